package eu.chorus.ingest.identity;

import eu.chorus.model.Identities.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All names that were given, those that differ in spelling alone taken together. */
final class Names {
  /** Mentions that are of one name beyond doubt. */
  static final class Name {
    final String key;
    final List<String> words;
    final NavigableSet<String> spellings = new TreeSet<>();
    final NavigableSet<String> acronyms = new TreeSet<>();
    final NavigableSet<String> registers = new TreeSet<>();
    final List<Mention> mentions = new ArrayList<>();

    private Name(String key, List<String> words) {
      this.key = key;
      this.words = words;
    }

    /** The spelling that stands for all. */
    String spelling() {
      return spellings.first();
    }
  }

  private final NavigableMap<String, Name> byKey = new TreeMap<>();

  /** Names that an analyst has taken apart although only their spelling differs. */
  private final Set<String> split = new HashSet<>();

  Names(Collection<Mention> mentions, Collection<Decision> decisions) {
    for (Decision decision : decisions) {
      String first = ParsedName.of(decision.first().text()).full();
      if (!decision.same() && first.equals(ParsedName.of(decision.second().text()).full())) {
        split.add(first);
      }
    }
    mentions.stream().sorted(Comparator.comparing(m -> m.name().text())).forEach(this::add);
  }

  private void add(Mention mention) {
    String text = mention.name().text();
    var parsed = ParsedName.of(text);
    var name = byKey.computeIfAbsent(key(text), key -> new Name(key, parsed.words()));
    name.spellings.add(text);
    parsed.acronym().ifPresent(name.acronyms::add);
    name.registers.addAll(mention.registers());
    name.mentions.add(mention);
  }

  /** Under which key a text stands, or would stand. */
  String key(String text) {
    String full = ParsedName.of(text).full();
    return split.contains(full) ? full + "\n" + String.join(" ", Spelling.words(text)) : full;
  }

  /** By key, in the order of keys. */
  NavigableMap<String, Name> byKey() {
    return byKey;
  }
}
