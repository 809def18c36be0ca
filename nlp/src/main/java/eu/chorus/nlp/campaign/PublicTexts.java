package eu.chorus.nlp.campaign;

import eu.chorus.model.Consultation;
import java.util.ArrayList;
import java.util.List;

/**
 * What everybody was given: questions, options, titles, drafts. Respondents paste it into their
 * answers, and having done so makes nobody a copy of anybody, so these words are read over. A run
 * of four words of a public text is taken for that text.
 */
public final class PublicTexts {
  private static final int RUN = 4;
  private static final long BASE = 0x9e3779b97f4a7c15L;
  private static final long BASE_TO_THE_RUN = power(BASE, RUN);

  private final LongSet runs = new LongSet();

  private PublicTexts() {}

  /** None: every word is the respondent's own. */
  public static PublicTexts none() {
    return new PublicTexts();
  }

  /** These texts. */
  public static PublicTexts of(List<String> texts) {
    var known = new PublicTexts();
    var scanner = new WordScanner();
    for (String text : texts) {
      scanner.scan(text);
      long rolling = 0;
      for (int i = 0; i < scanner.size; i++) {
        rolling = roll(rolling, scanner.words, i);
        if (i >= RUN - 1) {
          known.runs.add(rolling);
        }
      }
    }
    return known;
  }

  /** All that a consultation asks, offers, heads and drafts. */
  public static PublicTexts of(Consultation consultation) {
    var texts = new ArrayList<String>();
    texts.add(consultation.title());
    consultation
        .questions()
        .forEach(
            q -> {
              texts.add(q.fullText());
              texts.addAll(q.options());
            });
    consultation.sections().forEach(s -> texts.add(s.id() + " " + s.title()));
    consultation
        .workingGroups()
        .forEach(g -> texts.add(g.id() + " " + g.title() + "\n" + g.description()));
    consultation.topics().forEach(t -> texts.add(t.title() + "\n" + t.description()));
    consultation.provisions().forEach(p -> texts.add(p.id() + " " + p.title() + " " + p.text()));
    return of(texts);
  }

  /** Takes the words of public texts out of what was read. */
  void mask(WordScanner read) {
    if (runs.isEmpty()) {
      return;
    }
    boolean[] known = new boolean[read.size];
    boolean any = false;
    long rolling = 0;
    for (int i = 0; i < read.size; i++) {
      rolling = roll(rolling, read.words, i);
      if (i >= RUN - 1 && runs.contains(rolling)) {
        for (int k = i - RUN + 1; k <= i; k++) {
          known[k] = true;
        }
        any = true;
      }
    }
    if (any) {
      read.drop(known);
    }
  }

  /** Rabin and Karp's rolling hash of the last four words, modulo two to the 64. */
  private static long roll(long before, long[] words, int at) {
    long leaving = at >= RUN ? words[at - RUN] : 0;
    return before * BASE + words[at] - leaving * BASE_TO_THE_RUN;
  }

  /** Modulo two to the 64. */
  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
