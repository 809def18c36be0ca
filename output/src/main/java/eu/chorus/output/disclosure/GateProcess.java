package eu.chorus.output.disclosure;

import eu.chorus.process.ChildJvm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Runs an inspection in a process of its own. Whatever comes back but one whole verdict and exit
 * code 0, in time, is a failure.
 *
 * @param child the class whose {@code main} inspects
 * @param heapMegabytes most heap of the process, in MiB
 * @param limit how long an inspection may take
 */
record GateProcess(Class<?> child, int heapMegabytes, Duration limit) {
  /** What 50,000 tokens against any corpus need several times over. */
  static final int HEAP = 1536;

  /** A verdict on thousands of files, each with a violation in every cell, is shorter. */
  private static final int LONGEST = 256 << 20;

  /** What the JVM would reserve without need, against the limit on addresses. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:MaxMetaspaceSize=256m",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:ReservedCodeCacheSize=128m");

  /**
   * One class of each library that reads final bytes or sees names in them; absent ones are left
   * out.
   */
  private static final List<String> NEEDED =
      List.of(
          "eu.chorus.model.Verbatim",
          "eu.chorus.output.disclosure.DisclosureGate",
          "eu.chorus.nlp.annotation.Names",
          "edu.stanford.nlp.ie.crf.CRFClassifier",
          "com.fasterxml.jackson.core.JsonFactory",
          "com.ibm.icu.text.SpoofChecker",
          "org.apache.poi.ss.util.CellReference",
          "org.apache.poi.xssf.usermodel.XSSFWorkbook",
          "org.apache.xmlbeans.XmlObject",
          "org.apache.commons.codec.digest.DigestUtils",
          "org.apache.commons.collections4.ListUtils",
          "org.apache.commons.compress.archivers.zip.ZipFile",
          "org.apache.commons.io.IOUtils",
          "org.apache.commons.lang3.ArrayUtils",
          "org.apache.commons.logging.LogFactory",
          "org.apache.commons.math3.util.ArithmeticUtils",
          "org.apache.fontbox.ttf.TTFParser",
          "org.apache.logging.log4j.LogManager",
          "org.apache.pdfbox.Loader",
          "org.apache.pdfbox.io.IOUtils",
          "org.jsoup.Jsoup",
          "org.slf4j.LoggerFactory");

  /** What the child makes of a folder and an index. */
  Verdict inspect(Path folder, SealedIndex index) throws IOException, InterruptedException {
    return inspect(folder, index, Stream.empty());
  }

  /** What the child makes of a report that people wrote, and an index. */
  Verdict check(Path report, SealedIndex index) throws IOException, InterruptedException {
    return inspect(report, index, Stream.of(GateChild.REPORT));
  }

  private Verdict inspect(Path folder, SealedIndex index, Stream<String> kind)
      throws IOException, InterruptedException {
    var process =
        new ChildJvm(child, heapMegabytes, limit, OPTIONS, NEEDED)
            .command(
                Stream.concat(
                        Stream.of(
                            folder.toAbsolutePath().toString(),
                            index.folder().toAbsolutePath().toString(),
                            index.digest()),
                        kind)
                    .toList())
            .start();
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      var answer = answer(process);
      var bytes = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      process.getOutputStream().close(); // the child waits for that, and ends
      if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new GateFault("the gate's process does not end");
      }
      if (process.exitValue() != 0) {
        throw new GateFault("the gate's process failed with exit code " + process.exitValue());
      }
      return VerdictJson.read(bytes);
    } catch (ExecutionException e) {
      throw new GateFault("the gate's process cannot be heard");
    } catch (TimeoutException e) {
      throw new GateFault("the gate's process takes too long");
    } finally {
      end(process);
    }
  }

  /** Nothing of the child is left when it has been judged, or only what the system cannot end. */
  private static void end(Process process) {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().completeOnTimeout(handle, 10, TimeUnit.SECONDS).join());
  }

  private static FutureTask<byte[]> answer(Process process) {
    var answer =
        new FutureTask<>(
            () -> {
              try (InputStream out = process.getInputStream()) {
                return out.readNBytes(LONGEST);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    var thread = new Thread(answer, "gate-answer");
    thread.setDaemon(true);
    thread.start();
    return answer;
  }
}
