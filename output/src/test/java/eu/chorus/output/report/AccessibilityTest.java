package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.page.SampleComparison;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.ReportComposer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everybody can read the pages of a release, and what compares two of them: axe-core in a real
 * browser finds nothing against WCAG 2.1 A and AA, the Nu checker nothing against HTML.
 */
@Tag("slow")
class AccessibilityTest {
  private static final String COMPARISON = "restricted/compare.html";
  private static final List<String> PAGES =
      List.of(
          "results/report.html", "results/" + Participants.PAGE, "brief/report.html", COMPARISON);

  /** In pixels: a desk, a telephone, and what WCAG 2.1 (1.4.10) asks for. */
  private static final int[] WIDTHS = {1280, 500, 320};

  /** In bytes: the checker's grammar of HTML is deeply nested. */
  private static final long STACK = 64L << 20;

  private static final Map<String, List<JsonNode>> SEEN = new HashMap<>();

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    var frames = Frames.of("en");
    var findings = SampleFindings.of(7);
    var composer = new ReportComposer(frames);
    var writer = new ReleaseWriter(frames);
    writer.write(
        LetThrough.invented(ReleaseWriterTest.small()),
        folder.resolve("results"),
        findings.facts(),
        LetThrough.BASIS,
        Optional.of(LetThrough.invented(new Participants(List.of("First Body", "Second Body")))));
    writer.write(
        LetThrough.invented(composer.brief(findings, "WG2", "consultation")),
        folder.resolve("brief"),
        findings.facts(),
        LetThrough.BASIS);
    var comparison = folder.resolve(COMPARISON);
    Files.createDirectories(comparison.getParent());
    Files.writeString(comparison, SampleComparison.page());
  }

  @Test
  void axeFindsNothingOnAnyPageWideOrNarrow() throws IOException {
    for (var page : PAGES) {
      var told = seen(page);
      assertThat(told).as(page).hasSize(WIDTHS.length);
      for (var seen : told) {
        assertThat(seen.get("violations")).as("%s %s", page, seen.get("width")).isEmpty();
        assertThat(seen.get("passed").asInt()).isGreaterThan(15);
      }
    }
  }

  @Test
  void norInTheDark() throws IOException {
    for (var page : PAGES) {
      for (var seen : browser().probe(folder.resolve(page), true, 1280)) {
        assertThat(seen.get("dark").asBoolean()).as(page).isTrue();
        assertThat(seen.get("violations")).as(page).isEmpty();
      }
    }
  }

  @Test
  void noPageScrollsSidewaysDownTo320Pixels() throws IOException {
    for (var page : PAGES) {
      for (var seen : seen(page)) {
        assertThat(seen.get("needed").asInt())
            .as("%s %s", page, seen.get("width"))
            .isLessThanOrEqualTo(seen.get("width").asInt());
      }
    }
  }

  @Test
  void theKeyboardMeetsTheSkipLinkFirstAndReachesWhateverScrolls() throws IOException {
    for (var page : PAGES) {
      for (var seen : seen(page)) {
        assertThat(seen.get("firstFocus").asText()).as(page).isEqualTo("skip");
        assertThat(seen.get("skipsTo").asText()).as(page).isEqualTo("MAIN");
        assertThat(seen.get("reordered").asInt()).as(page).isZero();
        assertThat(seen.get("stuck").asInt()).as(page).isZero();
      }
    }
  }

  @Test
  void printedItHoldsEveryHeadingAndChartAndNoNavigation() throws IOException {
    var page = folder.resolve("results/report.html");
    var printed = browser().print(page);
    try (var document = Loader.loadPDF(printed.toFile())) {
      var text = words(new PDFTextStripper().getText(document));
      var parsed = Jsoup.parse(Files.readString(page));
      for (var heading : parsed.select("main h2, main h3, main h4").eachText()) {
        assertThat(text).contains(words(heading));
      }
      assertThat(text).doesNotContain(words(parsed.select("nav a[href$=.xlsx]").text()));
      assertThat(pictures(document)).isEqualTo(parsed.select("figure img").size());
    }
  }

  private static long pictures(PDDocument document) throws IOException {
    long pictures = 0;
    for (var page : document.getPages()) {
      for (var name : page.getResources().getXObjectNames()) {
        pictures += page.getResources().isImageXObject(name) ? 1 : 0;
      }
    }
    return pictures;
  }

  @Test
  void theCheckerOfHtmlFindsNothing() throws Exception {
    for (var page : PAGES) {
      var checked = new FutureTask<>(() -> checked(folder.resolve(page)));
      new Thread(null, checked, "checker", STACK).start();
      assertThat(checked.get()).as(page).isEmpty();
    }
  }

  /** What it does not know: that the policy names the style by its digest, and a folder's files. */
  private static List<String> checked(Path page) throws Exception {
    var checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    var messages = new ObjectMapper().readTree(checker.validate(page)).get("messages");
    return messages.findValuesAsText("message").stream()
        .filter(message -> !message.contains("violates Content Security Policy"))
        .toList();
  }

  @Test
  void headingsNeverJumpTablesHaveScopesAndTheLanguageIsSaid() throws IOException {
    for (var page : PAGES) {
      var parsed = Jsoup.parse(Files.readString(folder.resolve(page)));
      assertThat(parsed.select("html").attr("lang")).as(page).isEqualTo("en");
      assertThat(jumps(parsed)).as(page).isEmpty();
      assertThat(parsed.select("th:not([scope]), table:not(:has(caption)), img:not([alt])"))
          .isEmpty();
    }
  }

  /** Headings more than one level below the heading before them. */
  private static List<String> jumps(Document page) {
    var headings = page.select("h1, h2, h3, h4, h5, h6");
    assertThat(headings.get(0).tagName()).isEqualTo("h1");
    return headings.stream()
        .filter(h -> headings.indexOf(h) > 0)
        .filter(h -> level(h) > level(headings.get(headings.indexOf(h) - 1)) + 1)
        .map(Element::text)
        .toList();
  }

  private static int level(Element heading) {
    return heading.tagName().charAt(1) - '0';
  }

  /** Without spaces: a printed line ends where a page has none. */
  private static String words(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** What the browser tells of a page in each width; asked once. */
  private static List<JsonNode> seen(String page) throws IOException {
    if (!SEEN.containsKey(page)) {
      SEEN.put(page, browser().probe(folder.resolve(page), false, WIDTHS));
    }
    return SEEN.get(page);
  }

  private static Browser browser() {
    var found = Browser.find();
    assumeTrue(found.isPresent(), "no Chromium on this machine: the pages were not checked");
    return found.orElseThrow();
  }
}
