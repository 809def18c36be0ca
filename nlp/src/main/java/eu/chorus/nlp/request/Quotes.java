package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words between quotation marks: what somebody proposes or speaks of, not what they ask.
 *
 * @param spans indices of the first and last word of each, in order
 */
record Quotes(List<Span> spans) {
  private static final Set<String> MARKS =
      Set.of("\"", "``", "''", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb");

  Quotes {
    spans = List.copyOf(spans);
  }

  /** From the first to the last index, both included. */
  record Span(int first, int last) {}

  static Quotes of(Sentence sentence) {
    var spans = new ArrayList<Span>();
    int open = 0;
    for (IndexedWord word : sentence.words()) {
      if (MARKS.contains(word.word())) {
        if (open > 0 && word.index() > open + 1) {
          spans.add(new Span(open + 1, word.index() - 1));
          open = 0;
        } else {
          open = word.index();
        }
      }
    }
    return new Quotes(spans);
  }

  /** Whether a word stands in quotation marks that do not hold the whole sentence. */
  boolean hold(IndexedWord word, Sentence sentence) {
    return spans.stream()
        .anyMatch(
            span ->
                span.first() <= word.index()
                    && word.index() <= span.last()
                    && span.last() - span.first() < sentence.words().size() - 4);
  }
}
