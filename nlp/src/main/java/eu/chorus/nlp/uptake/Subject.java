package eu.chorus.nlp.uptake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a request is about, as stems.
 *
 * @param stems without words that merely name a part of a text ("the second paragraph")
 */
record Subject(Set<String> stems) {
  /** A sentence speaks of it that holds most of its stems. */
  private static final double MOST = 0.6;

  Subject {
    stems = Set.copyOf(stems);
  }

  static Subject of(String lemmas, Cues cues) {
    var stems = new LinkedHashSet<>(Sentence.stemsOf(lemmas));
    cues.words(Cues.Kind.GENERIC).forEach(word -> stems.removeAll(Sentence.stemsOf(word)));
    return new Subject(stems);
  }

  /** Whether it is the provision itself. */
  boolean isWhole() {
    return stems.isEmpty();
  }

  boolean in(Sentence sentence) {
    return !isWhole() && covered(sentence) >= MOST;
  }

  /** Share of its stems that a sentence holds. */
  double covered(Sentence sentence) {
    Set<String> found = sentence.stems();
    return stems.stream().filter(found::contains).count() / (double) Math.max(1, stems.size());
  }

  /** Those of some words that tell of it. */
  List<Word> among(Iterable<Word> words) {
    var found = new ArrayList<Word>();
    words.forEach(
        word -> {
          if (stems.contains(word.stem())) {
            found.add(word);
          }
        });
    return found;
  }

  /** How many stems. */
  @Override
  public String toString() {
    return "Subject[" + stems.size() + " stems]";
  }
}
