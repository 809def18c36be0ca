package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that a sentence proposes: those in the last quotation marks, else those behind "by" or
 * "with", else those behind a colon.
 *
 * @param sentence the sentence
 */
record Wording(Sentence sentence) {
  private static final Set<String> BY = Set.of("by", "with", "to", "as");

  /**
   * The proposed words of a request.
   *
   * @param act whose
   * @param word its word
   */
  Optional<Verbatim> proposed(Act act, IndexedWord word) {
    List<Quotes.Span> quotes = Quotes.of(sentence).spans();
    Optional<String> words =
        switch (act) {
          case REWORD ->
              quotes.isEmpty()
                  ? behindBy(word).or(this::behindColon)
                  : Optional.of(text(quotes.get(quotes.size() - 1)));
          case ADD ->
              quotes.stream().filter(q -> q.first() > word.index()).findFirst().map(this::text);
          default -> Optional.empty();
        };
    return words.map(String::strip).filter(w -> !w.isEmpty()).map(Verbatim::new);
  }

  private String text(Quotes.Span quote) {
    return sentence.text(quote.first(), quote.last());
  }

  private Optional<String> behindBy(IndexedWord word) {
    return sentence.children(word, Set.of("obl", "nmod")).stream()
        .filter(
            below ->
                sentence.children(below, Set.of("case")).stream()
                    .anyMatch(marker -> BY.contains(marker.word())))
        .findFirst()
        .map(
            below -> {
              List<IndexedWord> all = sentence.subtree(below);
              int first = sentence.children(below, Set.of("case")).get(0).index() + 1;
              return sentence.text(first, all.get(all.size() - 1).index());
            });
  }

  private Optional<String> behindColon() {
    return sentence.words().stream()
        .filter(word -> word.word().equals(":") && word.index() < sentence.words().size())
        .findFirst()
        .map(colon -> sentence.text(colon.index() + 1, sentence.words().size()));
  }

  /** Nothing of the words. */
  @Override
  public String toString() {
    return "Wording";
  }
}
