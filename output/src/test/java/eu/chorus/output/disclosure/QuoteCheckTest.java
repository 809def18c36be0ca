package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.SmallCorpus;
import eu.chorus.output.disclosure.readback.Bytes;
import eu.chorus.output.disclosure.readback.MadeOnce;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted quotations, in every kind of artefact and every disguise, must be found. */
class QuoteCheckTest {
  private static final String QUOTE =
      "small bakeries fear licence paperwork burying evening harvests";
  private static final String CONTRIBUTION =
      "We write because " + QUOTE + ", and nobody in the valley was asked.";
  private static final DisclosureGate GATE =
      new DisclosureGate(ReleasePolicy.standard(), Duration.ofMinutes(2));

  private static final MadeOnce PLANTS = new MadeOnce(QuoteCheckTest::planted);

  @TempDir Path candidate;

  static Stream<String> disguises() {
    return Stream.of(
        QUOTE,
        QUOTE.toUpperCase(Locale.ROOT),
        QUOTE.replace(" ", ", "),
        QUOTE.replace("a", "а").replace("e", "е"),
        QUOTE.replace("i", "i\u200B").replace("r", "r\u00AD"),
        QUOTE.replace("paperwork", "paper-\nwork"),
        QUOTE.replace("e", "é"));
  }

  static Stream<Arguments> plants() throws IOException {
    return PLANTS.each();
  }

  private static List<Map<String, byte[]>> planted() throws IOException {
    var files = new ArrayList<Map<String, byte[]>>();
    for (var quote : disguises().toList()) {
      files.add(artefacts(quote));
    }
    files.add(splits());
    return files;
  }

  private static Map<String, byte[]> artefacts(String quote) throws IOException {
    var artefacts = new HashMap<String, byte[]>();
    artefacts.put("text.html", utf8("<p>Results</p><div>It says " + quote + " here</div>"));
    artefacts.put("attribute.html", utf8("<p title=\"" + quote + "\">Results</p>"));
    artefacts.put("data.html", utf8("<p data-note=\"" + quote + "\">Results</p>"));
    artefacts.put("comment.html", utf8("<p>Results</p><!-- " + quote + " -->"));
    artefacts.put("script.html", utf8("<script>let x = '" + quote + "';</script>"));
    artefacts.put("style.html", utf8("<style>p::after { content: '" + quote + "' }</style>"));
    artefacts.put("inline.html", utf8("<p>" + quote.replace("ear", "e<b>a</b>r") + "</p>"));
    artefacts.put(
        "picture.html",
        utf8(
            "<img src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Bytes.chart(quote))
                + "\">"));
    artefacts.put("chart.svg", utf8("<svg><text>" + quote + "</text></svg>"));
    artefacts.put("tables.csv", utf8("table,row\nx,\"" + quote + "\"\n"));
    artefacts.put("value.json", utf8("{\"a\":[\"" + quote.replace("\n", "\\n") + "\"]}"));
    artefacts.put("key.json", utf8("{\"" + quote.replace("\n", "\\n") + "\":1}"));
    artefacts.put("report.md", utf8("# Results\n\n* " + quote + "\n"));
    artefacts.put("chart.png", Bytes.chart(quote));
    artefacts.put(
        "shared.xlsx",
        zip(Map.of("xl/sharedStrings.xml", utf8("<sst><si><t>" + quote + "</t></si></sst>"))));
    artefacts.put(
        "properties.docx",
        zip(Map.of("docProps/core.xml", utf8("<a><b>x</b><c>" + quote + "</c></a>"))));
    artefacts.put(
        "comments.docx",
        zip(Map.of("word/comments.xml", utf8("<w><p><r><t>" + quote + "</t></r></p></w>"))));
    artefacts.put(
        "runs.docx",
        zip(
            Map.of(
                "word/document.xml",
                utf8(
                    "<w><p><r><t>" + quote.replace("r", "</t></r><r><t>r") + "</t></r></p></w>"))));
    artefacts.put(
        "names.xlsx",
        zip(
            Map.of(
                "xl/workbook.xml",
                utf8("<w><definedName name=\"a\">" + quote + "</definedName></w>"))));
    artefacts.put(
        "embedded.pptx",
        zip(
            Map.of(
                "ppt/embeddings/book.xlsx",
                zip(
                    Map.of(
                        "xl/sharedStrings.xml",
                        utf8("<sst><si><t>" + quote + "</t></si></sst>"))))));
    return artefacts;
  }

