package eu.chorus.nlp.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Says which of the installed languages a text is written in. What the respondent declared is a
 * hint: respondents choose the form's language, not always the answer's. See decision 0010.
 */
public final class LanguageIdentifier {
  /** The tag of a text whose language is not known. */
  public static final String UNKNOWN = "und";

  /** Fewer letters than this say too little to overrule the hint. */
  private static final int SHORT = 40;

  /** From this length on, the identification decides however unsure. */
  private static final int LONG = 200;

  private static final double SURE = 0.95;

  /** Enough of a long document: its language shows in its first pages. */
  private static final int LONGEST = 4_000;

  private final LanguageDetector detector;

  private LanguageIdentifier(LanguageDetector detector) {
    this.detector = detector;
  }

  /** The identifier of this installation's languages; built once; thread-safe. */
  public static LanguageIdentifier installed() {
    return Holder.INSTALLED;
  }

  /**
   * The BCP 47 tag of the text's language.
   *
   * @param text any text
   * @param hint the tag that is likely beforehand; empty when there is none
   * @return an installed language's tag, the hint, or {@link #UNKNOWN}
   */
  public String identify(String text, String hint) {
    String fallback = hint.isBlank() ? UNKNOWN : hint;
    String sample = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    long letters = sample.codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return fallback;
    }
    List<DetectedLanguage> best = detector.getProbabilities(sample);
    if (best.isEmpty()) {
      return fallback;
    }
    String tag = best.get(0).getLocale().getLanguage();
    boolean sure = best.get(0).getProbability() >= SURE;
    boolean decides = hint.isBlank() ? sure || letters >= SHORT / 2 : sure && letters >= SHORT;
    return decides || letters >= LONG ? tag : fallback;
  }

  private static final class Holder {
    private static final LanguageIdentifier INSTALLED = build();

    private static LanguageIdentifier build() {
      List<LdLocale> locales =
          Languages.installed().all().stream()
              .map(language -> LdLocale.fromString(language.tag()))
              .toList();
      try {
        List<LanguageProfile> profiles = new LanguageProfileReader().readBuiltIn(locales);
        // The detector's algorithm for short texts takes one English answer in fifty for Italian;
        // the other one draws random numbers, anew from the seed for each text.
        return new LanguageIdentifier(
            LanguageDetectorBuilder.create(NgramExtractors.standard())
                .shortTextAlgorithm(0)
                .seed(1L)
                .withProfiles(profiles)
                .build());
      } catch (IOException e) {
        throw new UncheckedIOException("language profiles of the detector's own jar", e);
      }
    }
  }
}
