package eu.chorus.nlp.codebook;

import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.topic.Sparse;
import eu.chorus.nlp.topic.TermBlock;
import eu.chorus.nlp.topic.Terms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The simple way to sort answers under a codebook, for comparison: the cosine of tf-idf with label
 * and description, the same choice among entries.
 */
public final class WordsAlone {
  private final Entries entries;
  private final TermBlock terms;
  private final List<Sparse> sayings;

  private WordsAlone(Entries entries, List<String> sayings, List<String> answers) {
    this.entries = entries;
    this.terms =
        TermBlock.of(
            Stream.concat(answers.stream(), sayings.stream()).map(WordsAlone::of).toList());
    this.sayings = sayings.stream().map(WordsAlone::of).map(terms::vector).toList();
  }

  /** For these answers. */
  public static WordsAlone of(Codebook codebook, List<String> answers) {
    var entries = new Entries(codebook.entries());
    return new WordsAlone(
        entries,
        entries.described().stream().map(entry -> entry.sayings().get(0)).toList(),
        answers);
  }

  private static Map<String, Integer> of(String text) {
    return Terms.counts(Languages.installed().of("en").orElseThrow().stems(text));
  }

  /** What an answer falls under. */
  public Mapping map(String answer) {
    Sparse seen = terms.vector(of(answer));
    return entries.fitting(sayings.stream().mapToDouble(seen::times).toArray());
  }
}
