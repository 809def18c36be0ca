package eu.chorus.nlp.uptake;

import java.util.Collection;
import java.util.List;

/**
 * A verdict and what speaks for it.
 *
 * @param verdict the verdict
 * @param traces where to look
 */
record Judgement(Verdict verdict, List<Trace> traces) {
  Judgement {
    traces = List.copyOf(traces);
  }

  static Judgement of(Verdict verdict, Trace.Kind kind, Collection<Word> words) {
    return new Judgement(verdict, traces(kind, words));
  }

  static List<Trace> traces(Trace.Kind kind, Collection<Word> words) {
    return words.stream().map(word -> Trace.of(kind, List.of(word))).toList();
  }

  /** The one that says more; the first of two that say the same. */
  Judgement or(Judgement other) {
    return other.verdict.compareTo(verdict) < 0 ? other : this;
  }
}
