package eu.chorus.output.disclosure.names;

import eu.chorus.output.disclosure.names.NameKeys.Kind;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.Norm;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for names in pieces of text that are read one after the other. */
final class NameSearch {
  /** So many words may stand between two names of a person: middle names, initials. */
  private static final int BETWEEN = 2;

  /** No name in the register is longer, in letters. */
  private static final int MOST_LETTERS = 80;

  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\p{N}&.-]{1,9}(?![\\p{L}\\p{N}])");
  private static final String SURNAME = "(\\p{Lu}[\\p{L}\\p{M}'\u2019-]+)";

  /** "A. B. Surname", "A.-B. Surname"; the first initial counts. */
  private static final Pattern INITIAL_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{Lu})\\p{M}*\\.(?:[ \\u00A0-]{0,2}\\p{Lu}\\.){0,3}"
              + "\\s{0,2}(?:(?:van|von|de|der|den|del|di|la)\\s){0,2}"
              + SURNAME);

  /** "Surname, A." and "Surname A.". */
  private static final Pattern INITIAL_LAST =
      Pattern.compile(SURNAME + ",?\\s{1,2}(\\p{Lu})\\p{M}*\\.");

  private static final Pattern LETTERED = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Between two words that are joined with a capital. */
  private static final Pattern INNER = Pattern.compile("(?<=\\p{Ll}\\p{M}{0,2})(?=\\p{Lu})");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}#.])\\+?\\d(?:[ ()/.-]{0,2}\\d){5,}(?![\\p{L}\\p{N}])");

  private static final Pattern GROUP = Pattern.compile("\\d+");

  /** No number has more digits, or more groups of them. */
  private static final int MOST_DIGITS = 40;

  private final NameRegister names;
  private final AllowList allowed;

  /** What is known of a token, and whether a text names somebody by itself: both come again. */
  private final Map<String, Known> known = new HashMap<>();

  private final Map<String, Optional<String>> written = new HashMap<>();
  private Map<Integer, Set<String>> found = new TreeMap<>();

  private NameSearch(NameRegister names, AllowList allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  static NameSearch of(NameRegister names, AllowList allowed) {
    return new NameSearch(names, allowed);
  }

  /**
   * The pieces of text, by index, in which a name begins that no allowed sequence covers.
   *
   * @return for each what names somebody in it
   */
  Map<Integer, Set<String>> units(List<String> texts) {
    if (names.isEmpty()) {
      return Map.of();
    }
    found = new TreeMap<>();
    read(texts);
    if (texts.stream().anyMatch(Norm::isHyphenated)) {
      read(texts.stream().map(Norm::joinHyphenated).toList());
    }
    if (texts.stream().anyMatch(Romanisation::isForeign)) {
      var spellings =
          texts.stream().map(text -> List.copyOf(Romanisation.spellings(text))).toList();
      int most = spellings.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 1; i < most; i++) {
        int at = i;
        read(spellings.stream().map(s -> s.get(Math.min(at, s.size() - 1))).toList());
      }
    }
    if (texts.stream().anyMatch(text -> INNER.matcher(text).find())) {
      readWords(Tokens.of(texts.stream().map(this::apart).toList()), false);
    }
    for (int unit = 0; unit < texts.size(); unit++) {
      int at = unit;
      written
          .computeIfAbsent(texts.get(unit), this::namedAsWritten)
          .ifPresent(name -> found(at, name));
    }
    return found;
  }

  private void read(List<String> texts) {
    var tokens = Tokens.of(texts);
    readWords(tokens, true);
    new Letters(tokens).search();
  }

  /**
   * The words of a text that are joined with capitals, apart: joined they may be an ordinary word,
   * and name nobody. What public text joins stays joined.
   */
  private String apart(String text) {
    return LETTERED
        .matcher(text)
        .replaceAll(
            word ->
                isAllowed(word.group())
                    ? word.group()
                    : INNER.matcher(word.group()).replaceAll(" "));
  }

  /**
   * Looks for names of several words.
   *
   * @param single whether also for those of one
   */
  private void readWords(Tokens tokens, boolean single) {
    var words = new ArrayList<Word>();
    for (int i = 0; i < tokens.size(); i++) {
      var about = known.computeIfAbsent(tokens.token(i), this::known);
      if (!about.joint()) {
        words.add(new Word(i, tokens.unit(i), about));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (single && words.get(i).known().name()) {
        hit(tokens, words.get(i).token(), words.get(i).token());
      }
      sequences(tokens, words, i);
      pairs(tokens, words, i);
    }
  }

  /** A word of a text. */
  private record Word(int token, int unit, Known known) {
    String text() {
      return known.folded();
    }
  }

  /** What the register says of a token. */
  private record Known(String folded, boolean joint, boolean name, boolean ordinary) {}

  private Known known(String token) {
    var folded = NameKeys.folded(token);
    return new Known(
        folded, NameKeys.isJoint(folded), names.isName(folded), names.isOrdinary(folded));
  }

  /** A number in a cell of its own is a count, whatever the cell beside it says. */
  private void hit(Tokens text, int first, int last) {
    boolean counted =
        text.unit(first) != text.unit(last) && (text.isNumber(first) || text.isNumber(last));
    if (!counted && !allowed.holds(text, first, last + 1)) {
      var words = IntStream.rangeClosed(first, last).mapToObj(text::token);
      found(text.unit(first), words.collect(Collectors.joining(" ")));
    }
  }

  private void found(int unit, String name) {
    found.computeIfAbsent(unit, u -> new TreeSet<>()).add(name);
  }

  private void sequences(Tokens tokens, List<Word> words, int first) {
    long hash = NameKeys.start(Kind.SEQUENCE);
    int end = Math.min(words.size(), first + NameKeys.LONGEST);
    for (int i = first; i < end; i++) {
      hash = NameKeys.then(hash, words.get(i).text());
      if (i > first && names.isName(NameKeys.finish(hash))) {
        hit(tokens, words.get(first).token(), words.get(i).token());
      }
    }
  }

  /** Two ordinary words that are also a name have to stand side by side. */
  private void pairs(Tokens tokens, List<Word> words, int first) {
    var one = words.get(first);
    int end = Math.min(words.size(), first + 2 + BETWEEN);
    for (int i = first + 1; i < end; i++) {
      var other = words.get(i);
      boolean beside = other.token() == one.token() + 1;
      boolean near =
          other.unit() == one.unit() && !(one.known().ordinary() && other.known().ordinary());
      long pair = NameKeys.key(Kind.PAIR, NameKeys.pair(one.text(), other.text()));
      if ((beside || near) && names.isName(pair)) {
        hit(tokens, one.token(), other.token());
      }
    }
  }

  /** All letters, so that neither blanks put in nor blanks left out hide a name. */
  private final class Letters {
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> tokenOf = new ArrayList<>();
    private final Tokens tokens;

    Letters(Tokens tokens) {
      this.tokens = tokens;
      for (int token = 0; token < tokens.size(); token++) {
        for (int i = tokens.start(token); i < tokens.start(token + 1); i++) {
          char c = tokens.letters().charAt(i);
          char before = letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
          boolean accent = (c == 'e' && "aou".indexOf(before) >= 0) || (c == 'a' && before == 'a');
          if (!accent) {
            letters.append(c);
            tokenOf.add(token);
          }
        }
      }
    }

    void search() {
      for (int from = 0; from + NameKeys.HEAD <= letters.length(); from++) {
        var head = letters.substring(from, from + NameKeys.HEAD);
        if (names.holds(Kind.LETTERS, List.of("", head))) {
          int most = Math.min(letters.length(), from + MOST_LETTERS);
          for (int to = from + NameKeys.HEAD; to <= most; to++) {
            long key = NameKeys.key(Kind.LETTERS, List.of(letters.substring(from, to)));
            if (names.isName(key) && stands(from, to)) {
              hit(tokens, tokenOf.get(from), tokenOf.get(to - 1));
            }
          }
        }
      }
    }

    /** One letter; that of "m" is the two that it looks like. */
    private static boolean isOne(String token) {
      return token.length() == 1 || token.equals("rn");
    }

    /**
     * Within a longer word, or from the beginning of a word to the end of one. Few letters have to
     * stand apart, each by itself: else they are met by chance.
     */
    private boolean stands(int from, int to) {
      int first = tokenOf.get(from);
      int last = tokenOf.get(to - 1);
      boolean begins = from == 0 || tokenOf.get(from - 1) != first;
      boolean ends = to == letters.length() || tokenOf.get(to) != last;
      boolean apart =
          IntStream.rangeClosed(first, last).mapToObj(tokens::token).allMatch(Letters::isOne);
      boolean many = to - from >= NameKeys.LETTERS;
      return (begins && ends) ? first != last && (many || apart) : first == last && many;
    }
  }

  /** What only its capitals, points and digits make a name. */
  private Optional<String> namedAsWritten(String text) {
    var capitals = CAPITALS.matcher(text);
    while (capitals.find()) {
      var token = NameKeys.tokens(capitals.group());
      if (token.size() == 1 && names.holds(Kind.ACRONYM, token) && !isAllowed(capitals.group())) {
        return Optional.of(capitals.group());
      }
    }
    var first = INITIAL_FIRST.matcher(text);
    while (first.find()) {
      if (isInitial(first.group(1), first.group(2), first.group())) {
        return Optional.of(first.group());
      }
    }
    var last = INITIAL_LAST.matcher(text);
    for (int from = 0; last.find(from); from = last.end(1)) {
      if (isInitial(last.group(2), last.group(1), last.group())) {
        return Optional.of(last.group());
      }
    }
    return numbered(text);
  }

  /** A number that somebody gave, also with others before or behind it. */
  private Optional<String> numbered(String text) {
    var number = NUMBER.matcher(text);
    while (number.find()) {
      var groups = GROUP.matcher(number.group()).results().map(MatchResult::group).toList();
      for (int from = 0; from < groups.size(); from++) {
        boolean near = groups.size() - from <= MOST_DIGITS;
        if (from == 0 || near || groups.get(from).length() >= NameKeys.DIGITS) {
          var digits = new StringBuilder();
          for (int to = from; to < groups.size() && digits.length() <= MOST_DIGITS; to++) {
            digits.append(NameKeys.digits(groups.get(to)));
            boolean ends = from == 0 || to == from || to == groups.size() - 1;
            if (ends
                && names.holds(Kind.DIGITS, List.of(digits.toString()))
                && !isAllowed(number.group())) {
              return Optional.of(number.group());
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isInitial(String initial, String surname, String whole) {
    for (var spelled : Romanisation.spellings(initial + " " + surname)) {
      var tokens = Tokens.of(List.of(spelled));
      if (tokens.size() > 1 && !isAllowed(whole)) {
        var letter = NameKeys.initial(tokens.token(0));
        for (int i = 1; i < tokens.size(); i++) {
          if (names.holds(Kind.INITIAL, List.of(letter, NameKeys.folded(tokens.token(i))))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isAllowed(String text) {
    var tokens = Tokens.of(List.of(text));
    return allowed.holds(tokens, 0, tokens.size());
  }
}
