package eu.chorus.nlp;

import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Passage;
import eu.chorus.nlp.annotation.Annotator;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.PassageCutter;
import eu.chorus.nlp.topic.TopicRouter;
import java.util.List;

/** The whole line of text analysis for one contribution. Immutable and thread-safe. */
public final class TextAnalysis {
  private final PassageCutter cutter;

  /** The analysis of one consultation. */
  public TextAnalysis(Consultation consultation) {
    this.cutter = new PassageCutter(TopicRouter.of(consultation));
  }

  /**
   * Cuts into passages, identifies their language, routes them by question or heading, and finds
   * their words: lemmas and noun phrases in English, stems and concepts in other languages.
   *
   * @param contribution a contribution
   * @param documents the documents that belong to it, in any order
   * @return its passages, in reading order
   */
  public List<AnalysedPassage> analyse(Contribution contribution, List<Document> documents) {
    return cutter.cut(contribution, documents).stream().map(TextAnalysis::annotated).toList();
  }

  private static AnalysedPassage annotated(Passage passage) {
    Words words = Annotator.of(passage.language()).annotate(passage.text().text());
    return new AnalysedPassage(
        passage, words.lemmas(), words.phrases(), words.tokens(), words.names());
  }
}
