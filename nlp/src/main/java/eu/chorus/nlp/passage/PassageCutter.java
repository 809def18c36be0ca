package eu.chorus.nlp.passage;

import eu.chorus.model.Answer;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Passage;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.Routing;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.language.LanguageIdentifier;
import eu.chorus.nlp.topic.Route;
import eu.chorus.nlp.topic.TopicRouter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cuts a contribution's open answers and uploaded documents into routed passages. */
public final class PassageCutter {
  private final TopicRouter router;
  private final LanguageIdentifier identifier;

  /** A cutter that routes with this router. */
  public PassageCutter(TopicRouter router) {
    this.router = router;
    this.identifier = LanguageIdentifier.installed();
  }

  /**
   * The passages, answers before documents. The order of the documents does not matter; a document
   * that was uploaded twice is cut once.
   *
   * @param contribution a contribution
   * @param documents the documents that belong to it
   */
  public List<Passage> cut(Contribution contribution, List<Document> documents) {
    var passages = new ArrayList<Passage>();
    for (Answer answer : contribution.answers()) {
      answer
          .text()
          .filter(text -> router.asksForWords(answer.question()))
          .map(text -> pieces(text, router.byQuestion(answer.question()), RoutedBy.QUESTION))
          .ifPresent(pieces -> passages.addAll(number(contribution, answer.question(), pieces)));
    }
    byQuestion(documents)
        .forEach((question, pieces) -> passages.addAll(number(contribution, question, pieces)));
    return passages;
  }

  private Map<String, List<Piece>> byQuestion(List<Document> documents) {
    Map<String, Document> once =
        documents.stream()
            .collect(
                Collectors.toMap(
                    d -> d.question() + "/" + d.sha256(), d -> d, (a, b) -> a, TreeMap::new));
    var pieces = new TreeMap<String, List<Piece>>();
    once.values().stream()
        .sorted(Comparator.comparing(Document::question).thenComparing(Document::sha256))
        .forEach(
            d -> pieces.computeIfAbsent(d.question(), q -> new ArrayList<>()).addAll(pieces(d)));
    return pieces;
  }

  private static List<Piece> pieces(Verbatim text, Route route, RoutedBy by) {
    return Paragraphs.of(text.text()).stream()
        .map(piece -> new Piece(new Verbatim(piece), route, by))
        .toList();
  }

  private List<Piece> pieces(Document document) {
    Route standard = router.byQuestion(document.question());
    return DocumentOutline.of(document, router).stream()
        .flatMap(
            stretch ->
                pieces(
                    stretch.text(),
                    stretch.route(),
                    stretch.route().equals(standard) ? RoutedBy.QUESTION : RoutedBy.SECTION)
                    .stream())
        .toList();
  }

  private List<Passage> number(Contribution contribution, String question, List<Piece> pieces) {
    String whole =
        pieces.stream().map(piece -> piece.text().text()).collect(Collectors.joining("\n"));
    String likely = identifier.identify(whole, contribution.language());
    var passages = new ArrayList<Passage>();
    for (Piece piece : pieces) {
      int ordinal = passages.size();
      passages.add(
          new Passage(
              contribution.id() + "/" + question + "/" + ordinal,
              contribution.id(),
              question,
              ordinal,
              pieces.size() == 1 ? likely : identifier.identify(piece.text().text(), likely),
              piece.text(),
              piece.route().workingGroups(),
              piece.route().topic(),
              piece.routing()));
    }
    return passages;
  }

  private record Piece(Verbatim text, Route route, RoutedBy by) {
    Routing routing() {
      boolean somewhere = !route.topic().isEmpty() || !route.workingGroups().isEmpty();
      return somewhere ? Routing.certain(by) : Routing.none();
    }
  }
}
