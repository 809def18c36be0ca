package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainSheetTest {
  private static final ProblemKind KIND = ProblemKind.PLENARY_FILE_UNREADABLE;

  @TempDir Path folder;

  @Test
  void whatALibrarySaysIsNotPassedOn() {
    var problem = PlainSheet.unreadable(KIND, "roster.csv", new IOException("near 'Ana Bilar'"));
    assertThat(problem.detail()).isEmpty();
    assertThat(problem.message()).startsWith("roster.csv: ");
  }

  @Test
  void whatWeSayIs() {
    var problem = PlainSheet.unreadable(KIND, "roster.csv", new UnreadableException("it is empty"));
    assertThat(problem.detail()).isEqualTo("it is empty");
  }

  @Test
  void aDamagedWorkbookIsToldWithoutItsText() throws IOException {
    Path file = folder.resolve("roster.xlsx");
    try (var book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      book.createSheet().createRow(0).createCell(0).setCellValue("Ana Bilar");
      book.write(out);
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int cut = 5; cut < bytes.length; cut += 97) {
      Files.write(file, Arrays.copyOf(bytes, cut));
      try {
        PlainSheet.read(file, "roster.xlsx");
      } catch (IOException e) {
        assertThat(PlainSheet.unreadable(KIND, "roster.xlsx", e).detail())
            .isIn("", "neither an XLSX nor a CSV file");
      }
    }
  }
}
