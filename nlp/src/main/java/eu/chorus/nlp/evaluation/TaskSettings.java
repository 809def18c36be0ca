package eu.chorus.nlp.evaluation;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Vectors;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a task needs beside its texts.
 *
 * @param train labelled lines to learn from: {@code {"id","text","label"}}
 * @param taxonomy the working groups and topics that texts can be about
 * @param vectors whether texts are also seen as sentence vectors
 * @param draft the draft that the texts answer: "1", "2", "3" or "final"
 * @param number how many themes to find; else as many as there are
 */
public record TaskSettings(
    Optional<Path> train,
    Optional<Taxonomy> taxonomy,
    Vectors vectors,
    Optional<String> draft,
    Optional<Integer> number) {
  /** Nothing. */
  public static TaskSettings none() {
    return new TaskSettings(
        Optional.empty(), Optional.empty(), Vectors.NONE, Optional.empty(), Optional.empty());
  }

  /**
   * A setting that a task cannot do without.
   *
   * @param option the option that gives it, such as {@code --train}
   */
  static <T> T required(Optional<T> setting, String option) {
    return setting.orElseThrow(
        () ->
            new UserException(
                List.of(
                    new Problem(
                        ProblemKind.EVALUATION_SETTING_MISSING, Place.of("evaluate"), option))));
  }
}
