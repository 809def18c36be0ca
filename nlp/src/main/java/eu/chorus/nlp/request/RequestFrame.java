package eu.chorus.nlp.request;

import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One request, reduced to who is to do what with what. Suggestion mining calls for the sentence
 * alone (Negi and Buitelaar, Towards the Extraction of Customer-to-Customer Suggestions from
 * Reviews, 2015); the frame is what can be counted without quoting it.
 *
 * @param act what kind of change it asks for
 * @param polarity whether it asks for it or against it; what is equally said the other way round is
 *     ("do not delete" is {@link Act#KEEP}, positive)
 * @param strength how strongly
 * @param verb lemma of the verb; of an action noun, of an adjective or of a request that implies
 *     its remedy, the verb that heads its class in {@code classes.tsv}
 * @param object lemmas of what it is about, head with modifiers, in the order of the sentence;
 *     empty when it is a pronoun or not said
 * @param addressee lemmas of who is to act; empty when not said
 * @param condition lemmas of the clause that it depends on ("if …", "unless …"); empty when none
 * @param targets provisions that the sentence names, else those that its passage is about
 * @param proposed the words that a {@link Act#REWORD} or {@link Act#ADD} proposes
 */
public record RequestFrame(
    Act act,
    Polarity polarity,
    Strength strength,
    String verb,
    String object,
    String addressee,
    String condition,
    List<String> targets,
    Optional<Verbatim> proposed) {
  public RequestFrame {
    targets = List.copyOf(targets);
  }

  /** Act, polarity and strength alone: the rest is a respondent's words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "RequestFrame[%s %s %s]", strength, polarity, act);
  }
}
