package eu.chorus.output.disclosure.names;

import eu.chorus.model.Respondent;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.names.NameKeys.Kind;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The names of respondents: persons, organisations, aliases, numbers of registers. It holds sorted
 * keys ({@link NameKeys}), eight bytes each, which are made where the respondents are; no name.
 *
 * <p>A name of several words counts as found in any spelling and order. A single word counts unless
 * it is ordinary, that is, unless enough families write it in lower case: "Transparency" does not
 * forbid the word, an invented name does.
 */
public final class NameRegister implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String NAME = "name\t";
  private static final String PARTICIPANT = "participant\t";
  private static final String ORDINARY = "ordinary\t";
  private static final NameRegister EMPTY = new NameRegister(List.of(), List.of());

  /** Words in lower case with nothing but blanks between them. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}])\\p{Ll}[\\p{Ll}\\p{M}]+(?:[\\s-]\\p{Ll}[\\p{Ll}\\p{M}]+)*"
              + "(?![\\p{L}\\p{M}\\p{N}])");

  /** Longer phrases are nobody's but those who bear the name. */
  private static final int LONGEST_PHRASE = 4;

  /** Bits of a key that tell of nearly every one that is not held. */
  private static final int MARK = 20;

  private final long[] keys;
  private final long[] ordinary;

  /** The first bits of the keys: nearly all that is asked for is not held. */
  private final BitSet marks;

  /** Names that the annex may hold; a list of strings, since records do not travel. */
  private final List<String> participants;

  private NameRegister(long[] keys, long[] ordinary) {
    this(keys, ordinary, List.of());
  }

  private NameRegister(long[] keys, long[] ordinary, List<String> participants) {
    this.keys = keys;
    this.ordinary = ordinary;
    this.marks = new BitSet();
    Arrays.stream(keys).forEach(key -> marks.set(mark(key)));
    this.participants = List.copyOf(participants);
  }

  /**
   * A register of names of which is not known whose they are.
   *
   * @param names as respondents gave them; blank ones are passed over
   * @param ordinaryWords words that are no name to anybody else, such as every word that at least
   *     {@link ReleasePolicy#k} families write in lower case
   */
  public NameRegister(Collection<String> names, Collection<String> ordinaryWords) {
    this(
        sorted(names.stream().flatMap(name -> NameKeys.ofAny(name).keys().stream())),
        sorted(
            ordinaryWords.stream()
                .flatMap(word -> NameKeys.tokens(word).stream())
                .map(token -> NameKeys.key(Kind.WORD, List.of(token)))));
  }

  /**
   * A register of keys.
   *
   * @param keys of {@link #keysOf} and {@link #keysOfOrganisation}, and those parts that are to be
   *     names by themselves
   * @param ordinary of {@link #writtenInLowerCase}, those that enough families write
   */
  public static NameRegister ofKeys(Collection<Long> keys, Collection<Long> ordinary) {
    return new NameRegister(sorted(keys.stream()), sorted(ordinary.stream()));
  }

  /**
   * Keys of what was named.
   *
   * @param keys what names by itself
   * @param parts single words of organisations' names, which name unless several organisations
   *     share them
   */
  public record Named(List<Long> keys, List<Long> parts) {
    public Named {
      keys = List.copyOf(keys);
      parts = List.copyOf(parts);
    }

    private static Named of(NameKeys made) {
      return new Named(
          made.keys().stream().sorted().toList(), made.parts().stream().sorted().toList());
    }
  }

  /** The keys of every name that a respondent gave, of the person and of the organisation. */
  public static Named keysOf(Respondent respondent) {
    return Named.of(NameKeys.of(respondent));
  }

  /** The keys of an organisation in another spelling than its own. */
  public static Named keysOfOrganisation(Verbatim name) {
    return Named.of(NameKeys.ofOrganisation(name.text()));
  }

  /** The keys of the name of a file. */
  public static List<Long> keysOfFile(Verbatim name) {
    return Named.of(NameKeys.ofAny(name.text())).keys();
  }

  /**
   * The keys of whoever signs a text.
   *
   * @param paragraphs of one answer or one document, in reading order: a closing formula and the
   *     name below it are paragraphs of their own
   */
  public static List<Long> keysOfSignatures(List<Verbatim> paragraphs) {
    var text = paragraphs.stream().map(Verbatim::text).collect(Collectors.joining("\n"));
    return Signatures.in(text).stream()
        .flatMap(name -> NameKeys.ofSigner(name).keys().stream())
        .sorted()
        .distinct()
        .toList();
  }

  /**
   * The keys of the person who answers, by at least two words, and not of the organisation: what an
   * organisation in the annex may not be called.
   */
  public static List<Long> keysOfPerson(Respondent respondent) {
    return NameKeys.ofIdentity(respondent).keys(EnumSet.of(Kind.PAIR, Kind.SEQUENCE)).stream()
        .sorted()
        .toList();
  }

  /** The same names, of which these organisations agreed to be named in the annex. */
  public NameRegister agreed(Participants agreed) {
    return new NameRegister(keys, ordinary, agreed.names());
  }

  /** Who may be named in the annex. */
  public Participants participants() {
    return new Participants(participants);
  }

  /** A register without names. */
  public static NameRegister empty() {
    return EMPTY;
  }

  /**
   * The keys of those words and phrases of this register that a text writes in lower case.
   *
   * @return distinct, in ascending order
   */
  public List<Long> writtenInLowerCase(Verbatim text) {
    var found = new TreeSet<Long>();
    var phrases = PHRASE.matcher(text.text());
    while (phrases.find()) {
      var tokens = NameKeys.tokens(phrases.group());
      for (int i = 0; i < tokens.size(); i++) {
        addIfHeld(Kind.WORD, List.of(tokens.get(i)), found);
        addIfHeld(Kind.MEMBER, List.of(tokens.get(i)), found);
        if (i > 0) {
          addIfHeld(Kind.PAIR, NameKeys.pair(tokens.get(i - 1), tokens.get(i)), found);
        }
        for (int end = i + 2; end <= Math.min(tokens.size(), i + LONGEST_PHRASE); end++) {
          addPhrase(tokens.subList(i, end), found);
        }
      }
    }
    return List.copyOf(found);
  }

  private void addPhrase(List<String> phrase, Set<Long> found) {
    if (addIfHeld(Kind.SEQUENCE, phrase, found)) {
      var letters = List.of(NameKeys.foldedLetters(String.join("", phrase)));
      addIfHeld(Kind.LETTERS, letters, found);
      addIfHeld(Kind.WORD, letters, found);
    }
  }

  private boolean addIfHeld(Kind kind, List<String> tokens, Set<Long> found) {
    long key = NameKeys.key(kind, tokens);
    boolean held = holds(key);
    if (held) {
      found.add(key);
    }
    return held;
  }

  /** Whether a key of this kind and these words is in the register. */
  boolean holds(Kind kind, List<String> tokens) {
    return holds(NameKeys.key(kind, tokens));
  }

  boolean holds(long key) {
    return marks.get(mark(key)) && Arrays.binarySearch(keys, key) >= 0;
  }

  private static int mark(long key) {
    return (int) (key >>> (Long.SIZE - MARK));
  }

  /** Whether a single word is a name. */
  boolean isName(String token) {
    return isName(NameKeys.key(Kind.WORD, List.of(token)));
  }

  /** Whether a single word is a name to somebody, though it may be an ordinary word too. */
  boolean isWord(String token) {
    return holds(Kind.WORD, List.of(token));
  }

  /** Whether a key is of a name, and not of something that many write in lower case. */
  boolean isName(long key) {
    return holds(key) && Arrays.binarySearch(ordinary, key) < 0;
  }

  /** Whether a word is ordinary. */
  boolean isOrdinary(String token) {
    return Stream.of(Kind.WORD, Kind.MEMBER)
        .anyMatch(kind -> Arrays.binarySearch(ordinary, NameKeys.key(kind, List.of(token))) >= 0);
  }

  boolean isEmpty() {
    return keys.length == 0;
  }

  /**
   * Whether a label holds a name. An ordinary word is none, unless it is the whole label and
   * written as a name is.
   */
  public boolean isNamedIn(String label) {
    var tokens = NameKeys.tokens(label);
    boolean whole =
        tokens.size() == 1
            && isWord(tokens.get(0))
            && Character.isUpperCase(label.strip().codePointAt(0));
    return whole || !NameSearch.of(this, AllowList.empty()).units(List.of(label)).isEmpty();
  }

  /**
   * The register as lines of the gate's sealed index, which {@link #ofLines} reads: kind, tab and
   * key in hexadecimal, sorted.
   */
  public List<String> lines() {
    return Stream.of(
            LongStream.of(keys).mapToObj(key -> NAME + Long.toHexString(key)),
            LongStream.of(ordinary).mapToObj(key -> ORDINARY + Long.toHexString(key)),
            participants.stream().map(name -> PARTICIPANT + name))
        .flatMap(lines -> lines)
        .sorted()
        .toList();
  }

  /** The register of these {@link #lines}. */
  public static NameRegister ofLines(List<String> lines) {
    var agreed = words(PARTICIPANT, lines).map(Verbatim::new).toList();
    return new NameRegister(
        after(NAME, lines), after(ORDINARY, lines), Participants.of(agreed).names());
  }

  private static Stream<String> words(String kind, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()));
  }

  private static long[] after(String kind, List<String> lines) {
    return sorted(words(kind, lines).map(key -> Long.parseUnsignedLong(key, 16)));
  }

  private static long[] sorted(Stream<Long> keys) {
    return keys.mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  @Override
  public String toString() {
    return "NameRegister[" + keys.length + " keys]";
  }
}
