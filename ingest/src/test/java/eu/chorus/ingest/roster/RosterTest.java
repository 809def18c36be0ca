package eu.chorus.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.identity.Doubts;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.model.Consultation;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Participants read from their list, tied to contributions where that is certain, and counted. */
class RosterTest {
  private static final String YAML =
      """
      inputs:
        - id: in
          layout: portal-csv
          file: export.csv
          channel: plenary
          round: draft1
          columns: {id: Id, submitted: Day, organisation: Org, identity: [Person, Register]}
      working_groups: [{id: WG1-a, title: "One, a"}, {id: WG1-b, title: Two}, {id: WG2, title: Three}]
      stakeholders: {NGO: civil_society, Firm: other_industry}
      questions: [{id: q, header: Q, kind: open}]
      drafts: [{round: draft1, provisions: [{id: Measure 1}]}]
      calendar: [{round: draft1, opens: 2024-11-14, closes: 2024-11-28}]
      roster:
        file: %s
        columns:
          organisation: Organisation
          person: Name
          stakeholder: Type
          register: Register
          working_groups: Groups
          observer: {column: Role, observes: [Observer]}
      """;

  private static final List<String> ROSTER =
      List.of(
          "Organisation,Name,Type,Register,Groups,Role", //
          "Alpha GmbH,Ann Alpha,Firm,12345678901-23,WG1; WG2,Participant", // 2
          "Alpha,Bob Alpha,Firm,,WG2,Participant", // 3: a delegate of the same
          "Beta Institute,Cleo Beta,NGO,,\"One, a\",Observer", // 4
          "Twin,Dan One,Firm,11111111111-11,WG2,Participant", // 5
          "Twin,Eve Two,Firm,22222222222-22,WG2,Participant", // 6
          ",Frédéric Gamma,NGO,,Two,Participant", // 7
          "Delta,Gil Delta,NGO,,WG1-b|WG2,Participant"); // 8

  private static final String ANSWERS =
      """
      Id;Day;Org;Person;Register;Q
      plain;14.11.2024;ALPHA G.m.b.H.;X;;a
      number;28.11.2024;Alpha Holding;;12345678901-23;a
      numberAlone;20.11.2024;;;1234567890123;a
      quarrel;20.11.2024;Beta Institute;;12345678901-23;a
      accents;29.11.2024;béta institute;;;a
      twin;20.11.2024;Twin;Someone;;a
      twinTold;20.11.2024;Twin Ltd;Two, Eve;;a
      person;13.11.2024;;Gamma Frederic;;a
      personElsewhere;20.11.2024;Epsilon;Gil Delta;;a
      stranger;20.11.2024;Zeta;Nobody Known;;a
      nameless;20.11.2024;;;;a
      """;

  @TempDir Path temp;

  private Folder folder(String roster) {
    return new Folder(temp)
        .with("export.csv", ANSWERS)
        .with("roster.csv", roster)
        .yaml(String.format(Locale.ROOT, YAML, "roster.csv"));
  }

  private static Map<String, String> links(Folder folder) {
    var consultation = folder.consultation();
    var attendance = Attendance.of(consultation, folder.path());
    var links = new TreeMap<String, String>();
    folder
        .contributions()
        .forEach(
            c -> {
              var link = attendance.link(c).orElseThrow();
              links.put(c.id().substring(3), link.standing() + " " + link.participants());
            });
    return links;
  }

