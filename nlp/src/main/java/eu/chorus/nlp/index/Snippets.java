package eu.chorus.nlp.index;

import eu.chorus.model.Verbatim;
import eu.chorus.nlp.index.Snippet.Piece;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Cuts the sentences that match out of a text. */
final class Snippets {
  /** Two sentences, of some two lines each, tell whether a passage is worth opening. */
  private static final int MOST_SENTENCES = 2;

  private static final int USUAL_LENGTH = 160;

  /** A match stands in the middle of its extract, as far as sentences let it. */
  private static final float MATCH_AT = 0.5f;

  private static final Piece OMISSION = new Piece(new Verbatim(" \u2026 "), false);

  private final UnifiedHighlighter highlighter;

  Snippets(LanguageAnalyzers analyzers) {
    highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzers)
            // Beginnings of words are searched in the plain text, everything else in the language.
            .withMaskedFieldsFunc(
                field -> field.equals(Fields.TEXT) ? Set.of() : Set.of(Fields.TEXT))
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), USUAL_LENGTH, MATCH_AT))
            .withMaxNoHighlightPassages(1)
            .withFormatter(new Pieces())
            .build();
  }

  /** The snippet of a text for a query on that field; its beginning if nothing can be marked. */
  Snippet of(String field, Query query, String text) throws IOException {
    Object snippet = highlighter.highlightWithoutSearcher(field, query, text, MOST_SENTENCES);
    return snippet instanceof Snippet cut ? cut : new Snippet(List.of());
  }

  private static final class Pieces extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String text) {
      List<Piece> pieces = new ArrayList<>();
      int end = -1;
      for (Passage passage : passages) {
        if (end >= 0 && passage.getStartOffset() > end) {
          pieces.add(OMISSION);
        }
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int from = Math.max(at, passage.getMatchStarts()[i]);
          int to = passage.getMatchEnds()[i];
          if (to > from) {
            add(pieces, text.substring(at, from), false);
            add(pieces, text.substring(from, to), true);
            at = to;
          }
        }
        add(pieces, text.substring(at, Math.max(at, passage.getEndOffset())), false);
        end = Math.max(at, passage.getEndOffset());
      }
      return new Snippet(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean match) {
      if (!text.isEmpty()) {
        pieces.add(new Piece(new Verbatim(text), match));
      }
    }
  }
}
