package eu.chorus.output.page;

import eu.chorus.model.Correction;
import eu.chorus.output.comparison.Renaming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the store knows of two releases beside what was published.
 *
 * @param audience whom both were for
 * @param before the codebook's version that the earlier one was made with; empty if nobody noted it
 * @param after the same of the later one
 * @param corrections all of the store, in the order in which they were decided
 * @param asOf which release the later one shows a table of, by the table's id
 */
public record Circumstances(
    String audience,
    OptionalInt before,
    OptionalInt after,
    List<Correction> corrections,
    Map<String, Integer> asOf) {
  public Circumstances {
    corrections = List.copyOf(corrections);
    asOf = Map.copyOf(asOf);
  }

  /** The number of corrections alone, which hold what people wrote. */
  @Override
  public String toString() {
    return "Circumstances[" + corrections.size() + " corrections]";
  }

  /** Whether it is known which corrections lie between the two. */
  boolean known() {
    return before.isPresent() && after.isPresent();
  }

  /** The corrections that lie between; all that may, where it is not known which do. */
  List<Correction> between() {
    return corrections.stream()
        .filter(c -> c.version() > before.orElse(0))
        .filter(c -> c.version() <= after.orElse(Integer.MAX_VALUE))
        .toList();
  }

  /** Every renaming that these corrections may come to, over several steps too. */
  public List<Renaming> renamings() {
    var byTheme =
        between().stream()
            .filter(c -> c.what() == Correction.What.THEME_LABEL)
            .collect(Collectors.groupingBy(Correction::target));
    return byTheme.entrySet().stream()
        .flatMap(theme -> renamings(theme.getKey().split("/", 2)[0], theme.getValue()))
        .sorted(
            Comparator.comparing(Renaming::topic)
                .thenComparing(Renaming::before)
                .thenComparing(Renaming::after))
        .toList();
  }

  private static Stream<Renaming> renamings(String topic, List<Correction> steps) {
    var all = new ArrayList<Renaming>();
    for (int from = 0; from < steps.size(); from++) {
      for (int to = from; to < steps.size(); to++) {
        all.add(new Renaming(topic, steps.get(from).before(), steps.get(to).after()));
      }
    }
    return all.stream();
  }

  /**
   * Corrections of one kind that one person decided at once.
   *
   * @param version the codebook's version that they made
   */
  record Decided(int version, Correction.What what, String by, String when, String why) {
    static Decided of(Correction c) {
      return new Decided(c.version(), c.what(), c.by(), c.when(), c.why());
    }

    /** Which decision: who took it and why is for the page alone. */
    @Override
    public String toString() {
      return "Decided[" + version + " " + what + "]";
    }
  }

  /** What lies between by who decided it, in the order in which it was decided. */
  Map<Decided, List<Correction>> decided() {
    return between().stream()
        .collect(Collectors.groupingBy(Decided::of, LinkedHashMap::new, Collectors.toList()));
  }
}
