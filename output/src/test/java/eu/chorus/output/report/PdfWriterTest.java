package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.chart.Charts;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a reader of screens is told of the document is what the page says. */
@Tag("slow")
class PdfWriterTest {
  private static final Frames FRAMES = Frames.of("en");

  @BeforeAll
  static void initialise() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** A report as a browser shows it. */
  private record Printed(String html) {
    static Printed of(Report report) {
      var charts = Charts.of(LetThrough.invented(report), FRAMES);
      return new Printed(new HtmlWriter(report, charts, FRAMES).page());
    }

    Document page() {
      return Jsoup.parse(html);
    }

    Document paper() {
      return Paper.of(html);
    }

    byte[] pdf() throws IOException {
      return PdfWriter.write(html);
    }
  }

  @Test
  void isPdfUa() throws Exception {
    assertThat(faults(Printed.of(ReleaseWriterTest.small()))).isEmpty();
  }

  @Test
  void isPdfUaWhateverLabelsSay() throws Exception {
    assertThat(faults(Printed.of(RandomTables.report(20_261_123, 30)))).isEmpty();
  }

  /** Everything that veraPDF, the reference for ISO 14289-1, objects to. */
  private static List<String> faults(Printed printed) throws Exception {
    var flavour = PDFAFlavour.PDFUA_1;
    try (var foundry = Foundries.defaultInstance();
        var parser = foundry.createParser(new ByteArrayInputStream(printed.pdf()), flavour)) {
      return foundry.createValidator(flavour, false).validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
          .toList();
    }
  }

  @Test
  void everyWordOfThePageIsReadOutInItsOrder() throws IOException {
    var printed = Printed.of(ReleaseWriterTest.small());
    var paper = printed.paper().body();
    // Paper has the number of a page there, and the heads of a table again where it goes on.
    paper.select("nav a").append("§");
    paper.select("thead th").prepend("‹").append("›");
    var said =
        Pattern.quote(letters(paper.text()))
            .replace("§", "\\E\\d+\\Q")
            .replace("‹", "\\E(?:\\Q")
            .replace("›", "\\E)+\\Q");
    try (var document = Loader.loadPDF(printed.pdf())) {
      assertThat(letters(readOut(document))).matches(said);
    }
  }

  @Test
  void paperTellsWhatThePageTells() throws IOException {
    var printed = Printed.of(ReleaseWriterTest.small());
    for (var kind : List.of("h1, h2, h3, h4", "main p, main li", "tbody td", "dt, dd")) {
      assertThat(printed.paper().select(kind).not(".caption").eachText())
          .isNotEmpty()
          .containsExactlyElementsOf(printed.page().select(kind).eachText());
    }
    for (var kind : List.of("caption", "tbody th")) {
      assertThat(Set.copyOf(printed.paper().select(".caption, th").eachText()))
          .containsAll(printed.page().select(kind).eachText());
    }
  }

  @Test
  void chartsAreDescribedAndHeadsOfTablesKnowWhatTheyHead() throws IOException {
    var printed = Printed.of(ReleaseWriterTest.small());
    try (var document = Loader.loadPDF(printed.pdf())) {
      var elements = elements(document.getDocumentCatalog().getStructureTreeRoot());
      assertThat(
              elements.stream()
                  .filter(element -> element.getStructureType().equals("Figure"))
                  .map(PDStructureElement::getAlternateDescription))
          .isNotEmpty()
          .containsExactlyElementsOf(printed.page().select("img").eachAttr("alt"));
      assertThat(
              elements.stream()
                  .filter(element -> element.getStructureType().equals("TH"))
                  .map(PdfWriterTest::scope))
          .containsExactlyElementsOf(
              printed.paper().select("th").eachAttr("scope").stream()
                  .map(scope -> scope.equals("col") ? "Column" : "Row")
                  .toList());
      assertThat(
              elements.stream()
                  .map(PDStructureElement::getStructureType)
                  .filter(type -> type.matches("H[1-6]")))
          .containsExactlyElementsOf(
              printed.page().select("h1, h2, h3, h4").stream()
                  .map(heading -> heading.normalName().toUpperCase(Locale.ROOT))
                  .toList());
    }
  }

  @Test
  void tellsItsTitleAndLanguageAndNothingOfTheMachine() throws IOException {
    var report = ReleaseWriterTest.small();
    try (var document = Loader.loadPDF(Printed.of(report).pdf())) {
      var about = document.getDocumentInformation();
      assertThat(about.getTitle()).startsWith(report.title());
      assertThat(about.getCreationDate()).isNull();
      assertThat(about.getModificationDate()).isNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  private static String scope(PDStructureElement head) {
    var attributes = head.getCOSObject().getDictionaryObject(COSName.A);
    return attributes.toString().contains("Column") ? "Column" : "Row";
  }

  /** Letters and figures: where lines end, and which letters are joined to one, is the page's. */
  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.]+", "");
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    var elements = new ArrayList<PDStructureElement>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
        elements.addAll(elements(element));
      }
    }
    return elements;
  }

  /** A piece of a page that the structure names. */
  private record Piece(PDPage page, int id) {}

  /** The text of the structure's leaves, in its order. */
  private static String readOut(PDDocument document) throws IOException {
    var drawn = new HashMap<Piece, String>();
    for (var page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      for (var content : extractor.getMarkedContents()) {
        var text =
            content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
        drawn.merge(new Piece(page, content.getMCID()), text, String::concat);
      }
    }
    return pieces(document.getDocumentCatalog().getStructureTreeRoot())
        .map(piece -> drawn.getOrDefault(piece, ""))
        .collect(Collectors.joining());
  }

  private static Stream<Piece> pieces(PDStructureNode node) {
    return node.getKids().stream()
        .flatMap(
            kid -> {
              if (kid instanceof PDStructureElement element) {
                return pieces(element);
              }
              if (kid instanceof Integer id) {
                return Stream.of(new Piece(((PDStructureElement) node).getPage(), id));
              }
              return kid instanceof PDMarkedContentReference reference
                  ? Stream.of(new Piece(reference.getPage(), reference.getMCID()))
                  : Stream.empty();
            });
  }
}
