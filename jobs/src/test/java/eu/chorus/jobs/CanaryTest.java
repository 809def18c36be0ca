package eu.chorus.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationDraft;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.jobs.problems.Found;
import eu.chorus.jobs.problems.ProblemReport;
import eu.chorus.model.Consultation;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No word of a respondent gets out beside the stages (P7): words are planted into every text of
 * every kind of input, whole and broken, and looked for in all that is printed, logged, thrown,
 * reported and named. {@code -Dchorus.seed=N} plants the same again, {@code -Dchorus.rounds=N}
 * more.
 */
class CanaryTest {
  private static final long SEED = Long.getLong("chorus.seed", System.nanoTime());
  private static final int ROUNDS = Integer.getInteger("chorus.rounds", 1);

  /** Fewer kinds than that would mean that most inputs were refused before they were read. */
  private static final int MANY = 30;

  private static final Path SAMPLES = ChorusProcess.REPOSITORY.resolve("data-samples");
  private static final Path NASTY = SAMPLES.resolve("nasty");
  private static final Path DOCUMENTS =
      ChorusProcess.REPOSITORY.resolve("ingest/src/test/resources/eu/chorus/ingest/document");

  @TempDir Path temp;
  private final Set<ProblemKind> kinds = EnumSet.noneOf(ProblemKind.class);
  private final Random random = new Random(SEED);

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Every kind of problem that a file can raise, with words planted where it is raised. */
  @Test
  void noProblemAndNoExceptionTellsAWord() throws IOException {
    System.err.println("seed " + SEED);
    var told = new StringWriter();
    for (int round = 0; round < ROUNDS; round++) {
      var canaries = new Canaries(random, random.nextDouble() / 2);
      Path copy = temp.resolve("round" + round);
      for (Path file : files(NASTY)) {
        Path to = copy.resolve(NASTY.relativize(file).toString());
        Files.createDirectories(to.getParent());
        byte[] planted = Files.readAllBytes(file);
        // What the operator wrote is told back, so that it can be mended.
        if (!file.getFileName().toString().matches(".*\\.yaml|crosswalk\\.csv")) {
          planted = canaries.plant(planted);
          planted = random.nextInt(3) == 0 ? canaries.broken(planted) : planted;
        }
        Files.write(to, planted);
      }
      try (var list = Files.list(copy)) {
        for (Path folder : list.filter(Files::isDirectory).sorted().toList()) {
          tell(folder, new PrintWriter(told));
        }
      }
    }
    assertThat(kinds).as("kinds of problems raised").hasSizeGreaterThan(MANY);
    assertThat(lines(told.toString())).as("seed %d", SEED).isEmpty();
  }

