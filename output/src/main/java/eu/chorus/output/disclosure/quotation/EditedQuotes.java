package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * P1's second pass: finds quotations of which some words were changed. Every window of a candidate
 * is compared with every text of the corpus; it is a quotation if nearly all its words stand there
 * in the same order, in the texts of too few families.
 *
 * <p>A window with so few words lost keeps three words in a row, and from those every comparison
 * starts, so that nothing is missed and the cost grows with the corpus. Only words that no public
 * sequence covers are evidence, and a window that a public sequence resembles as much is public.
 */
public final class EditedQuotes implements CorpusPass {
  /**
   * What a window must keep: all words but a few, and so many with content that are not public.
   * With one word in six changed, a quotation of twelve words or more has six words in a row, which
   * the exact pass finds, or a window of one of the first three shapes, if it has content at all.
   */
  private enum Shape {
    SHORT(8, 1, 3),
    MIDDLE(10, 2, 4),
    LONG(12, 2, 2),
    FREE(12, 3, 5);

    private final int length;
    private final int lost;
    private final int telling;

    Shape(int length, int lost, int telling) {
      this.length = length;
      this.lost = lost;
      this.telling = telling;
    }

    boolean fits(int agreement) {
      return Alignment.words(agreement) >= length - lost && Alignment.telling(agreement) >= telling;
    }
  }

  private static final int LONGEST = Shape.LONG.length - Wording.SEED;

  private final ReleasePolicy policy;
  private final Wording wording;
  private final Alignment alignment;

  /** What is known of the windows of each shape. */
  private final List<Windows> sought;

  private final int[] forwards = new int[LONGEST + 1];
  private final int[] backwards = new int[LONGEST + 1];

  /** Prepares the pass of a corpus by these readings. */
  public EditedQuotes(ReleasePolicy policy, List<Reading> readings, AllowList allowed) {
    this.policy = policy;
    wording = new Wording(readings, allowed, policy.ngram());
    wording.index(LONGEST, Shape.LONG.telling);
    alignment = new Alignment(wording);
    sought = Stream.of(Shape.values()).map(shape -> new Windows(shape, wording.size())).toList();
    for (var sequence : allowed.sequences()) {
      each(Tokens.of(List.of(String.join(" ", sequence))), Windows::share);
    }
  }

  /** Looks for the candidate's wording in a text of the corpus. */
  @Override
  public void pass(int family, Tokens text) {
    each(text, (windows, window, words) -> windows.say(window, words, family, policy.k()));
  }

  private interface Match {
    void of(Windows windows, int window, int words);
  }

  private void each(Tokens tokens, Match match) {
    var text = wording.read(tokens);
    for (int place = 0; place + Wording.SEED <= text.length; place++) {
      for (int at : wording.at(text, place)) {
        extend(at, text, place, match);
      }
    }
  }

  private void extend(int at, int[] text, int place, Match match) {
    int end = at + Wording.SEED;
    int after = alignment.away(end, text, place + Wording.SEED, 1, forwards);
    int before = alignment.away(at - 1, text, place - 1, -1, backwards);
    int seed = alignment.same(at, Wording.SEED);
    for (var windows : sought) {
      var shape = windows.shape;
      int first = Math.max(at - before, end - shape.length);
      int last = Math.min(at, end + after - shape.length);
      for (int window = first; window <= last; window++) {
        int agreement = backwards[at - window] + seed + forwards[window + shape.length - end];
        if (shape.fits(agreement)) {
          match.of(windows, window, Alignment.words(agreement));
        }
      }
    }
  }

  /** The quotations among what was looked for. */
  @Override
  public List<Violation> verdict() {
    var violations = new LinkedHashSet<Violation>();
    for (var windows : sought) {
      for (int window = 0; window < wording.size(); window++) {
        if (windows.isQuotation(window, policy.k())) {
          violations.addAll(wording.places(window, Rule.EDITED_QUOTE));
        }
      }
    }
    return List.copyOf(violations);
  }

  /** Who says what the windows of one shape say; a window is known by its first word. */
  private static final class Windows {
    private static final int[] NOBODY = {};

    private final Shape shape;

    /** Words that a public sequence shares with it. */
    private final byte[] common;

    /** The families that say it, up to k. */
    private final int[][] families;

    Windows(Shape shape, int size) {
      this.shape = shape;
      common = new byte[size];
      families = new int[size][];
      Arrays.fill(families, NOBODY);
    }

    void share(int window, int words) {
      common[window] = (byte) Math.max(common[window], words);
    }

    void say(int window, int words, int family, int k) {
      var said = families[window];
      boolean more = words > common[window] && said.length < k;
      if (more && Arrays.stream(said).noneMatch(known -> known == family)) {
        families[window] = Arrays.copyOf(said, said.length + 1);
        families[window][said.length] = family;
      }
    }

    boolean isQuotation(int window, int k) {
      return families[window].length > 0 && families[window].length < k;
    }
  }
}
