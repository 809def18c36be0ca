package eu.chorus.jobs;

import eu.chorus.jobs.spark.LocalSpark;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The application jar in a process of its own, as a user runs it. */
final class ChorusProcess {
  static final Path JAR = Path.of("target/chorus.jar").toAbsolutePath();
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private static final Path TEST_CLASSES = Path.of("target/test-classes").toAbsolutePath();

  private static final List<String> LITTLE =
      LocalSpark.LITTLE.entrySet().stream()
          .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
          .toList();

  /** For what ends before the second compiler and a concurrent collector have paid off. */
  static final List<String> SHORT_JVM =
      List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseParallelGC");

  /** The same, for a JVM that plans. */
  static final List<String> SHORT = Stream.concat(SHORT_JVM.stream(), LITTLE.stream()).toList();

  private ChorusProcess() {}

  /**
   * How a process ended.
   *
   * @param code its exit code; 128 + 9 if it was killed
   * @param output all that it printed
   */
  record Ended(int code, String output) {}

  /** Runs a command to its end. */
  static Ended run(String... arguments) throws IOException, InterruptedException {
    return runUntil(line -> false, arguments);
  }

  /** Runs a command that takes minutes to its end. */
  static Ended runLong(String... arguments) throws IOException, InterruptedException {
    var options = new ArrayList<>(LITTLE);
    options.add("-XX:+UseParallelGC");
    return runUntil(line -> false, options, classpath(), arguments);
  }

  /** Runs a command to its end with the resources of a folder before those of the jar. */
  static Ended runWith(Path resources, String... arguments)
      throws IOException, InterruptedException {
    return runUntil(line -> false, resources + File.pathSeparator + classpath(), arguments);
  }

  /** Runs a command of the classes under test, which need no packaging, to its end. */
  static Ended runFromClasses(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    return runUntil(line -> false, options, System.getProperty("java.class.path"), arguments);
  }

  /** Runs the {@code main} of a test class, with the jar for all that it uses, to its end. */
  static Ended runBeside(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    var beside = TEST_CLASSES + File.pathSeparator + classpath();
    return runUntil(line -> false, SHORT, beside, main, arguments);
  }

  /** Runs a command, and kills it with SIGKILL at the first line that the predicate holds for. */
  static Ended runUntil(Predicate<String> kill, String... arguments)
      throws IOException, InterruptedException {
    return runUntil(kill, classpath(), arguments);
  }

  private static Ended runUntil(Predicate<String> kill, String classpath, String... arguments)
      throws IOException, InterruptedException {
    return runUntil(kill, SHORT, classpath, arguments);
  }

  private static Ended runUntil(
      Predicate<String> kill, List<String> options, String classpath, String... arguments)
      throws IOException, InterruptedException {
    return runUntil(kill, options, classpath, Main.class, arguments);
  }

  private static Ended runUntil(
      Predicate<String> kill,
      List<String> options,
      String classpath,
      Class<?> main,
      String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.addAll(java());
    command.addAll(options);
    command.addAll(List.of("-Xmx2g", "-cp", classpath, main.getName()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .directory(REPOSITORY.toFile())
            .redirectErrorStream(true)
            .start();
    var output = new StringBuilder();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        output.append(line).append('\n');
        if (kill.test(line)) {
          process.destroyForcibly();
          break; // a killed process's stream is closed under the reader
        }
      }
    }
    return new Ended(process.waitFor(), output.toString());
  }

  /** The java of this JVM, with the options that Spark needs. */
  static List<String> java() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(o -> o.matches("--add-opens.*|--enable-native.*|-Djdk.*|-Dio.netty.*|-Djava.awt.*"))
        .forEach(command::add); // the same options as this very JVM was given for Spark
    return command;
  }

  private static String classpath() throws IOException {
    return JAR + File.pathSeparator + Files.readString(Path.of("target/spark.classpath")).strip();
  }
}
