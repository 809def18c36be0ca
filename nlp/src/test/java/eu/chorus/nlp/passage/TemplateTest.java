package eu.chorus.nlp.passage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Consultation;
import eu.chorus.model.Document;
import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Kind;
import eu.chorus.model.Document.Outcome;
import eu.chorus.model.Document.Position;
import eu.chorus.model.Identities;
import eu.chorus.model.Passage;
import eu.chorus.model.Plenary;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.Section;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import eu.chorus.model.WorkingGroup;
import eu.chorus.nlp.Samples;
import eu.chorus.nlp.topic.TopicRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Uploads that follow the consultation's template, and uploads that do not. */
class TemplateTest {
  private static final String WORDS =
      "Every provider should tell what a model was trained on, by whom it was trained, at which"
          + " expense of energy, and for which purposes it is not to be used by anybody at all.";

  private final PassageCutter cutter = new PassageCutter(TopicRouter.of(consultation()));

  @Test
  void everySectionOfTheTemplateLeadsToItsTopicAndWorkingGroup() {
    assertThat(
            routes(
                "1 Position of an invented society",
                WORDS,
                "1 Working Group 1 – Transparency and copyright-related rules",
                WORDS,
                "2 1.A Documentation to downstream providers",
                WORDS,
                "3 Our own heading",
                WORDS,
                "1 Our own heading again",
                WORDS,
                "1 Working Group 1: Transparency",
                WORDS,
                "1 WORKING GROUP 2: risk identification",
                WORDS,
                "2 2.B Identification des risques",
                WORDS))
        .containsExactly(
            "[all] ",
            "[WG1-copyright, WG1-transparency] ",
            "[WG1-transparency] documentation",
            "[WG1-transparency] documentation",
            "[WG1-transparency] documentation",
            "[WG1-transparency] documentation",
            "[WG2] ",
            "[WG2] assessment");
  }

  @Test
  void titlesThatAreNotMarkedAsHeadingsAreTitlesAllTheSame() {
    assertThat(
            routes(
                "0 Section 1.A: Documentation to downstream providers",
                WORDS,
                "0 2.B. Risk identification and assessment",
                WORDS,
                "0 We have much to say on risk identification and assessment",
                WORDS))
        .containsExactly(
            "[WG1-transparency] documentation", "[WG2] assessment", "[WG2] assessment");
  }

  @Test
  void aTableOfContentsIsNoTemplate() {
    assertThat(
            routes(
                "0 1.A Documentation to downstream providers ........... 2",
                "0 2.B Risk identification and assessment ....... 3",
                WORDS))
        .containsExactly("[all] ");
  }

  @Test
  void inAFreeDocumentAKnownTitleHoldsUntilTheNextHeadingOfItsRank() {
    assertThat(
            routes(
                "1 Introduction",
                WORDS,
                "2 Risk identification and assessment: our view",
                WORDS,
                "3 Details",
                WORDS,
                "2 Something else",
                WORDS))
        .containsExactly("[all] ", "[WG2] assessment", "[WG2] assessment", "[all] ");
  }

  @Test
  void titlesOfTheTemplateAreNoWordsOfTheRespondent() {
    assertThat(passages("1 2.B Risk identification and assessment", WORDS))
        .extracting(passage -> passage.text().text())
        .containsExactly(WORDS);
  }

  @Test
  void oneFileOfAnArchiveDoesNotLeadTheNextAndNotesAreOfNoSection() {
    var blocks = new ArrayList<Block>();
    blocks.add(block(Kind.HEADING, 1, 1, "2.B Risk identification and assessment"));
    blocks.add(block(Kind.PARAGRAPH, 0, 1, WORDS));
    blocks.add(block(Kind.NOTE, 0, 1, WORDS));
    blocks.add(block(Kind.HEADING, 1, 2, "1.A Documentation to downstream providers"));
    blocks.add(block(Kind.PARAGRAPH, 0, 2, WORDS));
    blocks.add(block(Kind.PARAGRAPH, 0, 3, WORDS));
    assertThat(cut(blocks).stream().map(TemplateTest::show))
        .containsExactly(
            "[WG2] assessment", "[all] ", "[WG1-transparency] documentation", "[all] ");
  }

  private List<String> routes(String... lines) {
    return passages(lines).stream().map(TemplateTest::show).toList();
  }

  /** Lines that begin with a digit: a heading of that rank, or a short paragraph for 0. */
  private List<Passage> passages(String... lines) {
    return cut(
        List.of(lines).stream()
            .map(
                line -> {
                  boolean ranked = Character.isDigit(line.charAt(0));
                  int level = ranked ? line.charAt(0) - '0' : 0;
                  return block(
                      level > 0 ? Kind.HEADING : Kind.PARAGRAPH,
                      level,
                      0,
                      ranked ? line.substring(2) : line);
                })
            .toList());
  }

  private List<Passage> cut(List<Block> blocks) {
    var document = new Document("s/1", "upload", "aa", Outcome.READ, blocks);
    return cutter.cut(Samples.contribution("s/1", "en", ""), List.of(document)).stream()
        .filter(passage -> passage.question().equals("upload"))
        .toList();
  }

  private static Block block(Kind kind, int level, int part, String text) {
    return new Block(kind, level, new Position(part, 0, 1, 0, 0), new Verbatim(text));
  }

  private static String show(Passage passage) {
    return passage.workingGroups() + " " + passage.topic();
  }

  private static Consultation consultation() {
    return new Consultation(
        "template",
        "A consultation with a template",
        List.of(),
        List.of(
            Samples.question("q1", QuestionKind.OPEN, "1.A", "WG1-transparency", "documentation"),
            Samples.question("q2", QuestionKind.OPEN, "2.B", "WG2", "assessment"),
            Samples.question("upload", QuestionKind.UPLOAD, "", "all", "")),
        List.of(
            new Section("1.A", "Documentation to downstream providers"),
            new Section("2.B", "Risk identification and assessment")),
        List.of(
            new WorkingGroup("WG1-transparency", "Working Group 1: Transparency", ""),
            new WorkingGroup("WG1-copyright", "Working Group 1: Copyright-related rules", ""),
            new WorkingGroup("WG2", "Working Group 2: Risk identification and assessment", "")),
        List.of(
            new Topic("documentation", "Documentation", "", List.of(), List.of("WG1-transparency")),
            new Topic("taxonomy", "Risk taxonomy", "", List.of(), List.of("WG2")),
            new Topic("assessment", "Risk assessment", "", List.of(), List.of("WG2"))),
        Map.of(),
        List.of(),
        Plenary.none(),
        Identities.undecided(),
        Vectors.NONE,
        ReleaseTerms.none());
  }
}
