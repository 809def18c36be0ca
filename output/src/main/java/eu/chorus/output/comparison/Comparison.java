package eu.chorus.output.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.chorus.output.comparison.Figure.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two releases figure by figure. Every figure of either is in exactly one of {@code pairs}.
 *
 * @param before the earlier release
 * @param after the later release
 * @param renamed the renamings that both show: the one the label before, the other the label after
 * @param pairs by kind of table, the most important first, as the open data list them
 */
public record Comparison(Release before, Release after, List<Renaming> renamed, List<Pair> pairs) {
  /** Kinds of tables, the most important first; what is of no kind comes last. */
  private static final List<String> KINDS =
      List.of("participation", "closed", "themes", "requests", "evidence", "provisions");

  public Comparison {
    renamed = List.copyOf(renamed);
    pairs = List.copyOf(pairs);
  }

  /**
   * What one release says of something, and what the other says; at least one of them does.
   *
   * @param before as the earlier release tells it
   * @param after as the later release tells it
   * @param change what became of it
   */
  public record Pair(Optional<Figure> before, Optional<Figure> after, Change change) {
    /** As the later release tells it; as the earlier one does, if it is gone. */
    public Figure latest() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /**
   * Compares two releases.
   *
   * @param renamings what the codebook may have renamed; one that the figures do not show is none
   */
  public static Comparison of(Release before, Release after, List<Renaming> renamings) {
    var shown = renamings.stream().distinct().filter(r -> shown(r, before, after)).toList();
    var seen = shown.stream().filter(r -> alone(r, shown)).toList();
    var old = keyed(before, figure -> label(figure, seen));
    var now = keyed(after, Figure::row);
    var rows = labels(old.keySet(), now.keySet(), Coordinates::row);
    var columns = labels(old.keySet(), now.keySet(), Coordinates::column);
    var pairs = new ArrayList<Pair>();
    for (var key :
        Stream.concat(now.keySet().stream(), old.keySet().stream()).distinct().toList()) {
      var was = Optional.ofNullable(old.get(key));
      var is = Optional.ofNullable(now.get(key));
      var change =
          was.isPresent() && is.isPresent()
              ? change(was.get(), is.get())
              : of(rows, key, key.row(), of(columns, key, key.column(), oneSided(is)));
      pairs.add(new Pair(was, is, change));
    }
    pairs.sort(Comparator.comparingInt(pair -> rank(pair.latest().table())));
    return new Comparison(before, after, seen, pairs);
  }

  private static Change of(
      Map<String, Labels> labels, Coordinates key, String label, Change otherwise) {
    return Objects.requireNonNull(labels.get(key.table())).of(label, otherwise);
  }

  private static Change oneSided(Optional<Figure> is) {
    return is.isPresent() ? Change.NEW : Change.GONE;
  }

  /** How many figures became this. */
  public long count(Change change) {
    return pairs.stream().filter(pair -> pair.change() == change).count();
  }

  /** Pairs that a reader of both releases sees differ. */
  public List<Pair> differing() {
    return pairs.stream().filter(pair -> !pair.change().same()).toList();
  }

  /** Its label in the earlier release is gone, its label in the later one is new. */
  private static boolean shown(Renaming renaming, Release before, Release after) {
    var old = labels(renaming, before);
    var now = labels(renaming, after);
    return old.contains(renaming.before())
        && !old.contains(renaming.after())
        && now.contains(renaming.after())
        && !now.contains(renaming.before());
  }

  /** Two themes under one label now were joined, and neither has the figure of the other. */
  private static boolean alone(Renaming renaming, List<Renaming> all) {
    return all.stream()
        .filter(r -> r.topic().equals(renaming.topic()) && !r.equals(renaming))
        .noneMatch(r -> r.after().equals(renaming.after()) || r.before().equals(renaming.before()));
  }

  private static Set<String> labels(Renaming renaming, Release release) {
    return release.figures().stream()
        .filter(figure -> renaming.concerns(figure.table()))
        .map(Figure::row)
        .collect(toSet());
  }

  private static String label(Figure figure, List<Renaming> renamed) {
    return renamed.stream()
        .filter(r -> r.concerns(figure.table()) && r.before().equals(figure.row()))
        .map(Renaming::after)
        .findFirst()
        .orElse(figure.row());
  }

  private static Map<Coordinates, Figure> keyed(Release release, Function<Figure, String> label) {
    return release.figures().stream()
        .collect(
            toMap(
                figure -> figure.renamed(label.apply(figure)).key(),
                Function.identity(),
                (one, other) -> {
                  throw new IllegalStateException("two figures of one place");
                },
                LinkedHashMap::new));
  }

  private static Map<String, Labels> labels(
      Set<Coordinates> before, Set<Coordinates> after, Function<Coordinates, String> label) {
    var old = byTable(before, label);
    var now = byTable(after, label);
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                table ->
                    new Labels(
                        old.getOrDefault(table, Set.of()), now.getOrDefault(table, Set.of()))));
  }

  private static Map<String, Set<String>> byTable(
      Set<Coordinates> keys, Function<Coordinates, String> label) {
    return keys.stream().collect(groupingBy(Coordinates::table, mapping(label, toSet())));
  }

  private static Change change(Figure was, Figure is) {
    if (was.withheld() != is.withheld()) {
      return is.withheld() ? Change.WITHHELD : Change.SHOWN;
    }
    if (!was.numbers().equals(is.numbers())) {
      return Change.MOVED;
    }
    if (!was.row().equals(is.row())) {
      return Change.RENAMED;
    }
    if (is.again()) {
      return Change.AGAIN;
    }
    return was.status().equals(is.status()) || was.again() ? Change.SAME : Change.OTHERWISE;
  }

  /** Place of a table: by kind, what is told of everybody before what is told by group. */
  private static int rank(String table) {
    int kind = KINDS.indexOf(table.split(":", 2)[0]);
    int place = kind < 0 ? KINDS.size() : kind;
    return table.contains(":by:") ? place + KINDS.size() + 1 : place;
  }
}
