package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.codebook.CodebookWorkbook;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is handed back as a codebook, it is read or refused, and nothing of it is told. */
class CodebookFilesTest {
  @TempDir private Path folder;

  private static byte[] exported() throws IOException {
    return CodebookWorkbook.write(Canaries.WORD, 0, List.of(), List.of());
  }

  private CodebookFiles read(String name, byte[] bytes) throws IOException {
    return CodebookFiles.read(List.of(Files.write(folder.resolve(name), bytes)));
  }

  private static byte[] zip(String entry, byte[] bytes, int times) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(entry));
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
    }
    return packed.toByteArray();
  }

  private void refused(String name, byte[] bytes) throws IOException {
    var read = read(name, bytes);
    assertThat(read.problems())
        .as(name)
        .isNotEmpty()
        .extracting(Problem::kind)
        .containsOnly(ProblemKind.CORRECTION_UNREADABLE);
    assertThat(read.themes()).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    refused("empty.xlsx", new byte[0]);
    refused("nothing.xlsx", zip("nothing", new byte[3], 1));
    refused("bomb.xlsx", zip("xl/workbook.xml", new byte[1 << 20], 80));
    refused("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    assertThat(CodebookFiles.read(List.of(folder.resolve("absent.xlsx"))).problems()).hasSize(1);
  }

  @Test
  void aDamagedWorkbookIsReadOrRefused() throws IOException {
    long seed = 11;
    var random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = exported();
      for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      var read = read("damaged-" + i + ".xlsx", bytes);
      Canaries.assertUntold(read.problems().toString());
      assertThat(read.problems().isEmpty() || read.themes().isEmpty())
          .as("seed %d, workbook %d", seed, i)
          .isTrue();
    }
  }

  @Test
  void columnsThatAreMissingAreTold() throws IOException {
    var read = read("f.csv", "base,theme,label\n0,a/b,c\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems())
        .extracting(Problem::kind)
        .containsOnly(ProblemKind.CONFIG_BAD_VALUE);
    assertThat(read.problems().get(0).message()).contains("merge into");
  }

  @Test
  void aFormulaIsTheTextThatItShows() throws IOException {
    var changed = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(exported()))) {
      var row = book.getSheetAt(0).getRow(1);
      int column = CodebookWorkbook.headers().indexOf("new label");
      row.getCell(column).setCellFormula("HYPERLINK(\"http://x.example\",\"y\")");
      book.write(changed);
    }
    var read = read("formula.xlsx", changed.toByteArray());
    assertThat(read.problems()).isEmpty();
    assertThat(read.themes()).hasSizeGreaterThan(1);
    assertThat(read.themes().get(0).label()).doesNotContain("HYPERLINK");
  }

  @Test
  void anEntityFromOutsideIsNotFetched() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), Canaries.WORD);
    var packed = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(exported()));
        var to = new ZipOutputStream(packed)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        var hostile =
            text.replaceFirst(
                "\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>");
        to.write(
            (entry.getName().equals("xl/sharedStrings.xml")
                    ? hostile.replace(">base<", ">&e;<")
                    : text)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    var read = read("entity.xlsx", packed.toByteArray());
    assertThat(read.problems()).isNotEmpty();
    Canaries.assertUntold(read.problems().toString());
  }

  @Test
  void aTableOfSingleFindingsIsKnownByItsHeaders() throws IOException {
    var read =
        read(
            "f.csv",
            "base,what,target,before,after\n0,stance,p,,for\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    assertThat(read.findings()).hasSize(1);
    assertThat(read.findings().get(0)).hasToString("FindingRow[2]");
  }
}
