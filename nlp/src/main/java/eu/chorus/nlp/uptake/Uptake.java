package eu.chorus.nlp.uptake;

import java.util.List;
import java.util.Locale;

/**
 * Whether a request was taken up, and what speaks for that.
 *
 * @param verdict the verdict
 * @param words words of the provision as it stood
 * @param removed of these, how many are gone
 * @param added words that are new in what became of it
 * @param traces where to look, in the order of the drafts; none where nothing shows
 */
public record Uptake(Verdict verdict, int words, int removed, int added, List<Trace> traces) {
  public Uptake {
    traces = List.copyOf(traces);
  }

  /** Counts, for a log. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Uptake[%s, %d of %d words removed, %d added, %d traces]",
        verdict,
        removed,
        words,
        added,
        traces.size());
  }
}
