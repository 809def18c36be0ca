package eu.chorus.ingest.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a closed question against its declared options. Several choices stand in one
 * cell with {@code ;} between them and unquoted, though a label may itself hold one: so a cell is
 * cut wherever the pieces are all options, the longest option first.
 */
public final class Choices {
  private final List<String> options;
  private final Map<String, String> labelByKey = new LinkedHashMap<>();

  /** Choices among options given by their text, in questionnaire order. */
  public Choices(List<String> options) {
    this.options = List.copyOf(options);
    options.forEach(option -> labelByKey.putIfAbsent(Label.key(option), option));
  }

  /** The one option that is the whole cell. */
  public Optional<String> single(String cell) {
    return Optional.ofNullable(labelByKey.get(Label.key(cell)));
  }

  /** The options in the cell, in questionnaire order; empty if it holds anything else. */
  public Optional<List<String>> several(String cell) {
    var found = cut(Arrays.asList(cell.split(";", -1)), labelByKey);
    return Optional.ofNullable(found)
        .map(chosen -> options.stream().filter(chosen::contains).distinct().toList());
  }

  /**
   * Every text that could be an option of the cell: the runs of its pieces, the whole cell first,
   * then ever shorter ones.
   */
  public static List<String> candidates(String cell) {
    var pieces = Arrays.asList(cell.split(";", -1));
    var candidates = new ArrayList<String>();
    for (int length = pieces.size(); length > 0; length--) {
      for (int start = 0; start + length <= pieces.size(); start++) {
        candidates.add(Label.fold(String.join(";", pieces.subList(start, start + length))));
      }
    }
    return candidates;
  }

  /** Cuts pieces of a cell into labels; null if that cannot be done without remainder. */
  static @Nullable List<String> cut(List<String> pieces, Map<String, String> labelByKey) {
    if (pieces.stream().allMatch(String::isBlank)) {
      return List.of();
    }
    for (int end = pieces.size(); end > 0; end--) {
      String label = labelByKey.get(Label.key(String.join(";", pieces.subList(0, end))));
      if (label != null) {
        var rest = cut(pieces.subList(end, pieces.size()), labelByKey);
        if (rest != null) {
          var all = new ArrayList<String>();
          all.add(label);
          all.addAll(rest);
          return all;
        }
      }
    }
    return null;
  }
}
