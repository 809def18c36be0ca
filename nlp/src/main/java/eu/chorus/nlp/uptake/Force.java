package eu.chorus.nlp.uptake;

import eu.chorus.nlp.uptake.Trace.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * In which direction a provision's force moved, and where that shows.
 *
 * @param stronger traces of more
 * @param weaker traces of less
 */
record Force(List<Trace> stronger, List<Trace> weaker) {
  private static final int BINDS = 3;
  private static final int EXPECTS = 2;
  private static final int FREES = 1;

  Force {
    stronger = List.copyOf(stronger);
    weaker = List.copyOf(weaker);
  }

  /**
   * By these changes.
   *
   * @param comparison whose they are: a sentence that was merely cut in two or joined with another
   *     is no duty more or less
   */
  static Force of(List<Change> changes, Comparison comparison, Cues cues) {
    var stronger = new ArrayList<Trace>();
    var weaker = new ArrayList<Trace>();
    for (Change change : changes) {
      Optional<Sentence> before = change.before();
      Optional<Sentence> after = change.after();
      if (before.isPresent() && after.isPresent()) {
        within(change, before.get(), after.get(), cues, stronger, weaker);
      } else if (after.isPresent() && !Comparison.told(after.get(), comparison.before())) {
        whole(after.get(), cues, stronger, weaker);
      } else if (before.isPresent() && !Comparison.told(before.get(), comparison.after())) {
        whole(before.get(), cues, weaker, stronger);
      }
    }
    return new Force(stronger, weaker);
  }

  private static void within(
      Change change,
      Sentence before,
      Sentence after,
      Cues cues,
      List<Trace> stronger,
      List<Trace> weaker) {
    int step = level(after, cues) - level(before, cues);
    if (step != 0) {
      var changed = new ArrayList<>(modals(before, cues));
      changed.addAll(modals(after, cues));
      changed.removeIf(words -> Collections.disjoint(words, change.words()));
      (step > 0 ? stronger : weaker)
          .addAll(traces(step > 0 ? Kind.STRONGER : Kind.WEAKER, changed));
    }
    stronger.addAll(traces(Kind.STRONGER, cues.in(after, Cues.Kind.STRONGER, change.added())));
    stronger.addAll(traces(Kind.STRONGER, cues.in(before, Cues.Kind.WEAKER, change.removed())));
    weaker.addAll(traces(Kind.WEAKER, cues.in(after, Cues.Kind.WEAKER, change.added())));
    weaker.addAll(traces(Kind.WEAKER, cues.in(before, Cues.Kind.STRONGER, change.removed())));
  }

  /** A whole sentence that came: another duty, or another way out; one that went, the contrary. */
  private static void whole(Sentence one, Cues cues, List<Trace> duty, List<Trace> way) {
    boolean frees = level(one, cues) == FREES || !cues.in(one, Cues.Kind.WEAKER).isEmpty();
    if (frees || !modals(one, cues).isEmpty()) {
      (frees ? way : duty).add(Trace.of(Kind.CHANGED, one.words()));
    }
  }

  private static int level(Sentence sentence, Cues cues) {
    if (!cues.in(sentence, Cues.Kind.BINDING).isEmpty()) {
      return BINDS;
    } else if (!cues.in(sentence, Cues.Kind.EXPECTED).isEmpty()) {
      return EXPECTS;
    }
    return cues.in(sentence, Cues.Kind.FREE).isEmpty() ? BINDS : FREES;
  }

  private static List<List<Word>> modals(Sentence sentence, Cues cues) {
    var all = new ArrayList<>(cues.in(sentence, Cues.Kind.BINDING));
    all.addAll(cues.in(sentence, Cues.Kind.EXPECTED));
    all.addAll(cues.in(sentence, Cues.Kind.FREE));
    return all;
  }

  private static List<Trace> traces(Kind kind, List<List<Word>> expressions) {
    return expressions.stream().map(words -> Trace.of(kind, words)).toList();
  }
}
