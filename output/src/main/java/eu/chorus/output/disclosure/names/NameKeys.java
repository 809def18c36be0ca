package eu.chorus.output.disclosure.names;

import eu.chorus.model.Respondent;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** A shorter word is written with two letters for one of its own. */
  private static final int SHORTEST_FOLDED = 4;

  private static final Pattern UMLAUT = Pattern.compile("(?<=[aou])e|(?<=a)a");

  /** What joins two parts of a name, written or not; left out in names and texts alike. */
  private static final Set<String> JOINTS = words("and und et y e en og och");

  private final Map<Kind, Set<Long>> keys = new EnumMap<>(Kind.class);
  private final Set<Long> parts = new HashSet<>();

  private NameKeys() {}

  /** The keys that forbid what they are found in. */
  Set<Long> keys() {
    return keys(EnumSet.allOf(Kind.class));
  }

  /** Those of some kinds. */
  Set<Long> keys(Set<Kind> kinds) {
    return kinds.stream()
        .flatMap(kind -> keys.getOrDefault(kind, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same of single words of organisations' names, unless several organisations share them. */
  Set<Long> parts() {
    return Set.copyOf(parts);
  }

  /** The keys of everything that a respondent says of himself or herself. */
  static NameKeys of(Respondent respondent) {
    var made = new NameKeys();
    made.identity(respondent);
    respondent.organisation().ifPresent(name -> OrganisationForms.add(name.text(), made));
    return made;
  }

  /** The keys of who answers, as a person, and not of the organisation. */
  static NameKeys ofIdentity(Respondent respondent) {
    var made = new NameKeys();
    made.identity(respondent);
    return made;
  }

  /** The keys of a name of an organisation, spelled one way. */
  static NameKeys ofOrganisation(String name) {
    var made = new NameKeys();
    OrganisationForms.add(name, made);
    return made;
  }

  /** The keys of a name of which is not known whose it is. */
  static NameKeys ofAny(String name) {
    var made = new NameKeys();
    if (IdentifierForms.isIdentifier(name)) {
      IdentifierForms.add(name, made);
    } else {
      made.words(name, true);
    }
    return made;
  }

  /** The keys of a person's name. */
  static NameKeys ofPerson(String name) {
    var made = new NameKeys();
    PersonForms.add(name, made);
    return made;
  }

  /** The keys of what signs a letter, a person or an organisation. */
  static NameKeys ofSigner(String name) {
    var made = ofOrganisation(name);
    PersonForms.addSigner(name, made);
    return made;
  }

  private void identity(Respondent respondent) {
    var names = new ArrayList<String>();
    for (var verbatim : respondent.identity()) {
      var text = verbatim.text().strip();
      if (IdentifierForms.isIdentifier(text)) {
        IdentifierForms.add(text, this);
      } else {
        PersonForms.add(text, this);
        names.add(text);
      }
    }
    PersonForms.addJoined(names, this);
  }

  /** Words of which is not known what they name. */
  void words(String name, boolean inAnyOrder) {
    for (var spelling : Romanisation.spellings(name)) {
      var tokens = tokens(spelling);
      if (tokens.size() > 1) {
        sequence(tokens);
        letters(String.join("", raw(spelling))); // with what joins its parts
        if (inAnyOrder && tokens.size() == 2) {
          pairOf(tokens.get(0), tokens.get(1));
        }
      } else if (!tokens.isEmpty()) {
        word(tokens.get(0));
        if (OrganisationForms.isAcronym(spelling.strip())) {
          add(Kind.ACRONYM, tokens);
        }
      }
    }
  }

  /** A word that names by itself, if it is long enough. */
  void word(String token) {
    if (token.length() >= SHORTEST_WORD) {
      add(Kind.WORD, List.of(token));
    }
  }

  /** A key that names only while hardly any organisation shares it. */
  void part(Kind kind, String token) {
    parts.add(key(kind, List.of(token)));
  }

  /** Two names of one person. */
  void pairOf(String one, String other) {
    add(Kind.PAIR, pair(one, other));
    add(Kind.MEMBER, List.of(one));
    add(Kind.MEMBER, List.of(other));
  }

  /** Words in a row, up to the {@link #LONGEST}. */
  void sequence(List<String> words) {
    var tokens = words.subList(0, Math.min(LONGEST, words.size()));
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

  void add(Kind kind, List<String> tokens) {
    if (kind == Kind.DIGITS || tokens.stream().anyMatch(NameKeys::isWord)) {
      keys.computeIfAbsent(kind, k -> new HashSet<>()).add(key(kind, tokens));
    }
  }

  /** A count, a year or the day of a form names nobody. */
  static boolean isWord(String token) {
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
    return token.length() >= SHORTEST_FOLDED ? UMLAUT.matcher(token).replaceAll("") : token;
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

  static Set<String> words(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" "))
        .flatMap(word -> raw(word).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> raw(String text) {
    var tokens = Tokens.of(List.of(text));
    return IntStream.range(0, tokens.size()).mapToObj(tokens::token).toList();
  }
}
