package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.KeyFile;
import eu.chorus.jobs.run.LedgerFolder;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.output.disclosure.ledger.LedgerEntry;
import eu.chorus.output.disclosure.ledger.LedgerText;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on disk: sealed, chained, and never apart from the releases that it is about. */
class LedgerTest {
  @TempDir Path out;

  private interface Work {
    void with(JobContext context) throws IOException;
  }

  private void inStore(Work work) throws IOException {
    try (var directory = RunDirectory.open(out)) {
      var progress =
          new Progress(
              new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
      work.with(
          new JobContext(
              directory,
              () -> {
                throw new IllegalStateException("no Spark is needed");
              },
              progress));
    }
  }

  private int entries() throws IOException {
    var found = new ArrayList<Integer>();
    inStore(context -> found.add(Ledger.open(context).released().entries().size()));
    return found.get(0);
  }

  private Path release(int number) {
    return out.resolve("release/public/" + number);
  }

  /** What a release of that number is on disk, for the ledger. */
  private void appear(int number) throws IOException {
    Files.createDirectories(release(number));
    Files.writeString(release(number).resolve("manifest.json"), "{\"n\": " + number + "}");
  }

  private void writeAhead(JobContext context, int number) throws IOException {
    var folder = folder(context);
    var manifest = context.directory().work("manifest");
    Files.writeString(manifest, "{\"n\": " + number + "}");
    var entry =
        new LedgerEntry(
            "public", number, FileTree.digest(manifest), Canaries.WORD, List.of(), List.of());
    Files.writeString(folder.ahead().resolve("entry.txt"), LedgerText.write(entry));
    folder.prepare();
  }

  private static LedgerFolder folder(JobContext context) throws IOException {
    return new LedgerFolder(
        context.directory().restricted("ledger"), KeyFile.ofStore(context.directory()));
  }

  private void publish(int... numbers) throws IOException {
    inStore(
        context -> {
          for (int number : numbers) {
            writeAhead(context, number);
            appear(number);
            folder(context).commit();
          }
        });
  }

  @Test
  void aReleaseThatAppearedIsEnteredByTheNextRun() throws IOException {
    publish(1);
    inStore(context -> writeAhead(context, 2));
    appear(2); // killed between the rename and the entry
    assertThat(entries()).isEqualTo(2);
    assertThat(Files.readSymbolicLink(out.resolve("release/public/current")))
        .isEqualTo(Path.of("2"));
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void aReleaseThatNeverAppearedLeavesNoEntry() throws IOException {
    publish(1);
    inStore(context -> writeAhead(context, 2)); // killed before the rename
    assertThat(entries()).isEqualTo(1);
    assertThat(out.resolve("restricted/ledger/pending")).doesNotExist();
  }

  @Test
  void anEntryThatWasChainedIsKnownWhateverItsHeadSays() throws IOException {
    publish(1);
    var head = Files.readString(out.resolve("restricted/ledger/head"));
    publish(2);
    Files.writeString(out.resolve("restricted/ledger/head"), head); // killed before the head
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void noEntryIsChangedMissingMovedOrCutOff() throws IOException {
    publish(1, 2, 3);
    var ledger = out.resolve("restricted/ledger");
    var entry = ledger.resolve("00002/entry.txt");
    var text = Files.readString(entry);
    Files.writeString(entry, text.replace(Canaries.WORD, Canaries.WORD + "s"));
    assertBroken();
    Files.writeString(entry, text);
    assertThat(entries()).isEqualTo(3);

    Files.writeString(ledger.resolve("00002/more"), "");
    assertBroken();
    Files.delete(ledger.resolve("00002/more"));

    Files.move(ledger.resolve("00002"), ledger.resolve("aside"));
    assertBroken(); // a gap
    Files.move(ledger.resolve("00003"), ledger.resolve("00002"));
    assertBroken(); // another in its place
    Files.move(ledger.resolve("00002"), ledger.resolve("00003"));
    Files.move(ledger.resolve("aside"), ledger.resolve("00002"));
    assertThat(entries()).isEqualTo(3);

    Files.move(ledger.resolve("00003"), ledger.resolve("aside"));
    assertBroken(); // cut off
    Files.delete(ledger.resolve("head"));
    assertBroken();
    FileTree.delete(ledger);
    assertBroken(); // releases stand that nobody remembers
  }

  @Test
  void everyFlippedBitIsSeen() throws IOException {
    publish(1, 2);
    var ledger = out.resolve("restricted/ledger");
    long seed = 5;
    var random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      var files = FileTree.digests(ledger).keySet().stream().toList();
      var file = ledger.resolve(files.get(random.nextInt(files.size())));
      var bytes = Files.readAllBytes(file);
      var flipped = bytes.clone();
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      assertBroken();
      Files.write(file, bytes);
    }
    assertThat(entries()).as("seed %d", seed).isEqualTo(2);
  }

  private void assertBroken() {
    assertThatThrownBy(this::entries)
        .isInstanceOfSatisfying(
            UserException.class,
            fault -> {
              assertThat(fault.problems())
                  .allMatch(problem -> problem.kind() == ProblemKind.LEDGER_BROKEN);
              Canaries.assertUntold(Throwables.getStackTrace(fault) + fault.problems());
            });
  }
}
