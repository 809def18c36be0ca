package eu.chorus.ingest.survey;

import eu.chorus.ingest.Folder;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export says, read through the public doors.
 *
 * @param told each accepted contribution's answers, header to value; several options with {@code |}
 *     between them
 * @param kinds the kinds of the problems of each row, in order
 */
record Reading(List<Map<String, String>> told, List<List<ProblemKind>> kinds) {
  static Reading of(Folder folder) {
    var consultation = folder.consultation();
    var source = consultation.sources().get(0);
    var told = new ArrayList<Map<String, String>>();
    try (var all =
        SurveyReader.told(consultation, source.id(), folder.path(), Custody.ofNothing())) {
      all.forEach(one -> told.add(answers(one)));
    }
    var kinds = new ArrayList<List<ProblemKind>>();
    folder.outcomes().forEach(row -> kinds.add(problems(row).stream().map(Problem::kind).toList()));
    return new Reading(told, kinds);
  }

  private static Map<String, String> answers(Told told) {
    var answers = new TreeMap<String, String>();
    answers.put("#", told.contribution());
    for (Told.Answer answer : told.answers()) {
      answers.merge(
          answer.title(),
          answer.text().map(text -> text.text()).orElse(String.join(" | ", answer.options())),
          (a, b) -> a + " / " + b);
    }
    return answers;
  }

  private static List<Problem> problems(RowOutcome row) {
    if (row instanceof RowOutcome.Accepted accepted) {
      return accepted.notices();
    }
    return row instanceof RowOutcome.Quarantined set ? List.of(set.problem()) : List.of();
  }

  /** The answers to one question, contribution by contribution; "-" where there is none. */
  List<String> to(String title) {
    return told.stream().map(answers -> answers.getOrDefault(title, "-")).toList();
  }
}
