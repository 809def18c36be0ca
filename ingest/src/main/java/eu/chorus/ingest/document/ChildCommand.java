package eu.chorus.ingest.document;

import eu.chorus.process.ChildJvm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line that starts a child. */
final class ChildCommand {
  /** Processor time for starting; a child reads many files one after the other. */
  private static final Duration START = Duration.ofSeconds(60);

  /** A child lives for a few files: less code, compiled less, starts sooner. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xss1m",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:TieredStopAtLevel=1");

  /** One class of each library that the readers use; absent ones are left out. */
  private static final List<String> NEEDED =
      List.of(
          "org.apache.pdfbox.Loader",
          "org.apache.fontbox.ttf.TTFParser",
          "org.apache.pdfbox.io.IOUtils",
          "org.apache.poi.poifs.filesystem.POIFSFileSystem",
          "org.apache.poi.hwpf.HWPFDocument",
          "org.apache.commons.compress.archivers.zip.ZipFile",
          "org.apache.commons.codec.digest.DigestUtils",
          "org.apache.commons.collections4.ListUtils",
          "org.apache.commons.io.IOUtils",
          "org.apache.commons.lang3.ArrayUtils",
          "org.apache.commons.math3.util.ArithmeticUtils",
          "org.apache.logging.log4j.LogManager",
          "org.apache.commons.logging.LogFactory",
          "org.jsoup.Jsoup",
          "org.slf4j.LoggerFactory");

  private ChildCommand() {}

  static ProcessBuilder of(
      Class<?> main, Extraction.Limits limits, Optional<Recognition> recognition) {
    Duration processorTime =
        START.plus(limits.perFile().plusSeconds(1).multipliedBy(Extraction.FILES_PER_CHILD));
    List<String> arguments = new ArrayList<>();
    arguments.add(Long.toString(limits.mostCharacters()));
    recognition.map(Recognition::languages).ifPresent(arguments::add);
    return new ChildJvm(main, limits.memoryMegabytes(), processorTime, OPTIONS, NEEDED)
        .command(arguments);
  }
}
