package eu.chorus.nlp.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the number of a provision of the Code: "6", "2.3", "II.4.9". */
final class NumeralReader {
  private static final int DEEPEST = 3;
  private static final String LETTERS_OF_POINTS = "abcdefgh";

  private final Tokens tokens;

  NumeralReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A number.
   *
   * @param end index of the token behind it
   */
  record Read(Numeral numeral, int end) {}

  /**
   * The number at a token, if there is one that is no date, version or measurement.
   *
   * @param loose whether white space may follow the Roman figure's stop
   */
  Optional<Read> read(int index, boolean loose) {
    int at = index;
    int part = 0;
    Token first = tokens.at(at);
    if (first.word()) {
      part = Numeral.roman(first.text().toUpperCase(Locale.ROOT));
      boolean stop = tokens.at(at + 1).mark('.') && tokens.touches(at + 1);
      if (part == 0 || !stop || !(loose || tokens.touches(at + 2))) {
        return Optional.empty();
      }
      at += 2;
    }
    var figures = new ArrayList<Integer>();
    var figure = tokens.integer(at);
    while (figure.isPresent()) {
      figures.add(figure.get());
      at++;
      boolean more =
          tokens.at(at).mark('.')
              && tokens.touches(at)
              && tokens.touches(at + 1)
              && tokens.at(at + 1).number();
      figure = more ? tokens.integer(at + 1) : Optional.empty();
      if (more && figure.isEmpty()) {
        return Optional.empty(); // a year
      }
      at += more ? 1 : 0;
    }
    return figures.isEmpty() || figures.size() > DEEPEST || !ends(at)
        ? Optional.empty()
        : Optional.of(new Read(new Numeral(part, List.copyOf(figures)), at));
  }

  /** Whether a number ends here: a letter of a point may follow it, but no ordinal and no unit. */
  private boolean ends(int index) {
    Token next = tokens.at(index);
    boolean point = next.text().length() == 1 && LETTERS_OF_POINTS.contains(next.text());
    return !next.mark('%') && !(next.word() && tokens.touches(index) && !point);
  }
}
