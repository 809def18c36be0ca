package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.CodeReader.Read;
import eu.chorus.nlp.provision.Group.Act;
import eu.chorus.nlp.provision.Lexicon.Entry;
import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.Optional;
import java.util.Set;

/**
 * Reads numbers without a word: "II.4.9", which can be nothing else; and "2.1" once a word was
 * given, where the words about it let it be a provision.
 */
final class BareNumbers {
  /** Parts that a draft is divided in; other Roman figures number other things. */
  private static final int PARTS = 4;

  /** Words as short as this say how a sentence goes on, in every language. */
  private static final int SHORT = 3;

  private static final Set<String> LANGUAGE = Set.of("en");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Numbering numbering;
  private final CodeReader code;
  private final Connectors connectors;
  private final NumeralReader numerals;

  BareNumbers(Tokens tokens, Lexicon lexicon, Numbering numbering, CodeReader code) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.numbering = numbering;
    this.code = code;
    this.connectors = new Connectors(tokens, lexicon);
    this.numerals = new NumeralReader(tokens);
  }

  /**
   * What begins at a token.
   *
   * @param read the numbers, and the token behind them
   * @param foreign whether they are the numbers of something else: "Tables II.1 and II.4"
   */
  record Bare(Read read, boolean foreign) {}

  /**
   * The numbers that begin at a token, if any can be meant.
   *
   * @param worded the kind that a word named last; empty before any
   * @param firsts the first figures of what was named before
   */
  Optional<Bare> read(int index, Optional<Role> worded, Set<Integer> firsts) {
    Token before = tokens.at(index - 1);
    boolean free = !tokens.touches(index) || before.markOf("([\"'\u2018\u201c\u201e/,;:");
    var first = free ? numerals.read(index, false) : Optional.<NumeralReader.Read>empty();
    var kind = first.flatMap(r -> numbering.bare(r.numeral(), worded));
    if (first.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Match like = new Match(index, new Entry(kind.get(), true, false, 0, LANGUAGE), true);
    Read read = code.bare(index, first.get(), like);
    boolean foreign = foreign(index);
    boolean kin = firsts.contains(first.get().numeral().figures().get(0));
    boolean roman = first.get().numeral().part() > 0;
    boolean meant =
        foreign
            || (roman
                ? tokens.at(index).upper() && first.get().numeral().part() <= PARTS
                : worded.isPresent() && decimal(index, read.end(), kin));
    Group group = read.group();
    Group own =
        new Group(group.head(), group.found(), Act.OWN_DRAFT, group.start(), group.end(), false);
    return meant
        ? Optional.of(new Bare(roman ? read : new Read(own, read.end()), foreign))
        : Optional.empty();
  }

  /**
   * @param kin whether a neighbour of it was named before, so that it hardly measures anything
   */
  private boolean decimal(int index, int end, boolean kin) {
    Token before = tokens.at(index - 1);
    Token next = tokens.at(end);
    boolean measured =
        connectors.unit(end)
            || before.markOf("\u20ac$\u00a3~<>=\u2264\u2265\u2248")
            || (next.word() && next.upper() && next.text().length() > 1);
    if (measured) {
      return false;
    }
    boolean led = lexicon.find(tokens, index - 1, Role.BARE).isPresent();
    return kin
        || tokens.opensClause(index)
        || (led && !connectors.counts(end))
        || goesOn(next, end);
  }

  /** Whether the sentence ends behind a number or goes on without counting anything by it. */
  private boolean goesOn(Token next, int end) {
    boolean small = next.word() && !next.capital() && next.text().length() <= SHORT;
    return (!next.word() && !next.number())
        || small
        || connectors.functionWord(next)
        || !lexicon.at(tokens, end).isEmpty();
  }

  /** Whether the word before a number says that it numbers something else. */
  private boolean foreign(int index) {
    Token before = tokens.at(index - 1);
    var known =
        lexicon.find(
            tokens,
            index - 1,
            Role.FOREIGN,
            Role.SECTION,
            Role.CHAPTER,
            Role.PARAGRAPH,
            Role.POINT,
            Role.ANNEX,
            Role.ARTICLE,
            Role.APPENDIX);
    boolean led = lexicon.find(tokens, index - 1, Role.BARE, Role.AND).isPresent();
    boolean named = before.capital() && !led && (before.upper() || !tokens.opensClause(index - 1));
    return before.word() && (known.isPresent() || named);
  }
}
