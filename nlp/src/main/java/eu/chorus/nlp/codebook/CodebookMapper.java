package eu.chorus.nlp.codebook;

import eu.chorus.model.Vectors;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.annotation.EmptyAnswers;
import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sorts answers to a question under the entries of a codebook: by how well they fit what is said of
 * each, by the answers that are like them, and, once reviewers have labelled some, by what these
 * were given. The same codebook, answers and examples give the same mapper in whatever order they
 * come. Immutable and thread-safe.
 */
public final class CodebookMapper {
  /** Answers beside which one is seen: more would cost time and tell hardly more. */
  private static final int MOST_BESIDE = 2_000;

  /** Examples learnt from: the time that it takes grows with their cube. */
  private static final int MOST_EXAMPLES = 1_500;

  private static final int FEWEST_EXAMPLES = 2;

  /** How many like answers have a say in where an answer fits, and how much of one. */
  private static final int LIKE = 5;

  private static final double SAY_OF_LIKE = 0.2;

  private final Entries entries;
  private final AnswerSpace space;
  private final Described described;
  private final List<Beside> beside;
  private final Optional<Reviewed> reviewed;

  /** An answer beside which others are seen, with how well each entry's description fits it. */
  private static final class Beside {
    final String text;
    final SeenAnswer seen;
    final double[] fits;

    Beside(String text, SeenAnswer seen, double[] fits) {
      this.text = text;
      this.seen = seen;
      this.fits = fits;
    }
  }

  private CodebookMapper(
      Codebook codebook, AnswerSpace space, List<String> texts, List<CodedAnswer> examples) {
    this.entries = new Entries(codebook.entries());
    this.space = space;
    this.described = Described.of(entries.described(), space);
    this.beside =
        texts.stream()
            .map(
                text -> {
                  SeenAnswer seen = space.answer(text);
                  return new Beside(text, seen, described.fits(seen));
                })
            .toList();
    this.reviewed =
        examples.size() < FEWEST_EXAMPLES ? Optional.empty() : Optional.of(reviewed(examples));
  }

  /**
   * A mapper of answers to a question.
   *
   * @param codebook what they are sorted under
   * @param question as it was asked, in English; may be empty
   * @param examples answers to it that reviewers sorted; ids of unknown entries count for nothing
   * @param answers some or all of those to be sorted, which are seen beside one another; may be
   *     empty
   * @param vectors whether sentence vectors are looked at, too
   */
  public static CodebookMapper of(
      Codebook codebook,
      String question,
      List<CodedAnswer> examples,
      Collection<String> answers,
      Vectors vectors) {
    return of(codebook, question, examples, answers, vectors, UnencodedText::encoded);
  }

  /**
   * The same, with vectors from there.
   *
   * @param source asked for the question, the sayings of entries, and every answer
   */
  public static CodebookMapper of(
      Codebook codebook,
      String question,
      List<CodedAnswer> examples,
      Collection<String> answers,
      Vectors vectors,
      VectorSource source) {
    List<CodedAnswer> learnt =
        examples.stream()
            .sorted(
                Comparator.comparing((CodedAnswer e) -> digest(e.text().text()))
                    .thenComparing(CodedAnswer::id))
            .limit(MOST_EXAMPLES)
            .toList();
    List<String> texts =
        Stream.concat(answers.stream(), learnt.stream().map(example -> example.text().text()))
            .distinct()
            .filter(text -> !saysNothing(text))
            .sorted(Comparator.comparing(CodebookMapper::digest))
            .limit(MOST_BESIDE)
            .toList();
    List<String> sayings =
        codebook.entries().stream().map(entry -> entry.sayings().get(0)).toList();
    var space = new AnswerSpace(question, texts, sayings, vectors, source);
    return new CodebookMapper(codebook, space, texts, learnt);
  }

  private static String digest(String text) {
    return AnnotatedText.digest("en", text);
  }

  private static boolean saysNothing(String text) {
    return EmptyAnswers.isEmpty(text, Languages.installed().of("en").orElseThrow());
  }

  private Reviewed reviewed(List<CodedAnswer> examples) {
    List<SeenAnswer> seen = examples.stream().map(e -> space.answer(e.text().text())).toList();
    double[][] fits = new double[seen.size()][];
    double[][] given = new double[seen.size()][];
    for (int i = 0; i < fits.length; i++) {
      fits[i] = entries.all(fits(examples.get(i).text().text(), seen.get(i)));
      given[i] = entries.given(examples.get(i).entries());
    }
    return Reviewed.of(seen, fits, given);
  }

  /**
   * What an answer falls under.
   *
   * @param answer English for the most part: descriptions in one language and answers in another
   *     share few words
   */
  public Mapping map(String answer) {
    if (saysNothing(answer)) {
      return entries.ofNothing();
    }
    SeenAnswer seen = space.answer(answer);
    double[] fits = fits(answer, seen);
    return reviewed
        .map(learnt -> entries.likely(learnt.likely(seen, entries.all(fits))))
        .orElseGet(() -> entries.fitting(fits));
  }

  /** How well each description fits the answer and, a little, those that are like it. */
  private double[] fits(String answer, SeenAnswer seen) {
    record Near(double likeness, Beside other) {}
    double[] own = described.fits(seen);
    List<Near> nearest =
        beside.stream()
            .filter(other -> !other.text.equals(answer))
            .map(other -> new Near(seen.likeness(other.seen), other))
            .filter(near -> near.likeness() > 0)
            .sorted(Comparator.comparingDouble(near -> -near.likeness()))
            .limit(LIKE)
            .toList();
    if (nearest.isEmpty()) {
      return own;
    }
    return IntStream.range(0, own.length)
        .mapToDouble(
            entry ->
                (1 - SAY_OF_LIKE) * own[entry]
                    + SAY_OF_LIKE
                        * nearest.stream()
                            .mapToDouble(near -> near.other().fits[entry])
                            .average()
                            .orElse(0))
        .toArray();
  }
}
