package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Findings;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Minimums;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.ReportComposer;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release's files hold the tables' figures, nothing more, and always the same bytes. */
@Tag("slow")
class ReleaseWriterTest {
  private static final long SEED = 20_261_120;
  private static final Frames FRAMES = Frames.of("en");
  private static final RunFacts FACTS =
      new RunFacts("0.1.0", "abc", OptionalLong.empty(), new Minimums(10, 5, 5, 10, 5));

  @TempDir Path folder;

  @Test
  void everyFigureOfTheOpenDataIsTheTables() throws IOException {
    var report = written(RandomTables.report(SEED, 60));
    var text = Files.readString(folder.resolve("data/tables.csv"));
    assertThat(text).startsWith("table,population,question,row,column,count,share,base,status\n");
    assertThat(text).doesNotContain("\r");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var records = format.parse(new StringReader(text)).getRecords();
    var cells = cells(report);
    assertThat(records).as("seed %d", SEED).hasSameSizeAs(cells);
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      var read = records.get(i);
      assertThat(read.get("count")).isEqualTo(plain(cell.count()));
      assertThat(read.get("base")).isEqualTo(plain(cell.base()));
      assertThat(read.get("share")).isEqualTo(share(cell));
      assertThat(read.get("status")).isEqualTo(cell.status().key());
      assertThat(read.get("row").replaceFirst("^'", "")).isEqualTo(cell.row());
      assertThat(read.get("row")).doesNotStartWith("=").doesNotStartWith("@");
    }
  }

  @Test
  void everyFigureOfTheWorkbookIsTheTablesAndNoCellIsAFormula() throws IOException {
    var cells = cells(written(RandomTables.report(SEED + 1, 60)));
    try (var in = Files.newInputStream(folder.resolve("tables.xlsx"));
        var book = new XSSFWorkbook(in)) {
      var sheet = book.getSheet("Closed questions");
      assertThat(sheet.getLastRowNum()).as("seed %d", SEED + 1).isEqualTo(cells.size());
      for (int i = 0; i < cells.size(); i++) {
        var row = sheet.getRow(i + 1);
        var cell = cells.get(i);
        row.forEach(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA));
        assertThat(row.getCell(3).getStringCellValue()).doesNotStartWith("=").endsWith(cell.row());
        if (cell.count().isPresent()) {
          assertThat(row.getCell(5).getNumericCellValue())
              .isEqualTo((double) cell.count().getAsLong());
          assertThat(new DataFormatter(Locale.ROOT).formatCellValue(row.getCell(6)))
              .isEqualTo(share(cell) + "%");
        } else {
          assertThat(row.getCell(5)).isNull();
          assertThat(row.getCell(6)).isNull();
        }
      }
    }
  }

  @Test
  void everyFigureOfThePageIsTheTablesAndHostileLabelsAreText() throws IOException {
    var cells = cells(written(RandomTables.report(SEED + 2, 60)));
    var page = Jsoup.parse(Files.readString(folder.resolve("report.html")));
    assertThat(page.select("script, main img, main style")).isEmpty();
    var rows = page.select("tbody tr");
    assertThat(rows).as("seed %d", SEED + 2).hasSameSizeAs(cells);
    for (int i = 0; i < cells.size(); i++) {
      var data = rows.get(i).select("td").eachText();
      var cell = cells.get(i);
      var shown = cell.count().isPresent();
      assertThat(rows.get(i).select("th[scope=row]").get(0).wholeText()).isEqualTo(cell.row());
      assertThat(data.get(0).replace(",", "")).isEqualTo(shown ? plain(cell.count()) : "–");
      assertThat(data.get(1)).isEqualTo(shown ? share(cell) + " %" : "–");
    }
  }

  @Test
  void theSameReportGivesTheSameBytesInAnyLocaleAndZone() throws IOException {
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    var report = LetThrough.invented(small());
    try {
      new ReleaseWriter(FRAMES).write(report, folder.resolve("a"), FACTS, LetThrough.BASIS);
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      new ReleaseWriter(FRAMES).write(report, folder.resolve("b"), FACTS, LetThrough.BASIS);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    var files = files(folder.resolve("a"));
    assertThat(files).hasSizeGreaterThan(6).isEqualTo(files(folder.resolve("b")));
    for (var file : files) {
      assertThat(folder.resolve("b").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
    }
  }

  @Test
  void theManifestNamesEveryOtherFileAndNobodyElseMayReadThem() throws IOException {
    written(RandomTables.report(SEED, 2));
    var manifest = Files.readString(folder.resolve("manifest.json"));
    for (var file : files(folder)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .isEqualTo("rw-------");
      if (!file.equals("manifest.json")) {
        assertThat(manifest).contains("\"" + file + "\": \"");
      }
    }
  }

  @Test
  void theGateReadsEveryFileToItsEnd() throws IOException {
    written(small());
    assertThat(LetThrough.unread(folder)).isEmpty();
  }

  @Test
  void aPictureOnPaperThatIsNoChartOfTheReleaseIsRefused() throws IOException {
    written(small());
    for (var file : files(folder)) {
      if (!file.equals("report.pdf")) {
        Files.delete(folder.resolve(file)); // all that shows the same and tells it in words
      }
    }
    assertThat(LetThrough.unread(folder))
        .isNotEmpty()
        .allMatch(found -> found.file().equals("report.pdf"));
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws IOException {
    written(RandomTables.report(SEED, 1));
    assertThatThrownBy(() -> written(RandomTables.report(SEED, 1)))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void thePageIsWholeInOneFileEveryChartHasAnAlternativeAndAnchorsAreUnique() throws IOException {
    written(small());
    var page = Jsoup.parse(Files.readString(folder.resolve("report.html")));
    assertThat(page.select("figure img")).isNotEmpty();
    assertThat(page.select("figure img")).allMatch(i -> i.attr("alt").length() > 20);
    var charts = new ArrayList<String>();
    for (var chart : files(folder.resolve("charts"))) {
      var png = Files.readAllBytes(folder.resolve("charts").resolve(chart));
      charts.add("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }
    assertThat(page.select("img").eachAttr("src")).hasSameElementsAs(charts);
    assertThat(page.select("[src], link")).hasSameSizeAs(charts);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (var link : page.select("nav a[href^=#], a.skip")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    assertThat(page.select("figure details table caption")).isNotEmpty();
  }

  /**
   * A report with one chart of each kind: drawing all forty questions is for a person to look at.
   */
  static Report small() {
    var all = SampleFindings.of(7);
    var few =
        all.questions().stream()
            .filter(q -> List.of("s1", "x3", "m1r0", "m1r1").contains(q.id()))
            .toList();
    var findings =
        new Findings(
            all.title(),
            all.workingGroups(),
            all.sections(),
            all.topics().subList(0, 1),
            few,
            all.rounds(),
            all.tables(),
            all.facts(),
            all.since());
    return new ReportComposer(FRAMES).results(findings);
  }

  private Report written(Report report) throws IOException {
    new ReleaseWriter(FRAMES).write(LetThrough.invented(report), folder, FACTS, LetThrough.BASIS);
    return report;
  }

  private static List<Cell> cells(Report report) {
    return report.tables().stream().map(Table::cells).flatMap(List::stream).toList();
  }

  private static List<String> files(Path folder) throws IOException {
    var names = new ArrayList<String>();
    try (var walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile).forEach(f -> names.add(folder.relativize(f).toString()));
    }
    names.sort(null);
    return names;
  }

  private static String plain(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  /** Counted again, by other arithmetic than the writers'. */
  private static String share(Cell cell) {
    return cell.count().isEmpty()
        ? ""
        : BigDecimal.valueOf(100 * cell.count().getAsLong())
            .divide(BigDecimal.valueOf(cell.base().getAsLong()), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
