package eu.chorus.jobs.problems;

import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything that can be wrong with what Chorus is given, as a document. */
public final class Catalogue {
  private static final String HEAD =
      """
      # Problems

      Everything that can be wrong with what Chorus is given. A message tells the place, then what happened, why it matters and how to
      mend it; reports name the id. What **stops** ends the run with exit code 2, and nothing is published; what is **set aside** does not
      count until it is mended; a **notice** costs nothing. `restricted/problems.html` of the store shows those of the last run.

      Made from the catalogue (`ProblemKind`) by `./chorus problems > jobs/docs/errors.md`.

      """;

  private Catalogue() {}

  /** Every {@link ProblemKind} in Markdown, in the order of their ids. */
  public static String markdown() {
    var kinds =
        Stream.of(ProblemKind.values()).sorted(Comparator.comparing(ProblemKind::name)).toList();
    var text = new StringBuilder(HEAD);
    table(kinds, text);
    kinds.forEach(kind -> entry(kind, text));
    return text.toString();
  }

  private static void table(List<ProblemKind> kinds, StringBuilder text) {
    text.append("| id | what happened | |\n|---|---|---|\n");
    for (ProblemKind kind : kinds) {
      text.append("| [`")
          .append(kind.name())
          .append("`](#")
          .append(kind.name().toLowerCase(Locale.ROOT))
          .append(") | ")
          .append(kind.what())
          .append(" | ")
          .append(cost(kind.severity()))
          .append(" |\n");
    }
  }

  private static void entry(ProblemKind kind, StringBuilder text) {
    text.append("\n## ")
        .append(kind.name())
        .append("\n\n**")
        .append(kind.what())
        .append(".** ")
        .append(kind.why())
        .append("\n\n*How to mend it:* ")
        .append(kind.fix())
        .append("\n");
  }

  private static String cost(Severity severity) {
    return switch (severity) {
      case STOP -> "stops";
      case QUARANTINE -> "set aside";
      case NOTICE -> "notice";
    };
  }
}
