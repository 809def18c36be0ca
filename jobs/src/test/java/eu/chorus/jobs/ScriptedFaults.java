package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Account;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.document.Recognition;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.jobs.run.KeyFile;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.model.Channel;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.campaign.CampaignPart;
import eu.chorus.nlp.evaluation.Evaluation;
import eu.chorus.nlp.evaluation.TaskName;
import eu.chorus.nlp.evaluation.TaskSettings;
import eu.chorus.nlp.index.IndexedPassage;
import eu.chorus.nlp.index.PassageIndex;
import eu.chorus.nlp.index.QuerySpec;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.output.comparison.Release;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;

/**
 * Faults that no file of a consultation can raise: they lie in a command, in the store, in a query,
 * or in what happens while a run is under way.
 */
public final class ScriptedFaults {
  /** What was asked for, said and evaluated there; no problem may tell it (P7). */
  public static final String WORD = Canaries.WORD;

  private ScriptedFaults() {}

  /** Commits a fault in an empty folder and gives the problems that were raised. */
  public interface Script {
    List<Problem> run(Path folder) throws Exception;
  }

  /** A script for each kind that needs one. */
  public static Map<ProblemKind, Script> all() {
    var scripts = new EnumMap<ProblemKind, Script>(ProblemKind.class);
    scripts.put(
        ProblemKind.CANDIDATE_LOOSER,
        folder ->
            raised(
                () ->
                    ReleasePolicy.standard()
                        .mustServe(
                            ReleasePolicy.standard().stricter(Map.of("k", 8)),
                            Place.of("restricted/candidates/1"))));
    scripts.put(ProblemKind.CANDIDATE_MISSING, ScriptedFaults::publishNothing);
    scripts.put(ProblemKind.CANDIDATE_SUPERSEDED, ScriptedFaults::publishOlder);
    scripts.put(
        ProblemKind.STORE_MISSING,
        folder -> raised(() -> RunDirectory.reopen(folder.resolve("mistyped"))));
    scripts.put(ProblemKind.STORE_EMPTY, folder -> chorus(folder, "analyse"));
    scripts.put(ProblemKind.STORE_LOCKED, ScriptedFaults::twoRuns);
    scripts.put(ProblemKind.STORE_KEY_UNREADABLE, ScriptedFaults::noKey);
    scripts.put(ProblemKind.LEDGER_BROKEN, ScriptedFaults::releaseWithoutEntry);
    scripts.put(ProblemKind.RELEASE_DAMAGED, folder -> raised(() -> Release.read(1, folder, WORD)));
    scripts.put(ProblemKind.KEPT_THEMES_DAMAGED, ScriptedFaults::themesCutOff);
    scripts.put(ProblemKind.FILE_EXISTS, ScriptedFaults::initTwice);
    scripts.put(ProblemKind.INDEX_MISSING, folder -> search(folder, WORD));
    scripts.put(ProblemKind.REPORT_MISSING, folder -> check(folder, "report.docx"));
    scripts.put(ProblemKind.GATE_INDEX_MISSING, folder -> check(folder, "."));
    scripts.put(ProblemKind.GATE_INDEX_STALE, ScriptedFaults::checkAgainstAnOldIndex);
    scripts.put(ProblemKind.QUERY_SYNTAX, folder -> search(folder, "((" + WORD));
    scripts.put(ProblemKind.QUERY_TOO_COMPLEX, folder -> search(folder, (WORD + " ").repeat(300)));
    scripts.put(ProblemKind.QUERY_FILTER, folder -> search(folder, WORD, "--filter", "colour=red"));
    scripts.put(
        ProblemKind.OCR_UNAVAILABLE, folder -> raised(() -> Recognition.installed("not_there")));
    scripts.put(ProblemKind.EVALUATION_FILE_UNREADABLE, folder -> evaluate(folder, "LANGUAGE", ""));
    scripts.put(
        ProblemKind.EVALUATION_LINE_UNREADABLE,
        folder -> evaluate(folder, "LANGUAGE", line(WORD).replace("text", "txt")));
    scripts.put(
        ProblemKind.EVALUATION_SETTING_MISSING,
        folder -> evaluate(folder, "PROVISIONS", line("Measure 2 " + WORD)));
    scripts.put(ProblemKind.QUERY_TIMED_OUT, ScriptedFaults::noPatience);
    scripts.put(
        ProblemKind.RELEASE_POLICY_LOOSENED,
        folder -> raised(() -> ReleasePolicy.standard().stricter(Map.of("k", 1))));
    scripts.put(ProblemKind.ACCOUNT_UNBALANCED, folder -> unbalanced());
    scripts.put(ProblemKind.ROW_LABEL_UNKNOWN, ScriptedFaults::exportChangedBehindOurBack);
    scripts.putAll(WrongCorrections.all());
    return scripts;
  }

  /** The folder is there, and what closes it is not. */
  private static List<Problem> themesCutOff(Path folder) throws Exception {
    Files.createDirectories(folder.resolve("restricted").resolve(KeptThemes.NAME));
    try (var directory = RunDirectory.open(folder)) {
      return raised(() -> KeptThemes.digest(directory));
    }
  }

  /** Something that raises problems. */
  private interface Fault {
    Object commit() throws Exception;
  }

  private static List<Problem> raised(Fault fault) throws Exception {
    try {
      fault.commit();
      return List.of();
    } catch (UserException e) {
      return e.problems();
    }
  }

