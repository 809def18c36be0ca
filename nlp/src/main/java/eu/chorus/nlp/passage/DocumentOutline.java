package eu.chorus.nlp.passage;

import eu.chorus.model.Document;
import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Kind;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.topic.Route;
import eu.chorus.nlp.topic.TopicRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a document at its headings. Under a title of the consultation's template everything goes
 * where that title leads. In a document that follows the template this lasts until the next such
 * title, because headings between are the respondent's own; in any other it ends at the next
 * heading of the same rank, and what is under no known title is left to be routed by content.
 */
final class DocumentOutline {
  /** A document with so many different titles of the template follows it. */
  private static final int TEMPLATE = 2;

  private final TopicRouter router;
  private final Route standard;
  private final boolean template;
  private final List<Stretch> stretches = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Route route;
  private int level;
  private int part;
  private boolean notes;

  private DocumentOutline(Document document, TopicRouter router) {
    this.router = router;
    standard = router.byQuestion(document.question());
    route = standard;
    template =
        document.blocks().stream()
                .map(block -> title(block).orElse(standard))
                .filter(found -> !found.equals(standard))
                .distinct()
                .count()
            >= TEMPLATE;
  }

  /**
   * What stands under one heading.
   *
   * @param text its words, a line for each block; may be empty
   * @param route where they go
   */
  record Stretch(Verbatim text, Route route) {}

  /** The stretches of a document in reading order. */
  static List<Stretch> of(Document document, TopicRouter router) {
    DocumentOutline outline = new DocumentOutline(document, router);
    document.blocks().forEach(outline::read);
    outline.flush();
    return outline.stretches;
  }

  private void read(Block block) {
    if (block.position().part() != part || (block.kind() == Kind.NOTE) != notes) {
      // Another file of an archive; or the notes, which belong to all that was before.
      turn(standard, 0);
      part = block.position().part();
      notes = block.kind() == Kind.NOTE;
    }
    Optional<Route> title = title(block);
    if (title.isPresent()) {
      turn(title.get(), rank(block));
      if (router.byTitle(block.text().text()).isPresent()) {
        return; // the template's words, not the respondent's
      }
    } else if (block.heading()) {
      boolean over = !template && rank(block) <= level;
      turn(over ? standard : route, over ? 0 : level);
    }
    text.append(block.text().text()).append('\n');
  }

  private Optional<Route> title(Block block) {
    String words = block.text().text();
    return block.heading() ? router.byHeading(words) : router.byTitle(words);
  }

  /** Rank of the heading, 1 the highest; a title that is not marked as a heading is the highest. */
  private static int rank(Block block) {
    return Math.max(1, block.level());
  }

  private void turn(Route next, int rank) {
    flush();
    route = next;
    level = rank;
  }

  private void flush() {
    if (!text.isEmpty()) {
      stretches.add(new Stretch(new Verbatim(text.toString()), route));
      text.setLength(0);
    }
  }
}
