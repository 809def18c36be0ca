package eu.chorus.nlp.topic;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tells what a text is about, learnt from examples: a linear support vector machine on words and
 * one on pieces of words, with sentence vectors one on these, and where a taxonomy describes the
 * labels its descriptions; each as calibrated probabilities, of which the mean of the logarithms is
 * taken. The same examples give the same classifier in whatever order they come. Immutable and
 * thread-safe.
 */
public final class TextClassifier implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Parts of the examples that are left out in turn, to see how sure a margin is. */
  private static final int FOLDS = 3;

  /** The first two views, which see words and pieces of words, count as one. */
  private static final int LEXICAL = 2;

  /** Share of the examples whose words are as far from every label as those of something else. */
  private static final double STRANGE = 0.05;

  private final List<String> labels;
  private final List<Calibrated> views;
  private final double slope;

  /** The words of an example are seldom further from every label. */
  private final double nearest;

  private TextClassifier(
      List<String> labels, List<Calibrated> views, double slope, double nearest) {
    this.labels = labels;
    this.views = views;
    this.slope = slope;
    this.nearest = nearest;
  }

  /** A view, and the slope that makes likelihoods of its margins. */
  private record Calibrated(View view, double slope) implements Serializable {}

  /** What a view says of the examples without having learnt from them. */
  private record Tried(View view, List<double[]> margins) {}

  /**
   * Learns.
   *
   * @param examples at least one; ids are unique
   * @param taxonomy where it describes the labels, what it says of them counts as well; empty if
   *     there is none
   * @param vectors whether to look at sentence vectors too
   */
  public static TextClassifier train(
      List<Labelled> examples, Optional<Taxonomy> taxonomy, Vectors vectors) {
    return train(examples, taxonomy, vectors, UnencodedText::encoded);
  }

  /** The same, with the vectors of the texts and of what the taxonomy says from there. */
  static TextClassifier train(
      List<Labelled> examples, Optional<Taxonomy> taxonomy, Vectors vectors, VectorSource source) {
    List<Labelled> sorted =
        examples.stream()
            .sorted(Comparator.comparing(Labelled::label).thenComparing(Labelled::id))
            .toList();
    List<String> labels = sorted.stream().map(Labelled::label).distinct().toList();
    List<SeenText> texts =
        sorted.stream().map(example -> new SeenText(example.text().text(), source)).toList();
    int[] gold = sorted.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    var tried = new ArrayList<Tried>();
    tried.add(learnt(LexicalSpace.ofWords(texts), texts, gold, labels.size()));
    tried.add(learnt(LexicalSpace.ofPieces(texts), texts, gold, labels.size()));
    if (vectors == Vectors.LOCAL) {
      tried.add(learnt(new VectorSpace(), texts, gold, labels.size()));
    }
    taxonomy // it has learnt from no example: none needs to be left out
        .flatMap(known -> DescribedView.of(known, labels, vectors, source))
        .ifPresent(v -> tried.add(new Tried(v, texts.stream().map(v::margins).toList())));
    var views =
        tried.stream()
            .map(t -> new Calibrated(t.view(), Softmax.fitted(t.margins(), gold)))
            .toList();
    var together = new ArrayList<double[]>();
    double[] near = new double[gold.length];
    for (int i = 0; i < gold.length; i++) {
      int example = i;
      List<double[]> margins = tried.stream().map(t -> t.margins().get(example)).toList();
      together.add(together(views, margins));
      near[i] = near(margins);
    }
    Arrays.sort(near);
    return new TextClassifier(
        labels, views, Softmax.fitted(together, gold), near[(int) (STRANGE * near.length)]);
  }

  private static Tried learnt(Representation space, List<SeenText> texts, int[] gold, int labels) {
    List<Sparse> seen = texts.stream().map(space::of).toList();
    var model = LinearModel.train(seen, gold, labels, space.size());
    return new Tried(new LearntView(space, model), leftOut(seen, gold, labels, space.size()));
  }

  /** The weighted mean of the logarithms of what the views hold for likely. */
  private static double[] together(List<Calibrated> views, List<double[]> margins) {
    double[] sum = new double[margins.get(0).length];
    for (int v = 0; v < views.size(); v++) {
      double weight = (v < LEXICAL ? 1.0 / LEXICAL : 1) / (views.size() - LEXICAL + 1);
      double[] logs = Softmax.logs(margins.get(v), views.get(v).slope());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weight * logs[i];
      }
    }
    return sum;
  }

  /** How near the words are to the nearest label. */
  private static double near(List<double[]> margins) {
    return IntStream.range(0, margins.get(0).length)
        .mapToDouble(label -> (margins.get(0)[label] + margins.get(1)[label]) / LEXICAL)
        .max()
        .orElse(0);
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
    return scores(margins(new SeenText(text, UnencodedText::encoded)));
  }

  private List<double[]> margins(SeenText text) {
    return views.stream().map(v -> v.view().margins(text)).toList();
  }

  private SortedMap<String, Double> scores(List<double[]> margins) {
    double[] logs = Softmax.logs(together(views, margins), slope);
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
    List<double[]> margins = margins(text);
    if (near(margins) >= nearest) {
      SortedMap<String, Double> scores = scores(margins);
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
}
