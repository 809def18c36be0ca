package eu.chorus.nlp.codebook;

import eu.chorus.model.Vectors;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.topic.TermBlock;
import eu.chorus.nlp.topic.Terms;
import eu.chorus.nlp.vector.SentenceVectors;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers to a question, and what may describe them, as numbers. */
final class AnswerSpace {
  /** Answers that point nowhere, which are added to those whose common part is taken out. */
  private static final int FEW = 10;

  private final Optional<VectorSource> source;
  private final float[] question;
  private final Set<String> asked;
  private final Set<String> askedPieces;
  private final TermBlock words;
  private final TermBlock pieces;
  private final float[] centre;

  /** Where the answers that it was made from point, so that none is encoded twice. */
  private final Map<String, Direction> known = new HashMap<>();

  /**
   * The space of these texts.
   *
   * @param answers to the question, in an order that does not depend on where they came from
   * @param sayings what describes the codebook's entries
   */
  AnswerSpace(
      String question,
      List<String> answers,
      List<String> sayings,
      Vectors vectors,
      VectorSource source) {
    this.source = vectors == Vectors.LOCAL ? Optional.of(source) : Optional.empty();
    this.question =
        this.source
            .map(from -> from.of(UnencodedText.of(question)).vector())
            .orElse(new float[SentenceVectors.SIZE]);
    List<String> stems = english().stems(question);
    asked = Set.copyOf(stems);
    askedPieces = Set.copyOf(Terms.pieces(stems).keySet());
    var texts = new ArrayList<>(answers);
    texts.addAll(sayings);
    words = TermBlock.of(texts.stream().map(this::words).toList());
    pieces = TermBlock.of(texts.stream().map(this::pieces).toList());
    this.source.ifPresent(from -> answers.forEach(text -> known.put(text, direction(text, from))));
    centre =
        Direction.centre(
            answers.stream().flatMap(text -> Stream.ofNullable(known.get(text))).toList(), FEW);
  }

  private static Language english() {
    return Languages.installed().of("en").orElseThrow();
  }

  private Map<String, Integer> words(String text) {
    return without(asked, Terms.counts(english().stems(text)));
  }

  private Map<String, Integer> pieces(String text) {
    return without(askedPieces, Terms.pieces(english().stems(text)));
  }

  private static Map<String, Integer> without(Set<String> left, Map<String, Integer> terms) {
    var kept = new HashMap<>(terms);
    kept.keySet().removeAll(new HashSet<>(left));
    return kept;
  }

  private Direction direction(String text, VectorSource from) {
    return Direction.of(from.of(UnencodedText.of(text)).vector(), question);
  }

  /** An answer to the question. */
  SeenAnswer answer(String text) {
    return new SeenAnswer(
        words.vector(words(text)),
        pieces.vector(pieces(text)),
        source.map(from -> known(text, from).from(centre)));
  }

  private Direction known(String text, VectorSource from) {
    Direction direction = known.get(text);
    return direction == null ? direction(text, from) : direction;
  }

  /** What says, each in the same way, what entries are about; seen from what all of it shares. */
  List<SeenAnswer> sayings(List<String> texts) {
    Optional<List<Direction>> directions =
        source.map(
            from ->
                texts.stream()
                    .map(UnencodedText::ofDescription)
                    .map(text -> Direction.of(from.of(text).vector(), question))
                    .toList());
    Optional<float[]> shared =
        directions.map(all -> Direction.centre(all, all.size() == 1 ? 1 : 0)); // one shares all
    return IntStream.range(0, texts.size())
        .mapToObj(
            i ->
                new SeenAnswer(
                    words.vector(words(texts.get(i))),
                    pieces.vector(pieces(texts.get(i))),
                    directions.flatMap(all -> shared.map(all.get(i)::from))))
        .toList();
  }
}
