package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Folder;
import eu.chorus.model.Channel;
import eu.chorus.model.Contribution;
import eu.chorus.model.Verbatim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of meetings: what was said comes through, who said it does not. */
class NotesTest {
  private static final String YAML =
      """
      inputs:
        - {id: meetings, layout: notes, file: notes, channel: workshop, round: draft1, control_total: 3}
      questions: [{id: minutes, header: Notes, kind: open}]
      drafts: [{round: draft1, provisions: [{id: Measure 1}]}]
      """;

  private static final List<String> LINES =
      List.of(
          "Workshop of providers",
          "Participants: Ana Bilar (Example Lab), Cem Dorel; Jean-Luc de la Eru.",
          "Ana Bilar: The measure is too broad.",
          "It goes beyond the Act.",
          "Jean-Luc de la Eru: We agree.",
          "Fin Gobar (Example Guild): It is not broad enough.",
          "Hat Ivor: Once said.",
          "Kol Lumen: First.",
          "Kol Lumen: Second.",
          "Vice-Chair: Thank you.",
          "Model evaluation: to be continued.",
          "Open Question: who pays?");

  @TempDir Path temp;

  private Folder folder() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var word = new XWPFDocument()) {
      LINES.forEach(line -> word.createParagraph().createRun().setText(line));
      word.write(bytes);
    }
    return new Folder(temp)
        .with("notes/a.docx", bytes.toByteArray())
        .with("notes/b.txt", String.join("\n\n", LINES))
        .with("notes/c.docx", "PK\u0003\u0004 no package")
        .with("notes/.hidden", "x")
        .yaml(YAML);
  }

  private static String said(Contribution contribution) {
    return contribution.answers().get(0).text().map(Verbatim::text).orElseThrow();
  }

  @Test
  void whatWasSaidIsKeptAndWhoSaidItIsForTheNameCheckAlone() throws IOException {
    var contributions = folder().contributions();
    assertThat(contributions).hasSize(2);
    for (Contribution c : contributions) {
      assertThat(said(c))
          .isEqualTo(
              """
              Workshop of providers

              The measure is too broad.

              It goes beyond the Act.

              We agree.

              It is not broad enough.

              Hat Ivor: Once said.

              First.

              Second.

              Thank you.

              Model evaluation: to be continued.

              who pays?""");
      assertThat(c.respondent().identity())
          .extracting(Verbatim::text)
          .containsExactly(
              "Ana Bilar",
              "Cem Dorel",
              "Example Guild",
              "Fin Gobar",
              "Jean-Luc de la Eru",
              "Kol Lumen");
      assertThat(c.respondent().anonymous()).isTrue();
      assertThat(c.channel()).isEqualTo(Channel.WORKSHOP);
      assertThat(c.round()).isEqualTo("draft1");
    }
    assertThat(contributions).extracting(Contribution::id).doesNotHaveDuplicates();
  }

  @Test
  void everyFileIsAccountedForAndTheUnreadableOneAlone() throws IOException {
    var rows = folder().accounts().stream().filter(a -> a.unit() == Account.Unit.ROWS).findFirst();
    assertThat(rows.orElseThrow().read()).isEqualTo(3);
    assertThat(rows.orElseThrow().accepted()).isEqualTo(2);
    assertThat(rows.orElseThrow().quarantined()).isEqualTo(1);
    assertThat(rows.orElseThrow().problems()).isEmpty();
  }
}
