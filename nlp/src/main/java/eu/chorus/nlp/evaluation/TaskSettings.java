package eu.chorus.nlp.evaluation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a task needs beside its texts.
 *
 * @param train labelled lines to learn from: {@code {"id","text","label"}}
 * @param draft the draft that the texts answer: "1", "2", "3" or "final"
 */
public record TaskSettings(Optional<Path> train, Optional<String> draft) {
  /** Nothing. */
  public static TaskSettings none() {
    return new TaskSettings(Optional.empty(), Optional.empty());
  }
}
