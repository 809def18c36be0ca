package eu.chorus.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Plants words that nobody else uses into files of every kind, to see where they come out. */
final class Canaries {
  /** What every planted word begins with. */
  static final String WORD = "kanarie";

  private static final Pattern XML_TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\n]*)\"");
  private static final Pattern ASCII_RUN = Pattern.compile("[A-Za-z ]{16,}");

  private final Random random;
  private final double density;
  private int planted;

  /**
   * Plants at random.
   *
   * @param density which share of all texts gets a word, 0 to 1
   */
  Canaries(Random random, double density) {
    this.random = random;
    this.density = density;
  }

  /** A word that was not planted yet. */
  String word() {
    return WORD + String.format(Locale.ROOT, "%05d", ++planted);
  }

  /** The same file with words planted into its texts, whatever it holds. */
  byte[] plant(byte[] file) throws IOException {
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      return archive(file);
    }
    var start = new String(file, 0, Math.min(file.length, 40), ISO_8859_1);
    if (start.contains("<")) {
      return into(XML_TEXT, new String(file, UTF_8), ">", "<").getBytes(UTF_8);
    } else if (start.startsWith("{\\rtf")) {
      return new String(file, ISO_8859_1)
          .replaceFirst("\\}\\s*$", word() + "}")
          .getBytes(ISO_8859_1);
    } else if (start.startsWith("%PDF") || start.startsWith("\u00d0\u00cf")) {
      return overwritten(file);
    }
    var text = new String(file, UTF_8);
    int headers = text.indexOf('\n') + 1;
    return (text.contains("\"")
            ? text.substring(0, headers) + into(QUOTED, text.substring(headers), "\"", "\"")
            : text + word() + "\n")
        .getBytes(UTF_8);
  }

  /** The same file broken: cut off, or with a stretch of it overwritten. */
  byte[] broken(byte[] file) {
    if (file.length < 4) {
      return file;
    }
    if (random.nextBoolean()) {
      return Arrays.copyOf(file, 1 + random.nextInt(file.length - 1));
    }
    byte[] broken = file.clone();
    byte[] word = word().getBytes(UTF_8);
    int at = random.nextInt(file.length);
    System.arraycopy(word, 0, broken, at, Math.min(word.length, file.length - at));
    return broken;
  }

  private String into(Pattern pattern, String text, String open, String close) {
    return pattern
        .matcher(text)
        .replaceAll(
            match ->
                random.nextDouble() < density
                    ? Matcher.quoteReplacement(open + match.group(1) + " " + word() + close)
                    : Matcher.quoteReplacement(match.group()));
  }

  private byte[] overwritten(byte[] file) {
    var text = new StringBuilder(new String(file, ISO_8859_1));
    var run = ASCII_RUN.matcher(text.toString());
    while (run.find()) {
      if (random.nextDouble() < density) {
        var word = word();
        text.replace(run.start(), run.start() + word.length(), word);
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  /**
   * Where words stand in a file, packed or not: in its bytes, in what it unpacks to, and so on.
   *
   * @param name what it is called
   */
  static List<String> in(String name, byte[] file) throws IOException {
    var found = new ArrayList<String>();
    for (var charset : List.of(ISO_8859_1, UTF_16LE)) {
      var text = new String(file, charset).toLowerCase(Locale.ROOT);
      int at = text.indexOf(WORD);
      if (at >= 0) {
        found.add(name + " at " + at + ": " + text.substring(at, Math.min(text.length(), at + 12)));
      }
    }
    if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
      try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          found.addAll(in(name + ", " + entry.getName(), in.readAllBytes()));
        }
      }
    } else if (file.length > 2 && file[0] == 0x1f && (file[1] & 0xff) == 0x8b) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
        found.addAll(in(name + ", unpacked", in.readAllBytes()));
      }
    }
    return found;
  }

  /** What a fault tells, or anybody of it, is told without a planted word. */
  static void assertUntold(String told) {
    assertThat(told).doesNotContainIgnoringCase(WORD);
  }

  private byte[] archive(byte[] file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        boolean structure = entry.getName().matches(".*(Types\\].xml|\\.rels|styles.xml|mimetype)");
        out.write(structure ? content : plant(content));
      }
    } catch (ZipException | IllegalArgumentException brokenAlready) {
      return file;
    }
    return bytes.toByteArray();
  }
}
