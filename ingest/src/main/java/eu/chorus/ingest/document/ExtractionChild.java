package eu.chorus.ingest.document;

import eu.chorus.process.BuiltInFonts;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The child process: reads the files that its parent names, one after the other. */
final class ExtractionChild {
  private ExtractionChild() {}

  /**
   * Answers the parent until it closes the pipe. Files are read on a daemon thread: when the parent
   * dies the pipe closes, this method returns, and no file, however hostile, keeps the process.
   *
   * @param args the most characters of text that one file may yield; the languages of {@link
   *     Recognition}, if scans are to be recognised
   */
  public static void main(String[] args) throws IOException {
    long mostCharacters = Long.parseLong(args[0]);
    Optional<Recognition> recognition =
        args.length > 1 ? Optional.of(new Recognition(args[1])) : Optional.empty();
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // A library that prints would break the protocol.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    BuiltInFonts.use();
    out.writeInt(Wire.READY);
    out.flush();
    ExecutorService worker =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "extraction");
              thread.setDaemon(true);
              return thread;
            });
    try {
      while (true) {
        Path file = Path.of(in.readUTF());
        worker.execute(() -> answer(file, mostCharacters, recognition, out));
      }
    } catch (EOFException parentIsDone) {
      worker.shutdownNow();
    }
  }

  private static void answer(
      Path file, long mostCharacters, Optional<Recognition> recognition, DataOutputStream out) {
    try {
      Wire.writeReply(
          out,
          DocumentFormat.read(
              new Content.OfFile(file), new TextBudget(mostCharacters), recognition));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
