package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Document;
import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Kind;
import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One position paper as a word processor saves it: every format says the same. */
class DocumentFormatTest {
  private static final List<String> SAID =
      List.of(
          "HEADING 1 0/0 Working Group 2: Risk identification and assessment",
          "PARAGRAPH 0 0/0 Größere Anbieter – “first” – should publish more. Więcej czasu.",
          "HEADING 2 0/0 2.B Risk identification and assessment",
          "PARAGRAPH 0 0/0 Kept before kept after.",
          "CELL 0 1/1 Measure",
          "CELL 0 1/2 Comment",
          "CELL 0 2/1 Measure 2.3",
          "CELL 0 2/2 Too long.",
          "CELL 0 2/2 Shorten it.",
          "PARAGRAPH 0 0/0 The last words.",
          "NOTE 0 0/0 See the invented annex.");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"odt", "doc", "docx", "rtf"})
  void headingsTablesAndNotesAreKeptHeadersFootersAndDeletionsAreNot(String extension)
      throws IOException {
    Document read = extract(sample(extension));
    assertThat(read.outcome()).isEqualTo(Outcome.READ);
    assertThat(read.blocks().stream().map(DocumentFormatTest::show))
        .containsExactlyElementsOf(SAID);
    assertThat(read.blocks())
        .filteredOn(block -> block.kind() != Kind.NOTE)
        .extracting(block -> block.position().paragraph())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"odt", "doc", "docx", "rtf"})
  void aFileThatBreaksOffIsCorrupt(String extension) throws IOException {
    byte[] whole = sample(extension);
    for (int part = 1; part < 8; part++) {
      Document read = extract(Arrays.copyOf(whole, whole.length * part / 8));
      assertThat(read.outcome())
          .as("%s/8 of the file", part)
          .isIn(Outcome.CORRUPT, Outcome.UNSUPPORTED, Outcome.EMPTY);
    }
  }

  @Test
  void htmlIsReadAsItIsShown() throws IOException {
    String page =
        """
        <!DOCTYPE html><html><head><title>t</title><style>p {}</style></head><body>
        <div title="header"><p>Running header</p></div>
        <h2>A <b>heading</b></h2><script>alert('never')</script>
        <p>One<br>line.<br><br>Another&nbsp;paragraph.<p>A third.
        <img src="http://127.0.0.1:9/remote.png"><div hidden>secret</div>
        <ul><li>first<li>second</ul>
        <table><tr><th>Measure<th>Comment<tr><td>2.3<td><p>Too long.</p></table>
        <div id="sdfootnote1"><p>1 A note.</p></div></body></html>
        """;
    assertThat(extract(page.getBytes(UTF_8)).blocks().stream().map(DocumentFormatTest::show))
        .containsExactly(
            "HEADING 2 0/0 A heading",
            "PARAGRAPH 0 0/0 One line.",
            "PARAGRAPH 0 0/0 Another paragraph.",
            "PARAGRAPH 0 0/0 A third.",
            "PARAGRAPH 0 0/0 first",
            "PARAGRAPH 0 0/0 second",
            "CELL 0 1/1 Measure",
            "CELL 0 1/2 Comment",
            "CELL 0 2/1 2.3",
            "CELL 0 2/2 Too long.",
            "NOTE 0 0/0 1 A note.");
  }

  @Test
  void htmlIsReadInTheCharsetThatItNamesOrHas() throws IOException {
    String named = "<html><meta charset='iso-8859-2'><p>Więcej</p></html>";
    String unnamed = "<html><p>Größe</p></html>";
    assertThat(
            Uploads.texts(extract(named.getBytes(java.nio.charset.Charset.forName("iso-8859-2")))))
        .containsExactly("Więcej");
    assertThat(Uploads.texts(extract(unnamed.getBytes(java.nio.charset.Charset.forName("cp1252")))))
        .containsExactly("Größe");
  }

  @Test
  void rtfBytesMeanWhatTheirFontSays() throws IOException {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}}"
            + "{\\*\\generator hidden}{\\info{\\author Nobody}}{\\header running}"
            + "\\f1\\'cf\\f0 \\u8364?\\'e9 {\\v unseen}{\\deleted gone}\\emdash\\~\\{x\\}"
            + "{\\pict 0000}{\\field{\\*\\fldinst LINK}{\\fldrslt shown}}\\par}";
    assertThat(Uploads.texts(extract(rtf.getBytes(UTF_8))))
        .containsExactly("П€é —\u00a0{x}shown".replace('\u00a0', ' '));
  }

  @Test
  void handWrittenHeadingsOfPlainTextAreHeadings() throws IOException {
    String text = "# First\nwords\n\nSecond\n======\nmore words\n\nThird\n---\n";
    assertThat(Uploads.headings(extract(text.getBytes(UTF_8))))
        .containsExactly("First", "Second", "Third");
  }

  private Document extract(byte[] bytes) throws IOException {
    return new Uploads(folder).add("upload", bytes).extract().get(0);
  }

  private static byte[] sample(String extension) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DocumentFormatTest.class.getResourceAsStream("position." + extension))) {
      return in.readAllBytes();
    }
  }

  private static String show(Block block) {
    return block.kind()
        + " "
        + block.level()
        + " "
        + block.position().row()
        + "/"
        + block.position().column()
        + " "
        + block.text().text();
  }
}
