package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.CodeReader.Read;
import eu.chorus.nlp.provision.Group.Act;
import eu.chorus.nlp.provision.Group.Found;
import eu.chorus.nlp.provision.LevelReader.Item;
import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads references of languages that put the number before its word: "2.3. intézkedés", "53
 * artiklan 1 kohdan c alakohta".
 */
final class NumberFirst {
  private static final Set<String> LANGUAGES = Set.of("cs", "fi", "hu", "lt", "lv", "sk");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final CodeReader code;
  private final NumeralReader numerals;

  NumberFirst(Tokens tokens, Lexicon lexicon, CodeReader code) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.code = code;
    this.numerals = new NumeralReader(tokens);
  }

  /** The reference that begins with a number at a token. */
  Optional<Read> read(int index) {
    if (tokens.touches(index) && !tokens.at(index - 1).mark('(')) {
      return Optional.empty();
    }
    return law(index).or(() -> annex(index)).or(() -> ofCode(index));
  }

  private Optional<Read> ofCode(int index) {
    var first = numerals.read(index, false);
    var noun =
        first.flatMap(
            r -> noun(r.end(), Role.COMMITMENT, Role.MEASURE, Role.SUB_MEASURE, Role.KPI));
    if (first.isEmpty() || noun.isEmpty()) {
      return Optional.empty();
    }
    Match head = noun.get();
    Found named = code.bare(index, first.get(), head).group().found().get(0);
    int end = tokens.at(head.end() - 1).end();
    var found = List.of(new Found(named.start(), end, named.ref()));
    return Optional.of(
        new Read(
            new Group(head.entry().role(), found, Act.UNSAID, named.start(), end, false),
            head.end()));
  }

  private Optional<Read> law(int index) {
    boolean bracket = tokens.at(index).mark('(');
    var number = tokens.integer(bracket ? index + 1 : index).filter(n -> n > 0);
    int behind = bracket ? (tokens.at(index + 2).mark(')') ? index + 3 : -1) : index + 1;
    var noun = behind < 0 ? Optional.<Match>empty() : noun(behind, Role.ARTICLE, Role.RECITAL);
    if (number.isEmpty() || noun.isEmpty()) {
      return Optional.empty();
    }
    Role role = noun.get().entry().role();
    var levels = new ArrayList<String>();
    int at = noun.get().end();
    var level = role == Role.ARTICLE ? level(at) : Optional.<Level>empty();
    while (level.isPresent()) {
      levels.add(level.get().text());
      at = level.get().end();
      level = level(at);
    }
    int start = tokens.at(index).start();
    int end = tokens.at(at - 1).end();
    var item = new Item(index, at, String.valueOf(number.get()), levels);
    var found = List.of(new Found(start, end, item.reference(role)));
    return Optional.of(new Read(new Group(role, found, Act.UNSAID, start, end, false), at));
  }

  private Optional<Read> annex(int index) {
    Token token = tokens.at(index);
    int value = token.word() ? Numeral.roman(token.text().toUpperCase(Locale.ROOT)) : 0;
    return noun(index + 1, Role.ANNEX)
        .filter(noun -> value > 0 && token.upper())
        .map(
            noun -> {
              int start = token.start();
              int end = tokens.at(noun.end() - 1).end();
              var item = new Item(index, noun.end(), Numeral.roman(value), List.of());
              var found = List.of(new Found(start, end, item.reference(Role.ANNEX)));
              return new Read(
                  new Group(Role.ANNEX, found, Act.UNSAID, start, end, false), noun.end());
            });
  }

  private record Level(String text, int end) {}

  /** "1 kohdan", "(1) bekezdésének", "c) pontja". */
  private Optional<Level> level(int index) {
    int at = tokens.at(index).mark('(') ? index + 1 : index;
    Token token = tokens.at(at);
    boolean label = tokens.integer(at).isPresent() || (token.word() && token.text().length() == 1);
    int behind = tokens.at(at + 1).mark(')') ? at + 2 : at + 1;
    return noun(behind, Role.PARAGRAPH, Role.POINT)
        .filter(noun -> label)
        .map(noun -> new Level(token.text(), noun.end()));
  }

  private Optional<Match> noun(int index, Role... roles) {
    int at = tokens.at(index).mark('.') && tokens.touches(index) ? index + 1 : index;
    return lexicon
        .find(tokens, at, roles)
        .filter(noun -> noun.entry().languages().stream().anyMatch(LANGUAGES::contains));
  }
}
