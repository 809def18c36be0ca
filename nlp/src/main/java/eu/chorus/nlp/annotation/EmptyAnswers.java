package eu.chorus.nlp.annotation;

import eu.chorus.nlp.language.Language;

/** Answers that give no reason: "n/a", "no", "see attachment", "-". */
public final class EmptyAnswers {
  private EmptyAnswers() {}

  /**
   * Whether every word of a text is empty of content; true for none at all. Looks no further than
   * to the first that is not, which mostly is the first.
   */
  public static boolean isEmpty(String text, Language language) {
    return PlainWords.of(text)
        .allMatch(
            word ->
                language.emptyAnswers().contains(word)
                    || language.stopwords().contains(word)
                    || !word.chars().anyMatch(Character::isLetter));
  }
}
