package eu.chorus.ingest.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.document.Recognition;
import eu.chorus.ingest.survey.Label;
import eu.chorus.model.Licence;
import eu.chorus.model.Moment;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Vectors;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsultationFileTest {
  private static final String INPUT =
      """
      inputs:
        - id: in
          layout: portal-csv
          file: export.csv
          channel: consultation
          round: consultation
          columns: {id: Id, stakeholder: Type}
      """;

  @TempDir Path temp;

  private Folder folder(String csv, String yaml) {
    return new Folder(temp).with("export.csv", csv).yaml(yaml);
  }

  /** One comment on a draft, in a survey of one question. */
  private Folder plenary(String yaml) {
    return folder(
        "Id;Q\n1;x\n",
        """
        inputs:
          - {id: in, layout: portal-csv, file: export.csv, channel: plenary, round: d1, columns: {id: Id}}
        working_groups: [{id: WG1, title: One}]
        """
            + yaml);
  }

  private static List<Problem> problems(Folder folder) {
    try {
      return folder.read().notices();
    } catch (UserException e) {
      return e.problems();
    }
  }

  private static List<String> kindsAndKeys(Folder folder) {
    return problems(folder).stream().map(p -> p.kind() + " " + p.place().column()).toList();
  }

  @Test
  void readsEveryPartOfTheFile() {
    var consultation =
        folder(
                "Id;Type;Agree?\n1;NGO;Yes\n",
                INPUT
                    + """
                    working_groups: [{id: WG1, title: One}, {id: WG2, title: Two}]
                    sections: [{id: "1.A", title: First}]
                    topics:
                      - id: t
                        title: Topic
                        description: About it.
                        keywords: [word]
                        working_groups: [WG1]
                    stakeholders: {NGO: civil_society, Firm: other_industry}
                    option_lists: {answer: [Yes, No]}
                    questions:
                      - id: q
                        header: Agree?
                        kind: single
                        options: answer
                        ordinal: true
                        section: 1.A
                        topic: t
                    drafts:
                      - round: draft1
                        provisions: [{id: Measure 1, title: M, working_group: WG2}]
                    release: {k_cell: 12, profile: strict, chairs: {k: 8}}
                    """)
            .consultation();
    assertThat(consultation.id()).isEqualTo("c");
    assertThat(consultation.title()).isEqualTo("T");
    var question = consultation.questions().get(0);
    assertThat(question.kind()).isEqualTo(QuestionKind.SINGLE);
    assertThat(question.options()).containsExactly("Yes", "No");
    assertThat(question.ordinal()).isTrue();
    assertThat(question.workingGroups()).containsExactly("WG1");
    assertThat(consultation.sections().get(0).id()).isEqualTo("1.A");
    assertThat(consultation.topics().get(0).keywords()).containsExactly("word");
    assertThat(consultation.stakeholders())
        .containsEntry("NGO", StakeholderType.CIVIL_SOCIETY)
        .containsEntry("Firm", StakeholderType.OTHER_INDUSTRY);
    assertThat(consultation.provisions().get(0).workingGroup()).isEqualTo("WG2");
    assertThat(consultation.release().settings())
        .containsOnly(
            Map.entry("k_cell", "12"), Map.entry("profile", "strict"), Map.entry("chairs.k", "8"));
  }

  @Test
  void aDraftIsReadFromItsTextAndPartsGoToWorkingGroups() {
    var folder =
        folder(
                "Id;Q\n1;x\n",
                """
                inputs:
                  - {id: in, layout: portal-csv, file: export.csv, channel: plenary, round: d3, columns: {id: Id}}
                working_groups: [{id: WG1, title: One}, {id: WG2, title: Two}, {id: WG3, title: Three}]
                questions:
                  - {id: q, header: Q, kind: open, provision: {round: d2, id: M. 1.1}}
                drafts:
                  - {round: d2, provisions: [{id: Commitment 1}, {id: Measure 1.1, working_group: WG1}]}
                  - round: d3
                    text: d3.txt
                    numbering: parts
                    working_groups: {I.1: WG1, II.1-II.2: WG2, II.2.1: WG3}
                crosswalk: crosswalk.csv
                calendar:
                  - {round: d3, opens: 2025-03-11, closes: 2025-03-30}
                """)
            .with(
                "d3.txt",
                "Commitment I.1. A\n\nCommitment II.1. B\n\nCommitment II.2. C\n\n"
                    + "Measure II.2.1. D\n\nMeasure II.2.2. E\n")
            .with(
                "crosswalk.csv",
                "from_draft,from,to_draft,to,kind\nd2,1.1,d3,I.1,kept\nd2,,d3,II,new\n");
    var consultation = folder.consultation();
    assertThat(consultation.provisions())
        .filteredOn(p -> p.round().equals("d3"))
        .extracting(p -> p.id() + " " + p.workingGroup())
        .containsExactly(
            "Commitment I.1 WG1",
            "Commitment II.1 WG2",
            "Commitment II.2 WG2",
            "Measure II.2.1 WG3",
            "Measure II.2.2 WG2");
    var question = consultation.questions().get(0);
    assertThat(question.provision()).contains(new ProvisionKey("d2", "Measure 1.1"));
    assertThat(question.workingGroups()).containsExactly("WG1");
    assertThat(consultation.plenary().crosswalk()).hasSize(3);
    var period = consultation.plenary().period("d3").orElseThrow();
    assertThat(period.late(on(LocalDate.of(2025, 3, 30)))).isFalse();
    assertThat(period.late(on(LocalDate.of(2025, 3, 31)))).isTrue();
    assertThat(period.early(on(LocalDate.of(2025, 3, 10)))).isTrue();
  }

  private static Moment on(LocalDate day) {
    return new Moment(day, Optional.empty(), Optional.empty());
  }

  @Test
  void whatThePlenarySectionsMisnameIsToldAtOnce() {
    var folder =
        plenary(
            """
            questions: [{id: q, header: Q, kind: open, provision: 2-3}]
            drafts:
              - {round: d1, provisions: [{id: Measure 1}, {id: Measure 2}], text: d1.txt}
              - {round: d2, provisions: [{id: Measure 1}], working_groups: {1: WG9, 2: WG1}, numbering: none}
            calendar:
              - {round: d9, closes: 2025-01-01}
              - {round: d1, opens: 2025-01-02, closes: 2025-01-01}
              - {round: d1, closes: tomorrow}
            """);
    assertThat(kindsAndKeys(folder))
        .contains(
            "CONFIG_BAD_VALUE drafts[1]",
            "CONFIG_BAD_VALUE drafts[2].numbering",
            "CONFIG_DANGLING_REFERENCE drafts[2].working_groups.1",
            "CONFIG_DANGLING_REFERENCE drafts[2].working_groups.2",
            "CONFIG_DANGLING_REFERENCE calendar[1].round",
            "CONFIG_BAD_VALUE calendar[2]",
            "CONFIG_BAD_VALUE calendar[3].closes",
            "CONFIG_DUPLICATE_ID calendar",
            "CONFIG_DANGLING_REFERENCE questions[1].provision");
  }

  @Test
  void provisionsMayStandInAFile() {
    var folder =
        plenary(
                """
                questions: [{id: q, header: Q, kind: open}]
                drafts: [{round: d1, provisions: d1.csv}]
                """)
            .with("d1.csv", "id,title,working_group\nMeasure 1,\"A, b\",WG1\n");
    assertThat(folder.consultation().provisions().get(0).title()).isEqualTo("A, b");
    folder.with("d1.csv", "id,title,working_group\nMeasure 1,A,WG9\n");
    assertThat(Folder.kinds(problems(folder)))
        .containsExactly(ProblemKind.CONFIG_DANGLING_REFERENCE);
  }

  @Test
  void everyFaultIsToldAtOnceWithItsLine() {
    var folder =
        folder(
            "Id;Type;Agree?;Extra\n1;NGO;Perhaps;x\n",
            INPUT
                + """
                colour: red
                working_groups: [{id: WG1, title: One}, {id: WG1, title: Again}]
                topics: [{id: t, title: Topic, working_groups: [WG3]}]
                stakeholders: {NGO: charity}
                questions:
                  - {id: q, header: "Agree?", kind: singel, topic: nowhere}
                  - {id: "no blanks", header: Nowhere, kind: open, options: [a]}
                release: {k_cell: many}
                """);
    assertThat(kindsAndKeys(folder))
        .containsExactlyInAnyOrder(
            "CONFIG_UNKNOWN_KEY colour",
            "CONFIG_DUPLICATE_ID working_groups",
            "CONFIG_DANGLING_REFERENCE topics[1].working_groups",
            "CONFIG_BAD_VALUE stakeholders.NGO",
            "CONFIG_BAD_VALUE questions[1].kind",
            "CONFIG_DANGLING_REFERENCE questions[1].topic",
            "CONFIG_BAD_VALUE questions[2].id",
            "CONFIG_BAD_VALUE questions[2].options",
            "CONFIG_COLUMN_UNKNOWN questions[2]",
            "CONFIG_BAD_VALUE release.k_cell",
            "EXPORT_COLUMN_UNMAPPED column D",
            "EXPORT_STAKEHOLDER_UNMAPPED column B");
    var colour = problems(folder).stream().filter(p -> p.place().column().equals("colour"));
    assertThat(colour.findFirst().orElseThrow().place().row()).isEqualTo(9);
  }

  @Test
  void missingKeysAndInputsAreNamed() {
    assertThat(kindsAndKeys(folder("", "inputs: [{id: in}]\n")))
        .contains("CONFIG_MISSING_KEY inputs[1]", "CONFIG_MISSING_KEY ")
        .hasSize(5);
    assertThat(kindsAndKeys(folder("", INPUT.replace("export.csv", "gone.csv") + "questions: []")))
        .containsExactly("EXPORT_UNREADABLE ");
  }

  @Test
  void undeclaredOptionsAreToldByPlaceNeverByText() {
    var folder =
        folder(
            "Id;Agree?\n1;Yes\n2;secret words\n3;secret\n",
            INPUT.replace(", stakeholder: Type", "")
                + "questions: [{id: q, header: \"Agree?\", kind: single, options: [Yes]}]\n");
    assertThatThrownBy(folder::read)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("export.csv, row 3, column B")
        .hasMessageContaining("q, 2 different cells")
        .hasMessageNotContaining("secret");
  }

  @Test
  void digestsAreResolvedFromTheExport() {
    var folder =
        folder(
            "Id;Type;Agree \n fully?;Which?;Which?\n1;NGO;Yes;a; b\n"
                .replace("Agree \n fully?", "\"Agree \n fully?\"")
                .replace("a; b", "\"x;y\";free"),
            INPUT
                + """
                stakeholders: {"%s": civil_society}
                questions:
                  - {id: q, header: "%s", kind: single, options: ["%s", "%s"]}
                  - {id: m, header: "%s#1", kind: multiple, options: ["%s", "%s"]}
                  - {id: o, header: "Which?#2", kind: open}
                """
                    .formatted(
                        Label.digest("NGO"),
                        Label.digest("Agree fully?"),
                        Label.digest("Yes"),
                        Label.digest("No"),
                        Label.digest("Which?"),
                        Label.digest("y"),
                        Label.digest("x")));
    var reading = folder.read();
    var questions = reading.consultation().questions();
    assertThat(questions.get(0).title()).isEqualTo("Agree fully?");
    assertThat(questions.get(0).options()).containsExactly("Yes");
    assertThat(questions.get(1).options()).containsExactly("y", "x");
    assertThat(reading.consultation().stakeholders())
        .containsEntry("NGO", StakeholderType.CIVIL_SOCIETY);
    assertThat(Folder.kinds(reading.notices())).containsExactly(ProblemKind.CONFIG_OPTION_UNSEEN);
    assertThat(folder.contributions().get(0).answers().get(1).options()).containsExactly("y", "x");
  }

  @Test
  void repeatedHeadersMustBePicked() {
    var yaml =
        INPUT.replace(", stakeholder: Type", "")
            + "questions: [{id: a, header: Other, kind: open}, {id: b, header: Other#3, kind: open}]\n";
    assertThat(kindsAndKeys(folder("Id;Other;Other\n1;a;b\n", yaml)))
        .containsExactly(
            "CONFIG_COLUMN_AMBIGUOUS questions[1]",
            "CONFIG_COLUMN_UNKNOWN questions[2]",
            "EXPORT_COLUMN_UNMAPPED column B",
            "EXPORT_COLUMN_UNMAPPED column C");
  }

  @Test
  void oneColumnIsOneQuestionAndNoQuestionIdentifies() {
    var yaml =
        INPUT.replace("stakeholder: Type", "identity: [Name]")
            + """
            questions:
              - {id: a, header: Q, kind: open}
              - {id: b, header: Q, kind: open}
              - {id: n, header: Name, kind: open}
            """;
    assertThat(kindsAndKeys(folder("Id;Q;Name\n1;x;y\n", yaml)))
        .containsExactly("CONFIG_DUPLICATE_ID questions[2]", "CONFIG_BAD_VALUE inputs[1]");
  }

  @Test
  void brokenYamlIsOneProblem() {
    assertThat(Folder.kinds(problems(folder("", "inputs: [\n"))))
        .containsExactly(ProblemKind.CONFIG_UNREADABLE);
    assertThat(Folder.kinds(problems(folder("", INPUT + INPUT + "questions: []\n"))))
        .contains(ProblemKind.CONFIG_DUPLICATE_ID);
  }

  @Test
  void vectorsAreMadeWhereTheFileSaysSo() {
    String rest =
        INPUT + "questions: [{id: q, header: Q, kind: open}]\nstakeholders: {x: academia}\n";
    var folder = new Folder(temp).with("export.csv", "Id;Type;Q\n1;x;so\n");
    assertThat(folder.yaml(rest).consultation().vectors()).isEqualTo(Vectors.NONE);
    assertThat(folder.yaml(rest + "vectors: local\n").consultation().vectors())
        .isEqualTo(Vectors.LOCAL);
    assertThat(kindsAndKeys(folder.yaml(rest + "vectors: elsewhere\n")))
        .containsExactly("CONFIG_BAD_VALUE vectors");
  }

  @Test
  void theAnnexIsAskedForInWords() {
    String rest =
        INPUT + "questions: [{id: q, header: Q, kind: open}]\nstakeholders: {x: academia}\n";
    var folder = new Folder(temp).with("export.csv", "Id;Type;Q\n1;x;so\n");
    assertThat(folder.yaml(rest).consultation().release().settings()).isEmpty();
    for (var said : Map.of("yes", "yes", "true", "yes", "no", "no", "false", "no").entrySet()) {
      var yaml = rest + "release: {participants_annex: " + said.getKey() + "}\n";
      assertThat(folder.yaml(yaml).consultation().release().settings())
          .containsExactly(Map.entry("participants_annex", said.getValue()));
    }
    for (var wrong : List.of("1", "maybe", "YES", "''")) {
      var yaml = rest + "release: {participants_annex: " + wrong + "}\n";
      assertThat(kindsAndKeys(folder.yaml(yaml)))
          .containsExactly("CONFIG_BAD_VALUE release.participants_annex");
    }
  }

  @Test
  void whoPublishesAndUnderWhichLicenceIsSaid() {
    String rest =
        INPUT + "questions: [{id: q, header: Q, kind: open}]\nstakeholders: {x: academia}\n";
    var folder = new Folder(temp).with("export.csv", "Id;Type;Q\n1;x;so\n");
    var said = folder.yaml(rest + "release: {publisher: Office, licence: CC_BY_4_0, k: 8}\n");
    assertThat(said.consultation().release())
        .isEqualTo(
            new ReleaseTerms(
                Map.of("k", "8"), Optional.of("Office"), Optional.of(Licence.CC_BY_4_0)));
    var wrong = rest + "release: {publisher: [Office], licence: mine}\n";
    assertThat(kindsAndKeys(folder.yaml(wrong)))
        .containsExactly("CONFIG_BAD_VALUE release.publisher", "CONFIG_BAD_VALUE release.licence");
  }

  @Test
  void whoNamesNoTopicsGetsThoseOfTheCodeAndIsTold() {
    String rest =
        INPUT + "questions: [{id: q, header: Q, kind: open}]\nstakeholders: {x: academia}\n";
    var folder = new Folder(temp).with("export.csv", "Id;Type;Q\n1;x;so\n");
    var reading = folder.yamlAlone(rest).read();
    assertThat(reading.consultation().topics()).isEqualTo(TaxonomyFile.builtIn().topics());
    assertThat(reading.consultation().workingGroups())
        .isEqualTo(TaxonomyFile.builtIn().workingGroups());
    assertThat(Folder.kinds(reading.notices())).containsExactly(ProblemKind.CONFIG_TOPICS_BUILT_IN);
    var own = folder.yamlAlone(rest + "working_groups: [{id: WG9, title: Nine}]\n").read();
    assertThat(own.consultation().topics()).isEmpty();
    assertThat(own.notices()).isEmpty();
  }

  @Test
  void recognitionOfScansIsAskedForInTheFileToo() {
    var folder = new Folder(temp).with("export.csv", "Id;Q\n1;so\n");
    String rest =
        """
        inputs: [{id: in, layout: portal-csv, file: export.csv, channel: consultation,
          round: consultation, columns: {id: Id}}]
        questions: [{id: q, header: Q, kind: open}]
        """;
    assertThat(folder.yaml(rest).read().recognition()).isEmpty();
    // Whether this machine can is asked where scans are read.
    assertThat(folder.yaml(rest + "ocr: eng+not_there\n").read().recognition())
        .contains(new Recognition("eng+not_there"));
    assertThat(kindsAndKeys(folder.yaml(rest + "ocr: [eng, deu]\n")))
        .containsExactly("CONFIG_BAD_VALUE ocr");
    assertThatThrownBy(folder.yaml(rest + "ocr: eng --help\n")::read)
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.kind() + " " + p.place())
                    .containsExactly("OCR_UNAVAILABLE consultation.yaml, row 5, ocr"));
  }
}
