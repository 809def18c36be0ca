package eu.chorus.nlp.annotation;

import eu.chorus.nlp.language.Language;
import java.util.List;

/** Answers that give no reason: "n/a", "no", "see attachment", "-". */
final class EmptyAnswers {
  private EmptyAnswers() {}

  /** Whether every one of these lower-case words is empty of content; true for none at all. */
  static boolean isEmpty(List<String> words, Language language) {
    return words.stream()
        .allMatch(
            word ->
                language.emptyAnswers().contains(word)
                    || language.stopwords().contains(word)
                    || !word.chars().anyMatch(Character::isLetter));
  }
}
