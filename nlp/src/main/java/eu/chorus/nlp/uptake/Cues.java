package eu.chorus.nlp.uptake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The expressions of {@code cues.tsv}: what words of a draft tell when they come or go. */
final class Cues {
  /** Words of the longest expression, and some. */
  private static final int LONGEST = 8;

  private static final Cues INSTALLED = read();

  private final Map<Kind, Set<List<String>>> expressions = new EnumMap<>(Kind.class);

  private Cues() {}

  /** What an expression tells; see the file. */
  enum Kind {
    BINDING,
    EXPECTED,
    FREE,
    STRONGER,
    WEAKER,
    CLEARER,
    VAGUE,
    SCOPE,
    GENERIC,
    CLARITY
  }

  static Cues installed() {
    return INSTALLED;
  }

  private static Cues read() {
    var cues = new Cues();
    try (var in = requireNonNull(Cues.class.getResourceAsStream("en/cues.tsv"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", 2);
          Set<List<String>> of =
              cues.expressions.computeIfAbsent(
                  Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), kind -> new HashSet<>());
          for (String expression : cells[1].split(",", -1)) {
            of.add(List.of(expression.strip().split("[ .-]+", -1)));
          }
        }
      }
      return cues;
    } catch (IOException e) {
      throw new UncheckedIOException("cues.tsv of the jar cannot be read", e);
    }
  }

  /** The expressions of a kind, each as it is written. */
  Set<String> words(Kind kind) {
    return of(kind).stream().map(words -> String.join(" ", words)).collect(Collectors.toSet());
  }

  private Set<List<String>> of(Kind kind) {
    return expressions.getOrDefault(kind, Set.of());
  }

  /** Where expressions of a kind stand in a sentence, the longest at each place. */
  List<List<Word>> in(Sentence sentence, Kind kind) {
    List<String> forms = sentence.forms();
    var found = new ArrayList<List<Word>>();
    for (int at = 0; at < forms.size(); at++) {
      for (int end = Math.min(forms.size(), at + LONGEST); end > at; end--) {
        if (of(kind).contains(forms.subList(at, end))) {
          found.add(sentence.words().subList(at, end));
          at = end - 1;
          break;
        }
      }
    }
    return found;
  }

  /** The same, of those of which a word is among some. */
  List<List<Word>> in(Sentence sentence, Kind kind, List<Word> some) {
    return in(sentence, kind).stream()
        .filter(words -> words.stream().anyMatch(some::contains))
        .toList();
  }
}