  /** What takes its time to fail says no more than what fails at once. */
  private static boolean hangs(Path file) {
    return file.toString().matches(".*(TIMED_OUT|CRASHED|TOO_LARGE).*");
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> line.contains(Canaries.WORD)).distinct().toList();
  }

  /** Prints all that could be told of a folder. */
  private void tell(Path folder, PrintWriter told) throws IOException {
    var found = new ArrayList<Found>();
    var accounts = new ArrayList<Account>();
    try {
      read(folder, found, accounts);
    } catch (UserException e) {
      e.problems().forEach(problem -> found.add(new Found(problem, "")));
      e.printStackTrace(told);
    } catch (RuntimeException e) {
      throw new AssertionError(folder.getFileName() + " of seed " + SEED, e);
    }
    var report = Files.createDirectories(temp.resolve("report"));
    told.println(ProblemReport.write(report, found.iterator(), accounts));
    for (Path file : files(report)) {
      told.println(Files.readString(file));
    }
    found.forEach(problem -> kinds.add(problem.problem().kind()));
    found.forEach(told::println);
    accounts.forEach(told::println);
    for (Path file : files(folder)) {
      if (file.getFileName().toString().matches(".*\\.(csv|xml|xlsx|xls|ods)")) {
        try {
          told.println(ConsultationDraft.from(file, true).length());
        } catch (UserException e) {
          e.printStackTrace(told);
        }
      }
    }
  }

  private static void read(Path folder, List<Found> found, List<Account> accounts)
      throws IOException {
    var reading = ConsultationFile.readWithNotices(folder.resolve("consultation.yaml"), folder);
    Consultation consultation = reading.consultation();
    var accounting = Ingestion.account(consultation, folder, Custody.ofNothing());
    accounts.addAll(accounting.accounts());
    Stream.concat(reading.notices().stream(), accounting.problems().stream())
        .forEach(problem -> found.add(new Found(problem, "")));
    for (var source : consultation.sources()) {
      try (var rows = Ingestion.read(consultation, source, folder)) {
        for (RowOutcome row : (Iterable<RowOutcome>) rows::iterator) {
          if (row instanceof RowOutcome.Quarantined set) {
            found.add(new Found(set.problem(), ""));
          } else if (row instanceof RowOutcome.Accepted accepted) {
            String id = accepted.contribution().id();
            accepted
                .notices()
                .forEach(notice -> found.add(Found.of(notice, id, Custody.ofNothing().key())));
          }
        }
      }
    }
  }

  /** The command as it is run, on inputs of every kind with words in every text and name. */
  @Test
  void noLineNoLogNoReportAndNoNameTellsAWord() throws IOException, InterruptedException {
    System.err.println("seed " + SEED);
    var canaries = new Canaries(random, 1);
    Path data = Files.createDirectories(temp.resolve("data"));
    write(data, canaries);
    assertThat(ingest(data, 0)).contains("restricted");
  }

  private String ingest(Path data, int code) throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Path scratch = Files.createDirectories(temp.resolve("scratch"));
    var ended =
        ChorusProcess.runFromClasses(
            List.of("-Djava.io.tmpdir=" + scratch),
            "ingest",
            "--config",
            data.resolve("consultation.yaml").toString(),
            "--out",
            out.toString(),
            "--dump",
            temp.resolve("dump.jsonl").toString(),
            "--master",
            "local[2]");
    assertThat(ended.code()).as(ended.output()).isEqualTo(code);
    assertThat(lines(ended.output())).as("seed %d", SEED).isEmpty();
    assertThat(mode(temp.resolve("dump.jsonl"))).isEqualTo("rw-------");
    for (Path file : files(out)) {
      var name = out.relativize(file).toString();
      assertThat(name).doesNotContain(Canaries.WORD);
      assertThat(mode(file)).as(name).isEqualTo("rw-------");
      boolean names = name.endsWith("organisations-to-decide.csv");
      if (name.matches("restricted/[^/]*\\.(csv|html)") && !names) {
        assertThat(lines(Files.readString(file))).as(name).isEmpty();
      }
      if (name.matches("restricted/[^/]*\\.csv")) {
        assertThat(Files.readString(file)).as(name).doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
      }
    }
    for (Path file : files(scratch)) {
      assertThat(file.toString()).doesNotContain(Canaries.WORD);
      assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(Canaries.WORD);
    }
    return ended.output();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private void write(Path data, Canaries canaries) throws IOException {
    var rows = new StringBuilder("Id;Type;Country;Organisation;Mail;Date;Why?;Position paper\n");
    int row = 0;
    Path uploads = Files.createDirectories(data.resolve("uploads"));
    for (byte[] document : documents(canaries)) {
      String id = "F" + ++row;
      // As a formula, so that a table that tells it is found out twice.
      String organisation = "=" + canaries.word() + " Society";
      rows.append(
          String.join(
              ";",
              id,
              "Academia",
              canaries.word(),
              organisation,
              canaries.word() + "@example.org",
              "20/12/2024",
              canaries.word(),
              "paper\n"));
      Files.write(uploads.resolve(id + "-" + canaries.word() + ".pdf"), document);
    }
    rows.append("short;" + canaries.word() + "\n");
    Files.write(uploads.resolve(canaries.word() + ".docx"), new byte[3]);
    // A text where the id should be, on a row with an upload that is missing.
    rows.append("We " + canaries.word() + ";Academia;;;;20/12/2024;no;gone.pdf\n");
    Files.writeString(data.resolve("survey.csv"), rows);
    Path entities = NASTY.resolve("ROW_ENTITY_DOUBTFUL/export.xml");
    Files.writeString(
        data.resolve("export.xml"),
        Files.readString(entities).replace("Synthetic:", canaries.word()));
    Path notes = Files.createDirectories(data.resolve("notes"));
    Files.writeString(
        notes.resolve(canaries.word() + ".txt"),
        "Participants: Ana " + canaries.word() + ", Bo Example\n\nAna Bilar: " + canaries.word());
    Files.write(notes.resolve(canaries.word() + ".docx"), new byte[] {'P', 'K', 3, 4, 5});
    Files.writeString(
        data.resolve("roster.csv"),
        "Organisation,Number,Groups\n"
            + "="
            + canaries.word()
            + " Guild,123456789012-34,WG1\n"
            + "\"Example, "
            + canaries.word()
            + "\",,\n");
    Files.writeString(
        data.resolve("consultation.yaml"),
        """
        consultation: {id: c, title: "kanarie title"}
        inputs:
          - id: survey
            layout: portal-csv
            file: survey.csv
            uploads: uploads
            channel: plenary
            round: draft2
            columns: {id: Id, stakeholder: Type, country: Country, organisation: Organisation,
              identity: [Mail], submitted: Date}
          - {id: xml, layout: eusurvey-xml, file: export.xml, channel: consultation,
              round: consultation}
          - {id: meetings, layout: notes, file: notes, channel: workshop, round: draft2}
        working_groups: [{id: WG1, title: "Transparency"}]
        stakeholders: {"Academia": academia}
        questions:
          - {id: q1, input: survey, header: "Why?", kind: open}
          - {id: q2, input: survey, header: "Position paper", kind: upload}
          - {id: q3, input: xml, header: "Why?", kind: open}
          - {id: q4, input: xml, header: "When?", kind: value}
          - {id: q5, input: meetings, header: Notes, kind: open}
        drafts: [{round: draft2, provisions: [{id: "Measure 1.1"}]}]
        roster: {file: roster.csv, columns: {organisation: "Organisation", register: "Number",
          working_groups: "Groups"}}
        """);
  }

  /** A document of every format and every nasty one but those that hang; half of them broken. */
  private static List<byte[]> documents(Canaries canaries) throws IOException {
    var documents = new ArrayList<byte[]>();
    var originals = new ArrayList<>(files(DOCUMENTS));
    files(NASTY).stream()
        .filter(file -> file.toString().contains("/uploads/"))
        .filter(file -> !hangs(file))
        .forEach(originals::add);
    for (Path original : originals) {
      byte[] planted = canaries.plant(Files.readAllBytes(original));
      documents.add(documents.size() % 2 == 0 ? planted : canaries.broken(planted));
    }
    documents.add(
        ("<html><title>" + canaries.word() + "</title><p>" + canaries.word()).getBytes(UTF_8));
    return documents;
  }
}
