package eu.chorus.output.prose;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Everything that can be said of findings in one language, each in several ways: a file {@code
 * prose_<language>.properties} beside this class. Ways of saying one thing are numbered from 1.
 */
public final class Phrasebook {
  private static final String PORTION = "portion.";

  private final Map<String, String> patterns;
  private final Clauses clauses = new Clauses();

  private Phrasebook(Map<String, String> patterns) {
    this.patterns = patterns;
  }

  /**
   * The phrasebook of a language.
   *
   * @param language an ISO 639-1 code for which there is a file
   * @throws IllegalArgumentException if there is no such file
   */
  public static Phrasebook of(String language) {
    try (var in = Phrasebook.class.getResourceAsStream("prose_" + language + ".properties")) {
      if (in == null) {
        throw new IllegalArgumentException("no phrasebook for language " + language);
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var patterns = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(k -> patterns.put(k, properties.getProperty(k)));
      return new Phrasebook(patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Something said of findings, in every way that there is.
   *
   * @param key what is said
   * @param slots what fills the places of its patterns
   */
  public Saying say(String key, Map<String, Slot> slots) {
    var variants = new ArrayList<String>();
    for (int way = 1; patterns.containsKey(key + "." + way); way++) {
      variants.add(clauses.sentence(patterns.getOrDefault(key + "." + way, ""), slots));
    }
    return new Saying(variants);
  }

  /** A word or expression that fills places. */
  public String word(String key) {
    var word = patterns.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no word " + key);
    }
    return word;
  }

  /**
   * A share in words.
   *
   * @param tenths the share in tenths of a percent, 0 to 1000
   * @return such as "about a third"; empty where no words are near enough
   */
  public String portion(long tenths) {
    return patterns.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(PORTION))
        .map(entry -> Map.entry(bound(entry.getKey()), entry.getValue()))
        .filter(entry -> entry.getKey() > tenths)
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse("");
  }

  /** Words of a share reach up to this, in tenths of a percent, and not further. */
  private static long bound(String key) {
    return Long.parseLong(key.substring(PORTION.length()));
  }

  /**
   * What a group of respondents is called in a sentence.
   *
   * @param title its title in tables
   * @return such as "civil society organisations"; empty if it has no other name
   */
  public Optional<String> group(String title) {
    var key = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_").replaceAll("_$", "");
    return Optional.ofNullable(patterns.get("group." + key));
  }

  /** Every pattern, by key: what is public because somebody has read it. */
  public Map<String, String> patterns() {
    return Map.copyOf(patterns);
  }

  /** Keys of all that can be said. */
  List<String> keys() {
    return patterns.keySet().stream()
        .filter(key -> key.endsWith(".1"))
        .map(key -> key.substring(0, key.length() - 2))
        .toList();
  }
}
