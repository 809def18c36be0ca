package eu.chorus.output.disclosure.names;

import com.ibm.icu.text.Transliterator;
import eu.chorus.output.disclosure.quotation.Norm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names in Latin letters, by the usual ways of writing those of other scripts. */
final class Romanisation {
  private static final List<Transliterator> LATIN =
      Stream.of(
              "Any-Latin; Latin-ASCII",
              "Russian-Latin/BGN; Any-Latin; Latin-ASCII",
              "Ukrainian-Latin/BGN; Any-Latin; Latin-ASCII",
              "Bulgarian-Latin/BGN; Any-Latin; Latin-ASCII",
              "Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII")
          .map(Transliterator::getInstance)
          .toList();

  private Romanisation() {}

  /** The name as given, and in Latin letters where it is in others. */
  static Set<String> spellings(String name) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(name);
    if (isForeign(name)) {
      LATIN.forEach(latin -> spellings.add(latin.transliterate(name)));
    }
    return spellings;
  }

  /** Whether there are letters of another script than Latin, or of none that has an accent. */
  static boolean isForeign(String text) {
    return text.codePoints()
        .anyMatch(c -> c > 0x7f && Character.isLetter(c) && !isPlain(Character.toString(c)));
  }

  private static boolean isPlain(String letter) {
    return Norm.of(letter).chars().allMatch(c -> c < 0x80)
        && Character.UnicodeScript.of(letter.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
