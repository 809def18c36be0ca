package eu.chorus.ingest.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
  /** A cell of more pieces is no list of choices. */
  private static final int MOST_PIECES = 1_000;

  /** Beyond this many pieces, only the whole cell is offered as an option. */
  private static final int MOST_CANDIDATES = 64;

  private final List<String> options;
  private final Map<String, String> labelByKey = new LinkedHashMap<>();
  private final int longest;

  /** Choices among options given by their text, in questionnaire order. */
  public Choices(List<String> options) {
    this.options = List.copyOf(options);
    options.forEach(option -> labelByKey.putIfAbsent(Label.key(option), option));
    this.longest =
        options.stream().mapToInt(option -> option.split(";", -1).length).max().orElse(1);
  }

  /** The one option that is the whole cell, with or without an id assigned to it. */
  public Optional<String> single(String cell) {
    String label = labelByKey.get(Label.key(cell));
    if (label == null) {
      label = labelByKey.get(Label.key(AssignedIds.strip(cell)));
    }
    return Optional.ofNullable(label).or(() -> rating(cell));
  }

  /** A rating of which only the number is left: {@code 3} for {@code 3/5}. */
  private Optional<String> rating(String cell) {
    String number = cell.strip();
    return number.matches("[0-9]{1,2}")
        ? options.stream().filter(o -> o.matches(number + "/[0-9]{1,2}")).findFirst()
        : Optional.empty();
  }

  /** The options of these labels, in the labels' order; empty if one is none of them. */
  Optional<List<String>> all(List<String> labels) {
    var found = new ArrayList<String>();
    for (String label : labels) {
      String option = labelByKey.get(Label.key(label));
      if (option == null) {
        return Optional.empty();
      }
      found.add(option);
    }
    return Optional.of(found.stream().distinct().toList());
  }

  /** The options in the cell, in questionnaire order; empty if it holds anything else. */
  public Optional<List<String>> several(String cell) {
    return ordered(cell)
        .map(chosen -> options.stream().filter(chosen::contains).distinct().toList());
  }

  /** The options in the cell, in the cell's order; empty if it holds anything else. */
  Optional<List<String>> ordered(String cell) {
    return read(cell).map(cuts -> cuts.pieces().stream().map(Cut::label).distinct().toList());
  }

  /** Whether other options than those that are found there would have given the same cell. */
  boolean ambiguous(String cell) {
    return read(cell).filter(Cuts::ambiguous).isPresent();
  }

  private Optional<Cuts> read(String cell) {
    var found = cut(cell);
    return Optional.ofNullable(found == null ? cut(AssignedIds.strip(cell)) : found);
  }

  /** Whether these options, in some order, make up the cell. */
  static boolean join(List<String> options, String cell) {
    var pieces = pieces(options);
    return pieces.equals(pieces(List.of(cell)))
        || pieces.equals(pieces(List.of(AssignedIds.strip(cell))));
  }

  private static List<String> pieces(List<String> labels) {
    return labels.stream()
        .flatMap(label -> Arrays.stream(label.split(";", -1)))
        .map(Label::key)
        .filter(piece -> !piece.isEmpty())
        .sorted()
        .toList();
  }

  /** Whether the cell has a gap where an option was that is no longer part of the survey. */
  static boolean gap(String cell) {
    return Arrays.stream(cell.split(";", -1)).anyMatch(String::isBlank);
  }

  /**
   * The path that wrote a cell of several choices, if that shows: the direct one puts nothing
   * between a semicolon and the next label.
   */
  Style style(String cell) {
    var found = cut(cell);
    if (found == null || found.ambiguous() || found.pieces().size() < 2) {
      return Style.UNKNOWN;
    }
    var cuts = found.pieces();
    boolean spaced = cuts.stream().skip(1).allMatch(c -> c.raw().startsWith(" "));
    boolean bare = cuts.stream().skip(1).noneMatch(c -> c.raw().startsWith(" "));
    return spaced ? Style.REPORTING : bare ? Style.DIRECT : Style.UNKNOWN;
  }

  /** An option in a cell, and the text that stands for it there. */
  private record Cut(String label, String raw) {
    @Override
    public String toString() {
      return "Cut[" + raw.length() + " characters]";
    }
  }

  /** A cell cut into options without remainder, and whether it can be cut in another way. */
  private record Cuts(List<Cut> pieces, boolean ambiguous) {}

  /** Cuts a cell into options, the longest first; null if that cannot be done. */
  private @Nullable Cuts cut(String cell) {
    var pieces = Arrays.asList(cell.split(";", -1));
    int count = pieces.size();
    while (count > 0 && pieces.get(count - 1).isBlank()) {
      count--;
    }
    if (count > MOST_PIECES) {
      return null;
    }
    // ends[i] is where the option that begins at piece i ends, if the rest can be cut as well.
    int[] ends = new int[count + 1];
    ends[count] = count;
    var open = new BitSet();
    for (int start = count - 1; start >= 0; start--) {
      for (int end = Math.min(count, start + longest); end > start; end--) {
        String key = Label.key(String.join(";", pieces.subList(start, end)));
        // An option that was deleted leaves nothing but its semicolon.
        if (ends[end] != 0 && (labelByKey.containsKey(key) || key.isEmpty())) {
          open.set(start, ends[start] != 0 || open.get(start) || open.get(end));
          ends[start] = ends[start] == 0 ? end : ends[start];
        }
      }
    }
    if (count > 0 && ends[0] == 0) {
      return null;
    }
    var cuts = new ArrayList<Cut>();
    for (int start = 0; start < count; start = ends[start]) {
      String raw = String.join(";", pieces.subList(start, ends[start]));
      String label = labelByKey.get(Label.key(raw));
      if (label != null) {
        cuts.add(new Cut(label, raw));
      }
    }
    return new Cuts(cuts, open.get(0));
  }

  /**
   * Every text that could be an option of the cell: the runs of its pieces, the whole cell first,
   * then ever shorter ones.
   */
  public static List<String> candidates(String cell) {
    var pieces = Arrays.asList(cell.split(";", -1));
    if (pieces.size() > MOST_CANDIDATES) {
      return List.of(Label.fold(cell));
    }
    var candidates = new ArrayList<String>();
    for (int length = pieces.size(); length > 0; length--) {
      for (int start = 0; start + length <= pieces.size(); start++) {
        candidates.add(Label.fold(String.join(";", pieces.subList(start, start + length))));
      }
    }
    return candidates;
  }
}
