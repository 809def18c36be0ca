package eu.chorus.nlp;

import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.passage.PassageCutter;
import eu.chorus.nlp.topic.TopicRouter;
import java.util.List;

/**
 * The first half of text analysis, for one contribution; the words of each passage are found by
 * {@link eu.chorus.nlp.annotation.UnreadText}, once for each text. Immutable and thread-safe.
 */
public final class TextAnalysis {
  private final PassageCutter cutter;

  /** The analysis of one consultation. */
  public TextAnalysis(Consultation consultation) {
    this.cutter = new PassageCutter(TopicRouter.of(consultation));
  }

  /**
   * Cuts into passages, identifies their language, and routes them by question or heading.
   *
   * @param contribution a contribution
   * @param documents the documents that belong to it, in any order
   * @return its passages, in reading order
   */
  public List<CutPassage> cut(Contribution contribution, List<Document> documents) {
    return cutter.cut(contribution, documents).stream().map(CutPassage::of).toList();
  }
}