  /** Runs the command line on a store as users do; the problems that it would print. */
  private static List<Problem> chorus(Path folder, String... arguments) throws IOException {
    var problems = new ArrayList<Problem>();
    var all = new ArrayList<>(List.of(arguments));
    var store = folder.resolve("out");
    Files.createDirectories(store.resolve("restricted"));
    if (!arguments[0].equals("gate")) {
      all.addAll(List.of("--out", store.toString()));
      if (!arguments[0].equals("search")) {
        all.addAll(List.of("--master", "local[1]"));
      }
    }
    new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (fault, line, parsed) -> {
              if (fault instanceof UserException user) {
                problems.addAll(user.problems());
              }
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(all.toArray(String[]::new));
    return problems;
  }

  /** Evaluates a task on these lines; on no file at all if there are none. */
  private static List<Problem> evaluate(Path folder, String task, String lines) throws Exception {
    var input = folder.resolve("in.jsonl");
    if (!lines.isEmpty()) {
      Files.writeString(input, lines);
    }
    return raised(
        () -> {
          var evaluation =
              Evaluation.of(TaskName.valueOf(task), TaskSettings.none(), input, List.of());
          throw new UserException(evaluation.problems());
        });
  }

  private static String line(String text) {
    return "{\"id\":\"a\",\"text\":\"" + text + "\"}\n";
  }

  private static List<Problem> search(Path folder, String query, String... more)
      throws IOException {
    var arguments = new ArrayList<>(List.of("search", query));
    arguments.addAll(List.of(more));
    return chorus(folder, arguments.toArray(String[]::new));
  }

  private static List<Problem> publishNothing(Path folder) throws IOException {
    return chorus(folder, "publish", "7", "--audience", "public", "--approved-by", "nobody");
  }

  private static List<Problem> publishOlder(Path folder) throws Exception {
    Files.createDirectories(folder.resolve("out/restricted/candidates/1"));
    Files.createDirectories(folder.resolve("out/release/public/2"));
    return chorus(folder, "publish", "1", "--audience", "public", "--approved-by", "nobody");
  }

  private static List<Problem> check(Path folder, String report) throws IOException {
    var store = folder.resolve("out").toString();
    return chorus(folder, "gate", "check", folder.resolve(report).toString(), "--store", store);
  }

  private static List<Problem> checkAgainstAnOldIndex(Path folder) throws Exception {
    var gate = Files.createDirectories(folder.resolve("out/restricted/gate"));
    SealedIndex.seal(
        gate,
        "made",
        ReleasePolicy.standard(),
        AllowList.empty(),
        NameRegister.empty(),
        List.of(),
        seal -> "");
    return check(folder, ".");
  }

  private static List<Problem> twoRuns(Path folder) throws Exception {
    try (var held = RunDirectory.open(folder.resolve("out"))) {
      assertThat(held.restricted("lock")).exists();
      return chorus(folder, "analyse");
    }
  }

  private static List<Problem> noKey(Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("key"), "too short");
    return raised(() -> KeyFile.read(file));
  }

  private static List<Problem> releaseWithoutEntry(Path folder) throws Exception {
    Files.createDirectories(folder.resolve("out/release/public/1"));
    return chorus(folder, "ledger");
  }

  private static List<Problem> initTwice(Path folder) throws Exception {
    var export = Files.writeString(folder.resolve("in.csv"), "Id;Why?\n");
    Files.writeString(folder.resolve("consultation.yaml"), "");
    var problems = new ArrayList<Problem>();
    new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (fault, line, parsed) -> {
              problems.addAll(((UserException) fault).problems());
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute("init", "--export", export.toString());
    return problems;
  }

  private static List<Problem> noPatience(Path folder) throws Exception {
    var passage =
        new IndexedPassage(
            "s/1/q/0",
            "s/1",
            "q",
            "en",
            new Verbatim("A synthetic " + WORD),
            List.of(),
            List.of(),
            RoutedBy.NONE,
            StakeholderType.UNKNOWN,
            "",
            "consultation",
            Channel.CONSULTATION,
            CampaignPart.NONE,
            List.of(),
            PassageProvisions.none("s/1/q/0"));
    PassageIndex.write(folder.resolve("part"), List.of(passage).iterator());
    PassageIndex.merge(
        List.of(folder.resolve("part")), folder.resolve("index"), Map.of("run", "r1"));
    var query = QuerySpec.of(WORD + "*", List.of(), 1);
    return raised(() -> PassageIndex.search(folder.resolve("index"), query, Duration.ZERO));
  }

  private static List<Problem> unbalanced() {
    return new Account("s", Account.Unit.ROWS, 2, 1, 0, 0, 0, 0, new TreeMap<>(), Optional.empty())
        .problems();
  }

  private static List<Problem> exportChangedBehindOurBack(Path folder) throws Exception {
    var yaml =
        Files.writeString(
            folder.resolve("consultation.yaml"),
            """
            consultation: {id: c, title: T}
            inputs:
              - id: in
                layout: portal-csv
                file: in.csv
                channel: consultation
                round: consultation
                columns: {id: Id}
            questions: [{id: q, header: "Agree?", kind: single, options: [Yes, No]}]
            """);
    Files.writeString(folder.resolve("in.csv"), "Id;Agree?\n1;Yes\n");
    var consultation = ConsultationFile.read(yaml, folder);
    Files.writeString(folder.resolve("in.csv"), "Id;Agree?\n1;Perhaps\n");
    return Ingestion.account(consultation, consultation.sources().get(0), folder).stream()
        .flatMap(account -> account.reasons().keySet().stream())
        .map(kind -> new Problem(ProblemKind.valueOf(kind), Place.of("in"), ""))
        .toList();
  }
}
