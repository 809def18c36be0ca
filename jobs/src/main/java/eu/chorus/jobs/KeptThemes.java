package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.RecordCodec;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Stage;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * The themes that stand in a store: once they are kept, what comes in later falls under them, and
 * nothing that fell under one falls elsewhere because of it. Like corrections they are something
 * that people put into the store, and so an input of every run after.
 */
final class KeptThemes {
  static final String NAME = "kept-themes";

  private KeptThemes() {}

  private static Stage<Theme> stage(RunDirectory directory) {
    return new Stage<>(directory.restricted(NAME), Theme.class);
  }

  /**
   * Digest of them; empty if none are kept.
   *
   * @throws UserException if they are not as they were written
   */
  static String digest(RunDirectory directory) {
    if (!Files.exists(directory.restricted(NAME))) {
      return "";
    }
    var stage = stage(directory);
    if (!stage.whole()) {
      var place = Place.of("restricted/" + NAME);
      throw new UserException(List.of(new Problem(ProblemKind.KEPT_THEMES_DAMAGED, place, "")));
    }
    return stage.key();
  }

  /** They themselves. */
  static List<Theme> of(JobContext context) {
    return digest(context.directory()).isEmpty()
        ? List.of()
        : Themes.inOrder(stage(context.directory()).read(context::spark));
  }

  /** Keeps these from now on, and no others. */
  static void keep(JobContext context, List<Theme> themes) {
    var codec = RecordCodec.of(Theme.class);
    var digest = Fingerprint.of(themes.stream().map(codec::canonical).toList()).hex();
    stage(context.directory()).write(Records.of(context.spark(), Theme.class, themes, 1), digest);
  }

  /** Keeps none: the next run finds all anew. */
  static void forget(RunDirectory directory) throws IOException {
    FileTree.delete(directory.restricted(NAME));
  }
}
