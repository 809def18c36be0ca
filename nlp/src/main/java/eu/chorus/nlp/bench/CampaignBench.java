package eu.chorus.nlp.bench;

import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.Sketcher;
import eu.chorus.nlp.campaign.TextFamilies;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures how many comments a processor second sketches, beside the loop that a textbook would
 * write, and how finding families grows. Processor time of this thread, so that a busy machine does
 * little harm.
 */
public final class CampaignBench {
  private static final int WORDS = 60;
  private static final int SEED = 20240730;
  private static final int SMALL = 10_000;
  private static final int LARGE = 100_000;
  private static final int TEXTBOOK = 2_000;

  private final Consumer<String> told;
  private final int pairs;

  /** Measures so many times in turn, and tells a line for each figure. */
  public CampaignBench(int pairs, Consumer<String> told) {
    this.pairs = pairs;
    this.told = told;
  }

  /** Measures. */
  public void run() {
    var comments = comments(LARGE);
    var few = comments.subList(0, TEXTBOOK);
    kernel(comments); // the compiler has its say first
    textbook(few);
    double[] ours = new double[pairs];
    double[] theirs = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      ours[i] = LARGE / seconds(() -> kernel(comments));
      theirs[i] = TEXTBOOK / seconds(() -> textbook(few));
    }
    tell("kernel, comments per CPU-second", ours);
    tell("textbook MinHash of 128 permutations, comments per CPU-second", theirs);
    double[] slopes = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      double small = seconds(() -> TextFamilies.of(comments.subList(0, SMALL), none()));
      double large = seconds(() -> TextFamilies.of(comments, none()));
      slopes[i] = Math.log(large / small) / Math.log((double) LARGE / SMALL);
    }
    tell("families in memory, slope of log CPU on log n from 10,000 to 100,000", slopes);
  }

  private static PublicTexts none() {
    return PublicTexts.none();
  }

  /** So many invented comments; one in ten is an edited copy of the one before. */
  public static List<String> comments(int number) {
    var invented = new TopicTexts(SEED);
    var edits = new Edits(SEED, invented.vocabulary());
    var comments = new ArrayList<String>(number);
    for (int i = 0; i < number; i++) {
      comments.add(i % 10 == 9 ? edits.of(comments.get(i - 1), 0.1, true) : invented.next(WORDS));
    }
    return comments;
  }

  private static int kernel(List<String> comments) {
    var sketcher = new Sketcher(none());
    int sketched = 0;
    for (String comment : comments) {
      sketched += sketcher.read(comment) ? 1 : 0;
    }
    return sketched;
  }

  /** Shingles as strings, a hash for each permutation and shingle: as java-lsh has it. */
  private static long textbook(List<String> comments) {
    long sum = 0;
    for (String comment : comments) {
      String[] words = comment.toLowerCase(Locale.ROOT).split("\\W+", -1);
      long[] smallest = new long[128];
      Arrays.fill(smallest, Long.MAX_VALUE);
      for (int i = 0; i + 3 <= words.length; i++) {
        long hash = String.join(" ", words[i], words[i + 1], words[i + 2]).hashCode();
        for (int p = 0; p < smallest.length; p++) {
          long permuted = Math.floorMod((2L * p + 1) * 2_654_435_761L * hash + p, 2_147_483_647L);
          smallest[p] = Math.min(smallest[p], permuted);
        }
      }
      sum += Arrays.hashCode(smallest);
    }
    return sum;
  }

  private static double seconds(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1e9;
  }

  private void tell(String what, double[] figures) {
    told.accept(line(what, figures));
  }

  /** What was measured, by its median, the least and the greatest. */
  public static String line(String what, double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%s: %,.2f (%,.2f to %,.2f)",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
