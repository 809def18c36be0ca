package eu.chorus.ingest.document;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;

/** The command line that starts a child. */
final class ChildCommand {
  /** Nothing else of the parent's environment concerns the child, least of all its secrets. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR");

  /** One class of each library that the readers use; absent ones are left out. */
  private static final List<String> NEEDED =
      List.of(
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
    List<String> command = new ArrayList<>(Confinement.prefix(limits));
    command.add(java());
    command.addAll(
        List.of(
            "-Xmx" + limits.memoryMegabytes() + "m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // No dump, report or counter file may hold a respondent's words.
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + nowhere(),
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            // What a library finds odd about a file is for nobody, and costs time to say.
            "-Dorg.apache.logging.log4j.simplelog.level=OFF",
            "-Dlog4j2.StatusLogger.level=OFF",
            "-Dfile.encoding=UTF-8",
            "-cp",
            String.join(File.pathSeparator, classPath(main)),
            main.getName(),
            Long.toString(limits.mostCharacters())));
    recognition.map(Recognition::languages).ifPresent(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static String java() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Files.isExecutable(java) ? java.toString() : "java";
  }

  private static String nowhere() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }

  /**
   * Where the running JVM has the readers and their libraries from. Inside Spark the application's
   * jar is on no class path but added by a class loader, so the classes themselves are asked.
   */
  private static Collection<String> classPath(Class<?> main) {
    Set<String> path = new LinkedHashSet<>();
    boolean complete = true;
    for (Class<?> known : List.of(Extraction.class, main, Loader.class)) {
      complete &= addSource(known, path);
    }
    for (String name : NEEDED) {
      try {
        complete &= addSource(Class.forName(name, false, Loader.class.getClassLoader()), path);
      } catch (ClassNotFoundException notUsedHere) {
        // Logging goes through one of several libraries; the others are absent.
      }
    }
    if (!complete) {
      path.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
    }
    return path;
  }

  private static boolean addSource(Class<?> type, Set<String> path) {
    Optional<CodeSource> source = Optional.ofNullable(type.getProtectionDomain().getCodeSource());
    try {
      if (source.isPresent() && source.get().getLocation() != null) {
        path.add(Path.of(source.get().getLocation().toURI()).toString());
        return true;
      }
    } catch (URISyntaxException | IllegalArgumentException noFile) {
      return false;
    }
    return false;
  }
}
