package eu.chorus.nlp.uptake;

import eu.chorus.model.Verbatim;
import eu.chorus.nlp.request.Act;
import eu.chorus.nlp.request.Polarity;
import eu.chorus.nlp.request.RequestFrame;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked of a provision: one request, or several that are the same.
 *
 * @param act what kind of change
 * @param polarity whether it is to be done
 * @param verb lemma of what is to be done
 * @param object lemmas of what it is about, parted by spaces; empty for the provision itself
 * @param proposed the words that are proposed, each once; none where nobody proposes any
 */
public record Asked(
    Act act, Polarity polarity, String verb, String object, List<Verbatim> proposed) {
  public Asked {
    proposed = proposed.stream().distinct().toList();
  }

  /**
   * What several frames of the same request ask for.
   *
   * @param frames all of one act, polarity and object, as their key tells
   * @return what the first asks for, with the words that any of them proposes; none of none
   */
  public static Optional<Asked> of(Collection<RequestFrame> frames) {
    List<Verbatim> proposed =
        frames.stream().flatMap(frame -> frame.proposed().stream()).distinct().toList();
    return frames.stream()
        .findFirst()
        .map(
            first ->
                new Asked(first.act(), first.polarity(), first.verb(), first.object(), proposed));
  }

  /** The same asked for as another act. */
  Asked as(Act other) {
    return new Asked(other, Polarity.POSITIVE, verb, object, proposed);
  }

  /** Act and polarity alone: the rest is respondents' words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Asked[%s %s, %d proposed]", polarity, act, proposed.size());
  }
}
