package eu.chorus.ingest.identity;

import eu.chorus.ingest.identity.Doubt.Reason;
import eu.chorus.ingest.identity.Names.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pairs of names that are alike. Only names that share a block are compared: all words but one, the
 * words in any order, the initials, the first words; so the work grows with the names, not with
 * their pairs.
 */
final class LikeNames {
  /** In a block of more than this, likeness is the rule and tells nothing. */
  private static final int CROWD = 50;

  private final List<Name> names;

  /** By the keys of both names. */
  private final Map<List<String>, Pair> pairs = new HashMap<>();

  LikeNames(Collection<Name> names) {
    this.names = List.copyOf(names);
  }

  /** Two names that are alike; the reason counts only where that is not certain. */
  record Pair(Name first, Name second, boolean certain, Reason why) {}

  /** Every pair once, the certain ones first, in the order of their keys. */
  List<Pair> pairs() {
    spelledAlike();
    reordered();
    abbreviated();
    shortened();
    var sorted = new TreeMap<String, Pair>();
    pairs.forEach((key, p) -> sorted.put((p.certain() ? "0" : "1") + String.join("\n", key), p));
    return List.copyOf(sorted.values());
  }

  private void spelledAlike() {
    var blocks = new TreeMap<String, List<Name>>();
    for (Name name : names) {
      for (int i = 0; i < name.words.size(); i++) {
        var others = new ArrayList<>(name.words);
        others.set(i, "");
        blocks.computeIfAbsent(String.join(" ", others), k -> new ArrayList<>()).add(name);
      }
    }
    blocks.forEach(
        (block, alike) -> {
          // One word alone has nothing else in common with the others; there may be very many.
          boolean oneWord = block.isEmpty();
          if (oneWord) {
            singleWords(alike);
          } else if (alike.size() <= CROWD) {
            compare(alike);
          }
        });
  }

  /** One-word names are cut into blocks once more, by the letters without one. */
  private void singleWords(List<Name> single) {
    var blocks = new TreeMap<String, List<Name>>();
    for (Name name : single) {
      String word = name.key;
      for (int i = 0; i <= word.length(); i++) {
        String without = i < word.length() ? word.substring(0, i) + word.substring(i + 1) : word;
        var block = blocks.computeIfAbsent(without, k -> new ArrayList<>());
        if (!block.contains(name)) {
          block.add(name);
        }
      }
    }
    blocks.values().stream().filter(block -> block.size() <= CROWD).forEach(this::compare);
  }

  private void compare(List<Name> alike) {
    for (int i = 0; i < alike.size(); i++) {
      for (int j = i + 1; j < alike.size(); j++) {
        var a = alike.get(i);
        var b = alike.get(j);
        if (Likeness.slip(a.words, b.words)) {
          add(a, b, true, Reason.SPELLING);
        } else if (Likeness.spelling(a.words, b.words)) {
          add(a, b, false, Reason.SPELLING);
        }
      }
    }
  }

  private void reordered() {
    names.stream()
        .filter(name -> name.words.size() > 1)
        .collect(Collectors.groupingBy(name -> name.words.stream().sorted().toList()))
        .values()
        .forEach(alike -> withFirst(alike, Reason.ORDER));
  }

  private void abbreviated() {
    var byInitials = new HashMap<String, List<Name>>();
    for (Name name : names) {
      if (name.words.size() >= 3) {
        byInitials.computeIfAbsent(Likeness.initials(name.words), k -> new ArrayList<>()).add(name);
        String main = Likeness.mainInitials(name.words);
        if (main.length() >= 3 && !main.equals(Likeness.initials(name.words))) {
          byInitials.computeIfAbsent(main, k -> new ArrayList<>()).add(name);
        }
      }
    }
    for (Name name : names) {
      var long_ = name.words.size() == 1 ? byInitials.get(name.key) : null;
      if (long_ != null && long_.size() <= CROWD) {
        long_.forEach(other -> add(name, other, false, Reason.INITIALS));
      }
    }
  }

  private void shortened() {
    var byKey = names.stream().collect(Collectors.toMap(name -> name.key, name -> name));
    for (Name name : names) {
      for (int n = 1; n < name.words.size(); n++) {
        var beginning = byKey.get(String.join(" ", name.words.subList(0, n)));
        if (beginning != null && Likeness.telling(beginning.words)) {
          add(beginning, name, false, Reason.PART);
        }
      }
    }
  }

  private void withFirst(List<Name> alike, Reason why) {
    for (Name other : alike.subList(1, alike.size())) {
      add(alike.get(0), other, false, why);
    }
  }

  private void add(Name a, Name b, boolean certain, Reason why) {
    boolean ordered = a.key.compareTo(b.key) <= 0;
    var first = ordered ? a : b;
    var second = ordered ? b : a;
    if (first != second) {
      pairs.merge(
          List.of(first.key, second.key),
          new Pair(first, second, certain, why),
          (known, now) -> known.certain() ? known : now.certain() ? now : known);
    }
  }
}
