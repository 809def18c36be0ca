package eu.chorus.ingest.identity;

import eu.chorus.problem.SafeCell;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list that an analyst decides on; filled in, it is the {@code organisations} file. */
public final class Doubts {
  /** Its columns; {@code decision} is left to the analyst. */
  public static final List<String> COLUMNS = List.of("first", "second", "why", "decision");

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
                            SafeCell.csv(d.first().text()),
                            SafeCell.csv(d.second().text()),
                            SafeCell.csv(d.why().sentence()),
                            "")))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
