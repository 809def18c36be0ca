package eu.chorus.output.disclosure;

import eu.chorus.model.Respondent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The keys of names: 64-bit hashes of every form in which a name gives somebody away. Hashes take
 * eight bytes whatever the name, are made where the names lie, and hold no name; among a million of
 * them and a million words of a release two meet by chance once in ten million releases.
 *
 * <p>Forms are of normalised words ({@link Tokens}), in which "ae", "oe", "ue" and "aa" are read as
 * the letter with the accent that they stand for, and names in Greek or Cyrillic letters are also
 * written in Latin ones, by each of the usual ways.
 */
final class NameKeys {
  /** Kinds of keys. */
  enum Kind {
    /** Words in a row. */
    SEQUENCE,
    /** Two words of a person's name, in either order. */
    PAIR,
    /** A word of such a pair, which by itself names nobody. */
    MEMBER,
    /** A word that by itself names, unless it is an ordinary word. */
    WORD,
    /** An acronym, in capitals. */
    ACRONYM,
    /** The first letter of a name and a surname. */
    INITIAL,
    /** All letters of a name without separators. */
    LETTERS,
    /** All digits of a number. */
    DIGITS
  }

  /** Longest name, in words, that is compared to its end. */
  static final int LONGEST = 12;

  /** A name of fewer letters may be met by chance where words follow one another. */
  static final int LETTERS = 9;

  /** Letters that are enough to look a run of letters up by its beginning. */
  static final int HEAD = 6;

