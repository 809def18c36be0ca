package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Connectors.Connector;
import eu.chorus.nlp.provision.Group.Act;
import eu.chorus.nlp.provision.Group.Found;
import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the numbers behind a word such as "Measures". */
final class CodeReader {
  /** No draft has as many commitments or measures on one level. */
  private static final int LARGEST = 150;

  /** How far before a range a word may stand that says that something is moved. */
  private static final int REACH = 8;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Connectors connectors;
  private final NumeralReader numerals;
  private final Numbering numbering;

  CodeReader(Tokens tokens, Lexicon lexicon, Numbering numbering) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.connectors = new Connectors(tokens, lexicon);
    this.numerals = new NumeralReader(tokens);
    this.numbering = numbering;
  }

  /**
   * What was read.
   *
   * @param group the provisions
   * @param end index of the token behind them
   */
  record Read(Group group, int end) {}

  /** The provisions behind a word that begins at a token. */
  Optional<Read> read(int index, Match head) {
    return first(index, head).map(first -> list(tokens.at(index).start(), index, first, head));
  }

  /** The provisions that begin with a number whose word is understood. */
  Read bare(int index, NumeralReader.Read first, Match like) {
    return list(tokens.at(index).start(), index, first, like);
  }

  private Optional<NumeralReader.Read> first(int index, Match head) {
    int at = head.end();
    boolean dotted = tokens.at(at).mark('.');
    if (dotted && !head.entry().abbreviated()) {
      return Optional.empty(); // a sentence ends here
    }
    at += dotted ? 1 : 0;
    boolean loose = tokens.at(at).markOf("([#");
    if (loose || (tokens.at(at).dash() && tokens.touches(at) && tokens.touches(at + 1))) {
      at++;
    } else {
      var number = lexicon.find(tokens, at, Role.NUMBER);
      at = number.isPresent() ? number.get().end() : at;
      at += number.isPresent() && tokens.at(at).markOf(".\u00b0\u00ba") ? 1 : 0;
    }
    boolean dashed = tokens.at(at - 1).dash();
    boolean bracket = loose && !tokens.at(at - 1).mark('#');
    Token word = tokens.at(index);
    var read = numerals.read(at, true).or(() -> figure(head, word));
    return read.filter(
        r -> {
          boolean integer = r.numeral().part() == 0 && r.numeral().depth() == 1;
          boolean letter = word.text().length() == 1;
          return !(integer && bracket)
              && !(integer && dashed && word.upper())
              && !(letter && integer && !dotted)
              && !(letter && !stands(index))
              && r.numeral().figures().get(0) <= LARGEST
              && !counted(index, head, r);
        });
  }

  /** A number written as a word: "Measure six". */
  private Optional<NumeralReader.Read> figure(Match head, Token word) {
    return lexicon
        .find(tokens, head.end(), Role.FIGURE)
        .filter(f -> !head.entry().plural() && (word.capital() || f.entry().figure() > 1))
        .map(f -> new NumeralReader.Read(new Numeral(0, List.of(f.entry().figure())), f.end()));
  }

  /** Whether a single letter stands alone, as an abbreviation does, and not as an initial. */
  private boolean stands(int index) {
    return !tokens.touches(index) || tokens.at(index - 1).markOf("([{\"'\u2018\u201c\u201e/,;");
  }

  /** Whether "measure" is a verb here, or the number counts something. */
  private boolean counted(int index, Match head, NumeralReader.Read read) {
    boolean lower = !tokens.at(index).capital();
    if (tokens.at(read.end()).markOf("%")) {
      return true;
    }
    boolean roman = read.numeral().part() > 0;
    boolean figure = lower && !roman;
    var range = connectors.at(read.end(), head.entry().languages()).filter(Connector::range);
    int end = range.flatMap(to -> numerals.read(to.end(), false)).orElse(read).end();
    boolean whole = read.numeral().depth() == 1;
    boolean counting = connectors.counts(read.end());
    return (figure && before(index, head, Role.VERBAL))
        || (figure && connectors.unit(end))
        || (figure && whole && counting && before(index, head, Role.VERBAL_IF_COUNTED))
        || (lower && whole && counting && head.entry().plural());
  }

  /** Whether a word that makes "measure" a verb stands before it. */
  private boolean before(int index, Match head, Role verbal) {
    return head.entry().role() == Role.MEASURE
        && lexicon
            .find(tokens, index - 1, verbal)
            .filter(v -> v.entry().shares(head.entry().languages()))
            .isPresent();
  }

  private Read list(int start, int index, NumeralReader.Read first, Match head) {
    var found = new ArrayList<Found>();
    var last = first;
    int lastStart = start;
    found.add(found(start, first, head));
    while (true) {
      var connector = connectors.at(last.end(), head.entry().languages());
      var next = connector.flatMap(c -> next(c, first.numeral(), head));
      if (connector.isEmpty() || next.isEmpty()) {
        break;
      }
      int nextStart = tokens.at(next.get().start()).start();
      var read = next.get().read();
      boolean range = connector.get().range() && !moved(connector.get(), index, head);
      if (connector.get().range()) {
        read = new NumeralReader.Read(last.numeral().completed(read.numeral()), read.end());
      }
      if (range) {
        int end = tokens.at(read.end() - 1).end();
        for (Numeral between : last.numeral().between(read.numeral())) {
          found.add(new Found(lastStart, end, reference(between, head)));
        }
      }
      found.add(found(nextStart, read, head));
      last = read;
      lastStart = nextStart;
    }
    int end = tokens.at(last.end() - 1).end();
    return new Read(
        new Group(head.entry().role(), found, Act.UNSAID, start, end, false), last.end());
  }

  private record Next(int start, NumeralReader.Read read) {}

  private Optional<Next> next(Connector connector, Numeral first, Match head) {
    int at = connector.end();
    int from = at;
    if (connector.range()) {
      // "from Measure 2.1 to Measure 2.4"
      var again = lexicon.find(tokens, at, head.entry().role());
      boolean led = connector.dash() || !head.entry().plural();
      at = again.filter(a -> led).map(Match::end).orElse(at);
    }
    boolean touching = tokens.touches(at);
    return numerals
        .read(at, false)
        .filter(r -> (r.numeral().part() > 0) == (first.part() > 0) || connector.range())
        .filter(r -> fits(connector, r, first, head, touching))
        .map(r -> new Next(from, r));
  }

  private boolean fits(
      Connector connector, NumeralReader.Read read, Numeral first, Match head, boolean touching) {
    Numeral numeral = read.numeral();
    boolean same = numeral.part() == first.part() && numeral.depth() == first.depth();
    boolean shortened = connector.dash() && touching && numeral.depth() == 1;
    boolean list = head.entry().plural() || numeral.depth() > 1 || numeral.part() > 0;
    return numeral.figures().get(0) <= LARGEST
        && (same || shortened || (list && numeral.depth() > 1))
        && !(connector.comma() && !list)
        && !(numeral.part() == 0 && connectors.counts(read.end()));
  }

  /** Whether a text goes from one provision to another, and nothing is said of those between. */
  private boolean moved(Connector connector, int index, Match head) {
    if (connector.dash() || head.entry().plural()) {
      return false;
    }
    boolean again = lexicon.find(tokens, connector.end(), head.entry().role()).isPresent();
    boolean led = lexicon.find(tokens, index - 1, Role.BARE).isPresent();
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (lexicon.find(tokens, i, Role.MOVE).isPresent()) {
        return true;
      }
    }
    return again && !led && !tokens.opensClause(index);
  }

  private Found found(int start, NumeralReader.Read read, Match head) {
    return new Found(start, tokens.at(read.end() - 1).end(), reference(read.numeral(), head));
  }

  private Reference reference(Numeral numeral, Match head) {
    return new Reference(numbering.kind(head.entry().role(), numeral), "", numeral.toString());
  }
}
