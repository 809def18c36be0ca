package eu.chorus.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Provision;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every round's numbering, in every format, and every way in which it can be wrong. */
class DraftTest {
  @TempDir Path folder;

  private Draft read(String name, String content) {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Draft read(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Draft.read(folder.resolve(name), name, "r", Optional.empty());
  }

  /** Id, parent and title of every provision. */
  private static List<String> outline(Draft draft) {
    return draft.provisions().stream()
        .map(p -> p.id() + " < " + p.parent() + " < " + p.title())
        .toList();
  }

  private static List<String> faults(Draft draft) {
    return draft.problems().stream().map(DraftTest::fault).toList();
  }

  private static String fault(Problem problem) {
    return problem.kind() + " " + problem.place().row() + " " + problem.detail();
  }

  @Test
  void aLineThatHadRoomForTheNextHeadingWasEndedOnPurpose() {
    var draft =
        read(
            "draft2.txt",
            """
            Commitment 1. Risk
            Measure 1.1. Taxonomy
            Signatories consider, among others, the following kinds of risk
            - cyber offence
            - loss of control
            Measure 1.2. Assessment
            They assess these as far as they are able to, in the way that is set out in
            Measure 1.1 for all of them.
            """);
    assertThat(outline(draft))
        .containsExactly(
            "Commitment 1 <  < Risk",
            "Measure 1.1 < Commitment 1 < Taxonomy",
            "Measure 1.2 < Commitment 1 < Assessment");
  }

  @Test
  void theFirstDraftHasMeasuresAndSubMeasures() {
    var draft =
        read(
            "draft1.txt",
            """
            First Draft (synthetic)

            Measure 1. Documentation
            Signatories write it down, as set out in
            Measure 2 below and in Sub-Measure 2.1 of this Code.

            Measure 2: Copyright policy
            Sub-Measure 2.1 Upstream checks
            They check.
            Sub-measure 2.2 – Downstream checks
            """);
    assertThat(draft.problems()).isEmpty();
    assertThat(outline(draft))
        .containsExactly(
            "Measure 1 <  < Documentation",
            "Measure 2 <  < Copyright policy",
            "Sub-Measure 2.1 < Measure 2 < Upstream checks",
            "Sub-Measure 2.2 < Measure 2 < Downstream checks");
    assertThat(draft.provisions().get(0).text())
        .isEqualTo(
            "Signatories write it down, as set out in\n"
                + "Measure 2 below and in Sub-Measure 2.1 of this Code.");
    assertThat(draft.provisions()).extracting(Provision::order).containsExactly(0, 1, 2, 3);
  }

  @Test
  void theSecondDraftHasIndicatorsWhoseTextStandsOnTheirLine() {
    var draft =
        read(
            "draft2.md",
            """
            # Commitment 1. Commitment 1. Documentation
            Legal text: **Article 53(1)**.
            ## Measure 1.1. Drawing up, keeping up-to-date, and providing the relevant
            information
            ## Measure 1.2. Ensuring quality
            * **KPI 1.1**: Signatories publish within 15 days.
            * **KPI 1.3**: Signatories publish a synthetic summary of what they do every year.
            # Commitment 2. Public transparency
            * KPI 2.1: Share of models with a card
            * KPI 2.2: Signatories publish. They do.
            Explanation of changes to Commitment 2: it was revised.
            """);
    assertThat(draft.problems()).isEmpty();
    assertThat(outline(draft))
        .containsExactly(
            "Commitment 1 <  < Documentation",
            "Measure 1.1 < Commitment 1 < Drawing up, keeping up-to-date, and providing the relevant",
            "Measure 1.2 < Commitment 1 < Ensuring quality",
            "KPI 1.1 < Measure 1.1 < ",
            "KPI 1.3 < Commitment 1 < ",
            "Commitment 2 <  < Public transparency",
            "KPI 2.1 < Commitment 2 < Share of models with a card",
            "KPI 2.2 < Commitment 2 < ");
    assertThat(draft.provisions().get(3).text()).isEqualTo("Signatories publish within 15 days.");
    assertThat(draft.provisions().get(7).text())
        .endsWith("Explanation of changes to Commitment 2: it was revised.");
  }

  @Test
  void theThirdDraftIsReadFromItsMarkedHeadingsAlone() throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var word = new XWPFDocument()) {
      for (String line :
          List.of(
              "Commitment I.1 Documentation",
              "Measure I.1.1 Drawing up documentation",
              "Commitment II.1 Safety Framework",
              "Measure II.1.1 Content of the Framework",
              "Measure II.1.2. Forecasting")) {
        heading(word, line);
        word.createParagraph().createRun().setText("Measure II.1.1. This is a mention.");
      }
      word.write(bytes);
    }
    var draft = read("draft3.docx", bytes.toByteArray());
    assertThat(draft.problems()).isEmpty();
    assertThat(outline(draft))
        .containsExactly(
            "Commitment I.1 <  < Documentation",
            "Measure I.1.1 < Commitment I.1 < Drawing up documentation",
            "Commitment II.1 <  < Safety Framework",
            "Measure II.1.1 < Commitment II.1 < Content of the Framework",
            "Measure II.1.2 < Commitment II.1 < Forecasting");
  }

  private static void heading(XWPFDocument word, String text) {
    var paragraph = word.createParagraph();
    paragraph.createRun().setText(text);
    paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
  }

  @Test
  void theFinalCodeBeginsAgainInEveryChapter() {
    var draft =
        read(
            "final.txt",
            """
            Transparency Chapter
            Commitment 1 Documentation
            Measure 1.1 Drawing up
            Copyright Chapter
            Commitment 1 Copyright policy
            Measure 1.1
            Draw up a policy

            Chapter 3: Safety and Security
            Commitment 1 Framework
            Commitment 2 Risk identification
            Measure 2.1 Process
            """);
    assertThat(draft.problems()).isEmpty();
    assertThat(outline(draft))
        .containsExactly(
            "Transparency, Commitment 1 <  < Documentation",
            "Transparency, Measure 1.1 < Transparency, Commitment 1 < Drawing up",
            "Copyright, Commitment 1 <  < Copyright policy",
            "Copyright, Measure 1.1 < Copyright, Commitment 1 < Draw up a policy",
            "Safety and Security, Commitment 1 <  < Framework",
            "Safety and Security, Commitment 2 <  < Risk identification",
            "Safety and Security, Measure 2.1 < Safety and Security, Commitment 2 < Process");
  }

  @Test
  void aTableOfContentsIsNoDraft() {
    var draft =
        read(
            "contents.txt",
            """
            Measure 1. One
            Measure 2. Two
            Measure 3. Three
            Measure 1. One ......... 3
            Measure 2. Two . . . . . 4

            Measure 1. One
            Text.
            Measure 2. Two
            Measure 3. Three
            Text.
            """);
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.provisions()).hasSize(3);
    assertThat(draft.provisions().get(2).text()).isEqualTo("Text.");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    var draft =
        read(
            "faulty.txt",
            """
            Commitment 1. One
            Measure 1.1. A
            Measure 1.4. B
            Measure 1.4. C
            Measure 3.1. D
            Commitment 2. Two
            Measure 2.2. E
            Measure 2.1. F
            Measure 7. G
            """);
    assertThat(faults(draft))
        .containsExactlyInAnyOrder(
            "DRAFT_NUMBER_GAP 3 Measure 1.2 to …3 is missing before Measure 1.4",
            "DRAFT_NUMBER_REPEATED 4 Measure 1.4 also at 3",
            "DRAFT_PARENT_MISSING 5 Measure 3.1 without Commitment 3",
            "DRAFT_NUMBER_ORDER 8 Measure 2.1 below number 2",
            "DRAFT_NUMBER_OTHER 9 Measure 7 among kpis");
  }

  @Test
  void aChildAboveItsParentIsOutOfOrder() {
    var draft = read("order.txt", "Measure 1.1. A\nCommitment 1. One\nCommitment 2. Two\n");
    assertThat(faults(draft))
        .containsExactly("DRAFT_NUMBER_ORDER 1 Measure 1.1 above Commitment 1");
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThat(faults(read("none.txt", "Nothing is numbered here.\n")))
        .containsExactly("DRAFT_NUMBERING_UNKNOWN 0 ");
    assertThat(faults(read("latin.txt", "Mesure é".getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly("PLENARY_FILE_UNREADABLE 0 characters that are none in its encoding");
    assertThat(faults(read("broken.docx", "PK\u0003\u0004 no package")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("PLENARY_FILE_UNREADABLE 0 ");
    assertThat(
            faults(Draft.read(folder.resolve("absent.txt"), "absent.txt", "r", Optional.empty())))
        .containsExactly("PLENARY_FILE_UNREADABLE 0 no such file");
  }

  @Test
  void aListIsCheckedLikeAText() {
    var draft =
        read(
            "draft.csv",
            "id,title,working_group\nCommitment II.1,\"A, b\",WG2\nMeasure II.1.1,C,\n"
                + "Measure II.1.3,D,\nMeasure,E,\n");
    assertThat(faults(draft))
        .containsExactly("DRAFT_NUMBER_OTHER 5 expected a word and a number, such as Measure 2.3");
    var listed =
        read(
            "listed.csv",
            "id,title,working_group\nCommitment II.1,\"A, b\",WG2\nMeasure II.1.1,C,\n"
                + "Measure II.1.3,D,\n");
    assertThat(listed.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.DRAFT_NUMBER_GAP);
    assertThat(listed.provisions().get(0).workingGroup()).isEqualTo("WG2");
    assertThat(listed.provisions().get(1).parent()).isEqualTo("Commitment II.1");
  }

  @Test
  void aListInAnOldEncodingIsReadAndSaidToBe() {
    String list = "id,title,working_group\nMeasure 1,Qualité,WG1\nMeasure 2,Café,\n";
    var draft = read("old.csv", list.getBytes(Charset.forName("windows-1252")));
    assertThat(outline(draft)).containsExactly("Measure 1 <  < Qualité", "Measure 2 <  < Café");
    assertThat(draft.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.EXPORT_FORM_READ_OFF);
  }

  /** Any outline of any numbering is read back; and whichever line is taken out is missed. */
  @Test
  void randomDraftsAreReadBackAndMissWhatIsTakenOut() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      boolean parts = random.nextBoolean();
      var ids = new ArrayList<String>();
      for (String part : parts ? List.of("I.", "II.", "III.") : List.of("")) {
        for (int c = 1; c <= 2 + random.nextInt(12); c++) {
          ids.add("Commitment " + part + c);
          for (int m = 1; m <= random.nextInt(12); m++) {
            ids.add("Measure " + part + c + "." + m);
          }
        }
      }
      assertThat(readIds(ids, random, round)).isEqualTo(ids);
      int gone = random.nextInt(ids.size());
      var rest = new ArrayList<>(ids);
      rest.remove(gone);
      boolean last = // the last of a series leaves no trace, unless something stands under it
          rest.stream().noneMatch(id -> follows(ids.get(gone), id));
      var draft = read("gone" + round + ".txt", text(rest, random));
      assertThat(draft.problems().isEmpty())
          .as("without %s of %s", ids.get(gone), ids)
          .isEqualTo(last);
    }
  }

  private static boolean follows(String gone, String id) {
    String number = gone.substring(gone.indexOf(' ') + 1);
    String other = id.substring(id.indexOf(' ') + 1);
    var mine = new Numeral(number);
    boolean sibling =
        id.startsWith(gone.substring(0, gone.indexOf(' ')))
            && new Numeral(other).prefix().equals(mine.prefix())
            && new Numeral(other).last() > mine.last();
    return sibling || other.startsWith(number + ".");
  }

  private List<String> readIds(List<String> ids, Random random, int round) {
    var draft = read("random" + round + (random.nextBoolean() ? ".txt" : ".md"), text(ids, random));
    assertThat(draft.problems()).isEmpty();
    return draft.provisions().stream().map(Provision::id).toList();
  }

  private static String text(List<String> ids, Random random) {
    var text = new StringBuilder();
    for (String id : ids) {
      text.append(id).append(List.of(". ", ": ", " ", " – ").get(random.nextInt(4)));
      text.append("Title of it").append(random.nextBoolean() ? "\n\n" : "\n");
      for (int i = random.nextInt(3); i > 0; i--) {
        text.append("Signatories commit, see ").append(id).append(" and below.\n");
      }
    }
    return text.toString();
  }
}
