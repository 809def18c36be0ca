package eu.chorus.output.disclosure;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The gate's own process. Its only inputs are a folder of final files and a sealed index; its only
 * output is a verdict.
 */
final class GateChild {
  private static final int GRACE_SECONDS = 10;

  /** The last argument where a report is checked that people wrote. */
  static final String REPORT = "report";

  private GateChild() {}

  /**
   * Inspects once. The work is done on a daemon thread while this one waits for the pipe from the
   * parent to close: when the parent dies, the process ends with it.
   *
   * @param args the folder, the index, the digest of the index's seal, and {@link #REPORT} where it
   *     is one
   */
  public static void main(String[] args)
      throws IOException, ExecutionException, InterruptedException, TimeoutException {
    // A library that prints would break the protocol.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    var inspection = new FutureTask<>(inspection(List.of(args)));
    var thread = new Thread(inspection, "gate");
    thread.setDaemon(true);
    thread.start();
    try (InputStream parent = new FileInputStream(FileDescriptor.in)) {
      while (parent.read() >= 0) {}
    }
    // The parent that has heard the verdict closes the pipe a moment before the thread is done;
    // one that is gone waits for nothing.
    inspection.get(GRACE_SECONDS, TimeUnit.SECONDS);
  }

  private static Callable<Boolean> inspection(List<String> args) {
    return () -> {
      var digest = args.get(2);
      try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
        var sealed = SealedIndex.open(Path.of(args.get(1)), text -> "");
        if (!sealed.digest().equals(digest)) {
          throw new IOException("another index");
        }
        var inspection = Inspection.of(sealed);
        var folder = Path.of(args.get(0));
        var verdict =
            args.contains(REPORT)
                ? inspection.ofReport(folder, digest)
                : inspection.verdict(folder, digest);
        VerdictJson.write(verdict, out);
        return true;
      }
    };
  }
}
