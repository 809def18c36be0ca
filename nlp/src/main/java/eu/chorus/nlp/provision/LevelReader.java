package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the number of an article with its paragraphs and points, however they are written. */
final class LevelReader {
  private static final int LONGEST_RANGE = 30;
  private static final String ROMAN_LETTERS = "ivx";

  /** U+00B0 and U+00BA, which Unicode takes for a letter. */
  private static final String ORDINAL_SIGNS = "\u00b0\u00ba";

  /** Greek editions of acts count points in these letters, where others have a to h. */
  private static final String GREEK = "\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8";

  /** Languages in which a single letter behind a paragraph can be no word: "artikel 53.1 d". */
  private static final Set<String> BARE_LETTERS = Set.of("sv", "da");

  private final Tokens tokens;
  private final Lexicon lexicon;

  LevelReader(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * An article, recital, annex or appendix.
   *
   * @param start index of its first token
   * @param end index of the token behind it
   * @param number its number; empty for points that stand before their article
   * @param levels its paragraph, point and so on; of an annex the section, empty for none, and the
   *     point
   */
  record Item(int start, int end, String number, List<String> levels) {
    Item {
      levels = List.copyOf(levels);
    }

    Reference reference(Role role) {
      String below =
          role == Role.ANNEX
              ? named(", Section ", 0) + named(", point ", 1)
              : levels.stream().map(l -> "(" + l + ")").collect(Collectors.joining());
      return new Reference(role, "", number + below);
    }

    private String named(String word, int depth) {
      String level = depth < levels.size() ? levels.get(depth) : "";
      return level.isEmpty() ? "" : word + (digits(level) ? level : "(" + level + ")");
    }

    /** What lies strictly between this and the end of a range. */
    List<Item> between(Item end, Role role) {
      if (levels.size() != end.levels.size() || role == Role.APPENDIX) {
        return List.of();
      }
      if (levels.isEmpty()) {
        int first = role == Role.ANNEX ? Numeral.roman(number) : Integer.parseInt(number);
        int last = role == Role.ANNEX ? Numeral.roman(end.number) : Integer.parseInt(end.number);
        return last - first > LONGEST_RANGE
            ? List.of()
            : IntStream.range(first + 1, last)
                .mapToObj(n -> role == Role.ANNEX ? Numeral.roman(n) : String.valueOf(n))
                .map(n -> new Item(start, end.end, n, List.of()))
                .toList();
      }
      String first = levels.get(levels.size() - 1);
      String last = end.levels.get(levels.size() - 1);
      boolean letters = first.length() == 1 && last.length() == 1 && !digits(first);
      return !letters || !number.equals(end.number)
          ? List.of()
          : IntStream.range(first.charAt(0) + 1, last.charAt(0))
              .mapToObj(c -> with(levels.size() - 1, String.valueOf((char) c), start, end.end))
              .toList();
    }

    private Item with(int depth, String level, int newStart, int newEnd) {
      var changed = new ArrayList<>(levels.subList(0, depth));
      changed.add(level);
      return new Item(newStart, newEnd, number, changed);
    }

    /** The neighbour of the last level of the same form: (b) beside (a), (3) beside (1). */
    private Optional<Item> beside(String level, int newStart, int newEnd) {
      for (int i = levels.size() - 1; i >= 0; i--) {
        if (!levels.get(i).isEmpty() && digits(levels.get(i)) == digits(level)) {
          return Optional.of(with(i, level, newStart, newEnd));
        }
      }
      return Optional.empty();
    }
  }

  private static boolean digits(String level) {
    return Character.isDigit(level.charAt(0));
  }

  /** A level: its text, and the token behind it. */
  private record Level(String text, int end) {}

  /** What the word was read for, at a token. */
  Optional<Item> item(int index, Match head) {
    return switch (head.entry().role()) {
      case ARTICLE -> article(index, head);
      case RECITAL -> bracketed(index).or(() -> integer(index));
      case ANNEX -> annex(index);
      case APPENDIX ->
          new NumeralReader(tokens)
              .read(index, false)
              .filter(r -> r.numeral().part() == 0)
              .map(r -> new Item(index, r.end(), r.numeral().toString(), List.of()));
      default -> Optional.empty();
    };
  }

  private Optional<Item> integer(int index) {
    boolean suffix = tokens.at(index + 1).word() && tokens.touches(index + 1);
    boolean decimal =
        tokens.at(index + 1).mark('.')
            && tokens.touches(index + 2)
            && tokens.at(index + 2).number();
    return tokens
        .integer(index)
        .filter(n -> n > 0 && !suffix && !decimal && !tokens.at(index + 1).mark('%'))
        .map(n -> new Item(index, index + 1, String.valueOf(n), List.of()));
  }

  private Optional<Item> bracketed(int index) {
    boolean brackets = tokens.at(index).mark('(') && tokens.at(index + 2).mark(')');
    return brackets
        ? tokens
            .integer(index + 1)
            .map(n -> new Item(index, index + 3, String.valueOf(n), List.of()))
        : Optional.empty();
  }

  private Optional<Item> annex(int index) {
    Token token = tokens.at(index);
    boolean roman = token.word() && (token.upper() || token.text().length() > 1);
    int value = roman ? Numeral.roman(token.text().toUpperCase(Locale.ROOT)) : 0;
    boolean further =
        tokens.at(index + 1).mark('.')
            && tokens.touches(index + 1)
            && tokens.touches(index + 2)
            && tokens.at(index + 2).number();
    if (value == 0 || further) {
      return Optional.empty();
    }
    int at = index + 1;
    boolean bracket = tokens.at(at).mark('(');
    at += bracket || tokens.at(at).mark(',') ? 1 : 0;
    int sign = tokens.at(at).mark('\u00a7') ? at + 1 : 0;
    int number = lexicon.find(tokens, at, Role.SECTION).map(Match::end).orElse(sign);
    var section = tokens.integer(number).filter(n -> number > 0);
    boolean closed = section.isPresent() && bracket && tokens.at(number + 1).mark(')');
    int behind = section.isPresent() ? number + (closed ? 2 : 1) : index + 1;
    var point = pointOfAnnex(behind);
    var levels = new ArrayList<String>();
    section.map(String::valueOf).or(() -> point.map(p -> "")).ifPresent(levels::add);
    point.map(Level::text).ifPresent(levels::add);
    int end = point.map(Level::end).orElse(behind);
    return Optional.of(new Item(index, end, Numeral.roman(value), levels));
  }

  private Optional<Level> pointOfAnnex(int index) {
    int at = tokens.at(index).mark(',') ? index + 1 : index;
    return lexicon.find(tokens, at, Role.POINT).flatMap(word -> marked(word.end()));
  }

  private Optional<Item> article(int index, Match head) {
    int sign = ordinalSign(index + 1);
    boolean ordinal = sign == index + 1 && tokens.at(sign).word() && tokens.touches(sign);
    var number = tokens.integer(index).filter(n -> n > 0 && !ordinal);
    if (number.isEmpty() || tokens.at(index + 1).mark('%')) {
      return Optional.empty();
    }
    var levels = new ArrayList<String>();
    int at = sign;
    var level = level(at, head);
    while (level.isPresent()) {
      levels.add(level.get().text());
      at = level.get().end();
      level = level(at, head);
    }
    return Optional.of(new Item(index, at, String.valueOf(number.get()), levels));
  }

  /** Behind the sign that makes a number an ordinal in Romance languages: "53.º". */
  private int ordinalSign(int index) {
    int at = tokens.at(index).mark('.') && tokens.touches(index) ? index + 1 : index;
    boolean sign =
        tokens.touches(at) && ORDINAL_SIGNS.contains(tokens.at(at).text().substring(0, 1));
    return sign && tokens.at(at).text().length() == 1 ? at + 1 : index;
  }

  private Optional<Level> level(int index, Match head) {
    var brackets = inBrackets(index);
    if (brackets.isPresent()) {
      return brackets;
    }
    Token token = tokens.at(index);
    if (token.mark('.') && tokens.touches(index) && tokens.touches(index + 1)) {
      var dotted = plain(index + 1); // 53.1.d
      if (dotted.isPresent()) {
        return dotted;
      }
    }
    int at = token.markOf(",.") ? index + 1 : index;
    boolean sign = tokens.at(at).mark('\u00a7');
    var word = lexicon.find(tokens, at, Role.PARAGRAPH, Role.POINT);
    if (sign || word.isPresent()) {
      return marked(sign ? at + 1 : word.map(Match::end).orElse(at));
    }
    boolean letter = token.text().length() == 1 && token.word() && !token.capital();
    return letter
            && !token.text().equals("i")
            && tokens.at(index - 1).number()
            && head.entry().languages().stream().anyMatch(BARE_LETTERS::contains)
            && !head.entry().languages().contains("en")
        ? plain(index)
        : Optional.empty();
  }

  /** What stands behind "point": (d), d), or d. */
  private Optional<Level> marked(int index) {
    int at = tokens.at(index).mark('.') ? index + 1 : index;
    return inBrackets(at)
        .or(
            () ->
                plain(at)
                    .map(
                        l ->
                            tokens.at(l.end()).mark(')') && !tokens.within(l.end())
                                ? new Level(l.text(), l.end() + 1)
                                : l));
  }

  private Optional<Level> inBrackets(int index) {
    return tokens.at(index).mark('(') && tokens.at(index + 2).mark(')')
        ? plain(index + 1).map(l -> new Level(l.text(), index + 3))
        : Optional.empty();
  }

  private Optional<Level> plain(int index) {
    Token token = tokens.at(index);
    boolean letter = token.word() && token.text().length() == 1;
    boolean roman =
        token.word()
            && token.text().length() <= 4
            && token.text().chars().allMatch(c -> ROMAN_LETTERS.indexOf(c) >= 0);
    boolean number = token.number() && token.text().length() <= 2;
    return letter || roman || number
        ? Optional.of(new Level(latin(token.text()), index + 1))
        : Optional.empty();
  }

  private static String latin(String level) {
    int greek = level.length() == 1 ? GREEK.indexOf(level.charAt(0)) : -1;
    return greek < 0 ? level : String.valueOf((char) ('a' + greek));
  }

  /** The neighbour of what was read last, behind a connector: "(b)", "point (b)", "2". */
  Optional<Item> sibling(int index, Item last, Match head) {
    var word = lexicon.find(tokens, index, Role.PARAGRAPH, Role.POINT);
    boolean sectionOfAnnex = head.entry().role() == Role.ANNEX && last.levels().size() == 1;
    var level =
        word.isPresent()
            ? marked(word.get().end()).filter(l -> !sectionOfAnnex)
            : inBrackets(index);
    if (level.isEmpty() && plural(last)) {
      level = plain(index).filter(l -> l.text().length() == 1 || tokens.at(index).number());
    }
    if (level.isEmpty() && head.entry().role() == Role.ANNEX && !last.levels().isEmpty()) {
      level = plain(index).filter(l -> digits(l.text()));
    }
    return level.flatMap(l -> last.beside(l.text(), index, l.end()));
  }

  /** Whether "paragraphs" or "points" stands before the last level. */
  private boolean plural(Item item) {
    for (int i = Math.max(0, item.end() - 4); i < item.end(); i++) {
      var word = lexicon.find(tokens, i, Role.PARAGRAPH, Role.POINT);
      if (word.isPresent() && word.get().entry().plural()) {
        return true;
      }
    }
    return false;
  }

  /** Points that stand before their article, or sections before their annex. */
  List<Item> points(Match word) {
    var points = new ArrayList<Item>();
    var connectors = new Connectors(tokens, lexicon);
    int at = word.end();
    var level = marked(at);
    while (level.isPresent()) {
      points.add(new Item(at, level.get().end(), "", List.of(level.get().text())));
      var connector = connectors.at(level.get().end(), word.entry().languages());
      at = connector.filter(c -> !c.range()).map(c -> c.end()).orElse(-1);
      level = at < 0 ? Optional.empty() : marked(at);
    }
    return points;
  }
}
