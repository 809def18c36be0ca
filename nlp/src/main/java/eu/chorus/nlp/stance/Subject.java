package eu.chorus.nlp.stance;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a noun phrase is about, where it names something done to it: "the abolition of X" is about
 * X, against it.
 *
 * @param words of what it is about
 * @param sign 1, or -1 where the phrase is directed against it
 */
record Subject(List<String> words, int sign) {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> LINKS = Set.of("of", "on", "to", "against");

  Subject {
    words = List.copyOf(words);
  }

  /** Of a phrase, at least one word long. */
  static Subject of(List<String> phrase) {
    int first = ARTICLES.contains(phrase.get(0).toLowerCase(Locale.ROOT)) ? 1 : 0;
    int link = first + 1;
    if (link + 1 >= phrase.size() || !LINKS.contains(phrase.get(link))) {
      return new Subject(phrase, 1);
    }
    boolean against = Polarity.english().is(PolarityKind.AGAINST, phrase.get(first));
    if (!against && !Polarity.english().is(PolarityKind.TOWARD, phrase.get(first))) {
      return new Subject(phrase, 1);
    }
    Subject inner = of(phrase.subList(link + 1, phrase.size()));
    return new Subject(inner.words(), against ? -inner.sign() : inner.sign());
  }

  /** The phrase without an article before it. */
  static List<String> bare(List<String> phrase) {
    return phrase.size() > 1 && ARTICLES.contains(phrase.get(0).toLowerCase(Locale.ROOT))
        ? phrase.subList(1, phrase.size())
        : phrase;
  }

  String text() {
    return String.join(" ", words);
  }
}
