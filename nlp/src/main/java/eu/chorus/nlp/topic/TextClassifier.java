package eu.chorus.nlp.topic;

import eu.chorus.model.Vectors;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tells what a text is about, learnt from examples: a linear support vector machine on the words
 * and pieces of words and, with sentence vectors, one on these; both as calibrated probabilities,
 * of which the mean of the logarithms is taken. The same examples give the same classifier in
 * whatever order they come. Immutable and thread-safe.
 */
public final class TextClassifier implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Parts of the examples that are left out in turn, to see how sure a margin is. */
  private static final int FOLDS = 3;

  /** Share of the examples whose words are as far from every label as those of something else. */
  private static final double STRANGE = 0.05;

  private final List<String> labels;
  private final List<View> views;
  private final double slope;

  /** The words of an example are seldom further from every label. */
  private final double nearest;

  private TextClassifier(List<String> labels, List<View> views, double slope, double nearest) {
    this.labels = labels;
    this.views = views;
    this.slope = slope;
    this.nearest = nearest;
  }

  /** One way to see a text, with what was learnt from it. */
  private record View(Representation space, LinearModel model, double slope)
      implements Serializable {
    double[] margins(SeenText text) {
      return model.margins(space.of(text));
    }
  }

  /**
   * Learns.
   *
   * @param examples at least one; ids are unique
   * @param vectors whether to look at sentence vectors too
   */
  public static TextClassifier train(List<Labelled> examples, Vectors vectors) {
    return train(examples, vectors, UnencodedText::encoded);
  }

  /** The same, with vectors from there. */
  static TextClassifier train(List<Labelled> examples, Vectors vectors, VectorSource source) {
    List<Labelled> sorted =
        examples.stream()
            .sorted(Comparator.comparing(Labelled::label).thenComparing(Labelled::id))
            .toList();
    List<String> labels = sorted.stream().map(Labelled::label).distinct().toList();
    List<SeenText> texts =
        sorted.stream().map(example -> new SeenText(example.text().text(), source)).toList();
    int[] gold = sorted.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    var spaces = new ArrayList<Representation>();
    spaces.add(LexicalSpace.of(texts));
    if (vectors == Vectors.LOCAL) {
      spaces.add(new VectorSpace());
    }
    var views = new ArrayList<View>();
    double[][] mean = new double[gold.length][labels.size()];
    double nearest = Double.NaN;
    for (Representation space : spaces) {
      List<Sparse> seen = texts.stream().map(space::of).toList();
      List<double[]> margins = leftOut(seen, gold, labels.size(), space.size());
      double slope = Softmax.fitted(margins, gold);
      nearest = views.isEmpty() ? nearest(margins) : nearest;
      for (int i = 0; i < gold.length; i++) {
        add(mean[i], Softmax.logs(margins.get(i), slope), spaces.size());
      }
      views.add(new View(space, LinearModel.train(seen, gold, labels.size(), space.size()), slope));
    }
    return new TextClassifier(
        List.copyOf(labels), List.copyOf(views), Softmax.fitted(List.of(mean), gold), nearest);
  }

  private static double nearest(List<double[]> margins) {
    double[] sorted = margins.stream().mapToDouble(TextClassifier::highest).sorted().toArray();
    return sorted[(int) (STRANGE * sorted.length)];
  }

  private static double highest(double[] margins) {
    return Arrays.stream(margins).max().orElse(0);
  }

  /** Margins of each example by a model that has not learnt from it. */
  private static List<double[]> leftOut(List<Sparse> seen, int[] gold, int labels, int size) {
    var margins = new ArrayList<double[]>(seen.stream().map(s -> new double[labels]).toList());
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold; // neighbours have the same label, so that each fold has its share of each
      int[] in = IntStream.range(0, gold.length).filter(i -> i % FOLDS != out).toArray();
      if (in.length == 0) {
        continue;
      }
      var model =
          LinearModel.train(
              IntStream.of(in).mapToObj(seen::get).toList(),
              IntStream.of(in).map(i -> gold[i]).toArray(),
              labels,
              size);
      for (int i = fold; i < gold.length; i += FOLDS) {
        margins.set(i, model.margins(seen.get(i)));
      }
    }
    return margins;
  }

  /**
   * How likely it is about each label that there was an example of; they add up to 1.
   *
   * @param text in any language that the examples have
   */
  public SortedMap<String, Double> scores(String text) {
    return scores(new SeenText(text, UnencodedText::encoded));
  }

  private SortedMap<String, Double> scores(SeenText text) {
    double[] mean = new double[labels.size()];
    for (View view : views) {
      add(mean, Softmax.logs(view.margins(text), view.slope()), views.size());
    }
    double[] logs = Softmax.logs(mean, slope);
    var scores = new TreeMap<String, Double>();
    for (int i = 0; i < logs.length; i++) {
      scores.put(labels.get(i), StrictMath.exp(logs[i]));
    }
    return scores;
  }

  /**
   * As {@link #scores}, but a text whose words are further from every label than those of nineteen
   * in twenty examples is about something else: {@link Placement#OTHER} for certain.
   */
  SortedMap<String, Double> openScores(SeenText text) {
    if (highest(views.get(0).margins(text)) >= nearest) {
      SortedMap<String, Double> scores = scores(text);
      scores.put(Placement.OTHER, 0.0);
      return scores;
    }
    var scores = new TreeMap<String, Double>();
    labels.forEach(label -> scores.put(label, 0.0));
    scores.put(Placement.OTHER, 1.0);
    return scores;
  }

  /** Whether it has learnt a label. */
  boolean knows(String label) {
    return labels.contains(label);
  }

  private static void add(double[] sum, double[] more, int of) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i] / of;
    }
  }
}
