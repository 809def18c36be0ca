package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Phrasebook;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentence frames of one language: everything a report says beside numbers, questions, options
 * and theme labels. A language is one file {@code frames_<language>.properties} beside this class,
 * and {@code proof_<language>.properties} for the statement of proof. Frames have places {@code
 * {0}}, {@code {1}}, …; a frame that counts has two forms, {@code key.one} and {@code key.other}.
 */
public final class Frames {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  /** A word, however it is marked. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Between the words of a list, and between the fields and places of a clause. */
  private static final Pattern FIELDS = Pattern.compile("\\||//|\\+|\\{[a-zA-Z]+}");

  private final String language;
  private final String name;
  private final Map<String, String> patterns;
  private final Optional<Phrasebook> prose;

  private Frames(
      String language, String name, Map<String, String> patterns, Optional<Phrasebook> prose) {
    this.language = language;
    this.name = name;
    this.patterns = patterns;
    this.prose = prose;
  }

  /**
   * The frames of a language.
   *
   * @param language an ISO 639-1 code for which there is a file
   * @throws IllegalArgumentException if there is no such file
   */
  public static Frames of(String language) {
    return of(language, language, "frames_" + language, Optional.of(Phrasebook.of(language)));
  }

  /**
   * The frames of the statement of proof that goes with every release.
   *
   * @param language an ISO 639-1 code for which there is a file
   * @throws IllegalArgumentException if there is no such file
   */
  public static Frames proof(String language) {
    return of(language, "proof." + language, "proof_" + language, Optional.empty());
  }

  private static Frames of(String language, String name, String file, Optional<Phrasebook> prose) {
    try (var in = Frames.class.getResourceAsStream(file + ".properties")) {
      if (in == null) {
        throw new IllegalArgumentException("no frames for language " + language);
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var patterns = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(k -> patterns.put(k, properties.getProperty(k)));
      return new Frames(language, name, patterns, prose);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Frames of the same keys and places whose words are figures, others for each key: what they
   * write is the form of a page and none of its words.
   */
  public Frames mute() {
    var mute = new TreeMap<String, String>();
    patterns.forEach(
        (key, pattern) ->
            mute.put(key, WORD.matcher(pattern).replaceAll(String.valueOf(mute.size()))));
    return new Frames(language, name, mute, prose);
  }

  /** The ISO 639-1 code of the language. */
  public String language() {
    return language;
  }

  /** What these frames are known by where they are reviewed: {@code en}, {@code proof.en}. */
  public String name() {
    return name;
  }

  /** What can be said of findings in several ways; there is none for a statement of proof. */
  Phrasebook prose() {
    return prose.orElseThrow();
  }

  /** SHA-256 over every key and frame, in lower-case hexadecimal. */
  public String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var all = new TreeMap<>(patterns);
      prose.ifPresent(
          book -> book.patterns().forEach((key, pattern) -> all.put("prose." + key, pattern)));
      all.forEach(
          (key, pattern) ->
              digest.update((key + '\n' + pattern + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The frame of a key with its places filled: {@code {0}} by the first argument, and so on. */
  public String say(String key, Object... arguments) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no frame " + key + " in language " + language);
    }
    return PLACE
        .matcher(pattern)
        .replaceAll(
            m -> {
              int place = Integer.parseInt(m.group(1));
              return Matcher.quoteReplacement(String.valueOf(arguments[place]));
            });
  }

  /** The frame of a key as it is written; empty if there is none. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(patterns.get(key));
  }

  /** The form of a counting frame for a number, which also fills {@code {0}}. */
  public String count(String key, long number, Object... more) {
    var arguments = new ArrayList<Object>();
    arguments.add(number(number));
    arguments.addAll(List.of(more));
    return say(key + (number == 1 ? ".one" : ".other"), arguments.toArray());
  }

  /** A whole number with the language's grouping. */
  public String number(long number) {
    var digits = Long.toString(Math.abs(number));
    var grouped = digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", say("number.grouping"));
    return (number < 0 ? "-" : "") + grouped;
  }

  /** A share of tenths of a percent, such as {@code 62.1 %}. */
  public String share(long tenths) {
    return say("share", tenths / 10 + say("number.decimal") + tenths % 10);
  }

  /** A share without decimals, as a label in a chart; rounded half up. */
  public String roundedShare(long tenths) {
    return say("share", (tenths + 5) / 10);
  }

  /** The words of a frame that lists several, separated by a vertical bar. */
  public List<String> words(String key) {
    return List.of(say(key).split("\\|"));
  }

  /** Several things in one sentence: "a, b and c". */
  public String join(List<String> things) {
    return join(things, "list.and");
  }

  /** Several rows of things in one sentence: "a, b and c, and d". */
  public String joinRows(List<String> rows) {
    return join(rows, "list.andRow");
  }

  private String join(List<String> things, String last) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    var first = String.join(say("list.comma"), things.subList(0, things.size() - 1));
    return say(last, first, things.get(things.size() - 1));
  }

  /**
   * The literal text of every frame, cut at its places: what the gate may let through as whole
   * sequences.
   */
  public List<String> sequences() {
    return Stream.concat(
            patterns.values().stream().flatMap(p -> PLACE.splitAsStream(p)),
            prose.stream().flatMap(book -> book.patterns().values().stream()))
        .flatMap(p -> FIELDS.splitAsStream(p))
        .map(String::strip)
        .filter(s -> s.chars().anyMatch(Character::isLetter))
        .distinct()
        .sorted()
        .collect(Collectors.toUnmodifiableList());
  }
}
