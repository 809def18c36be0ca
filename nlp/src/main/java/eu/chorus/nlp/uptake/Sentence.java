package eu.chorus.nlp.uptake;

import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of a draft, or of what is proposed for one.
 *
 * @param words at least one
 */
record Sentence(List<Word> words) {
  private static final Language ENGLISH = Languages.installed().of("en").orElseThrow();

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019]\\p{L}+)*+");

  /** A table without a full stop is cut: the cost of a difference grows with the square. */
  private static final int LONGEST = 300;

  Sentence {
    words = List.copyOf(words);
  }

  /** The sentences of provisions, in their order. */
  static List<Sentence> of(List<Provision> provisions) {
    return provisions.stream()
        .flatMap(p -> of(p.key(), p.text().isBlank() ? p.title() : p.text()).stream())
        .toList();
  }

  /** The sentences of a text; a new line begins a new one. */
  static List<Sentence> of(ProvisionKey provision, String text) {
    var sentences = new ArrayList<Sentence>();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
    ends.setText(text.replace('\n', '\u2029')); // the end of a paragraph ends a sentence
    int start = 0;
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      List<Word> words = words(provision, text, start, end);
      for (int from = 0; from < words.size(); from += LONGEST) {
        sentences.add(new Sentence(words.subList(from, Math.min(words.size(), from + LONGEST))));
      }
      start = end;
    }
    return sentences;
  }

  private static List<Word> words(ProvisionKey provision, String text, int start, int end) {
    var words = new ArrayList<Word>();
    Matcher matcher = WORD.matcher(text).region(start, end);
    while (matcher.find()) {
      String form = matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      words.add(new Word(provision, matcher.start(), matcher.end(), form, stem(form)));
    }
    return words;
  }

  /** The stems of what tells anything among some words. */
  static Set<String> stemsOf(String words) {
    return Stream.of(words.split(" ", -1))
        .flatMap(word -> ENGLISH.stems(word).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String stem(String form) {
    return ENGLISH.stems(form).stream().findFirst().orElse("");
  }

  Set<String> stems() {
    return words.stream().filter(Word::tells).map(Word::stem).collect(Collectors.toSet());
  }

  List<String> forms() {
    return words.stream().map(Word::form).toList();
  }

  /** How many words there are. */
  @Override
  public String toString() {
    return "Sentence[" + words.size() + " words]";
  }
}
