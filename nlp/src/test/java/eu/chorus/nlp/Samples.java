package eu.chorus.nlp;

import eu.chorus.model.Answer;
import eu.chorus.model.Channel;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Identities;
import eu.chorus.model.Plenary;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.Respondent;
import eu.chorus.model.Section;
import eu.chorus.model.SourceReference;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small invented consultation, and contributions to it. */
public final class Samples {
  private Samples() {}

  /** One open question on transparency, one on copyright, and an upload. */
  public static Consultation consultation() {
    return new Consultation(
        "sample",
        "A sample",
        List.of(),
        List.of(
            question("open", QuestionKind.OPEN, "1.A", "WG1", "transparency"),
            question("rights", QuestionKind.OPEN, "1.C", "WG1", "copyright"),
            question("upload", QuestionKind.UPLOAD, "", "WG2", "")),
        List.of(new Section("1.A", "Model documentation"), new Section("1.C", "Copyright policy")),
        List.of(),
        List.of(new Topic("risk", "Systemic risk", "", List.of(), List.of("WG2"))),
        Map.of(),
        List.of(),
        Plenary.none(),
        Identities.undecided(),
        Vectors.NONE,
        ReleaseTerms.none());
  }

  /** A question of the source "s", titled by its id. */
  public static Question question(
      String id, QuestionKind kind, String section, String workingGroup, String topic) {
    return new Question(
        id,
        "s",
        kind,
        "Question " + id,
        Optional.empty(),
        List.of(),
        false,
        section,
        List.of(workingGroup),
        topic,
        Optional.empty());
  }

  /** The passages of a contribution with their words. */
  public static List<AnalysedPassage> analysed(
      TextAnalysis analysis, Contribution contribution, List<Document> documents) {
    return analysis.cut(contribution, documents).stream()
        .map(passage -> passage.with(passage.text().annotated("models of the test")))
        .toList();
  }

  /** A contribution with one answer to the open question. */
  public static Contribution contribution(String id, String language, String text) {
    return contribution(id, language, text, "");
  }

  /** The same from an organisation; an empty name for none. */
  public static Contribution contribution(
      String id, String language, String text, String organisation) {
    return new Contribution(
        id,
        Channel.CONSULTATION,
        "consultation",
        Optional.empty(),
        language,
        new Respondent(
            StakeholderType.UNKNOWN,
            "",
            "",
            true,
            organisation.isEmpty() ? Optional.empty() : Optional.of(new Verbatim(organisation)),
            List.of(),
            "",
            organisation),
        List.of(new Answer("open", List.of(), Optional.of(new Verbatim(text)))),
        List.of(),
        new SourceReference("s", "", 2));
  }

  /** A document; a block that starts with "# " is a heading. */
  public static Document document(String contribution, String digest, String... blocks) {
    return new Document(
        contribution,
        "upload",
        digest,
        Document.Outcome.READ,
        List.of(blocks).stream()
            .map(
                block ->
                    new Document.Block(
                        block.startsWith("# ") ? Document.Kind.HEADING : Document.Kind.PARAGRAPH,
                        block.startsWith("# ") ? 1 : 0,
                        new Document.Position(0, 0, 1, 0, 0),
                        new Verbatim(block.replaceFirst("^# ", ""))))
            .toList());
  }
}