  private static Map<String, byte[]> splits() throws IOException {
    var words = List.of(QUOTE.split(" "));
    var artefacts = new HashMap<String, byte[]>();
    artefacts.put(
        "cells.html",
        utf8("<table><tr><td>" + String.join("</td><td>", words) + "</td></tr></table>"));
    artefacts.put(
        "rows.html",
        utf8(
            "<table>"
                + words.stream()
                    .map(w -> "<tr><td>12</td><td>" + w + "</td><td>x</td></tr>")
                    .collect(Collectors.joining())
                + "</table>"));
    artefacts.put("paragraphs.html", utf8("<p>" + String.join("</p><p>", words) + "</p>"));
    artefacts.put(
        "attributes.html",
        utf8(
            "<p>"
                + words.stream()
                    .map(w -> "<i title=\"" + w + "\">1</i>")
                    .collect(Collectors.joining())
                + "</p>"));
    artefacts.put("row.csv", utf8(String.join(",", words) + "\n"));
    artefacts.put(
        "column.csv",
        utf8(words.stream().map(w -> "yes,12," + w).collect(Collectors.joining("\n"))));
    artefacts.put("list.json", utf8("[\"" + String.join("\",\"", words) + "\"]"));
    artefacts.put(
        "slides.pptx",
        zip(
            Map.of(
                "ppt/slides/slide1.xml",
                utf8(
                    words.stream()
                        .map(w -> "<p><r><t>" + w + "</t></r></p>")
                        .collect(Collectors.joining("", "<s>", "</s>"))))));
    var cells = new StringBuilder("<sheetData>");
    for (int i = 0; i < words.size(); i++) {
      cells.append(
          "<row><c r=\"A%d\"><v>7</v></c><c r=\"C%d\" t=\"s\"><v>%d</v></c></row>"
              .formatted(i + 1, i + 1, words.size() - 1 - i));
    }
    var strings = words.stream().map(w -> "<si><t>" + w + "</t></si>").collect(Collectors.toList());
    Collections.reverse(strings);
    artefacts.put(
        "column.xlsx",
        zip(
            Map.of(
                "xl/worksheets/sheet1.xml", utf8(cells + "</sheetData>"),
                "xl/sharedStrings.xml", utf8("<sst>" + String.join("", strings) + "</sst>"))));
    return artefacts;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plants")
  void plantedQuoteIsFound(String file, byte[] bytes) throws IOException {
    Files.write(candidate.resolve(file), bytes);
    var refusal = catchThrowableOfType(GateRefusal.class, () -> inspect(one(CONTRIBUTION)));
    assertThat(refusal).isNotNull();
    assertThat(refusal.violations())
        .anySatisfy(
            v ->
                assertThat(v.rule())
                    .isIn(Rule.QUOTED_TOKENS, Rule.QUOTED_CONTENT, Rule.QUOTED_CHARACTERS))
        .allSatisfy(v -> assertThat(v.file()).startsWith(file));
    assertThat(refusal.getMessage()).doesNotContain("bakeries", "BAKERIES", "paperwork");
  }

  @ParameterizedTest
  @MethodSource("plants")
  void sameArtefactsPassWhenNobodyWroteTheWords(String file, byte[] bytes) throws IOException {
    Files.write(candidate.resolve(file), bytes);
    assertThat(inspect(one("Nothing of the kind was ever said by anyone in this place.")))
        .isNotNull();
  }

  @Test
  void aQuotationIsToldWhereverItStands() throws IOException {
    Files.writeString(candidate.resolve("a.md"), "It says that " + QUOTE);
    Files.writeString(candidate.resolve("b.md"), QUOTE);
    var refusal = catchThrowableOfType(GateRefusal.class, () -> inspect(one(CONTRIBUTION)));
    for (var rule : List.of(Rule.QUOTED_TOKENS, Rule.QUOTED_CONTENT, Rule.QUOTED_CHARACTERS)) {
      assertThat(refusal.violations())
          .filteredOn(violation -> violation.rule() == rule)
          .extracting(Violation::file)
          .containsOnly("a.md", "b.md");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void wordsOfFewFamiliesAreBlocked(int families) throws IOException {
    Files.writeString(candidate.resolve("a.md"), QUOTE);
    assertThatThrownBy(() -> inspect(corpus(families, 1))).isInstanceOf(GateRefusal.class);
  }

  @Test
  void wordsOfFiveFamiliesPass() throws IOException {
    Files.writeString(candidate.resolve("a.md"), QUOTE);
    assertThat(inspect(corpus(5, 1)).value().digests()).containsOnlyKeys("a.md");
  }

  @Test
  void copiesOfCampaignCountOnce() throws IOException {
    Files.writeString(candidate.resolve("a.md"), QUOTE);
    assertThatThrownBy(() -> inspect(corpus(4, 500))).isInstanceOf(GateRefusal.class);
  }

  @Test
  void publicTextAroundSecretDoesNotCarryItOut() throws IOException {
    var law = "Providers shall document the technical solution that they have adopted for testing";
    var allowed = AllowList.builder().add("Act", law).build();
    Files.writeString(candidate.resolve("a.md"), law);
    assertThat(inspect(allowed, one(law))).isNotNull();
    var pasted = law.replace("solution", "Rosebud solution");
    Files.writeString(candidate.resolve("a.md"), pasted);
    assertThatThrownBy(() -> inspect(allowed, one(pasted))).isInstanceOf(GateRefusal.class);
  }

  @Test
  void framesAllowAnyNumberButNoOtherWord() throws IOException {
    var allowed =
        AllowList.builder()
            .frame("report", "Of %d contributions %d answered this question")
            .build();
    Files.writeString(candidate.resolve("a.md"), "Of 120 contributions 34 answered this question");
    var same = "Of 120 contributions 34 answered this question";
    assertThat(inspect(allowed, one(same))).isNotNull();
    var other = "Of 120 contributions none answered this question";
    Files.writeString(candidate.resolve("a.md"), other);
    assertThatThrownBy(() -> inspect(allowed, one(other))).isInstanceOf(GateRefusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.pdf",
        "run.bin",
        "noextension",
        "broken.png",
        "broken.xlsx",
        "broken.json"
      })
  void whatCannotBeReadIsRefused(String file) throws IOException {
    Files.write(candidate.resolve(file), new byte[] {1, 2, 3, (byte) 0xFF});
    assertThatThrownBy(() -> inspect(one("words"))).isInstanceOf(GateRefusal.class);
  }

  @Test
  void failureOfTheCorpusIsRefusal() throws IOException {
    Files.writeString(candidate.resolve("a.md"), "words");
    assertThatThrownBy(
            () ->
                GATE.inspect(
                    candidate,
                    AllowList.empty(),
                    NameRegister.empty(),
                    passes -> {
                      throw new IllegalStateException(QUOTE);
                    }))
        .isInstanceOf(GateRefusal.class)
        .hasMessageNotContaining("bakeries");
  }

  private Released<Candidate> inspect(SmallCorpus corpus) {
    return inspect(AllowList.empty(), corpus);
  }

  private Released<Candidate> inspect(AllowList allowed, SmallCorpus corpus) {
    return GATE.inspect(candidate, allowed, NameRegister.empty(), corpus);
  }

  private static SmallCorpus one(String text) {
    return new SmallCorpus(Map.of("a", List.of(new Verbatim(text))));
  }

  private static SmallCorpus corpus(int families, int copies) {
    var texts = new HashMap<String, List<Verbatim>>();
    for (int i = 0; i < families; i++) {
      texts.put("f" + i, Collections.nCopies(copies, new Verbatim(CONTRIBUTION)));
    }
    return new SmallCorpus(texts);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
