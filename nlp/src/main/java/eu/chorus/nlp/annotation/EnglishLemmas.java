package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.Locale;
import java.util.Map;

/** CoreNLP's lemmas, with the few that a reader of a report would not recognise put right. */
final class EnglishLemmas {
  private static final Map<String, String> READABLE =
      Map.of("datum", "data", "medium", "media", "criterion", "criteria");

  private EnglishLemmas() {}

  static String of(CoreLabel token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return READABLE.getOrDefault(lemma, lemma);
  }
}
