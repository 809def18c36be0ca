package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.stance.StanceFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The side that texts take: accuracy over all of them, a side left open being wrong unless a person
 * left it open as well; the share where a side is taken, and the accuracy there; and the accuracy
 * of the surest 60 % (selective classification; El-Yaniv and Wiener, On the Foundations of
 * Noise-free Selective Classification, 2010). Then the same of the sides that are sure enough to be
 * told and, where some texts take no side, how many of these are told one.
 */
record StanceScoring() implements Scoring {
  static final String STANCE = "stance";
  static final String CONFIDENCE = "confidence";
  private static final String OPEN = "unclear";
  private static final double COVERAGE = 0.6;

  /** A side as lines of findings and of gold hold it. */
  static ObjectNode node(StanceFinding side) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(STANCE, side.stance().toString())
        .put(CONFIDENCE, side.confidence());
  }

  @Override
  public List<Figure> figures(List<Judged> pairs) {
    int n = pairs.size();
    double[] right = pairs.stream().mapToDouble(p -> right(p) ? 1 : 0).toArray();
    double[] taken = pairs.stream().mapToDouble(p -> taken(p.found()) ? 1 : 0).toArray();
    int[] surest =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -confidence(pairs.get(i).found())))
            .mapToInt(i -> i)
            .toArray();
    var figures = new ArrayList<Figure>();
    figures.add(Bootstrap.figure("accuracy", n, times -> MappingScoring.mean(right, times)));
    figures.add(Bootstrap.figure("a side is taken", n, times -> MappingScoring.mean(taken, times)));
    figures.add(Bootstrap.figure("accuracy there", n, times -> share(right, taken, times)));
    figures.add(
        Bootstrap.figure(
            "accuracy at 60 % coverage", n, times -> atCoverage(right, surest, times)));
    figures.addAll(told(pairs, right));
    return figures;
  }

  private static List<Figure> told(List<Judged> pairs, double[] right) {
    int n = pairs.size();
    double[] told = pairs.stream().mapToDouble(p -> told(p.found()) ? 1 : 0).toArray();
    double[] open = pairs.stream().mapToDouble(p -> open(p.gold()) ? 1 : 0).toArray();
    var figures = new ArrayList<Figure>();
    figures.add(Bootstrap.figure("a side is told", n, times -> MappingScoring.mean(told, times)));
    if (DoubleStream.of(told).sum() > 0) {
      figures.add(Bootstrap.figure("told rightly", n, times -> share(right, told, times)));
    }
    if (DoubleStream.of(open).sum() > 0) {
      figures.add(
          Bootstrap.figure("told of those without one", n, times -> share(told, open, times)));
    }
    return figures;
  }

  /** How many of some are also others. */
  private static double share(double[] others, double[] some, int[] times) {
    double[] both = IntStream.range(0, some.length).mapToDouble(i -> some[i] * others[i]).toArray();
    return MappingScoring.mean(both, times) / MappingScoring.mean(some, times);
  }

  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    return LabelScoring.of(STANCE).agreement(pairs);
  }

  private static boolean right(Judged pair) {
    return pair.gold().path(STANCE).asText().equals(pair.found().path(STANCE).asText(OPEN));
  }

  private static boolean taken(JsonNode found) {
    return !found.path(STANCE).asText(OPEN).equals(OPEN);
  }

  private static boolean open(JsonNode gold) {
    return gold.path(STANCE).asText().equals(OPEN);
  }

  private static boolean told(JsonNode found) {
    return taken(found) && confidence(found) >= StanceFinding.SURE;
  }

  /** What was not found is least sure. */
  private static double confidence(JsonNode found) {
    return found.path(CONFIDENCE).asDouble(0);
  }

  private static double atCoverage(double[] right, int[] surest, int[] times) {
    long drawn = IntStream.of(times).asLongStream().sum();
    long wanted = (long) (COVERAGE * drawn);
    double good = 0;
    long seen = 0;
    for (int i : surest) {
      long more = Math.min(times[i], wanted - seen);
      good += right[i] * more;
      seen += more;
    }
    return good / wanted;
  }
}
