package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Documents with random faults, read in this process: whatever a file holds, reading it ends, in
 * time, with one outcome. {@code -Dchorus.mutants=10000} tries more of them, {@code
 * -Dchorus.seed=N} the same again.
 */
class MutatedUploadTest {
  private static final int MUTANTS = Integer.getInteger("chorus.mutants", 2_000);
  private static final int MOST_CHANGES = 30;

  /** What is worth putting where it does not belong. */
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "/",
          "<<",
          ">>",
          "[",
          "]",
          "(",
          ")",
          "obj",
          "stream",
          "endstream",
          "endobj",
          "/Kids",
          "/Length",
          "/Filter",
          "-1",
          "2147483647",
          "99999999999",
          "{",
          "}",
          "\\",
          "\\bin",
          "\\u-",
          "\\'",
          "<w:p>",
          "</w:p>",
          "<text:p>",
          "<!DOCTYPE a>",
          "\0",
          "\u00ff\u00ff\u00ff\u00ff",
          "PK\u0001\u0002",
          "PK\u0003\u0004");

  @Test
  void everyMutantEndsInOneOutcome() throws IOException, InterruptedException {
    long seed = Long.getLong("chorus.seed", new Random().nextLong());
    Map<String, byte[]> samples = samples();
    List<String> names = new ArrayList<>(samples.keySet());
    Random random = new Random(seed);
    ExecutorService reader = Executors.newSingleThreadExecutor(MutatedUploadTest::thread);
    try {
      for (int i = 0; i < MUTANTS; i++) {
        String name = names.get(i % names.size());
        byte[] mutant = mutant(Objects.requireNonNull(samples.get(name)), random);
        String which = "seed " + seed + ", mutant " + i + " of " + name;
        assertThat(read(reader, mutant, which)).as(which).isNotNull();
      }
    } finally {
      reader.shutdownNow();
    }
  }

  private static Extracted read(ExecutorService reader, byte[] mutant, String which)
      throws InterruptedException {
    var limits = Extraction.Limits.STANDARD;
    try {
      return reader
          .submit(
              () ->
                  DocumentFormat.read(
                      new Content.InMemory(mutant),
                      new TextBudget(limits.mostCharacters()),
                      Optional.empty()))
          .get(limits.perFile().toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException thrown) {
      return fail(which + " throws", thrown.getCause());
    } catch (TimeoutException late) {
      return fail(which + " does not end in time");
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "mutants");
    thread.setDaemon(true);
    return thread;
  }

  /** The file with some bytes changed, moved, doubled, taken out or replaced by a token. */
  private static byte[] mutant(byte[] original, Random random) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes && bytes.length > 1; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(64), bytes.length - at);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = join(bytes, at, new byte[0], at + length);
        case 2 -> bytes = join(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
        case 3 -> {
          byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
          bytes = join(bytes, at, token, Math.min(bytes.length, at + token.length));
        }
        default -> bytes = random.nextInt(20) == 0 ? Arrays.copyOf(bytes, at) : bytes;
      }
    }
    return bytes;
  }

  private static byte[] join(byte[] bytes, int until, byte[] between, int from) {
    byte[] joined = new byte[until + between.length + bytes.length - from];
    System.arraycopy(bytes, 0, joined, 0, until);
    System.arraycopy(between, 0, joined, until, between.length);
    System.arraycopy(bytes, from, joined, until + between.length, bytes.length - from);
    return joined;
  }

  /** A sample of every format; packages also unpacked and stored, so that faults reach the XML. */
  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> samples = new TreeMap<>();
    for (String extension : List.of("doc", "docx", "odt", "rtf")) {
      byte[] sample = sample(extension);
      samples.put(extension, sample);
      if (sample[0] == 'P') {
        samples.put(extension + " stored", StoredZip.of(sample));
      }
    }
    samples.put("pdf", PdfSamples.pages(List.of(List.of("A page.", "", "Words."), List.of("B."))));
    samples.put("pdf form", PdfSamples.form("What?", "Typed answer."));
    samples.put(
        "html",
        "<html><body><h1>A</h1><table><tr><td>b<td>c</table><p>d<br>e&amp;f</body></html>"
            .getBytes(UTF_8));
    samples.put("txt", "# A\n\nwords größer\n- item\nB\n===\n".getBytes(UTF_8));
    samples.put("zip", StoredZip.around(samples));
    return samples;
  }

  private static byte[] sample(String extension) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            MutatedUploadTest.class.getResourceAsStream("position." + extension))) {
      return in.readAllBytes();
    }
  }
}
