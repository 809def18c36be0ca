package eu.chorus.nlp.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The passages of a topic in groups of what is said alike: the themes before they have names.
 *
 * <p>The groups of all passages are those that most parts of them agree on (cluster ensembles:
 * Strehl and Ghosh, 2002; evidence accumulation: Fred and Jain, 2005): what hangs on a few passages
 * shows in few parts. Who is in which part depends on his own id, so others that come or go change
 * no part but theirs.
 */
final class Grouping {
  private static final int FEWEST = 2;

  /** Parts; each leaves as many passages out as it shares with no other. */
  private static final int PARTS = 10;

  private final List<String> families;
  private final int least;
  private final List<Part> parts;

  private Grouping(Views views, List<PassageTerms> passages, int least) {
    this.families = passages.stream().map(PassageTerms::family).toList();
    this.least = least;
    this.parts =
        IntStream.range(0, PARTS)
            .mapToObj(
                part ->
                    IntStream.range(0, passages.size())
                        .filter(i -> partWithout(passages.get(i)) != part)
                        .boxed()
                        .toList())
            .map(inside -> Part.of(views, inside))
            .toList();
  }

  private static int partWithout(PassageTerms passage) {
    return Math.floorMod(LatentTerms.mixed(passage.passage().hashCode()), PARTS);
  }

  /**
   * Numbers of the passages in each group.
   *
   * @param views the passages as they are compared
   * @param passages the same passages; at least one
   * @param settings how many groups there may be
   * @param least a group of fewer families is none: its passages go to the others
   */
  static List<List<Integer>> of(
      Views views, List<PassageTerms> passages, ThemeSettings settings, int least) {
    var grouping = new Grouping(views, passages, least);
    int most = Math.max(FEWEST, distinct(grouping.families) / least);
    int number = settings.number().orElseGet(grouping::number);
    return grouping.groups(Math.min(Math.min(settings.mostThemes(), most), Math.max(1, number)));
  }

  /** The middle of what the parts say. */
  private int number() {
    int[] numbers = parts.stream().mapToInt(part -> part.number().getAsInt()).sorted().toArray();
    return numbers[numbers.length / 2];
  }

  private List<List<Integer>> groups(int number) {
    List<int[]> opinions = parts.stream().map(part -> part.groups(number)).toList();
    double[][] agreed = agreed(opinions, number);
    DensityPeaks peaks =
        DensityPeaks.of(
            agreed.length,
            (a, b) ->
                opinions.stream().filter(groups -> groups[a] == groups[b]).count()
                    / (double) PARTS);
    KMeans means = KMeans.of(agreed, peaks.clearest(number));
    while (true) {
      List<List<Integer>> groups = members(means);
      int smallest = smallest(groups);
      if (families(groups.get(smallest)) >= least) {
        return groups;
      }
      if (groups.size() == 1) {
        return List.of();
      }
      means = means.without(smallest, agreed); // its members go to the others
    }
  }

  private int smallest(List<List<Integer>> groups) {
    int smallest = 0;
    for (int g = 1; g < groups.size(); g++) {
      smallest = families(groups.get(g)) < families(groups.get(smallest)) ? g : smallest;
    }
    return smallest;
  }

  private int families(List<Integer> members) {
    return distinct(members.stream().map(families::get).toList());
  }

  /** A column for each group of each part: near are those whom most parts put together. */
  private static double[][] agreed(List<int[]> opinions, int number) {
    double[][] agreed = new double[opinions.get(0).length][opinions.size() * number];
    for (int p = 0; p < opinions.size(); p++) {
      for (int i = 0; i < agreed.length; i++) {
        agreed[i][p * number + opinions.get(p)[i]] = Math.sqrt(1.0 / opinions.size());
      }
    }
    return agreed;
  }

  private static List<List<Integer>> members(KMeans means) {
    List<List<Integer>> members = new ArrayList<>();
    for (int g = 0; g < means.number(); g++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < means.groups().length; i++) {
      members.get(means.groups()[i]).add(i);
    }
    return members;
  }

  private static int distinct(List<String> families) {
    return new HashSet<>(families).size();
  }
}
