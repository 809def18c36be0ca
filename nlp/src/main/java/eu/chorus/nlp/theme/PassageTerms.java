package eu.chorus.nlp.theme;

import eu.chorus.nlp.passage.AnalysedPassage;
import java.util.List;

/**
 * What theme discovery needs to know of one passage.
 *
 * @param passage id of the passage
 * @param contribution id of its contribution
 * @param family id of the contribution's family, which counts once
 * @param question id of the question it answers
 * @param language BCP 47 tag of the language it is written in
 * @param lemmas as in {@link AnalysedPassage}
 * @param phrases as in {@link AnalysedPassage}
 */
public record PassageTerms(
    String passage,
    String contribution,
    String family,
    String question,
    String language,
    List<String> lemmas,
    List<String> phrases) {
  public PassageTerms {
    lemmas = List.copyOf(lemmas);
    phrases = List.copyOf(phrases);
  }

  /** The terms of an analysed passage whose contribution belongs to that family. */
  public static PassageTerms of(AnalysedPassage analysed, String family) {
    return new PassageTerms(
        analysed.passage().id(),
        analysed.passage().contribution(),
        family,
        analysed.passage().question(),
        analysed.passage().language(),
        analysed.lemmas(),
        analysed.phrases());
  }

  /** The id alone: the lemmas and phrases are a respondent's words. */
  @Override
  public String toString() {
    return "PassageTerms[" + passage + "]";
  }
}
