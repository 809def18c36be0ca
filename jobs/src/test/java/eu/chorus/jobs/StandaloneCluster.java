package eu.chorus.jobs;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Spark standalone cluster on loopback, one process each for the master and two workers,
 * made of the jars that Maven resolved: what a stock distribution would start.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final String url;

  private StandaloneCluster(Path home) throws IOException {
    this.home = home;
    var jars = Files.createDirectories(home.resolve("jars"));
    var classpath = Files.readString(Path.of("target/spark.classpath")).strip();
    for (String jar : classpath.split(File.pathSeparator, -1)) {
      var target = Path.of(jar);
      Files.createSymbolicLink(jars.resolve(target.getFileName()), target);
    }
    url =
        start(
            MASTER,
            "org.apache.spark.deploy.master.Master",
            List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
    for (int i = 0; i < 2; i++) {
      start(
          REGISTERED,
          "org.apache.spark.deploy.worker.Worker",
          List.of(
              "--host",
              "127.0.0.1",
              "--webui-port",
              "0",
              "--cores",
              "1",
              "--memory",
              "2g",
              "--work-dir",
              home.resolve("work" + i).toString(),
              url));
    }
  }

  /** Starts the cluster; its files lie below the folder. */
  static StandaloneCluster start(Path home) throws IOException {
    return new StandaloneCluster(home);
  }

  /** Runs a main class of the application jar through SparkSubmit and gives its exit code. */
  int submit(String mainClass, Path log, String... arguments)
      throws IOException, InterruptedException {
    var options =
        new ArrayList<>(
            List.of(
                "--master",
                url,
                "--class",
                mainClass,
                "--executor-memory",
                "1500m",
                "--conf",
                "spark.executor.extraJavaOptions=" + String.join(" ", ChorusProcess.SHORT_JVM),
                "--conf",
                "spark.sql.shuffle.partitions=4",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.local.dir=" + home.resolve("scratch"),
                ChorusProcess.JAR.toString()));
    options.addAll(List.of(arguments));
    return new ProcessBuilder(java("org.apache.spark.deploy.SparkSubmit", options))
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  private String start(Pattern ready, String mainClass, List<String> arguments) throws IOException {
    var builder = new ProcessBuilder(java(mainClass, arguments)).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    var process = builder.start();
    processes.add(process);
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      Matcher matcher = ready.matcher(line);
      if (matcher.find()) {
        drain(reader, home.resolve("process" + processes.size() + ".log"));
        return matcher.groupCount() > 0 ? matcher.group(1) : "";
      }
    }
    throw new IOException(mainClass + " ended before it was ready");
  }

  /** A process whose output nobody reads stops when the pipe is full. */
  private static void drain(BufferedReader reader, Path log) {
    var thread =
        new Thread(
            () -> {
              try (reader;
                  var out = Files.newBufferedWriter(log)) {
                reader.transferTo(out);
              } catch (IOException e) {
                // the process was stopped: nothing more to read
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private List<String> java(String mainClass, List<String> arguments) {
    var command = new ArrayList<>(ChorusProcess.java());
    command.addAll(ChorusProcess.SHORT);
    command.addAll(List.of("-Xmx1g", "-cp", home.resolve("jars") + "/*", mainClass));
    command.addAll(arguments);
    return command;
  }

  @Override
  public void close() {
    for (var process : processes) {
      process.destroyForcibly().onExit().join();
    }
  }
}
