package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.ingest.roster.Attendance;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.sample.PlenarySample;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.model.Answer;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Verbatim;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole plenary, ingested with Spark, and everything that is found held against the truth. */
class PlenarySampleTest {
  /** A small plenary by default; the real one has 430 ({@code -Dchorus.respondents=430}). */
  private static final int RESPONDENTS = Integer.getInteger("chorus.respondents", 40);

  private static final long SEED = 7;

  @TempDir static Path folder;
  private static RunDirectory directory;
  private static JsonNode truth;
  private static Intake intake;

  @BeforeAll
  static void ingest() throws IOException {
    Path sample = folder.resolve("sample");
    PlenarySample.generate(RESPONDENTS, SEED, sample);
    truth = new ObjectMapper().readTree(sample.resolve("truth.json").toFile());
    directory = RunDirectory.open(folder.resolve("out"));
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    var context = new JobContext(directory, LocalSpark::session, new Progress(silent, false));
    var config =
        JobConfig.read(
            sample.resolve("consultation.yaml"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Ingest.run(context, config);
    intake = Intake.stored(context);
  }

  @AfterAll
  static void close() throws IOException {
    directory.close();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Map<String, String> fields(JsonNode object) {
    var fields = new TreeMap<String, String>();
    object.properties().forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
    return fields;
  }

  @Test
  void everyDraftIsReadInItsOwnNumbering() {
    var found =
        intake.consultation().provisions().stream()
            .map(
                p ->
                    String.join(
                        " | ",
                        p.round(),
                        String.valueOf(p.order()),
                        p.id(),
                        p.parent(),
                        p.title(),
                        p.workingGroup(),
                        p.text()))
            .toList();
    assertThat(found).isEqualTo(texts(truth.get("provisions"))).hasSizeGreaterThan(80);
  }

  @Test
  void theCrosswalkIsStoredInPairs() {
    var found =
        intake.consultation().plenary().crosswalk().stream()
            .map(
                s ->
                    s.fromRound()
                        + " "
                        + s.from()
                        + " > "
                        + s.toRound()
                        + " "
                        + s.to()
                        + ": "
                        + s.kind().name().toLowerCase(Locale.ROOT))
            .toList();
    assertThat(found).isEqualTo(texts(truth.get("crosswalk"))).hasSizeGreaterThan(50);
  }

  @Test
  void questionsKnowTheProvisionThatTheyAreAbout() {
    var found = new TreeMap<String, String>();
    intake
        .consultation()
        .questions()
        .forEach(q -> q.provision().ifPresent(p -> found.put(q.id(), p.round() + " " + p.id())));
    assertThat(found).isEqualTo(fields(truth.get("questions"))).isNotEmpty();
  }

  @Test
  void everyRowOfEveryRoundIsAccountedFor() throws IOException {
    var accounts = Files.readAllLines(folder.resolve("out/restricted/accounting.csv"));
    assertThat(accounts)
        .anyMatch(
            line -> line.startsWith("survey,rows," + RESPONDENTS + "," + RESPONDENTS + ",0,"));
    assertThat(accounts).anyMatch(line -> line.startsWith("meetings,rows,2,2,0,0,0,0,2,"));
    long late = texts(truth.get("late")).size();
    assertThat(count(accounts, "CONTRIBUTION_LATE")).isEqualTo(late).isPositive();
    long ambiguous = standing("AMBIGUOUS");
    assertThat(count(accounts, "ROSTER_AMBIGUOUS")).isEqualTo(ambiguous).isPositive();
    assertThat(count(accounts, "ROSTER_UNLISTED"))
        .isEqualTo(standing("UNLISTED") + standing("NAMELESS"));
    assertThat(Files.readAllLines(folder.resolve("out/restricted/roster-ambiguous.csv")))
        .hasSize((int) ambiguous + 1);
  }

  private static long standing(String standing) {
    return fields(truth.get("links")).values().stream().filter(v -> v.startsWith(standing)).count();
  }

  private static long count(List<String> accounts, String reason) {
    return accounts.stream()
        .flatMap(line -> Stream.of(line.substring(line.lastIndexOf(',') + 1).split(" ")))
        .filter(entry -> entry.startsWith(reason + "="))
        .mapToLong(entry -> Long.parseLong(entry.substring(entry.indexOf('=') + 1)))
        .sum();
  }

  @Test
  void lateCommentsAreFlaggedAndKept() {
    var late = new ArrayList<String>();
    for (var row : intake.rows().collect()) {
      if (row.problems().stream().anyMatch(p -> p.kind().name().equals("CONTRIBUTION_LATE"))) {
        late.add(row.contribution().orElseThrow().id());
      }
    }
    assertThat(late.stream().sorted().toList()).isEqualTo(texts(truth.get("late")));
  }

  @Test
  void organisationsAreLinkedHoweverTheyAreSpelt() {
    var config = folder.resolve("sample");
    var attendance = Attendance.of(intake.consultation(), config);
    var found = new TreeMap<String, String>();
    for (Contribution c : intake.contributions().collect()) {
      attendance
          .link(c)
          .ifPresent(link -> found.put(c.id(), link.standing() + " " + link.participants()));
    }
    assertThat(found).isEqualTo(fields(truth.get("links"))).hasSizeGreaterThan(60);
  }

  @Test
  void responseRatesAreThoseOfTheTruth() throws IOException {
    var found =
        Files.readAllLines(folder.resolve("out/restricted/response-rates.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.lastIndexOf(',')))
            .toList();
    assertThat(found).isEqualTo(texts(truth.get("response_rates")));
  }

  @Test
  void uploadsFollowTheTemplate() {
    var found = new TreeMap<String, List<String>>();
    for (Document document : intake.documents().collect()) {
      var filled = new ArrayList<String>();
      var blocks = document.blocks();
      for (int i = 1; i < blocks.size(); i++) {
        if (blocks.get(i - 1).heading() && !blocks.get(i).heading() && i > 1) {
          filled.add(blocks.get(i - 1).text().text());
        }
      }
      found.put(document.contribution(), filled);
    }
    var planted = new TreeMap<String, List<String>>();
    truth.get("uploads").properties().forEach(e -> planted.put(e.getKey(), texts(e.getValue())));
    assertThat(found).isEqualTo(planted).isNotEmpty();
  }

  @Test
  void meetingsSayWhatWasSaidAndNotByWhom() {
    var said = new TreeMap<String, String>();
    var named = new ArrayList<String>();
    for (Contribution c : intake.contributions().collect()) {
      if (c.reference().source().equals("meetings")) {
        Answer answer = c.answers().get(0);
        String text = answer.text().map(Verbatim::text).orElseThrow();
        said.put(text.substring(text.indexOf("\n\n") + 2), "");
        c.respondent().identity().forEach(name -> named.add(name.text()));
        assertThat(c.respondent().identity()).noneMatch(name -> text.contains(name.text()));
      }
    }
    var planted = new TreeMap<String, String>();
    var speakers = new ArrayList<String>();
    for (JsonNode meeting : truth.get("meetings")) {
      planted.put(String.join("\n\n", texts(meeting.get("turns"))), "");
      speakers.addAll(texts(meeting.get("speakers")));
    }
    assertThat(said.equals(planted)).as("what was said").isTrue();
    assertThat(named).containsExactlyInAnyOrderElementsOf(speakers);
  }

  @Test
  void theSameArgumentsGiveTheSameBytesAnywhere() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      PlenarySample.generate(RESPONDENTS, SEED, folder.resolve("again"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(FileTree.digests(folder.resolve("again")))
        .isEqualTo(FileTree.digests(folder.resolve("sample")));
    PlenarySample.generate(RESPONDENTS, SEED + 1, folder.resolve("other"));
    assertThat(FileTree.digests(folder.resolve("other")).get("roster.xlsx"))
        .isNotEqualTo(FileTree.digests(folder.resolve("sample")).get("roster.xlsx"));
  }
}
