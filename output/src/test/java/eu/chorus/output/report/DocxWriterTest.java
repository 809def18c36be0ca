package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.chart.Charts;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The document says what the page says, in its order, and its parts are what they look like. */
@Tag("slow")
class DocxWriterTest {
  private static final long SEED = 20_261_122;
  private static final Frames FRAMES = Frames.of("en");

  private static final Report REPORT = ReleaseWriterTest.small();
  private static Both both;

  /** Charts are drawn once for all. */
  @BeforeAll
  static void write() throws IOException {
    both = written(REPORT);
  }

  /** A report's page and document. */
  private record Both(Document page, XWPFDocument document) {}

  private static Both written(Report report) throws IOException {
    var charts = Charts.of(LetThrough.invented(report), FRAMES);
    var page = Jsoup.parse(new HtmlWriter(report, charts, FRAMES).page());
    var bytes = DocxWriter.write(report, charts, FRAMES);
    return new Both(page, new XWPFDocument(new ByteArrayInputStream(bytes)));
  }

  @Test
  void everyWordAndFigureOfThePageStandsInTheDocumentInTheSameOrder() {
    assertThat(said(both.document())).isEqualTo(said(both.page())).hasSizeGreaterThan(100);
  }

  @Test
  void everyFigureOfAnyTableStandsInTheDocument() throws IOException {
    var random = written(RandomTables.report(SEED, 60));
    assertThat(said(random.document())).as("seed %d", SEED).isEqualTo(said(random.page()));
  }

  @Test
  void headingsAreOfTheirRankAndTheContentsLeadToThem() {
    var headings =
        both.document().getParagraphs().stream().filter(p -> style(p).startsWith("Heading"));
    assertThat(headings.map(p -> "h" + (rank(p) + 1) + p.getText()).toList())
        .isEqualTo(
            both.page().select("main :is(h2, h3, h4)").stream()
                .map(h -> h.tagName() + h.text())
                .toList());
    var bookmarks =
        both.document().getParagraphs().stream()
            .flatMap(p -> p.getCTP().getBookmarkStartList().stream())
            .map(CTBookmark::getName)
            .toList();
    var links =
        both.document().getParagraphs().stream()
            .flatMap(p -> p.getCTP().getHyperlinkList().stream())
            .toList();
    assertThat(bookmarks)
        .doesNotHaveDuplicates()
        .containsAll(links.stream().map(l -> l.getAnchor()).toList());
    assertThat(links.stream().map(l -> l.getRArray(0).getTArray(0).getStringValue()).toList())
        .isEqualTo(both.page().select("nav a[href^=#]").eachText());
  }

  @Test
  void everyChartHasThePagesAlternativeAndFitsThePage() {
    var drawn =
        both.document().getParagraphs().stream()
            .flatMap(p -> p.getRuns().stream())
            .flatMap(r -> r.getCTR().getDrawingList().stream())
            .map(d -> d.getInlineArray(0))
            .toList();
    assertThat(drawn.stream().map(i -> i.getDocPr().getDescr()).toList())
        .isNotEmpty()
        .isEqualTo(both.page().select("figure img").eachAttr("alt"));
    assertThat(drawn)
        .allMatch(i -> i.getExtent().getCx() <= 635L * DocxTemplate.TEXT_WIDTH)
        .allMatch(i -> i.getExtent().getCy() <= 635L * DocxTemplate.TEXT_HEIGHT);
    assertThat(both.document().getAllPictures()).hasSameSizeAs(drawn);
  }

  @Test
  void everyTableRepeatsItsHeaderAndTearsNoRow() {
    var tables = both.document().getTables();
    assertThat(tables).isNotEmpty().allMatch(t -> t.getRow(0).isRepeatHeader());
    assertThat(tables).allMatch(t -> t.getCTTbl().getTblPr().getTblLook().getFirstRow() != null);
    assertThat(tables.stream().flatMap(t -> t.getRows().stream()))
        .allMatch(r -> r.isCantSplitRow());
    assertThat(tables.stream().flatMap(t -> t.getRows().stream().skip(1)))
        .noneMatch(r -> r.isRepeatHeader());
    assertThat(tables)
        .allMatch(
            t ->
                t.getCTTbl().getTblGrid().getGridColList().stream()
                        .mapToInt(c -> Integer.parseInt(c.getW().toString()))
                        .sum()
                    <= DocxTemplate.TEXT_WIDTH);
  }

  @Test
  void theDocumentTellsItsTitleAndLanguageAndListsAreLists() {
    var document = both.document();
    var core = document.getProperties().getCoreProperties();
    assertThat(core.getTitle()).isEqualTo(REPORT.title());
    assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en");
    assertThat(core.getCreated().toInstant()).hasToString("1970-01-01T00:00:00Z");
    var bullets = document.getStyles().getStyle("ListBullet").getCTStyle().getPPr().getNumPr();
    var number = document.getNumbering().getNum(bullets.getNumId().getVal());
    assertThat(number).isNotNull();
    assertThat(
            document.getNumbering().getAbstractNum(number.getCTNum().getAbstractNumId().getVal()))
        .isNotNull();
    assertThat(document.getParagraphs())
        .allMatch(p -> document.getStyles().styleExist(style(p)), "has a style that exists");
  }

  /** Title, then all that stands in the page's main part. */
  private static List<String> said(Document page) {
    return Stream.concat(
            page.select("header p, header h1").stream(),
            page.select("main :is(h2, h3, h4, p, li, .figures > div, figcaption, th, td)").stream())
        .map(
            e ->
                e.is(".figures > div")
                    ? e.select("dd").text() + "\t" + e.select("dt").text()
                    : e.text())
        .map(DocxWriterTest::blanks)
        .filter(text -> !text.isEmpty()) // a report without a subtitle
        .toList();
  }

  private static List<String> said(XWPFDocument document) {
    var said = new ArrayList<String>();
    for (var element : document.getBodyElements()) {
      if (element instanceof XWPFTable table) {
        said.addAll(cells(table));
      } else if (element instanceof XWPFParagraph p
          && !style(p).startsWith("TOC")
          && !List.of("TableEnd", "Chart").contains(style(p))) {
        said.add(blanks(p.getText()));
      }
    }
    return said;
  }

  /** Cell by cell; one that is merged with the one above says the same. */
  private static List<String> cells(XWPFTable table) {
    var said = new ArrayList<String>();
    for (var row : table.getRows()) {
      for (var cell : row.getTableCells()) {
        int above = said.size() - row.getTableCells().size();
        said.add(isMerged(cell) ? said.get(above) : blanks(cell.getText()));
      }
    }
    return said;
  }

  private static boolean isMerged(XWPFTableCell cell) {
    var merge = cell.getCTTc().getTcPr().getVMerge();
    return merge != null && merge.getVal() == STMerge.CONTINUE;
  }

  private static String blanks(String text) {
    return Stream.of(text.split("[ \\n\\r\\u00A0]+")).collect(Collectors.joining(" ")).strip();
  }

  private static String style(XWPFParagraph paragraph) {
    return String.valueOf(paragraph.getStyle());
  }

  private static int rank(XWPFParagraph heading) {
    return Integer.parseInt(style(heading).substring("Heading".length()));
  }
}
