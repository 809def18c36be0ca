package eu.chorus.nlp.theme;

import eu.chorus.nlp.annotation.AnnotatedText;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A bounded sample that depends on what is in it, not on the order it comes in: the passages with
 * the smallest digests. Who comes to a growing corpus replaces as large a share of the sample as he
 * adds to the corpus, and no more.
 */
final class ThemeSample {
  private final PriorityQueue<Ranked> kept =
      new PriorityQueue<>(Comparator.comparing(Ranked::digest).reversed());

  private final int most;

  ThemeSample(int most) {
    this.most = most;
  }

  private record Ranked(String digest, ThemePassage passage) {}

  /**
   * The sample of all of some.
   *
   * @param all passages of one topic; read once
   * @param most how many to keep
   */
  static List<ThemePassage> of(Iterator<ThemePassage> all, int most) {
    var sample = new ThemeSample(most);
    all.forEachRemaining(sample::add);
    return sample.passages();
  }

  void add(ThemePassage passage) {
    kept.add(new Ranked(AnnotatedText.digest("", passage.terms().passage()), passage));
    if (kept.size() > most) {
      kept.poll();
    }
  }

  List<ThemePassage> passages() {
    return kept.stream().map(Ranked::passage).toList();
  }
}
