package eu.chorus.jobs;

import eu.chorus.jobs.run.Closing;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** Writes workbooks for analysts, below the restricted zone and for their owner alone. */
final class Workbooks {
  private static final String FOLDER = "codebook";

  private Workbooks() {}

  /**
   * Deletes all workbooks once other contributions lie in the store than when they were written:
   * they tell ids, and samples words, of whoever has withdrawn in the meantime (R10).
   */
  static void sweep(JobContext context) throws IOException {
    var folder = context.directory().restricted(FOLDER);
    if (Files.exists(folder) && closing(context).told().isEmpty()) {
      FileTree.delete(folder);
      context.progress().say("contributions are others now: restricted/" + FOLDER + " is deleted");
    }
  }

  private static Closing closing(JobContext context) {
    return context
        .directory()
        .closing("workbooks", context.storedKeys(List.of(Intake.ROWS, Intake.DOCUMENTS)));
  }

  /**
   * Writes a workbook.
   *
   * @return where it lies
   * @throws UserException if another of that name lies there, which somebody may have edited
   */
  static Path write(JobContext context, String name, byte[] bytes) throws IOException {
    sweep(context);
    var file = context.directory().restricted(FOLDER).resolve(name);
    if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes)) {
      var place = Place.of("restricted/" + FOLDER + "/" + name);
      throw new UserException(List.of(new Problem(ProblemKind.FILE_EXISTS, place, "")));
    }
    put(file, bytes);
    closing(context).close(List.of(), List.of());
    context.progress().say("The workbook lies at " + file);
    return file;
  }

  /** Puts a workbook in its place, for its owner alone; a reader never sees half of it. */
  static void put(Path file, byte[] bytes) throws IOException {
    var folder = Files.createDirectories(file.toAbsolutePath().getParent());
    FileTree.restrict(folder);
    var aside = folder.resolve("." + file.getFileName() + ".partial");
    Files.deleteIfExists(aside);
    Files.createFile(aside);
    FileTree.restrict(aside);
    Files.write(aside, bytes);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
