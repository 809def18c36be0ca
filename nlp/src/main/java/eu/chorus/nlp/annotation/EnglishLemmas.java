package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** CoreNLP's lemmas, with the few that a reader of a report would not recognise put right. */
final class EnglishLemmas {
  private static final Map<String, String> READABLE =
      Map.of("datum", "data", "medium", "media", "criterion", "criteria");

  /** American spellings, so that one idea has one lemma. */
  private static final Map<String, String> BRITISH =
      Map.of(
          "center", "centre",
          "program", "programme",
          "labeling", "labelling",
          "defense", "defence",
          "license", "licence",
          "behavior", "behaviour");

  private static final Map<String, String> REPLACED = new HashMap<>(READABLE);

  static {
    REPLACED.putAll(BRITISH);
  }

  private EnglishLemmas() {}

  static String of(CoreLabel token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return REPLACED.getOrDefault(lemma, lemma);
  }
}
