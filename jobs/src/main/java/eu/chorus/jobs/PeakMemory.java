package eu.chorus.jobs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The most heap that this JVM has used since a stage began; garbage not yet collected counts. */
final class PeakMemory {
  private PeakMemory() {}

  static void reset() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  static String told() {
    long bytes = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return String.format(Locale.ROOT, "peak heap %d MB", bytes >> 20);
  }

  /** The most memory that this process has held; Linux alone tells. */
  static String resident() throws IOException {
    var status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> (Long.parseLong(line.replaceAll("\\D", "")) >> 10) + " MB")
            .findFirst()
            .orElse("unknown")
        : "unknown";
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
