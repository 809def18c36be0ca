package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which sentences may ask for something or take a side: they alone are worth a parse, which
 * costs more than all other annotation together. What is doubtful is let through, which costs a
 * parse, while a sentence held back is lost to all that is built on parses. See decision 0065.
 */
final class Cues {
  /** Longer pieces are tables and lists that lost their full stops; parsers choke on them. */
  private static final int LONGEST = 150;

  private final Map<String, Set<CueKind>> kinds;

  /**
   * Cues of one language.
   *
   * @param kinds lower-case lemma or word to the names of its {@link CueKind}s, commas between
   */
  Cues(Map<String, String> kinds) {
    this.kinds =
        kinds.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> CueKind.parse(e.getValue())));
  }

  /** The pieces of a sentence that are worth a parse: mostly the whole or none. */
  List<List<CoreLabel>> in(List<CoreLabel> sentence) {
    return Pieces.of(sentence).stream()
        .filter(piece -> piece.size() <= LONGEST)
        .filter(piece -> new CueReading(piece, piece.stream().map(this::kinds).toList()).asks())
        .toList();
  }

  /** A participle is a cue as it stands ("missing") or as its verb. */
  private Set<CueKind> kinds(CoreLabel token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    String word = token.word().toLowerCase(Locale.ROOT);
    Set<CueKind> byLemma = kinds.getOrDefault(lemma, Set.of());
    Set<CueKind> byWord = word.equals(lemma) ? Set.of() : kinds.getOrDefault(word, Set.of());
    if (byLemma.isEmpty() || byWord.isEmpty()) {
      return byLemma.isEmpty() ? byWord : byLemma;
    }
    var both = EnumSet.copyOf(byLemma);
    both.addAll(byWord);
    return both;
  }
}
