package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A row of a disposition workbook as it came back.
 *
 * @param place where it stands
 * @param base the version that its author had seen
 * @param request the {@link RequestRef} as it is written
 * @param filled what stands in the cells that chairs fill in, each of {@link
 *     Correction#DISPOSITION}; empty where a cell is
 */
public record DispositionRow(Place place, String base, String request, Map<What, String> filled) {
  public DispositionRow {
    filled = Map.copyOf(filled);
  }

  /** What stands in a cell. */
  public String cell(What what) {
    return filled.getOrDefault(what, "");
  }

  /**
   * The version that its author had seen.
   *
   * @param newest the last version that there is
   * @return empty if there is no such version
   */
  public OptionalInt seen(int newest) {
    return base.matches("[0-9]{1,9}") && Integer.parseInt(base) <= newest
        ? OptionalInt.of(Integer.parseInt(base))
        : OptionalInt.empty();
  }

  /** The cells that do not say what their author had seen, in the order of the workbook. */
  public List<What> changed(Dispositions seen) {
    return Correction.DISPOSITION.stream()
        .filter(what -> !cell(what).equals(seen.cell(request, what)))
        .toList();
  }

  /** Where it stands. */
  @Override
  public String toString() {
    return "DispositionRow[" + place.row() + "]";
  }
}