  @Test
  void certainLinksAreMadeAndOthersAreLeftToPeople() {
    var links = links(folder(String.join("\n", ROSTER)));
    assertThat(links)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("plain", "LISTED [2]"),
                Map.entry("number", "LISTED [2]"),
                Map.entry("numberAlone", "LISTED [2]"),
                Map.entry("quarrel", "AMBIGUOUS [2, 4]"),
                Map.entry("accents", "LISTED [4]"),
                Map.entry("twin", "AMBIGUOUS [5, 6]"),
                Map.entry("twinTold", "LISTED [6]"),
                Map.entry("person", "LISTED [7]"),
                Map.entry("personElsewhere", "AMBIGUOUS [8]"),
                Map.entry("stranger", "UNLISTED []"),
                Map.entry("nameless", "NAMELESS []")));
  }

  @Test
  void whatAnAnalystDecidedOnNamesHoldsHereToo() throws IOException {
    var folder = folder(String.join("\n", ROSTER));
    folder
        .with(
            "decided.csv",
            String.join(",", Doubts.COLUMNS)
                + "\n"
                + Doubts.COLUMNS.stream()
                    .map(
                        column ->
                            switch (column) {
                              case "first" -> "Zeta";
                              case "second" -> "Beta Institute";
                              case "decision" -> "same";
                              default -> "";
                            })
                    .collect(Collectors.joining(","))
                + "\n")
        .with(
            "consultation.yaml",
            Files.readString(temp.resolve("consultation.yaml")) + "organisations: decided.csv\n");
    assertThat(links(folder)).containsEntry("stranger", "LISTED [4]").hasSize(11);
  }

  @Test
  void anXlsxRosterSaysTheSame() throws IOException {
    var expected = links(folder(String.join("\n", ROSTER)));
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Participants");
      for (int r = 0; r < ROSTER.size(); r++) {
        var row = sheet.createRow(r);
        String[] cells = ROSTER.get(r).replace("\"One, a\"", "One# a").split(",", -1);
        for (int c = 0; c < cells.length; c++) {
          row.createCell(c).setCellValue(cells[c].replace('#', ','));
        }
      }
      book.write(bytes);
    }
    var folder =
        new Folder(temp)
            .with("export.csv", ANSWERS)
            .with("roster.xlsx", bytes.toByteArray())
            .yaml(String.format(Locale.ROOT, YAML, "roster.xlsx"));
    assertThat(links(folder)).isEqualTo(expected);
  }

  @Test
  void whoIsLateEarlyOrUnknownCountsAndIsTold() {
    var folder = folder(String.join("\n", ROSTER));
    var notices = new TreeMap<String, List<String>>();
    for (RowOutcome outcome : folder.outcomes()) {
      var accepted = (RowOutcome.Accepted) outcome;
      notices.put(
          accepted.contribution().id().substring(3),
          accepted.notices().stream().map(p -> p.kind().name()).toList());
    }
    assertThat(notices)
        .containsEntry("number", List.of())
        .containsEntry("accents", List.of("CONTRIBUTION_LATE"))
        .containsEntry("person", List.of("CONTRIBUTION_EARLY"))
        .containsEntry("stranger", List.of("ROSTER_UNLISTED"))
        .containsEntry("nameless", List.of("ROSTER_UNLISTED"))
        .containsEntry("quarrel", List.of("ROSTER_AMBIGUOUS"))
        .hasSize(11);
  }

  @Test
  void aDeadlineMayBeATimeOfDay() {
    var answers =
        """
        Id;Day;Org;Person;Register;Q
        opening;14.11.2024 11:59:59;Alpha;;;a
        opened;14.11.2024 12:00:00;Alpha;;;a
        onTime;28.11.2024 18:00:00;Alpha;;;a
        second;28.11.2024 18:00:01;Alpha;;;a
        minute;2024-11-28 18:01;Alpha;;;a
        dayAlone;28.11.2024;Alpha;;;a
        nextDay;29.11.2024;Alpha;;;a
        greenwich;2024-11-28T16:59:00Z;Alpha;;;a
        greenwichLate;2024-11-28T17:00:01.5Z;Alpha;;;a
        farAway;2024-11-29T03:00:00+11:00;Alpha;;;a
        """;
    var late = List.of("second", "minute", "nextDay", "greenwichLate");
    assertThat(dated(answers, "2024-11-14T12:00", "2024-11-28T18:00"))
        .isEqualTo(Map.of("CONTRIBUTION_LATE", late, "CONTRIBUTION_EARLY", List.of("opening")));
    // The same deadline by other clocks; where an export does not say, its times are by those too.
    assertThat(dated(answers, "2024-11-14 00:00", "2024-11-28 17:00:00, zone: UTC"))
        .isEqualTo(
            Map.of(
                "CONTRIBUTION_LATE",
                List.of("onTime", "second", "minute", "nextDay", "greenwichLate"),
                "CONTRIBUTION_EARLY",
                List.of()));
    assertThat(dated(answers, "2024-11-14", "2024-11-28"))
        .isEqualTo(
            Map.of("CONTRIBUTION_LATE", List.of("nextDay"), "CONTRIBUTION_EARLY", List.of()));
  }

  @Test
  void aCalendarThatCannotBeIsToldAtOnce() {
    var folder =
        folder(String.join("\n", ROSTER))
            .yaml(
                String.format(Locale.ROOT, YAML, "roster.csv")
                    .replaceFirst(
                        "calendar: .*",
                        "calendar: [{round: draft1, opens: 28.11.2024, closes: 2024-11-28T25:00,"
                            + " zone: Brussels}, {round: draft9, opens: 2024-11-28T18:00,"
                            + " closes: 2024-11-28T17:59}]"));
    assertThat(problems(folder))
        .containsExactly(
            "CONFIG_BAD_VALUE 13 calendar[1].opens",
            "CONFIG_BAD_VALUE 13 calendar[1].closes",
            "CONFIG_BAD_VALUE 13 calendar[1].zone",
            "CONFIG_DANGLING_REFERENCE 13 calendar[2].round",
            "CONFIG_BAD_VALUE 13 calendar[2]");
  }

  /** Which contributions are late and early. */
  private Map<String, List<String>> dated(String answers, String opens, String closes) {
    var folder =
        folder(String.join("\n", ROSTER))
            .with("export.csv", answers)
            .yaml(
                String.format(Locale.ROOT, YAML, "roster.csv")
                    .replace("opens: 2024-11-14", "opens: " + opens)
                    .replace("closes: 2024-11-28", "closes: " + closes));
    return List.of("CONTRIBUTION_LATE", "CONTRIBUTION_EARLY").stream()
        .collect(
            Collectors.toMap(
                kind -> kind,
                kind ->
                    folder.outcomes().stream()
                        .map(RowOutcome.Accepted.class::cast)
                        .filter(
                            a -> a.notices().stream().anyMatch(p -> p.kind().name().equals(kind)))
                        .map(a -> a.contribution().id().substring(3))
                        .toList()));
  }

  @Test
  void delegatesOfOneBodyAnswerTogether() {
    var folder = folder(String.join("\n", ROSTER));
    Consultation consultation = folder.consultation();
    var roster = RosterFile.read(consultation, folder.path()).orElseThrow();
    var rates = ResponseRates.of(roster, Map.of("draft1", Set.of(2L, 7L), "draft2", Set.of()));
    assertThat(ResponseRates.csv(rates))
        .startsWith(
            """
            round,dimension,category,participants,observers,responded,percent
            draft1,all,,7,1,3,42.9
            draft1,stakeholder,CIVIL_SOCIETY,3,1,1,33.3
            draft1,stakeholder,OTHER_INDUSTRY,4,0,2,50.0
            draft1,working_group,WG1-a,2,1,1,50.0
            draft1,working_group,WG1-b,3,0,2,66.7
            draft1,working_group,WG2,5,0,2,40.0
            draft2,all,,7,1,0,0.0
            """);
  }

  @Test
  void everyFaultOfTheRosterIsToldAtOnce() {
    var folder =
        folder(
            """
            Organisation,Name,Type,Register,Groups,Role
            ,,NGO,,WG2,
            A,B,Party,,WG2;WG7,
            """);
    assertThat(problems(folder))
        .containsExactly(
            "ROSTER_ROW_NAMELESS 2 ",
            "EXPORT_STAKEHOLDER_UNMAPPED 3 Type",
            "ROSTER_GROUP_UNKNOWN 3 Groups");
    assertThat(problems(folder("Name,Type,Type\nA,NGO,NGO\n")))
        .containsExactlyInAnyOrder(
            "CONFIG_COLUMN_UNKNOWN 0 ",
            "CONFIG_COLUMN_UNKNOWN 0 ",
            "CONFIG_COLUMN_UNKNOWN 0 ",
            "CONFIG_COLUMN_UNKNOWN 0 ",
            "CONFIG_COLUMN_AMBIGUOUS 0 ");
  }

  @Test
  void aRosterThatIsNoTableIsToldWithItsReason() {
    var folder = folder("");
    assertThat(unreadable(folder)).isEqualTo("it is empty");
    folder.with("roster.csv", "Organisation,Name\nA,\"B\n");
    assertThat(unreadable(folder)).isEqualTo("its quotes are not balanced");
    folder.with("roster.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    assertThat(unreadable(folder)).contains("save it as .xlsx");
    folder.with("roster.csv", "PK\3\4no package");
    assertThat(unreadable(folder)).isEqualTo("neither an XLSX nor a CSV file");
    folder.yaml(String.format(Locale.ROOT, YAML, "nowhere.csv"));
    assertThat(unreadable(folder)).isEqualTo("no such file");
  }

  private static String unreadable(Folder folder) {
    var problem = assertThrows(UserException.class, folder::read).problems().get(0);
    assertThat(problem.kind()).isEqualTo(ProblemKind.PLENARY_FILE_UNREADABLE);
    return problem.detail();
  }

  @Test
  void aRosterMayBeACsvOfAnyForm() {
    var expected = links(folder(String.join("\n", ROSTER)));
    String semicolons =
        String.join("\r\n", ROSTER)
            .replace("\"One, a\"", "One# a")
            .replace("WG1; WG2", "\"WG1; WG2\"")
            .replace(',', ';')
            .replace('#', ',');
    for (String charset : List.of("windows-1252", "UTF-8", "UTF-16")) {
      var folder = folder(String.join("\n", ROSTER));
      folder.with("roster.csv", (semicolons + "\r\n;;;;;\r\n").getBytes(Charset.forName(charset)));
      assertThat(links(folder)).isEqualTo(expected);
      assertThat(problems(folder))
          .isEqualTo(
              charset.equals("windows-1252") ? List.of("EXPORT_FORM_READ_OFF 0 ") : List.of());
    }
  }

  @Test
  void whoStandsOnTheRosterTwiceIsTold() {
    var roster = new ArrayList<>(ROSTER);
    roster.add("ALPHA,\"Alpha, Ann\",Firm,,WG2,Participant"); // 9: as 2
    roster.add("Delta,,NGO,,WG2,Participant"); // 10: a second seat, perhaps
    roster.add("Delta,,NGO,,WG2,Participant"); // 11
    assertThat(problems(folder(String.join("\n", roster))))
        .containsExactly("ROSTER_ROW_REPEATED 9 ");
  }

  private static List<String> problems(Folder folder) {
    try {
      return folder.read().notices().stream().map(RosterTest::told).toList();
    } catch (UserException e) {
      return e.problems().stream().map(RosterTest::told).toList();
    }
  }

  private static String told(Problem p) {
    return p.kind() + " " + p.place().row() + " " + p.place().column();
  }
}
