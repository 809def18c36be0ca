package eu.chorus.nlp.campaign;

import eu.chorus.model.Answer;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts of a contribution that are compared with those of others: every answer, every document,
 * and where there are several, all of them together.
 */
public final class OwnTexts {
  private OwnTexts() {}

  /**
   * The sketches of a contribution's texts; none for one that said too little.
   *
   * @param contribution a contribution
   * @param documents the documents that belong to it, in any order
   * @param sketcher reads over what everybody was given
   */
  public static List<Sketched> of(
      Contribution contribution, List<Document> documents, Sketcher sketcher) {
    var texts = new ArrayList<String>();
    for (Answer answer : contribution.answers()) {
      answer.text().map(Verbatim::text).filter(text -> !text.isBlank()).ifPresent(texts::add);
    }
    documents.stream()
        .map(OwnTexts::text)
        .filter(text -> !text.isBlank())
        .distinct()
        .sorted()
        .forEach(texts::add);
    var sketched = new ArrayList<Sketched>();
    if (texts.size() > 1) {
      sketched(contribution, Extent.TOGETHER, String.join("\n", texts), sketcher, sketched);
    }
    var extent = texts.size() == 1 ? Extent.WHOLE : Extent.PART;
    texts.forEach(text -> sketched(contribution, extent, text, sketcher, sketched));
    return sketched;
  }

  private static String text(Document document) {
    return document.blocks().stream()
        .map(block -> block.text().text())
        .collect(Collectors.joining("\n"));
  }

  private static void sketched(
      Contribution contribution,
      Extent extent,
      String text,
      Sketcher sketcher,
      List<Sketched> sketched) {
    sketcher
        .imprint(text)
        .ifPresent(imprint -> sketched.add(new Sketched(contribution.id(), extent, imprint)));
  }
}
