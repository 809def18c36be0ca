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
 * @param codebook what texts are sorted under: {@code {"id","label","description"}}
 * @param question what the texts answer
 * @param examples sorted lines to learn from: {@code {"id","text","labels"}}
 */
public record TaskSettings(
    Optional<Path> train,
    Optional<Taxonomy> taxonomy,
    Vectors vectors,
    Optional<String> draft,
    Optional<Integer> number,
    Optional<Path> codebook,
    Optional<String> question,
    Optional<Path> examples) {
  /** Nothing. */
  public static TaskSettings none() {
    return new TaskSettings(
        Optional.empty(),
        Optional.empty(),
        Vectors.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** These, with labelled lines to learn from. */
  public TaskSettings withTrain(Optional<Path> file) {
    return new TaskSettings(file, taxonomy, vectors, draft, number, codebook, question, examples);
  }

  /** These, with what the texts can be about. */
  public TaskSettings withTaxonomy(Optional<Taxonomy> known) {
    return new TaskSettings(train, known, vectors, draft, number, codebook, question, examples);
  }

  /** These, and whether texts are also seen as sentence vectors. */
  public TaskSettings withVectors(Vectors seen) {
    return new TaskSettings(train, taxonomy, seen, draft, number, codebook, question, examples);
  }

  /** These, with the draft that the texts answer. */
  public TaskSettings withDraft(Optional<String> answered) {
    return new TaskSettings(
        train, taxonomy, vectors, answered, number, codebook, question, examples);
  }

  /** These, with how many themes are to be found. */
  public TaskSettings withNumber(Optional<Integer> wanted) {
    return new TaskSettings(train, taxonomy, vectors, draft, wanted, codebook, question, examples);
  }

  /**
   * These, with what texts that answer a question are sorted under, and what may be learnt from.
   */
  public TaskSettings withCodebook(
      Optional<Path> file, Optional<String> asked, Optional<Path> sorted) {
    return new TaskSettings(train, taxonomy, vectors, draft, number, file, asked, sorted);
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
