package eu.chorus.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the system itself can take away from a child, where it lets an ordinary user do so: the
 * network, files to write to, memory outside the heap, and processor time without end.
 */
final class Confinement {
  /** Code, stacks, and what native libraries take, beside the heap: 2 GiB of addresses. */
  private static final long BESIDE_THE_HEAP = 2L << 30;

  private static final boolean NO_NETWORK = works(List.of("unshare", "-rn"));
  private static final boolean LIMITS = works(List.of("prlimit", "--core=0", "--fsize=0"));

  private Confinement() {}

  /**
   * The commands to run a child under. Each replaces itself by the next, so that the process that
   * the parent watches and kills is the child itself: {@code timeout}, which stays in between, is
   * not used; the kernel's limit of processor time ends a child whose parent is gone.
   */
  static List<String> prefix(int heapMegabytes, Duration processorTime) {
    List<String> prefix = new ArrayList<>();
    if (NO_NETWORK) {
      prefix.addAll(List.of("unshare", "-rn"));
    }
    if (LIMITS) {
      long addresses = ((long) heapMegabytes << 20) + BESIDE_THE_HEAP;
      prefix.addAll(
          List.of(
              "prlimit",
              "--core=0",
              "--fsize=0",
              "--as=" + addresses,
              "--cpu=" + processorTime.toSeconds(),
              "--"));
    }
    return prefix;
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    try {
      Process probe =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = probe.waitFor(5, TimeUnit.SECONDS);
      probe.destroyForcibly();
      return ended && probe.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
