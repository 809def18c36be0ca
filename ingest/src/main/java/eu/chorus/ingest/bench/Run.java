package eu.chorus.ingest.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One reading by one contestant in a process of its own.
 *
 * @param cpuSeconds user and system time, that of its child processes included
 * @param peakMegabytes most memory that the process itself held, in MiB
 * @param found digests of what it read
 */
record Run(double cpuSeconds, long peakMegabytes, Set<Long> found) {
  private static final double TICKS = 100; // of Linux's clock, a second

  Run {
    found = Set.copyOf(found);
  }

  /**
   * The process: reads once and writes down what it found and what it cost.
   *
   * @param args contestant, input, result
   */
  public static void main(String[] args) throws IOException {
    var found = new Found();
    Contestant.valueOf(args[0]).read(Path.of(args[1]), found);
    // Only what has been waited for is charged to this process.
    ProcessHandle.current().children().forEach(child -> child.onExit().join());
    try (var out = new DataOutputStream(Files.newOutputStream(Path.of(args[2])))) {
      out.writeDouble(cpuUsed());
      out.writeLong(peakHeld());
      found.write(out);
    }
  }

  /** Starts the process and waits for it. */
  static Run of(Contestant contestant, Path input, List<String> options, Path work, Path peers)
      throws IOException, InterruptedException {
    Path result = work.resolve("result");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            classPath(contestant, peers),
            Run.class.getName(),
            contestant.name(),
            input.toString(),
            result.toString()));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(contestant + " ended with " + code);
    }
    try (var in = new DataInputStream(Files.newInputStream(result))) {
      double cpu = in.readDouble();
      long peak = in.readLong();
      var found = new HashSet<Long>();
      for (int i = in.readInt(); i > 0; i--) {
        found.add(in.readLong());
      }
      return new Run(cpu, peak, found);
    }
  }

  private static String classPath(Contestant contestant, Path peers) {
    String own = System.getProperty("java.class.path");
    return contestant == Contestant.FASTEXCEL ? own + File.pathSeparator + peers.resolve("*") : own;
  }

  /** Fields 14 to 17 of proc(5)'s stat: user and system time, of the process and its children. */
  private static double cpuUsed() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    return Arrays.stream(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
            .skip(11)
            .limit(4)
            .mapToLong(Long::parseLong)
            .sum()
        / TICKS;
  }

  private static long peakHeld() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
