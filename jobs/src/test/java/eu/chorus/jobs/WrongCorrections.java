package eu.chorus.jobs;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.jobs.ScriptedFaults.Script;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Topic;
import eu.chorus.nlp.correction.CodebookReview;
import eu.chorus.nlp.correction.CodebookRow;
import eu.chorus.nlp.correction.FindingReview;
import eu.chorus.nlp.correction.FindingRow;
import eu.chorus.nlp.correction.Known;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.nlp.correction.StandingThemes;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with what analysts hand back: each fault alone. */
final class WrongCorrections {
  private static final List<Theme> FOUND =
      Stream.of("cost", "burden")
          .map(
              id ->
                  new Theme(
                      id, "audit", id, "", List.of(id), List.of(1.0), Optional.empty(), 1, 1, 0))
          .toList();

  private WrongCorrections() {}

  static Map<ProblemKind, Script> all() {
    var scripts = new EnumMap<ProblemKind, Script>(ProblemKind.class);
    scripts.put(ProblemKind.CORRECTIONS_DAMAGED, WrongCorrections::aLineOfAnotherHand);
    scripts.put(
        ProblemKind.CORRECTION_UNREADABLE,
        folder ->
            CodebookFiles.read(List.of(Files.writeString(folder.resolve("f.xlsx"), "")))
                .problems());
    scripts.put(
        ProblemKind.CORRECTION_UNKNOWN,
        folder -> reviewed(List.of(), row("audit/none", "", "yes")));
    scripts.put(
        ProblemKind.CORRECTION_STALE,
        folder -> reviewed(List.of(hidden()), row("audit/cost", "", "no")));
    scripts.put(
        ProblemKind.CORRECTION_CONTRADICTION,
        folder -> reviewed(List.of(), row("audit/cost", "", "yes"), row("audit/cost", "", "no")));
    scripts.put(
        ProblemKind.CORRECTION_BAD_VALUE,
        folder -> reviewed(List.of(), row("audit/cost", "", "perhaps")));
    scripts.put(ProblemKind.CORRECTION_NOT_FOUND_YET, folder -> aStance());
    scripts.put(
        ProblemKind.THEME_LABEL_REPEATED,
        folder -> reviewed(List.of(), row("audit/cost", "Burden", "")));
    scripts.put(
        ProblemKind.THEME_LABEL_UNSUPPORTED,
        folder -> CodebookImport.fewerThanMust(Place.of("f"), 3).stream().toList());
    scripts.put(
        ProblemKind.THEME_LABEL_REVEALING,
        folder -> LabelJudge.told(List.of(written(What.THEME_LABEL)), List.of(anAddress())));
    scripts.put(
        ProblemKind.DISPOSITION_REVEALING,
        folder ->
            LabelJudge.told(List.of(written(What.DISPOSITION_RESPONSE)), List.of(anAddress())));
    scripts.put(ProblemKind.NOTE_UNTIED, folder -> noted(folder, "Words above every heading."));
    scripts.put(ProblemKind.NOTE_NOT_PLAIN, folder -> noted(folder, "# topic all\n**Loud**"));
    scripts.put(
        ProblemKind.NOTE_REVEALING,
        folder -> LabelJudge.told(List.of(written(What.NOTE)), List.of(anAddress())));
    scripts.put(ProblemKind.NOTE_TELLS_WHO, folder -> aCountry());
    return scripts;
  }

  private static List<Problem> noted(Path folder, String text) throws Exception {
    return NoteFiles.read(List.of(Files.writeString(folder.resolve("n.md"), text))).problems();
  }

  private static List<Problem> aCountry() {
    var topics = List.of(new Topic("all", "All", "", List.of(), List.of()));
    var nothing = Scope.nothing();
    var consultation =
        new Consultation(
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            topics,
            Map.of(),
            List.of(),
            nothing.plenary(),
            nothing.identities(),
            nothing.vectors(),
            nothing.release());
    var places = new NotePlaces(consultation, List.of(), List.of());
    var review = new NoteReview(places, Corrections.NONE);
    var lines = List.of(new NoteFiles.Line(Place.of("f"), "Somebody from Malta."));
    review.read(new NoteFiles.Written(Place.of("f"), "topic all", lines));
    return review.problems();
  }

  private static Proposed written(What what) {
    var correction = Correction.proposed(0, what, "audit/cost", "cost", "Costs");
    return new Proposed(Place.of("f"), correction);
  }

  private static Violation anAddress() {
    return new Violation(Rule.POSSIBLE_TRACE, "label-0.txt", "line 1");
  }

  private static Correction hidden() {
    return new Correction(1, 0, What.THEME_HIDDEN, "audit/cost", "no", "yes", "B", "then", "so");
  }

  private static CodebookRow row(String theme, String label, String hide) {
    return new CodebookRow(new Place("f", "", 2, ""), "0", "audit", theme, label, "", "", "", hide);
  }

  private static List<Problem> reviewed(List<Correction> log, CodebookRow... rows) {
    return CodebookReview.of(List.of(rows), FOUND, log, Set.of("audit"), Set.of()).problems();
  }

  private static List<Problem> aStance() {
    var known =
        new Known(Map.of(), Map.of(), StandingThemes.of(FOUND), Map.of(), Set.of(), Set.of());
    var row = new FindingRow(new Place("f", "", 2, ""), "0", "stance", "p", "", "for");
    return FindingReview.of(List.of(row), known, List.of()).problems();
  }

  private static List<Problem> aLineOfAnotherHand(Path folder) throws Exception {
    var file = folder.resolve(CorrectionFile.NAME);
    CorrectionFile.append(file, List.of(hidden()));
    Files.writeString(file, Files.readString(file).replace("\"yes\"", "\"no\""));
    try {
      return List.of(
          new Problem(
              ProblemKind.CORRECTION_BAD_VALUE,
              Place.of(CorrectionFile.read(file).toString()),
              ""));
    } catch (UserException e) {
      return e.problems();
    }
  }
}
