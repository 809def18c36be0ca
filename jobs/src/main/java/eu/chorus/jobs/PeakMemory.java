package eu.chorus.jobs;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
