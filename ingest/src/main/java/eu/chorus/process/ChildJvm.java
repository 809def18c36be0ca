package eu.chorus.process;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JVM of its own for code that handles what nobody should be trusted with: bounded memory and
 * processor time, an all but empty environment, no dump, no report and, where the system allows
 * ({@code unshare}, {@code prlimit}), no network and no file to write to.
 *
 * @param main the class whose {@code main} runs
 * @param heapMegabytes most heap, in MiB
 * @param processorTime after which the system ends it, should its parent be gone
 * @param options of the JVM beyond those
 * @param needed names of classes, one of each library that it uses; absent ones are left out
 */
public record ChildJvm(
    Class<?> main,
    int heapMegabytes,
    Duration processorTime,
    List<String> options,
    List<String> needed) {
  /** Nothing else of the parent's environment concerns the child, least of all its secrets. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR");

  public ChildJvm {
    options = List.copyOf(options);
    needed = List.copyOf(needed);
  }

  /** Ready to be started; what it says beside its answers is discarded. */
  public ProcessBuilder command(List<String> arguments) {
    List<String> command = new ArrayList<>(Confinement.prefix(heapMegabytes, processorTime));
    command.add(java());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(options);
    command.addAll(compilers());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // No dump, report or counter file may hold a respondent's words.
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + nowhere(),
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            // What a library finds odd about a file is for nobody, and costs time to say.
            "-Dorg.apache.logging.log4j.simplelog.level=OFF",
            "-Dlog4j2.StatusLogger.level=OFF",
            "-Dfile.encoding=UTF-8",
            "-cp",
            String.join(File.pathSeparator, classPath()),
            main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    if ("UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
      // Else the child would read names of files as ASCII, and not see what they say.
      builder.environment().put("LC_ALL", "C.UTF-8");
    }
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static String java() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Files.isExecutable(java) ? java.toString() : "java";
  }

  /** Who runs briefly without the second compiler has children that do. */
  private static List<String> compilers() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-XX:TieredStopAtLevel="))
        .toList();
  }

  private static String nowhere() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }

  /**
   * Where the running JVM has these classes and their libraries from. Inside Spark the
   * application's jar is on no class path but added by a class loader, so the classes themselves
   * are asked.
   */
  private Collection<String> classPath() {
    Set<String> path = new LinkedHashSet<>();
    boolean complete = addSource(ChildJvm.class, path);
    complete &= addSource(main, path);
    for (String name : needed) {
      try {
        complete &= addSource(Class.forName(name, false, main.getClassLoader()), path);
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
