package eu.chorus.nlp.topic;

import java.io.Serializable;

/** A way to tell which of some labels a text has. */
sealed interface View extends Serializable permits LearntView, DescribedView {
  /** How much a text looks like each label; one slope makes likelihoods of them. */
  double[] margins(SeenText text);
}