  /** A number of fewer digits is a count, a year or an article. */
  static final int DIGITS = 6;

  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_PART = 4;
  private static final int MOST_NAMES_OF_PERSON = 5;
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&.-]{1,9}");
  private static final Pattern MAIL =
      Pattern.compile("([\\p{L}\\p{N}._%+'-]+)@([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)");
  private static final Pattern NUMBER = Pattern.compile("[+(]*\\p{N}[\\p{N} ()/.+-]*");
  private static final Pattern UMLAUT = Pattern.compile("(?<=[aou])e|(?<=a)a");

  /** What joins two parts of a name, written or not; left out in names and texts alike. */
  private static final Set<String> JOINTS = words("and und et y e en og och");

  /** Titles and particles are no names by themselves. */
  private static final Set<String> TITLES =
      words(
          "mr mrs ms miss mx dr prof professor sir dame lord lady herr frau monsieur madame mme"
              + " mlle sig sigra dott dottssa ing mag dipl phd msc bsc ba ma mba llm jd md esq mep"
              + " hon rev ir drs mgr");

  private static final Set<String> PARTICLES =
      words("van von der den de del della di da dos das du la le les el al bin ben ibn ter ten zu");

  private final Set<Long> keys = new HashSet<>();
  private final Set<Long> parts = new HashSet<>();

  private NameKeys() {}

  /** The keys that forbid what they are found in. */
  Set<Long> keys() {
    return Set.copyOf(keys);
  }

  /** The same of single words of organisations' names, unless several organisations share them. */
  Set<Long> parts() {
    return Set.copyOf(parts);
  }

  /** The keys of everything that a respondent says of himself or herself. */
  static NameKeys of(Respondent respondent) {
    var made = new NameKeys();
    var given = new ArrayList<String>();
    for (var verbatim : respondent.identity()) {
      var text = verbatim.text().strip();
      if (isName(text)) {
        made.person(text);
        boolean continues = tokens(text).size() == 1;
        if (continues) {
          given.add(text); // first name and surname in columns of their own
        }
      } else {
        made.identifier(text);
      }
    }
    if (given.size() > 1 && given.size() <= MOST_NAMES_OF_PERSON) {
      made.person(String.join(" ", given));
    }
    respondent.organisation().ifPresent(name -> made.organisation(name.text()));
    return made;
  }

  /** The keys of a name of an organisation, spelled one way. */
  static NameKeys ofOrganisation(String name) {
    var made = new NameKeys();
    made.organisation(name);
    return made;
  }

  /** The keys of a name of which is not known whose it is. */
  static NameKeys ofAny(String name) {
    var made = new NameKeys();
    if (isName(name)) {
      made.any(name);
    } else {
      made.identifier(name);
    }
    return made;
  }

  /** The keys of a person's name. */
  static NameKeys ofPerson(String name) {
    var made = new NameKeys();
    made.person(name);
    return made;
  }

  private static boolean isName(String text) {
    return text.indexOf('@') < 0
        && !text.contains("://")
        && text.chars().filter(Character::isDigit).count() < DIGITS;
  }

  private void person(String name) {
    for (var spelling : Romanisation.spellings(name)) {
      var tokens =
          tokens(spelling).stream().filter(t -> !TITLES.contains(t)).limit(LONGEST).toList();
      var telling =
          tokens.stream().filter(t -> !PARTICLES.contains(t) && isWord(t)).distinct().toList();
      sequence(tokens);
      sequence(tokens(spelling).stream().limit(LONGEST).toList());
      if (telling.size() > MOST_NAMES_OF_PERSON) {
        continue; // an address, or what somebody does
      }
      if (tokens.size() > 1) {
        var moved = new ArrayList<>(tokens.subList(1, tokens.size()));
        moved.add(tokens.get(0));
        sequence(moved);
        sequence(rotated(tokens));
      }
      if (tokens.size() > 1) { // a particle stands between names: "Ben" is a name at either end
        var first = tokens.get(0);
        var last = tokens.get(tokens.size() - 1);
        add(Kind.INITIAL, List.of(initial(first), last));
        telling.forEach(other -> add(Kind.INITIAL, List.of(initial(first), other)));
      }
      for (var one : telling) {
        if (one.length() >= SHORTEST_WORD) {
          add(Kind.WORD, List.of(one));
        }
        for (var other : telling) {
          if (!one.equals(other)) {
            add(Kind.INITIAL, List.of(initial(one), other));
            if (one.length() > 1 && other.length() > 1) {
              pairOf(one, other);
            }
          }
        }
      }
    }
  }

  private void pairOf(String one, String other) {
    add(Kind.PAIR, pair(one, other));
    add(Kind.MEMBER, List.of(one));
    add(Kind.MEMBER, List.of(other));
  }

  private static List<String> rotated(List<String> tokens) {
    var rotated = new ArrayList<String>();
    rotated.add(tokens.get(tokens.size() - 1));
    rotated.addAll(tokens.subList(0, tokens.size() - 1));
    return rotated;
  }

  private void organisation(String name) {
    words(name, false);
    for (var spelling : Romanisation.spellings(name)) {
      var words = spelling.strip().split("[\\s/,;:()\\[\\]\"]+");
      for (var word : words) {
        boolean acronym = ACRONYM.matcher(word).matches();
        for (var token : tokens(word)) {
          if (words.length > 1 && !acronym && token.length() >= SHORTEST_PART && isWord(token)) {
            parts.add(key(Kind.WORD, List.of(token)));
          }
        }
      }
    }
  }

  private void any(String name) {
    words(name, true);
  }

  private void words(String name, boolean inAnyOrder) {
    for (var spelling : Romanisation.spellings(name)) {
      var tokens = tokens(spelling);
      if (tokens.size() > 1) {
        sequence(tokens.subList(0, Math.min(LONGEST, tokens.size())));
        letters(String.join("", raw(spelling))); // with what joins its parts
        if (inAnyOrder && tokens.size() == 2) {
          pairOf(tokens.get(0), tokens.get(1));
        }
      } else if (!tokens.isEmpty()) {
        if (tokens.get(0).length() >= SHORTEST_WORD) {
          add(Kind.WORD, tokens);
        }
        if (ACRONYM.matcher(spelling.strip()).matches()) {
          add(Kind.ACRONYM, tokens);
        }
      }
    }
  }

  /** A mail address, a web address, a number of a register or a telephone. */
  private void identifier(String text) {
    var mail = MAIL.matcher(text);
    while (mail.find()) {
      person(mail.group(1).replaceAll("[^\\p{L}]+", " "));
      sequence(tokens(mail.group(2)));
    }
    var rest = NUMBER.matcher(MAIL.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    if (!rest.contains("://") && rest.codePoints().filter(Character::isLetter).count() > 2) {
      any(rest);
    }
    if (text.indexOf('@') < 0) {
      var tokens = tokens(text);
      sequence(tokens.subList(0, Math.min(LONGEST, tokens.size())));
      var digits = digits(text);
      if (digits.length() >= DIGITS) {
        add(Kind.DIGITS, List.of(digits));
      }
    }
  }

  private void sequence(List<String> tokens) {
    if (tokens.size() > 1) {
      add(Kind.SEQUENCE, tokens);
      letters(String.join("", tokens));
    }
  }

  private void letters(String all) {
    var letters = foldedLetters(all);
    if (letters.length() >= HEAD && letters.chars().anyMatch(c -> c > '9')) {
      add(Kind.LETTERS, List.of(letters));
      add(Kind.LETTERS, List.of("", letters.substring(0, HEAD)));
      add(Kind.WORD, List.of(letters));
    }
  }

  private void add(Kind kind, List<String> tokens) {
    if (kind == Kind.DIGITS || tokens.stream().anyMatch(NameKeys::isWord)) {
      keys.add(key(kind, tokens));
    }
  }

  /** A count, a year or the day of a form names nobody. */
  private static boolean isWord(String token) {
    return token.codePoints().anyMatch(c -> !Character.isDigit(c));
  }

  /** The words of a text that can be part of a name. */
  static List<String> tokens(String text) {
    var tokens = Tokens.of(List.of(text));
    var list = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      var token = folded(tokens.token(i));
      if (!isJoint(token)) {
        list.add(token);
      }
    }
    return list;
  }

  static boolean isJoint(String token) {
    return JOINTS.contains(token);
  }

  /** A word in which two letters for one with an accent are that letter without it. */
  static String folded(String token) {
    return token.length() >= SHORTEST_PART ? UMLAUT.matcher(token).replaceAll("") : token;
  }

  static String foldedLetters(String letters) {
    return UMLAUT.matcher(letters).replaceAll("");
  }

  static List<String> pair(String one, String other) {
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  /** The first letter as a token by itself would be. */
  static String initial(String token) {
    return token.startsWith("rn") ? "rn" : token.substring(0, 1);
  }

  static String digits(String text) {
    return text.codePoints()
        .filter(Character::isDigit)
        .mapToObj(c -> "" + Character.digit(c, 10))
        .collect(Collectors.joining());
  }

  static long key(Kind kind, List<String> tokens) {
    long hash = start(kind);
    for (var token : tokens) {
      hash = then(hash, token);
    }
    return finish(hash);
  }

  /** Begins a key, which {@link #then} makes longer word by word and {@link #finish} ends. */
  static long start(Kind kind) {
    return 0xcbf29ce484222325L ^ (kind.name().hashCode() * 0x9E3779B97F4A7C15L);
  }

  static long then(long hash, String token) {
    long next = hash;
    for (int i = 0; i < token.length(); i++) {
      next = (next ^ token.charAt(i)) * 0x100000001B3L;
      next ^= next >>> 29;
    }
    return (next ^ ' ') * 0x100000001B3L;
  }

  static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  private static Set<String> words(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" "))
        .flatMap(word -> raw(word).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> raw(String text) {
    var tokens = Tokens.of(List.of(text));
    return IntStream.range(0, tokens.size()).mapToObj(tokens::token).toList();
  }
}
