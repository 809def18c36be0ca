package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels in cells of several choices, as far as the cells alone tell.
 *
 * @param counts how often each label stands there
 * @param total how many labels stand there
 * @param several whether some cell holds more than one
 * @param same whether every cell holds the same three or more, in more than one order
 */
record PieceProfile(Map<String, Integer> counts, int total, boolean several, boolean same) {
  private static final int FEWEST_RANKED = 3;

  /** What EUSurvey's direct path puts between the labels of a choice. */
  static final String BARE = ";(?=\\S)";

  /** What everything else puts there, and a label may itself hold. */
  static final String SPACED = "; ?";

  PieceProfile {
    counts = Map.copyOf(counts);
  }

  /**
   * Cuts cells at a separator.
   *
   * @param cells the distinct cells, with how often each occurs
   */
  static PieceProfile of(Map<String, Integer> cells, String separator) {
    var joints = separator.equals(SPACED) ? joints(cells) : Map.<String, Set<String>>of();
    var counts = new HashMap<String, Integer>();
    var sets = new HashSet<Set<String>>();
    int total = 0;
    boolean several = false;
    for (var cell : cells.entrySet()) {
      var labels = joined(pieces(cell.getKey(), separator), joints);
      labels.forEach(label -> counts.merge(label, cell.getValue(), Integer::sum));
      total += labels.size() * cell.getValue();
      several |= labels.size() > 1;
      sets.add(new HashSet<>(labels));
    }
    boolean same =
        sets.size() == 1 && cells.size() > 1 && sets.iterator().next().size() >= FEWEST_RANKED;
    return new PieceProfile(counts, total, several, same);
  }

  /**
   * Pieces that are one label with the piece behind them: often enough, neither stands without the
   * other; or one does not, and they begin like the two halves of a sentence.
   */
  private static Map<String, Set<String>> joints(Map<String, Integer> cells) {
    var behind = new HashMap<String, Map<String, Integer>>();
    var before = new HashMap<String, Map<String, Integer>>();
    for (var cell : cells.entrySet()) {
      var pieces = pieces(cell.getKey(), SPACED);
      for (int i = 0; i <= pieces.size(); i++) {
        String left = i == 0 ? "" : pieces.get(i - 1);
        String right = i == pieces.size() ? "" : pieces.get(i);
        behind
            .computeIfAbsent(left, p -> new HashMap<>())
            .merge(right, cell.getValue(), Integer::sum);
        before
            .computeIfAbsent(right, p -> new HashMap<>())
            .merge(left, cell.getValue(), Integer::sum);
      }
    }
    var joints = new HashMap<String, Set<String>>();
    behind.forEach(
        (left, rights) ->
            rights.forEach(
                (right, times) -> {
                  if (left.isEmpty() || right.isEmpty() || times < ColumnProfile.COMMON) {
                    return;
                  }
                  boolean onlyRight = rights.size() == 1;
                  boolean onlyLeft = before.getOrDefault(right, Map.of()).size() == 1;
                  boolean goesOn =
                      Character.isUpperCase(left.codePointAt(0))
                          && Character.isLowerCase(right.codePointAt(0));
                  if ((onlyRight && onlyLeft) || ((onlyRight || onlyLeft) && goesOn)) {
                    joints.computeIfAbsent(left, l -> new HashSet<>()).add(right);
                  }
                }));
    return joints;
  }

  private static List<String> joined(List<String> pieces, Map<String, Set<String>> joints) {
    var joined = new ArrayList<String>();
    for (int i = 0; i < pieces.size(); i++) {
      var label = new StringBuilder(pieces.get(i));
      while (i + 1 < pieces.size()
          && joints.getOrDefault(pieces.get(i), Set.of()).contains(pieces.get(i + 1))) {
        i++;
        label.append("; ").append(pieces.get(i));
      }
      joined.add(label.toString());
    }
    return joined;
  }

  private static List<String> pieces(String value, String separator) {
    return List.of(value.split(separator)).stream()
        .map(Label::fold)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Tells how much there is of it, never a word. */
  @Override
  public String toString() {
    return "PieceProfile[" + counts.size() + " labels, " + total + " in all]";
  }
}
