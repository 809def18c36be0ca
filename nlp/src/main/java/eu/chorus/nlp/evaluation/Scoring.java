package eu.chorus.nlp.evaluation;

import java.util.List;

/** How findings of one shape are held against those of people. */
sealed interface Scoring
    permits ClusterScoring,
        LabelScoring,
        MappingScoring,
        RequestScoring,
        SpanScoring,
        StanceScoring,
        ThemeScoring {
  /**
   * The usual figures.
   *
   * @param pairs what a person found, and what was found; in the order of the person's file
   */
  List<Figure> figures(List<Judged> pairs);

  /** How far two people agree beyond chance. */
  List<Figure> agreement(List<Judged> pairs);
}
