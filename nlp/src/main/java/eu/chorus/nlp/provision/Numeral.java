package eu.chorus.nlp.provision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The number of a provision of the Code.
 *
 * @param part the part of the draft, written in Roman figures; 0 when there is none
 * @param figures the figures behind it, at least one
 */
record Numeral(int part, List<Integer> figures) {
  private static final List<String> ROMAN =
      List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII");

  /** A longer range names its ends alone: nobody speaks of every provision between them. */
  private static final int LONGEST_RANGE = 40;

  Numeral {
    figures = List.copyOf(figures);
  }

  /** The number that {@link #toString} writes so. */
  static Numeral of(String text) {
    String[] figures = text.split("\\.", -1);
    int part = roman(figures[0]);
    return new Numeral(
        part, Arrays.stream(figures).skip(part > 0 ? 1 : 0).map(Integer::valueOf).toList());
  }

  /** The value of a Roman figure from I to XIII; 0 for anything else. */
  static int roman(String letters) {
    return letters.isEmpty() ? 0 : Math.max(0, ROMAN.indexOf(letters));
  }

  static String roman(int value) {
    return ROMAN.get(value);
  }

  int depth() {
    return figures.size();
  }

  private int last() {
    return figures.get(figures.size() - 1);
  }

  private Numeral withLast(int figure) {
    var changed = new ArrayList<>(figures);
    changed.set(changed.size() - 1, figure);
    return new Numeral(part, changed);
  }

  /** The end of a range that begins here, where only its last figure may have been written. */
  Numeral completed(Numeral end) {
    boolean shortened =
        end.part == 0 && end.depth() == 1 && (part > 0 || depth() > 1) && end.last() > last();
    return shortened ? withLast(end.last()) : end;
  }

  /** What lies strictly between this and the end of a range; nothing if they are no siblings. */
  List<Numeral> between(Numeral end) {
    boolean siblings =
        part == end.part && depth() == end.depth() && withLast(end.last()).equals(end);
    return siblings && end.last() - last() <= LONGEST_RANGE
        ? IntStream.range(last() + 1, end.last()).mapToObj(this::withLast).toList()
        : List.of();
  }

  @Override
  public String toString() {
    String joined = figures.stream().map(String::valueOf).collect(Collectors.joining("."));
    return part == 0 ? joined : roman(part) + "." + joined;
  }
}
