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

  private GateChild() {}

  /**
   * Inspects once. The work is done on a daemon thread while this one waits for the pipe from the
   * parent to close: when the parent dies, the process ends with it.
   *
   * @param args the folder, the index, and the digest of the index's seal
   */
  public static void main(String[] args)
      throws IOException, ExecutionException, InterruptedException, TimeoutException {
    // A library that prints would break the protocol.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    var inspection = new FutureTask<>(inspection(Path.of(args[0]), Path.of(args[1]), args[2]));
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

  private static Callable<Boolean> inspection(Path folder, Path index, String digest) {
    return () -> {
      try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
        var sealed = SealedIndex.open(index, text -> "");
        if (!sealed.digest().equals(digest)) {
          throw new IOException("another index");
        }
        VerdictJson.write(Inspection.of(sealed).verdict(folder, digest), out);
        return true;
      }
    };
  }
}
