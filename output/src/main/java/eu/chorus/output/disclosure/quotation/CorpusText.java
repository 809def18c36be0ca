package eu.chorus.output.disclosure.quotation;

import eu.chorus.model.Verbatim;
import java.util.List;

/** A text of a respondent as the gate's index holds it. */
public final class CorpusText {
  private CorpusText() {}

  /**
   * The normalised words of one text, in each way that it can be read, see {@link Readings}.
   *
   * @param pieces its paragraphs in order; a quotation may begin in one and end in another
   * @return a line for each, see {@link Tokens#line}; none if nothing is said
   */
  public static List<String> of(List<Verbatim> pieces) {
    var texts = pieces.stream().map(Verbatim::text).toList();
    return Readings.of(texts).stream()
        .map(reading -> Tokens.of(reading).line())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
