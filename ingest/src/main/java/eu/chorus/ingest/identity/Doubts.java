package eu.chorus.ingest.identity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list that an analyst decides on; filled in, it is the {@code organisations} file. */
public final class Doubts {
  /** Its columns; {@code decision} is left to the analyst. */
  public static final List<String> COLUMNS = List.of("first", "second", "why", "decision");

  private static final String LIKE_A_FORMULA = "=+-@\t\r";

  private Doubts() {}

  /** The list as CSV, a header line first. */
  public static String csv(List<Doubt> doubts) {
    return Stream.concat(
            Stream.of(String.join(",", COLUMNS)),
            doubts.stream()
                .map(
                    d ->
                        String.join(
                            ",",
                            cell(d.first().text()),
                            cell(d.second().text()),
                            cell(d.why().sentence()),
                            "")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A name as it was before {@link #csv} made it safe to open in a spreadsheet. */
  public static String name(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && formula(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  private static String cell(String text) {
    String safe = formula(text) ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static boolean formula(String text) {
    return !text.isEmpty() && LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
