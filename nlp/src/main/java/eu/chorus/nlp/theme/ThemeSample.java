package eu.chorus.nlp.theme;

import eu.chorus.nlp.annotation.AnnotatedText;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** A bounded sample that depends on what is in it, not on the order it comes in. */
final class ThemeSample {
  private ThemeSample() {}

  private record Ranked(String digest, ThemePassage passage) {}

  /**
   * The passages with the smallest digests: who comes to a growing corpus replaces as large a share
   * of the sample as he adds to the corpus, and no more.
   *
   * @param all passages of one topic; read once
   * @param most how many to keep
   */
  static List<ThemePassage> of(Iterator<ThemePassage> all, int most) {
    var kept = new PriorityQueue<Ranked>(Comparator.comparing(Ranked::digest).reversed());
    while (all.hasNext()) {
      var passage = all.next();
      kept.add(new Ranked(AnnotatedText.digest("", passage.terms().passage()), passage));
      if (kept.size() > most) {
        kept.poll();
      }
    }
    return kept.stream().map(Ranked::passage).toList();
  }
}
