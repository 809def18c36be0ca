package eu.chorus.jobs.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever waits how far a run is: on a terminal one bar for each stage, with counts and the
 * time that remains; elsewhere a plain line when a stage begins and when it ends. Spark's own task
 * counts drive the bar.
 */
public final class Progress extends SparkListener {
  private final PrintStream out;
  private final boolean terminal;
  private @Nullable ProgressBar bar;
  private String lastLine = "";

  /**
   * Progress on a stream.
   *
   * @param terminal whether the stream is a terminal that can redraw a line
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A stage begins. */
  public synchronized void begin(String stage) {
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(stage)
              .setInitialMax(0)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setConsumer(new ConsoleProgressBarConsumer(out))
              .setUnit(" tasks", 1)
              .build();
    } else {
      out.println(stage + " …");
    }
  }

  /** The stage that began last ends. */
  public synchronized void end(String stage, String result, Duration took) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    out.printf(Locale.ROOT, "%-14s %s (%.1f s)%n", stage, result, took.toMillis() / 1000.0);
  }

  /** Something worth the last line, when the run has ended in whatever way. */
  public synchronized void sayLast(String line) {
    lastLine = line;
  }

  /** The run ends. */
  public synchronized void close() {
    if (!lastLine.isEmpty()) {
      out.println(lastLine);
    }
  }

  /** Something worth a line. */
  public synchronized void say(String line) {
    out.println(line);
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    if (bar != null) {
      bar.maxHint(bar.getMax() + submitted.stageInfo().numTasks());
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
    if (bar != null) {
      bar.step();
    }
  }
}
