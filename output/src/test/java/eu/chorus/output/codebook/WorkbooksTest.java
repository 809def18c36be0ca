package eu.chorus.output.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction.What;
import eu.chorus.model.Provision;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import eu.chorus.model.Verbatim;
import eu.chorus.output.codebook.ListedRequest.Backing;
import eu.chorus.output.codebook.SampleWorkbook.Sampled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksTest {
  private static final List<Topic> TOPICS =
      List.of(new Topic("audit", "=cmd|' /C calc'!A0", "", List.of(), List.of("WG1")));

  private static final Provision DRAFTED =
      new Provision("draft1", "=1+1", "", 0, "@SUM(A1)", "WG1", "");

  private static ListedTheme theme(String text) {
    return new ListedTheme(
        "audit",
        "audit/cost",
        text,
        "machine",
        text,
        "people",
        "shown",
        12,
        List.of("clarify 4", text),
        Stream.of(StakeholderType.values()).map(type -> 1L).toList(),
        List.of(text, "c/2"),
        List.of("c/1/q/0"));
  }

  private static ListedRequest request(String text) {
    var some = List.of(text);
    return new ListedRequest(
        "draft1/Measure 1.1/clarify",
        text,
        text,
        text,
        text,
        Optional.of(new Backing(12, 14, some, 3, 9, 1, some, text, some, some)),
        Map.of(What.DISPOSITION_RESPONSE, text, What.DISPOSITION_RATIONALE, text),
        3,
        text);
  }

  private static byte[] matrix(String... texts) throws IOException {
    return DispositionWorkbook.write(
        "WG & Co", Stream.of(texts).map(WorkbooksTest::request).toList(), List.of(DRAFTED));
  }

  private static List<String> strings(byte[] bytes) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return IntStream.range(0, book.getNumberOfSheets())
          .mapToObj(book::getSheetAt)
          .flatMap(sheet -> stream(sheet))
          .flatMap(row -> stream(row))
          .peek(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))
          .filter(cell -> cell.getCellType() == CellType.STRING)
          .map(Cell::getStringCellValue)
          .toList();
    }
  }

  private static <T> Stream<T> stream(Iterable<T> all) {
    return StreamSupport.stream(all.spliterator(), false);
  }

  @Test
  void noCellIsAFormulaWhateverALabelSays() throws IOException {
    for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "|x", "plain")) {
      var codebook = CodebookWorkbook.write("WG1", 3, List.of(theme(text)), TOPICS);
      var sampled = new Sampled("p", "audit", new Verbatim(text));
      var sample = SampleWorkbook.write(3, List.of(sampled), List.of(theme(text)));
      for (byte[] bytes : List.of(codebook, sample, matrix(text))) {
        assertThat(strings(bytes)).isNotEmpty().noneMatch(s -> s.matches("(?s)[=+@|-].*"));
      }
    }
  }

  @Test
  void theSameContentIsTheSameBytes() throws IOException {
    assertThat(CodebookWorkbook.write("WG1", 3, List.of(theme("x")), TOPICS))
        .isEqualTo(CodebookWorkbook.write("WG1", 3, List.of(theme("x")), TOPICS));
    var sampled = List.of(new Sampled("p", "audit", new Verbatim("words")));
    assertThat(SampleWorkbook.write(3, sampled, List.of(theme("x"))))
        .isEqualTo(SampleWorkbook.write(3, sampled, List.of(theme("x"))));
    assertThat(matrix("x")).isEqualTo(matrix("x"));
  }

  @Test
  void whatIsToBeChosenIsOfferedAndHeadersStay() throws IOException {
    var bytes = CodebookWorkbook.write("WG1", 3, List.of(theme("x"), theme("y")), TOPICS);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var sheet = book.getSheet("Codebook");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getDataValidations()).hasSize(4);
      Row header = sheet.getRow(0);
      assertThat(stream(header).map(Cell::getStringCellValue))
          .containsExactlyElementsOf(CodebookWorkbook.headers());
      assertThat(book.getSheet("How to edit").getRow(4).getCell(0).getStringCellValue())
          .startsWith("MERGE");
      // Rows for new themes know their version, so that their edits can be compared too.
      assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
          .isEqualTo("3");
    }
  }

  @Test
  void aCodebookWithoutThemesIsStillOne() throws IOException {
    assertThat(strings(CodebookWorkbook.write("WG1", 0, List.of(), List.of()))).contains("base");
    assertThat(strings(SampleWorkbook.write(0, List.of(), List.of()))).contains("first reader");
  }

  @Test
  void chairsWriteInTheirOwnCellsAlone() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(matrix("x", "y")))) {
      var sheet = book.getSheet(DispositionWorkbook.SHEET);
      assertThat(sheet.isSheetLocked()).isTrue();
      assertThat(sheet.isAutoFilterLocked()).isFalse();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:U3");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getDataValidations()).hasSize(2);
      var open =
          stream(sheet.getRow(2))
              .filter(cell -> !cell.getCellStyle().getLocked())
              .map(cell -> DispositionWorkbook.headers().get(cell.getColumnIndex()));
      assertThat(open).containsExactly("Verdict", "Response", "Rationale", "New provision");
      assertThat(book.getPrintArea(0)).as("what only Chorus needs").endsWith("$A$1:$R$3");
    }
    assertThat(strings(DispositionWorkbook.write("", List.of(), List.of()))).contains("Verdict");
  }
}
