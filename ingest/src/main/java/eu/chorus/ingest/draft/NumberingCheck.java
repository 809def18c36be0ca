package eu.chorus.ingest.draft;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that is wrong with the numbers of one draft. A number that is missed or met twice
 * means a heading that was not read or was read twice, and every comment on it would be lost or go
 * astray.
 */
final class NumberingCheck {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private NumberingCheck(String file) {
    this.file = file;
  }

  /**
   * Checks a draft.
   *
   * @param file what messages call it
   * @param numbering how its provisions are numbered
   * @param headings all of that numbering, in the draft's order
   */
  static List<Problem> of(String file, Numbering numbering, List<Heading> headings) {
    var check = new NumberingCheck(file);
    check.parents(numbering, headings);
    check.series(numbering, headings);
    return check.problems;
  }

  private void parents(Numbering numbering, List<Heading> headings) {
    var all = new HashSet<String>();
    headings.forEach(h -> all.add(h.id()));
    var above = new HashSet<String>();
    for (Heading heading : headings) {
      String parent = Parents.of(numbering, heading, all);
      if (!parent.isEmpty() && !all.contains(parent)) {
        add(ProblemKind.DRAFT_PARENT_MISSING, heading, heading.id() + " without " + parent);
      } else if (!parent.isEmpty() && !above.contains(parent)) {
        add(ProblemKind.DRAFT_NUMBER_ORDER, heading, heading.id() + " above " + parent);
      }
      above.add(heading.id());
    }
  }

  /** Siblings count 1, 2, 3, …; indicators only where they belong to no Measure of their own. */
  private void series(Numbering numbering, List<Heading> headings) {
    Map<String, List<Heading>> series = new LinkedHashMap<>();
    for (Heading heading : headings) {
      series
          .computeIfAbsent(
              heading.id(heading.kind(), heading.number().prefix()), s -> new ArrayList<>())
          .add(heading);
    }
    Set<String> withMeasures = new HashSet<>();
    headings.stream()
        .filter(h -> h.kind() == Kind.MEASURE)
        .forEach(h -> withMeasures.add(h.id(Kind.KPI, h.number().prefix())));
    series.forEach(
        (name, members) -> {
          once(members);
          if (numbering != Numbering.KPIS || !withMeasures.contains(name)) {
            withoutGap(members);
          }
        });
  }

  private void once(List<Heading> members) {
    var seen = new HashMap<Integer, Heading>();
    int highest = 0;
    for (Heading heading : members) {
      int number = heading.number().last();
      var earlier = seen.putIfAbsent(number, heading);
      if (earlier != null) {
        add(
            ProblemKind.DRAFT_NUMBER_REPEATED,
            heading,
            heading.id() + " also at " + earlier.line());
      } else if (number < highest) {
        add(ProblemKind.DRAFT_NUMBER_ORDER, heading, heading.id() + " below number " + highest);
      }
      highest = Math.max(highest, number);
    }
  }

  private void withoutGap(List<Heading> members) {
    var present = new TreeSet<Integer>();
    members.forEach(h -> present.add(h.number().last()));
    int expected = 1;
    for (Heading heading : members) {
      int number = heading.number().last();
      if (number > expected && !present.contains(expected)) {
        String prefix = heading.number().prefix();
        String first =
            heading.id(heading.kind(), (prefix.isEmpty() ? "" : prefix + ".") + expected);
        String missing = number - 1 > expected ? first + " to …" + (number - 1) : first;
        add(ProblemKind.DRAFT_NUMBER_GAP, heading, missing + " is missing before " + heading.id());
      }
      expected = Math.max(expected, number + 1);
    }
  }

  private void add(ProblemKind kind, Heading heading, String detail) {
    problems.add(new Problem(kind, new Place(file, "", heading.line(), ""), detail));
  }
}
