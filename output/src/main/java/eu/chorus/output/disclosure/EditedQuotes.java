package eu.chorus.output.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * P1's second pass: finds quotations of which some words were changed. Every window of a candidate
 * is compared with every text of the corpus; it is a quotation if nearly all its words stand there
 * in the same order, in the texts of too few families.
 *
 * <p>A window with so few words lost keeps three words in a row, and from those every comparison
 * starts, so that nothing is missed and the cost grows with the corpus. Only words that no public
 * sequence covers are evidence, and a window that a public sequence resembles as much is public.
 */
final class EditedQuotes implements CorpusPass {
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

  /** Per shape and window, words that a public sequence shares with it. */
  private final byte[][] common;

  /** Per shape and window, the families that say it, up to k; null where none does. */
  private final int[][][] families;

  private final int[] forwards = new int[LONGEST + 1];
  private final int[] backwards = new int[LONGEST + 1];

  EditedQuotes(ReleasePolicy policy, List<Strand> strands, AllowList allowed) {
    this.policy = policy;
    wording = new Wording(strands, allowed, policy.ngram());
    wording.index(LONGEST, Shape.LONG.telling);
    alignment = new Alignment(wording);
    common = new byte[Shape.values().length][wording.size()];
    families = new int[Shape.values().length][wording.size()][];
    for (var sequence : allowed.sequences()) {
      each(Tokens.of(List.of(String.join(" ", sequence))), this::share);
    }
  }

  /** Looks for the candidate's wording in a text of the corpus. */
  @Override
  public void pass(int family, Tokens text) {
    each(text, (shape, window, words) -> say(shape, window, words, family));
  }

  private interface Match {
    void of(Shape shape, int window, int words);
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
    for (var shape : Shape.values()) {
      int first = Math.max(at - before, end - shape.length);
      int last = Math.min(at, end + after - shape.length);
      for (int window = first; window <= last; window++) {
        int agreement = backwards[at - window] + seed + forwards[window + shape.length - end];
        if (shape.fits(agreement)) {
          match.of(shape, window, Alignment.words(agreement));
        }
      }
    }
  }

  private void share(Shape shape, int window, int words) {
    var shared = common[shape.ordinal()];
    shared[window] = (byte) Math.max(shared[window], words);
  }

  private void say(Shape shape, int window, int words, int family) {
    if (words > common[shape.ordinal()][window]) {
      var of = families[shape.ordinal()];
      var said = of[window] == null ? new int[0] : of[window];
      if (said.length < policy.k() && Arrays.stream(said).noneMatch(f -> f == family)) {
        of[window] = Arrays.copyOf(said, said.length + 1);
        of[window][said.length] = family;
      }
    }
  }

  /** The quotations among what was looked for. */
  @Override
  public List<Violation> verdict() {
    var violations = new LinkedHashSet<Violation>();
    for (var of : families) {
      for (int window = 0; window < of.length; window++) {
        if (of[window] != null && of[window].length < policy.k()) {
          violations.addAll(wording.places(window, Rule.EDITED_QUOTE));
        }
      }
    }
    return List.copyOf(violations);
  }
}
