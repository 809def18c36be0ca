package eu.chorus.ingest.document;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Kills a process that uses up its time. What counts is the processor time it uses, so that a
 * file's fate does not hang on how busy the machine is; wall time ends a process that only waits.
 */
final class Deadline {
  /** A process that gets less than a quarter of one processor still has its time. */
  private static final int WALL_TIMES = 4;

  private static final long LOOK_MILLISECONDS = 100;

  private final Process process;
  private final Duration allowed;
  private final Duration usedBefore;
  private final long start = System.nanoTime();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Future<?> watch;

  Deadline(Process process, Duration allowed, ScheduledExecutorService clock) {
    this.process = process;
    this.allowed = allowed;
    usedBefore = used();
    watch =
        clock.scheduleWithFixedDelay(
            this::look, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** Ends the watch: whether the process was in time. May be asked once. */
  boolean met() {
    watch.cancel(false);
    return over.compareAndSet(false, true);
  }

  private void look() {
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    boolean late =
        used().minus(usedBefore).compareTo(allowed) > 0
            || waited.compareTo(allowed.multipliedBy(WALL_TIMES)) > 0;
    if (late && over.compareAndSet(false, true)) {
      process.destroyForcibly();
    }
  }

  /** Processor time used so far; nothing where the system does not tell. */
  private Duration used() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
