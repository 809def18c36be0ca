package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.fail;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.taxonomy.ConsultationDraft;
import eu.chorus.problem.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged exports of every format, drafted, loaded and read: whatever is wrong with them, nothing
 * but a {@link UserException} comes out. {@code -Dchorus.fuzz=10000} tries more of them.
 */
class EusurveyFuzzTest {
  private static final int INPUTS = Integer.getInteger("chorus.fuzz", 2_000);
  private static final long SEED = Long.getLong("chorus.seed", System.nanoTime());
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 9, 18, 20, 30);

  /** What readers are known to trip over. */
  private static final List<String> BAITS =
      List.of(
          "",
          "\u0000",
          "&",
          "<",
          "\"",
          "''",
          "-1",
          "99999999999999999999",
          "1E999999999",
          "NaN",
          "&#0;",
          "]]>",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "<row r=\"1048577\">",
          "r=\"ZZZZZZZ9\"",
          "t=\"s\"",
          "s=\"-7\"",
          ";;;;;;;;",
          "\uFFFD",
          "number-columns-repeated=\"2000000000\"",
          "number-rows-repeated=\"-3\"",
          "<Answer/>",
          "</Answers>",
          "id=\"\"",
          "aid=\" ;\"",
          "(A)");

  @TempDir Path temp;

  @Test
  void nothingButAUserFaultComesOut() throws IOException {
    System.err.println("seed " + SEED + ", " + INPUTS + " inputs");
    var random = new Random(SEED);
    var names = List.copyOf(exports().keySet());
    var exports = exports();
    int read = 0;
    for (int i = 0; i < INPUTS; i++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] damaged = damage(exports.getOrDefault(name, new byte[0]), random);
      try {
        read += read(name, damaged) ? 1 : 0;
      } catch (Throwable fault) { // an Error, too, is a fault of ours
        fail("input " + i + " of seed " + SEED + ", " + name, fault);
      }
    }
    System.err.println(read + " were read, " + (INPUTS - read) + " refused");
  }

  private boolean read(String name, byte[] content) {
    var folder = new Folder(temp).with(name, content);
    try {
      folder.with("consultation.yaml", ConsultationDraft.from(temp.resolve(name), false));
      Reading.of(folder);
      return true;
    } catch (UserException e) {
      return false;
    }
  }

  private static Map<String, byte[]> exports() {
    var exports = new LinkedHashMap<String, byte[]>();
    var headers =
        List.of("Which?", "Risk", "Other", "Comment", "Paper", "Contribution ID", "Creation date");
    List<List<?>> rows =
        List.of(
            Arrays.asList(
                "",
                "Yes",
                "No",
                "it&apos;s",
                new XlsxFixture.Linked("a.pdf", "c1/Upload_1"),
                "c1",
                TIME),
            Arrays.asList("", "No", "No", 12.5, "", "c2", TIME),
            Arrays.asList("", "Yes", "Yes", "x".repeat(5_000), "", "c3", TIME));
    byte[] xlsx = new XlsxFixture().sheet("Content", headers, List.of(1, 2), rows).bytes();
    byte[] xml =
        new XmlFixture()
            .language("DE")
            .copy("[DE] ")
            .language("EN")
            .copy("")
            .contribution("c1")
            .answers(
                """
                text it&apos;s
                many[m1]
                many[ m3]
                rank 52f36b9d-f5ae-49a5-a22a-931e6fe71a9d
                date 2025-01-13
                trow[tcol] x
                """)
            .contribution("c2")
            .answers("rate1 3/5\nrow1[a2]")
            .bytes();
    byte[] ods =
        OdsFixture.of(
            List.of("Comment", "Rate", "Paper", "Contribution ID"),
            List.of(
                List.of(
                    "a\nb",
                    new OdsFixture.Cut("2/5", "2"),
                    new XlsxFixture.Linked("a.pdf", "../c1/Upload_1"),
                    "c1"),
                List.of("x", 3.0, "", "c2")));
    String csv =
        "Alias;s\r\nExport Date;1\r\n;\r\nComment;N;Contribution ID\r\n\"a;\"\"b\";1,5;c1\r\n";
    exports.put("a.xlsx", xlsx);
    exports.put("b.xlsx", InlineXlsx.of(List.of(List.of("C", "Languages"), List.of("x", "DE"))));
    exports.put("c.xls", XlsxFixture.xls().sheet("Content", headers, List.of(1, 2), rows).bytes());
    exports.put("d.xml", xml);
    exports.put("e.ods", ods);
    exports.put("f.csv", csv.getBytes(StandardCharsets.UTF_8));
    exports.put("g.csv", csv.getBytes(StandardCharsets.UTF_16));
    exports.put(
        "h.zip", XlsxFixture.zip(Map.of("Export1.xlsx", xlsx), Map.of("c1/Upload_1/a.pdf", "u")));
    exports.put("i.zip", XlsxFixture.zip(Map.of("Export1.xml", xml), Map.of()));
    exports.put(
        "j.zip", XlsxFixture.zip(Map.of("Export1.ods", ods), Map.of("c1/Upload_1/a.pdf", "u")));
    return exports;
  }

  /** Damages a file, or what a ZIP holds, which its checksums would else protect. */
  private static byte[] damage(byte[] file, Random random) throws IOException {
    boolean zip = file.length > 2 && file[0] == 'P' && file[1] == 'K';
    if (!zip || random.nextInt(4) == 0) {
      return damageBytes(file, random);
    }
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    var names = List.copyOf(entries.keySet());
    String hit = names.get(random.nextInt(names.size()));
    entries.computeIfPresent(
        hit,
        (name, content) -> {
          try {
            return damage(content, random);
          } catch (IOException e) {
            return content;
          }
        });
    if (random.nextInt(20) == 0) {
      entries.remove(hit);
    }
    return XlsxFixture.zip(entries, Map.of());
  }

  private static byte[] damageBytes(byte[] file, Random random) {
    byte[] damaged = file;
    for (int times = 1 + random.nextInt(3); times > 0 && damaged.length > 0; times--) {
      int at = random.nextInt(damaged.length);
      int length = Math.min(damaged.length - at, 1 + random.nextInt(60));
      byte[] bait = BAITS.get(random.nextInt(BAITS.size())).getBytes(StandardCharsets.UTF_8);
      switch (random.nextInt(5)) {
        case 0 -> {
          damaged = damaged.clone();
          damaged[at] = (byte) random.nextInt(256);
        }
        case 1 -> damaged = joined(damaged, at, new byte[0], at + length);
        case 2 -> damaged = joined(damaged, at, bait, at);
        case 3 -> damaged = joined(damaged, at, bait, at + length);
        default -> damaged = joined(damaged, at, Arrays.copyOfRange(damaged, at, at + length), at);
      }
    }
    return random.nextInt(30) == 0 && damaged.length > 1
        ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
        : damaged;
  }

  private static byte[] joined(byte[] file, int until, byte[] between, int from) {
    byte[] joined = Arrays.copyOf(file, until + between.length + file.length - from);
    System.arraycopy(between, 0, joined, until, between.length);
    System.arraycopy(file, from, joined, until + between.length, file.length - from);
    return joined;
  }
}
