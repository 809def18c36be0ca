package eu.chorus.output.disclosure.readback;

import static eu.chorus.output.disclosure.readback.Bytes.chart;
import static eu.chorus.output.disclosure.readback.Bytes.deflated;
import static eu.chorus.output.disclosure.readback.Bytes.join;
import static eu.chorus.output.disclosure.readback.Bytes.png;
import static eu.chorus.output.disclosure.readback.Bytes.utf8;
import static eu.chorus.output.disclosure.readback.Bytes.zip;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gate cannot vouch for, it refuses, and says what to do about it. */
class RefusedFileTest {
  private static final MadeOnce REFUSED =
      new MadeOnce(() -> List.of(types(), archives(), pictures(), documents()));

  @TempDir Path folder;

  static Stream<Arguments> refused() throws IOException {
    return REFUSED.each();
  }

  private static Map<String, byte[]> types() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("unknown.xyz", utf8("words"));
    files.put("none", utf8("words"));
    files.put(".hidden", utf8("words"));
    files.put("old.doc", utf8("words"));
    files.put("macros.docm", zip("word/document.xml", "<a/>"));
    files.put("latin.txt", "é".getBytes(StandardCharsets.ISO_8859_1));
    files.put("binary.txt", new byte[] {'a', 0, 1});
    files.put("really.txt", utf8("%PDF-1.7 words"));
    files.put("rich.txt", utf8("{\\rtf1 words}"));
    files.put("wide.csv", "a,b".getBytes(StandardCharsets.UTF_16));
    files.put("cut.json", utf8("{\"a\": [1"));
    files.put("deep.json", utf8("[".repeat(100_000)));
    files.put("remark.json", utf8("{} // words"));
    files.put("cut.svg", utf8("<svg><text>"));
    files.put("laughs.xml", utf8("<!DOCTYPE a [<!ENTITY b \"words\">]><a>&b;</a>"));
    files.put("fetched.xml", utf8("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"));
    files.put("twice.html", utf8("<p title='a' title='words'>x</p>"));
    files.put("closing.html", utf8("<p>x</p title='words'>"));
    files.put("charset.html", utf8("<meta charset='utf-7'><p>x</p>"));
    files.put("charsetType.html", utf8("<meta content='text/html; charset=iso-2022-jp'>"));
    files.put("image.html", utf8("<img src='https://example.org/a.png'>"));
    files.put("background.html", utf8("<p background='http://example.org/a.png'>x</p>"));
    files.put("poster.html", utf8("<p poster='http://example.org/a.png'>x</p>"));
    files.put("frame.html", utf8("<iframe src='//example.org/'></iframe>"));
    files.put("video.html", utf8("<img src='data:video/mp4;base64,AAAA'>"));
    var noise = new byte[300];
    new Random(7).nextBytes(noise);
    files.put(
        "packed.html",
        utf8("<script>f('" + Base64.getEncoder().encodeToString(noise) + "')</script>"));
    return files;
  }

  private static Map<String, byte[]> archives() throws IOException {
    var plain = zip("a.txt", "words");
    var stored = stored("a.txt", utf8("words"));
    var files = new LinkedHashMap<String, byte[]>();
    files.put("before.zip", join(utf8("words"), plain));
    files.put("after.zip", join(plain, utf8("words")));
    files.put("cut.zip", Arrays.copyOf(plain, plain.length - 10));
    files.put("damaged.zip", changed(stored, 36, 'W'));
    files.put("otherName.zip", changed(stored, 30, 'b'));
    files.put("size.zip", changed(stored, 18, 6));
    files.put("encrypted.zip", changed(changed(stored, 6, 1), central(stored) + 8, 1));
    files.put("link.zip", changed(stored, central(stored) + 41, 0xA1));
    files.put("method.zip", changed(changed(stored, 8, 12), central(stored) + 10, 12));
    files.put("count.zip", changed(stored, stored.length - 12, 0));
    files.put("twice.zip", changed(zip(Map.of("q.txt", utf8("1"), "Z.txt", utf8("2"))), 'Z', 'q'));
    files.put("climbs.zip", zip("../a.txt", "words"));
    files.put("unknown.zip", zip("a/b.xyz", "words"));
    files.put("deep.zip", nested(9));
    files.put("bomb.zip", bomb(300));
    files.put("macro.docx", zip("word/vbaProject.bin", "words"));
    files.put("ole.docx", zip("word/embeddings/oleObject1.bin", "words"));
    files.put("control.docx", zip("word/activeX/activeX1.bin", "words"));
    files.put("sound.pptx", zip("ppt/media/media1.mp3", "words"));
    files.put(
        "fetched.docx",
        zip(
            "word/_rels/document.xml.rels",
            "<R><R Id='1' Type='http://x/image' Target='http://x/a.png' TargetMode='External'/></R>"));
    files.put(
        "string.xlsx", zip("xl/worksheets/sheet1.xml", "<w><c r='A1' t='s'><v>7</v></c></w>"));
    files.put("broken.docx", zip("word/document.xml", "<a><b></a>"));
    return files;
  }

  private static Map<String, byte[]> pictures() throws IOException {
    var chart = chart("words");
    var files = new LinkedHashMap<String, byte[]>();
    files.put("empty.png", new byte[0]);
    files.put("cut.png", Arrays.copyOf(chart, chart.length - 9));
    files.put("crc.png", changed(chart, chart.length - 1, 0));
    files.put("text.png", changed(chart, 'w', 'v'));
    files.put("behind.png", join(chart, utf8("words")));
    files.put("chunk.png", png("woRD", utf8("words")));
    files.put(
        "pixels.png", png("tIME", new byte[7], deflated(utf8("many hidden words")), new byte[0]));
    files.put(
        "idat.png",
        png("tIME", new byte[7], join(deflated(new byte[2]), utf8("words")), new byte[0]));
    files.put(
        "behindText.png", png("zTXt", join(utf8("a\0\0"), deflated(utf8("x")), utf8("words"))));
    files.put("bomb.png", png("zTXt", join(utf8("a\0\0"), Bytes.zeros(300))));
    var photo = PageLeaks.jpeg(0xFE, utf8("x"));
    files.put("cut.jpg", Arrays.copyOf(photo, photo.length - 2));
    files.put("behind.jpg", join(photo, zip("a.txt", "words")));
    files.put("not.jpg", utf8("words"));
    return files;
  }

  private static Map<String, byte[]> documents() throws IOException {
    var pdf = PdfLeaks.clean(3);
    var files = new LinkedHashMap<String, byte[]>();
    files.put("cut.pdf", Arrays.copyOf(pdf, pdf.length / 2));
    files.put("before.pdf", join(utf8("words\n"), pdf));
    files.put("behind.pdf", join(pdf, utf8("words")));
    files.put("not.pdf", utf8("words"));
    var out = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(pdf)) {
      document.getDocumentInformation().setTitle("new");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    files.put("changed.pdf", out.toByteArray());
    for (var password : new String[] {"", "secret"}) {
      out = new ByteArrayOutputStream();
      try (var document = Loader.loadPDF(pdf)) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        document.save(out);
      }
      files.put("locked" + password + ".pdf", out.toByteArray());
    }
    files.put("bomb.pdf", PdfLeaks.bomb(300));
    files.put("riddle.pdf", PdfLeaks.riddle());
    files.put("stream.pdf", PdfLeaks.unknownStream());
    files.put("behindPacked.pdf", PdfLeaks.behindPacked());
    files.put("elsewhere.pdf", PdfLeaks.elsewhere());
    return files;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedAndSaysWhatToDo(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    assertThat(ReadBack.of(folder, Pictures.LISTED).violations())
        .isNotEmpty()
        .allMatch(v -> v.rule() == Rule.UNREADABLE && v.file().startsWith(name))
        .allSatisfy(v -> assertThat(v.place()).contains(";").doesNotContain("words"));
  }

  @Test
  void aLockedDocumentIsToldFromADamagedOne() throws IOException {
    for (var file : documents().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(ReadBack.of(folder, Pictures.LISTED).violations())
        .filteredOn(violation -> violation.place().contains("password"))
        .extracting(Violation::file)
        .containsExactly("locked.pdf", "lockedsecret.pdf");
  }

  @Test
  void whatAllPartsUnpackToIsBounded() throws IOException {
    var bomb = bomb(100);
    Files.write(folder.resolve("a.zip"), zip(Map.of("a.zip", bomb, "b.zip", bomb, "c.zip", bomb)));
    assertThat(ReadBack.of(folder, Pictures.LISTED).violations())
        .anyMatch(v -> v.place().startsWith("unpacks to more than the gate reads"));
  }

  @Test
  void linksAreRefused() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "x");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("c"), folder.getParent());
    assertThat(ReadBack.of(folder).violations()).hasSize(2);
  }

  @Test
  void aReleaseHoldsNoPictureButCharts() throws IOException {
    Files.write(folder.resolve("chart.png"), chart("drawn"));
    assertThat(ReadBack.of(folder).violations()).isEmpty();
    Files.write(folder.resolve("other.png"), png("tEXt", utf8("Comment\0drawn")));
    Files.write(folder.resolve("photo.jpg"), PageLeaks.jpeg(0xFE, utf8("x")));
    Files.write(folder.resolve("page.html"), utf8("<img src='data:image/gif;base64,R0lGODlh'>"));
    var packed = Base64.getEncoder().encodeToString(utf8("RIFF....WEBPVP8 " + "x".repeat(200)));
    Files.write(folder.resolve("script.html"), utf8("<script>f('" + packed + "')</script>"));
    Files.write(folder.resolve("report.docx"), zip(Map.of("word/media/image1.emf", new byte[9])));
    Files.write(folder.resolve("report.pdf"), PdfLeaks.picture());
    var files = ReadBack.of(folder).violations().stream().map(Violation::file).toList();
    assertThat(files)
        .containsExactly(
            "other.png",
            "page.html, packed file 1",
            "photo.jpg",
            "report.docx, word/media/image1.emf",
            "report.pdf",
            "script.html, packed file 1");
  }

  @Test
  void picturesOfAPersonsReportAreTold() throws IOException {
    Files.write(folder.resolve("report.pdf"), PdfLeaks.picture());
    Files.write(folder.resolve("report.docx"), zip(Map.of("word/media/image1.emf", new byte[9])));
    var read = ReadBack.of(folder, Pictures.LISTED);
    assertThat(read.violations()).isEmpty();
    assertThat(read.pictures())
        .hasSize(2)
        .allMatch(v -> v.rule() == Rule.UNREADABLE_PICTURE)
        .extracting(Violation::file)
        .containsExactly("report.docx, word/media/image1.emf", "report.pdf");
  }

  /** Merged categories are words and plus signs, and without their blanks they would be Base64. */
  @Test
  void aLabelOfMergedCategoriesIsNoPackedFile() throws IOException {
    var label = "Acceptable use policies + Architecture and number of parameters + ".repeat(9);
    var cells = "<sst><si><t>" + label + "None of these elements</t></si></sst>";
    Files.write(folder.resolve("tables.xlsx"), zip("xl/sharedStrings.xml", cells));
    var read = ReadBack.of(folder);
    assertThat(read.violations()).isEmpty();
    assertThat(read.strands().toString()).contains("number of parameters + Acceptable use");
  }

  @Test
  void aPageIsReadWithItsFontsAlone() throws IOException {
    Files.write(folder.resolve("report.pdf"), PdfLeaks.embedded("letters of a font"));
    var read = ReadBack.of(folder);
    assertThat(read.violations()).isEmpty();
    assertThat(read.strands().toString()).contains("letters of a font").doesNotContain("drawing");
  }

  @Test
  void aPageThatIsADrawingTooIsReadAsBoth() throws IOException {
    Files.write(folder.resolve("report.pdf"), PdfLeaks.drawnTwice());
    assertThat(ReadBack.of(folder).strands().toString()).contains("page 1", "drawing 1");
  }

  @Tag("slow")
  @Test
  void noChangeOfOneByteMakesAReaderFailOtherwise() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var files =
        Map.of(
            "a.pdf", PdfLeaks.clean(2), "a.docx", OfficeLeaks.body("<w:p/>"), "a.png", chart("x"));
    for (var file : files.entrySet()) {
      for (int i = 0; i < 60; i++) {
        var bytes = file.getValue().clone();
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        Files.write(
            folder.resolve(file.getKey()),
            Arrays.copyOf(bytes, bytes.length - random.nextInt(2) * random.nextInt(bytes.length)));
        assertThat(ReadBack.of(folder, Pictures.LISTED).digests()).as("seed %d", seed).isNotEmpty();
      }
    }
  }

  private static int central(byte[] zip) {
    return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
  }

  private static byte[] changed(byte[] bytes, int at, int to) {
    var changed = bytes.clone();
    changed[at] = (byte) to;
    return changed;
  }

  /** Every letter of one kind made another. */
  private static byte[] changed(byte[] bytes, char from, char to) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] stored(String name, byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      var entry = new ZipEntry(name);
      var crc = new CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] nested(int depth) throws IOException {
    var inner = utf8("x");
    for (int i = 0; i < depth; i++) {
      inner = zip(Map.of(i == 0 ? "a.txt" : "a.zip", inner));
    }
    return inner;
  }

  private static byte[] bomb(int megabytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("a.bin"));
      Bytes.writeZeros(zip, megabytes);
    }
    return out.toByteArray();
  }
}
