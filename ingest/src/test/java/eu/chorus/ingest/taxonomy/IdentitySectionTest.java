package eu.chorus.ingest.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.identity.Doubt;
import eu.chorus.ingest.identity.Doubts;
import eu.chorus.model.Identities.Several;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitySectionTest {
  private static final String REST =
      """
      inputs:
        - id: in
          layout: portal-csv
          file: export.csv
          channel: consultation
          round: consultation
          columns: {id: Id, stakeholder: Type}
      questions: [{id: q, header: "Why?", kind: open}]
      """;

  @TempDir Path temp;

  private Folder folder(String yaml) {
    return new Folder(temp).with("export.csv", "Id;Type;Why?\n1;NGO;so\n").yaml(yaml + REST);
  }

  private static void assertFault(Folder folder, ProblemKind kind, long row) {
    assertThatThrownBy(folder::read)
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(e.problems()).anyMatch(p -> p.kind() == kind && p.place().row() == row));
  }

  @Test
  void stakeholdersMayBeMappedInAFileOfTheirOwn() {
    var folder = folder("stakeholders: types.csv\n");
    folder.with("types.csv", "label,type\n\"NGO\",civil_society\nFirm,other_industry\n");
    var consultation = folder.consultation();
    assertThat(consultation.stakeholders())
        .containsEntry("NGO", StakeholderType.CIVIL_SOCIETY)
        .containsEntry("Firm", StakeholderType.OTHER_INDUSTRY);
    var respondent = folder.contributions().get(0).respondent();
    assertThat(respondent.type()).isEqualTo(StakeholderType.CIVIL_SOCIETY);
    assertThat(respondent.rawType()).isEqualTo("NGO");
    folder.with("types.csv", "label,type\nFirm,other_industry\n");
    assertFault(folder, ProblemKind.EXPORT_STAKEHOLDER_UNMAPPED, 2);
    folder.with("types.csv", "label,type\nNGO,civil\n");
    assertFault(folder, ProblemKind.CONFIG_BAD_VALUE, 2);
    folder.with("types.csv", "label,type\nNGO,academia\nNGO,academia\n");
    assertFault(folder, ProblemKind.CONFIG_DUPLICATE_ID, 3);
    folder.with("types.csv", "name,type\n");
    assertFault(folder, ProblemKind.CONFIG_BAD_VALUE, 1);
  }

  @Test
  void anAnalystsDecisionsComeBackAsTheyWereAskedFor() {
    var asked =
        Doubts.csv(
            List.of(
                new Doubt(new Verbatim("=Acme, \"A\""), new Verbatim("Acme"), Doubt.Reason.PART),
                new Doubt(new Verbatim("'Bolt'"), new Verbatim("Bold"), Doubt.Reason.SPELLING)));
    assertThat(asked).startsWith("first,second,why,decision\n\"'=Acme").endsWith(",\n");
    var folder =
        folder("several: latest\nstakeholders: {NGO: academia}\norganisations: decided.csv\n")
            .with("decided.csv", asked.replaceFirst(",\n\"'B", ",same\n\"'B") + "A,B,,different\n");
    var identities = folder.consultation().identities();
    assertThat(identities.several()).isEqualTo(Several.LATEST);
    assertThat(identities.file()).contains("decided.csv");
    assertThat(identities.decisions())
        .extracting(d -> d.first().text() + "|" + d.second().text() + "|" + d.same())
        .containsExactly("=Acme, \"A\"|Acme|true", "A|B|false");
    folder.with("decided.csv", "first,second,why,decision\nA,B,,perhaps\n");
    assertFault(folder, ProblemKind.CONFIG_BAD_VALUE, 2);
  }

  @Test
  void tablesMayComeBackAsASpreadsheetProgramSavesThem() {
    var folder = folder("stakeholders: types.csv\norganisations: decided.csv\n");
    folder.with("types.csv", "Label;Type;\r\nNGO;civil_society;\r\n;;\r\n");
    folder.with(
        "decided.csv",
        "first;second;why;decision\r\nÉtoile;Etoile SA;spelling;same\r\n"
            .getBytes(Charset.forName("windows-1252")));
    assertThat(folder.consultation().identities().decisions())
        .extracting(d -> d.first().text() + "|" + d.second().text() + "|" + d.same())
        .containsExactly("Étoile|Etoile SA|true");
    assertThat(folder.read().notices())
        .extracting(p -> p.place() + " " + p.kind())
        .containsExactly("decided.csv EXPORT_FORM_READ_OFF");
    folder.with("types.csv", "label,type\nNGO,civil_society,\"and so on\"\n");
    assertFault(folder, ProblemKind.CONFIG_BAD_VALUE, 2);
    folder.with("types.csv", "label,type\n\"NGO,civil_society\n");
    assertFault(folder, ProblemKind.CONFIG_TABLE_UNREADABLE, 0);
  }
}
