package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.language.LanguageIdentifier;
import java.util.List;

/** The language of each text, without a hint. */
final class LanguageTask implements Task {
  private static final String LANGUAGE = "language";

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    var identifier = LanguageIdentifier.installed();
    return items.stream()
        .map(item -> Lines.finding(item).put(LANGUAGE, identifier.identify(item.text().text(), "")))
        .toList();
  }

  @Override
  public Scoring scoring() {
    return LabelScoring.of(LANGUAGE);
  }
}
