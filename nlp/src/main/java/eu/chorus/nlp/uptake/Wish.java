package eu.chorus.nlp.uptake;

import eu.chorus.model.Verbatim;
import eu.chorus.nlp.request.Act;
import eu.chorus.nlp.request.Polarity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is asked of a provision: one request, or several that are the same.
 *
 * @param act what kind of change
 * @param polarity whether it is to be done
 * @param verb lemma of what is to be done
 * @param object lemmas of what it is about, parted by spaces; empty for the provision itself
 * @param proposed the words that are proposed, each once, in alphabetical order; none where nobody
 *     proposes any
 */
public record Wish(
    Act act, Polarity polarity, String verb, String object, List<Verbatim> proposed) {
  public Wish {
    proposed = proposed.stream().distinct().sorted(Comparator.comparing(Verbatim::text)).toList();
  }

  /** The same asked for as another act. */
  Wish as(Act other) {
    return new Wish(other, Polarity.POSITIVE, verb, object, proposed);
  }

  /** Act and polarity alone: the rest is respondents' words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Wish[%s %s, %d proposed]", polarity, act, proposed.size());
  }
}
