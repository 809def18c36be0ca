package eu.chorus.ingest.document;

import eu.chorus.model.Document.Outcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** A running child process; killed as soon as it is late or talks nonsense. */
final class Child implements AutoCloseable {
  /** A JVM starts within a second; a loaded machine gets a minute. */
  private static final Duration START = Duration.ofSeconds(60);

  private final Process process;
  private final DataInputStream replies;
  private final DataOutputStream requests;
  private final ScheduledExecutorService clock;
  private final Extraction.Limits limits;
  private boolean usable = true;

  /**
   * Starts a child.
   *
   * @param clock runs the time limits
   * @throws IOException if none can be started, which is the machine's fault and no file's
   */
  Child(
      Class<?> main,
      Extraction.Limits limits,
      Optional<Recognition> recognition,
      ScheduledExecutorService clock)
      throws IOException {
    this.clock = clock;
    this.limits = limits;
    process = ChildCommand.of(main, limits, recognition).start();
    replies = new DataInputStream(process.getInputStream());
    requests = new DataOutputStream(process.getOutputStream());
    Deadline deadline = new Deadline(process, START, clock);
    try {
      if (replies.readInt() != Wire.READY) {
        throw new IOException("unexpected first word");
      }
    } catch (IOException dead) {
      deadline.met();
      process.destroyForcibly();
      throw new IOException("the extraction process does not start", dead);
    }
    if (!deadline.met()) {
      throw new IOException("the extraction process does not start in time");
    }
  }

  /** Whether it can take another file. */
  boolean usable() {
    return usable;
  }

  /** Lets the child read a file: its reply, or TIMED_OUT or CRASHED, after which it is gone. */
  Extracted read(Path file) {
    Deadline deadline = new Deadline(process, limits.perFile(), clock);
    try {
      requests.writeUTF(file.toAbsolutePath().toString());
      requests.flush();
      Extracted reply = Wire.readReply(replies, limits.mostCharacters());
      return deadline.met() ? reply : fail(Outcome.TIMED_OUT);
    } catch (IOException gone) {
      return fail(deadline.met() ? Outcome.CRASHED : Outcome.TIMED_OUT);
    }
  }

  @Override
  public void close() {
    // What it started itself, such as recognition, would outlive it.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private Extracted fail(Outcome outcome) {
    usable = false;
    close();
    return Extracted.nothing(outcome);
  }
}
