package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are their owner's alone, are not written over, and go when contributions change. */
class WorkbookFolderTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path out;

  private interface Work {
    void with(JobContext context) throws IOException;
  }

  private void inStore(Work work) throws IOException {
    try (var directory = RunDirectory.open(out)) {
      var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
      work.with(
          new JobContext(
              directory,
              () -> {
                throw new IllegalStateException("no Spark is needed");
              },
              new Progress(quiet, false)));
    }
  }

  private void contributions(String key) throws IOException {
    for (String stage : new String[] {Intake.ROWS, Intake.DOCUMENTS}) {
      var folder = Files.createDirectories(out.resolve("restricted/stages").resolve(stage));
      Files.writeString(folder.resolve("_key"), key);
    }
  }

  private Path workbook() {
    return out.resolve("restricted/codebook/w.xlsx");
  }

  @BeforeEach
  void one() throws IOException {
    contributions("first");
    inStore(context -> Workbooks.write(context, "w.xlsx", BYTES));
  }

  @Test
  void itsOwnerAloneMayReadIt() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workbook())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatSomebodyEditedIsNotWrittenOver() throws IOException {
    inStore(context -> Workbooks.write(context, "w.xlsx", BYTES));
    Files.write(workbook(), new byte[] {4});
    assertThatThrownBy(() -> inStore(context -> Workbooks.write(context, "w.xlsx", BYTES)))
        .isInstanceOf(UserException.class);
    assertThat(workbook()).hasBinaryContent(new byte[] {4});
  }

  @Test
  void itGoesOnceContributionsAreOthers() throws IOException {
    inStore(Workbooks::sweep);
    assertThat(workbook()).exists();
    contributions("second");
    inStore(Workbooks::sweep);
    assertThat(workbook().getParent()).doesNotExist();
    inStore(context -> Workbooks.write(context, "w.xlsx", new byte[] {5}));
    inStore(Workbooks::sweep);
    assertThat(workbook()).exists();
  }
}
