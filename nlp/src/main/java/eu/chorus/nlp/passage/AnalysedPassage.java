package eu.chorus.nlp.passage;

import eu.chorus.model.Passage;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.topic.ContentRouter;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A passage and what it is made of.
 *
 * @param passage the passage
 * @param lemmas its content words in reading order: English lemmas; for another language the
 *     English concept where the glossary knows the word, else the stem behind the language's tag
 *     and a colon ("de:stem"); empty for a text that gives no reason ("none", "see attachment")
 * @param phrases its noun phrases of one to three words as written, in lower case, without names,
 *     digits or addresses; empty for a language other than English
 * @param tokens number of its tokens, 0 or more
 * @param names number of the persons, organisations, places and other names in it, 0 or more; found
 *     in English alone
 */
public record AnalysedPassage(
    Passage passage, List<String> lemmas, List<String> phrases, int tokens, int names) {
  private static final String ENGLISH = "en";

  public AnalysedPassage {
    lemmas = List.copyOf(lemmas);
    phrases = List.copyOf(phrases);
  }

  /** A passage, and the words of its text. */
  public static AnalysedPassage of(Passage passage, Words words) {
    return new AnalysedPassage(
        passage, words.lemmas(), words.phrases(), words.tokens(), words.names());
  }

  /** The text whose vector {@link #routed} may ask for, if it may ask for one. */
  public Optional<UnencodedText> unencoded() {
    return ContentRouter.unencoded(passage, lemmas);
  }

  /**
   * The text whose vector tells what it means, beside others of its topic; none where it says
   * nothing, or not in English.
   */
  public Optional<UnencodedText> meaning() {
    return lemmas.isEmpty() || !passage.language().equals(ENGLISH)
        ? Optional.empty()
        : Optional.of(UnencodedText.of(passage.text().text()));
  }

  /**
   * The passage where its words lead, if nothing else says where it goes.
   *
   * @param vector where the vector of {@link #unencoded} comes from
   */
  public AnalysedPassage routed(ContentRouter router, VectorSource vector) {
    return new AnalysedPassage(
        router.route(passage, lemmas, vector), lemmas, phrases, tokens, names);
  }

  /** Counts alone: the lemmas and phrases are a respondent's words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "AnalysedPassage[%s, %d tokens]", passage.id(), tokens);
  }
}
