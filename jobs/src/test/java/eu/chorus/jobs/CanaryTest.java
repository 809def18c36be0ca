package eu.chorus.jobs;

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
import eu.chorus.jobs.run.FileTree;
import eu.chorus.model.Consultation;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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

  /** Promised are 60. */
  private static final int FIELDS = 100;

  /** Documents beside those with words in all corners; another seed takes others. */
  private static final int DOCUMENTS_A_RUN = 24;

  /** Comments on a draft. */
  private static final int ROWS = 24;

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

  /**
   * The whole line as it is run and published, on inputs of every kind with words in every text,
   * name and corner, with Spark's event log on; a publication that is refused, and a store that is
   * damaged.
   */
  @Test
  void noReleaseNoLineNoLogNoReportAndNoNameTellsAWord() throws IOException, InterruptedException {
    System.err.println("seed " + SEED);
    var canaries = new Canaries(random, 1);
    var fields = new CanaryFields(canaries);
    Path data = Files.createDirectories(temp.resolve("data"));
    write(data, canaries, fields);
    assertThat(fields.words()).hasSizeGreaterThan(FIELDS);
    Path out = temp.resolve("out");
    chorus(
        0,
        "run",
        "--config",
        data.resolve("consultation.yaml").toString(),
        "--out",
        out.toString(),
        "--publish",
        "--approved-by",
        "test");
    var release = out.resolve("release/public/current").toRealPath();
    assertThat(release.resolve("PROOF.md")).isRegularFile();
    accounts(out);
    look(out);
    Path planted = out.resolve("restricted/candidates/9");
    copy(release, planted);
    var said = "Measure 1.1 should name " + fields.word("plenary comment 3") + " first.";
    Files.writeString(planted.resolve("PROOF.md"), said, StandardOpenOption.APPEND);
    var refused =
        chorus(
            4,
            "publish",
            "9",
            "--audience",
            "public",
            "--approved-by",
            "test",
            "--out",
            out.toString());
    assertThat(refused).contains("PROOF.md");
    FileTree.delete(planted);
    look(out);
    faults(out);
    look(out);
  }

  /**
   * What lies in the store is cut off in its midst, kind by kind, under a command that reads it.
   */
  private void faults(Path out) throws IOException, InterruptedException {
    var store = out.toString();
    fails(out, "stages/05-passages", "synthesise", "--out", store);
    fails(
        out,
        "stages/00-consultation",
        "publish",
        "1",
        "--audience",
        "chairs",
        "--approved-by",
        "test",
        "--out",
        store);
    fails(out, "ledger/00001/stands", "ledger", "--out", store);
    var report = temp.resolve("report.md");
    Files.writeString(report, "Results of the consultation");
    fails(out, "gate", "gate", "check", report.toString(), "--store", store);
  }

  private void fails(Path out, String below, String... arguments)
      throws IOException, InterruptedException {
    Path largest =
        files(out.resolve("restricted").resolve(below)).stream()
            .max(Comparator.comparingLong(file -> file.toFile().length()))
            .orElseThrow();
    byte[] whole = Files.readAllBytes(largest);
    Files.write(largest, Arrays.copyOf(whole, whole.length / 2));
    assertThat(ended(arguments).code()).as(below).isNotZero();
    Files.write(largest, whole);
  }

  /** What was planted has come in: of what was never read nothing could come out. */
  private static void accounts(Path out) throws IOException {
    assertThat(Files.readAllLines(out.resolve("restricted/accounting.csv")))
        .anyMatch(line -> line.startsWith("plenary,rows," + ROWS + "," + ROWS + ","))
        .anyMatch(line -> line.matches("survey,uploads,[0-9]+,[1-9][0-9]*,.*"));
  }

  private String chorus(int code, String... arguments) throws IOException, InterruptedException {
    var ended = ended(arguments);
    assertThat(ended.code()).as(ended.output()).isEqualTo(code);
    return ended.output();
  }

  private ChorusProcess.Ended ended(String... arguments) throws IOException, InterruptedException {
    Path scratch = Files.createDirectories(temp.resolve("scratch"));
    Path events = Files.createDirectories(temp.resolve("events"));
    var all = new ArrayList<>(List.of(arguments));
    if (!all.contains("check")) { // which needs no Spark
      all.addAll(List.of("--master", "local[2]"));
    }
    var options = new ArrayList<>(ChorusProcess.SHORT);
    options.addAll(
        List.of(
            "-Djava.io.tmpdir=" + scratch,
            "-Dspark.eventLog.enabled=true",
            "-Dspark.eventLog.compress=false",
            "-Dspark.eventLog.dir=" + events.toUri()));
    var ended = ChorusProcess.runFromClasses(options, all.toArray(String[]::new));
    assertThat(lines(ended.output())).as("seed %d", SEED).isEmpty();
    return ended;
  }

  /** Looks into every file that may tell nothing, and at every name. */
  private void look(Path out) throws IOException {
    for (Path file : files(out)) {
      var name = out.relativize(file).toString();
      assertThat(name).doesNotContain(Canaries.WORD);
      boolean restricted = name.startsWith("restricted");
      assertThat(mode(file)).as(name).isEqualTo(restricted ? "rw-------" : "rw-r--r--");
      boolean names = name.endsWith("organisations-to-decide.csv");
      boolean told = name.matches("restricted/([^/]*\\.(csv|html)|ledger/.*)") && !names;
      if (!restricted || told) {
        assertThat(Canaries.in(name, Files.readAllBytes(file))).as(name).isEmpty();
      }
      if (name.matches("restricted/[^/]*\\.csv")) {
        assertThat(Files.readString(file)).as(name).doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
      }
    }
    assertThat(files(temp.resolve("events"))).as("event logs").isNotEmpty();
    for (var folder : List.of("scratch", "events")) {
      for (Path file : files(temp.resolve(folder))) {
        assertThat(file.toString()).doesNotContain(Canaries.WORD);
        assertThat(Canaries.in(file.toString(), Files.readAllBytes(file)))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private void write(Path data, Canaries canaries, CanaryFields fields) throws IOException {
    var rows =
        new StringBuilder("Id;Type;Country;Organisation;Mail;Date;Why?;Position paper;Agree?\n");
    int row = 0;
    Path uploads = Files.createDirectories(data.resolve("uploads"));
    var documents = documents(canaries);
    documents.addAll(List.of(fields.docx(), fields.html(), fields.pdf()));
    for (byte[] document : documents) {
      String id = "F" + ++row;
      // As a formula, so that a table that tells it is found out twice.
      String organisation = "=" + fields.word("organisation " + row) + " Society";
      rows.append(
          String.join(
              ";",
              id,
              "Academia",
              fields.word("country " + row),
              organisation,
              fields.word("mail " + row) + "@example.org",
              "20/12/2024",
              "Providers must publish " + fields.word("answer " + row) + " every year.",
              "paper",
              row % 3 == 0 ? "No\n" : "Yes\n"));
      Files.write(uploads.resolve(id + "-" + fields.word("upload " + row) + ".pdf"), document);
    }
    rows.append("short;" + canaries.word() + "\n");
    Files.write(uploads.resolve(canaries.word() + ".docx"), new byte[3]);
    // A text where the id should be, on a row with an upload that is missing.
    rows.append("We " + canaries.word() + ";Academia;;;;20/12/2024;no;gone.pdf;Yes\n");
    Files.writeString(data.resolve("survey.csv"), rows);
    Files.write(data.resolve("plenary.xlsx"), fields.export(ROWS));
    Path entities = NASTY.resolve("ROW_ENTITY_DOUBTFUL/export.xml");
    Files.writeString(
        data.resolve("export.xml"),
        Files.readString(entities).replace("Synthetic:", canaries.word()));
    Path notes = Files.createDirectories(data.resolve("notes"));
    Files.writeString(
        notes.resolve(fields.word("notes file") + ".txt"),
        "Participants: Ana "
            + fields.word("participant")
            + ", Bo Example\n\nAna Bilar: We would like "
            + fields.word("spoken")
            + " to be defined.");
    Files.write(notes.resolve(canaries.word() + ".docx"), new byte[] {'P', 'K', 3, 4, 5});
    Files.writeString(
        data.resolve("roster.csv"),
        "Organisation,Number,Groups\n"
            + "="
            + fields.word("roster organisation")
            + " Guild,"
            + fields.word("roster number")
            + ",WG1\n"
            + "\"Example, "
            + fields.word("roster second name")
            + "\",,\n");
    Files.writeString(
        data.resolve("consultation.yaml"),
        """
        consultation: {id: c, title: "Invented comments"}
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
          - id: plenary
            layout: eusurvey-xlsx
            file: plenary.xlsx
            channel: plenary
            round: draft2
            columns: {id: "Contribution ID", organisation: Organisation, identity: [E-mail],
              submitted: "Creation date"}
          - {id: meetings, layout: notes, file: notes, channel: workshop, round: draft2}
        working_groups: [{id: WG1, title: "Transparency"}]
        stakeholders: {"Academia": academia}
        questions:
          - {id: q1, input: survey, header: "Why?", kind: open}
          - {id: q2, input: survey, header: "Position paper", kind: upload}
          - {id: q3, input: xml, header: "Why?", kind: open}
          - {id: q4, input: xml, header: "When?", kind: value}
          - {id: q5, input: meetings, header: Notes, kind: open}
          - {id: q6, input: survey, header: "Agree?", kind: single, options: ["Yes", "No"]}
          - {id: q7, input: plenary, header: "Comment", kind: open}
          - {id: q8, input: plenary, header: "Agree?", kind: single, options: ["Yes", "No"]}
        drafts: [{round: draft2, provisions: [{id: "Measure 1.1"}]}]
        roster: {file: roster.csv, columns: {organisation: "Organisation", register: "Number",
          working_groups: "Groups"}}
        """);
  }

  /** Some of all formats and of the nasty ones, but those that hang; half of them broken. */
  private List<byte[]> documents(Canaries canaries) throws IOException {
    var documents = new ArrayList<byte[]>();
    var originals = new ArrayList<>(files(DOCUMENTS));
    files(NASTY).stream()
        .filter(file -> file.toString().contains("/uploads/"))
        .filter(file -> !hangs(file))
        .forEach(originals::add);
    Collections.shuffle(originals, random);
    for (Path original : originals.subList(0, Math.min(DOCUMENTS_A_RUN, originals.size()))) {
      byte[] planted = canaries.plant(Files.readAllBytes(original));
      documents.add(documents.size() % 2 == 0 ? planted : canaries.broken(planted));
    }
    documents.add(
        ("<html><title>" + canaries.word() + "</title><p>" + canaries.word()).getBytes(UTF_8));
    return documents;
  }
}
