package eu.chorus.output.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import eu.chorus.model.Verbatim;
import eu.chorus.output.codebook.SampleWorkbook.Sampled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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
        Stream.of(StakeholderType.values()).map(type -> 1L).toList(),
        List.of(text, "c/2"),
        List.of("c/1/q/0"));
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
      for (byte[] bytes : List.of(codebook, sample)) {
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
}
