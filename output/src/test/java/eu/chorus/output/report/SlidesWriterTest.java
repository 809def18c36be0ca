package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.chart.Charts;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.ReportComposer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** Slides say nothing that the report does not say, and everything on them lies on the page. */
@Tag("slow")
class SlidesWriterTest {
  private static final Frames FRAMES = Frames.of("en");

  private final Report report =
      new ReportComposer(FRAMES).brief(SampleFindings.of(7), "WG2", "consultation");

  private byte[] written() throws IOException {
    var charts = Charts.of(LetThrough.invented(report), FRAMES);
    return SlidesWriter.write(report, charts, FRAMES);
  }

  private XMLSlideShow show() throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(written()));
  }

  @Test
  void aBriefIsTenSlidesEachWithATitleOfItsOwnPlace() throws IOException {
    try (var show = show()) {
      assertThat(show.getSlides()).hasSize(10).allMatch(slide -> !slide.getTitle().isBlank());
      assertThat(show.getSlides().get(0).getTitle()).isEqualTo(report.title());
      assertThat(show.getProperties().getCoreProperties().getTitle()).isEqualTo(report.title());
    }
  }

  @Test
  void everyPointIsASentenceOfTheReport() throws IOException {
    Set<String> said =
        report.blocks().stream()
            .filter(Items.class::isInstance)
            .flatMap(items -> ((Items) items).items().stream())
            .collect(Collectors.toSet());
    try (var show = show()) {
      var points =
          show.getSlides().stream()
              .flatMap(slide -> slide.getShapes().stream())
              .filter(XSLFTextShape.class::isInstance)
              .flatMap(shape -> ((XSLFTextShape) shape).getTextParagraphs().stream())
              .filter(paragraph -> paragraph.isBullet() && paragraph.getLeftMargin() != null)
              .map(paragraph -> paragraph.getText())
              .filter(text -> !text.isBlank())
              .toList();
      assertThat(points).hasSizeGreaterThan(3).allMatch(said::contains);
    }
  }

  @Test
  void theTableHoldsTheReportsFigures() throws IOException {
    try (var show = show()) {
      var table = (XSLFTable) shapes(show, XSLFTable.class).get(0);
      assertThat(table.getCTTable().getTblPr().getFirstRow()).isTrue();
      var block =
          Deck.of(report, List.of()).stream()
              .filter(Deck.Rows.class::isInstance)
              .map(slide -> ((Deck.Rows) slide).block())
              .findFirst()
              .orElseThrow();
      for (int i = 1; i < table.getNumberOfRows(); i++) {
        var cell = block.cells().get(i - 1);
        assertThat(table.getCell(i, 0).getText()).isEqualTo(cell.row());
        var count = cell.count().isPresent() ? FRAMES.number(cell.count().getAsLong()) : "withheld";
        assertThat(table.getCell(i, 1).getText()).isEqualTo(count);
        assertThat(table.getCell(i, 2).getText())
            .isEqualTo(
                cell.shareInTenths().isPresent()
                    ? FRAMES.share(cell.shareInTenths().getAsLong())
                    : "–");
      }
    }
  }

  @Test
  void everyPictureIsDescribedAndEverythingLiesOnThePage() throws IOException {
    try (var show = show()) {
      var pictures = shapes(show, XSLFPictureShape.class);
      assertThat(pictures).hasSizeGreaterThan(2);
      for (var picture : pictures) {
        var named = ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr();
        assertThat(named.getDescr()).hasSizeGreaterThan(20);
      }
      var page = show.getPageSize();
      assertThat(shapes(show, XSLFShape.class))
          .allMatch(shape -> shape.getAnchor().getMinX() >= 0 && shape.getAnchor().getMinY() >= 0)
          .allMatch(shape -> shape.getAnchor().getMaxX() <= page.width)
          .allMatch(shape -> shape.getAnchor().getMaxY() <= page.height);
    }
  }

  @Test
  void twiceTheSameBytes() throws IOException {
    assertThat(written()).isEqualTo(written());
  }

  private static List<XSLFShape> shapes(XMLSlideShow show, Class<? extends XSLFShape> kind) {
    return show.getSlides().stream()
        .flatMap(slide -> slide.getShapes().stream())
        .filter(kind::isInstance)
        .toList();
  }
}
