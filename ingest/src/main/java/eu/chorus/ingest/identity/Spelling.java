package eu.chorus.ingest.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words without what differs between two spellings of them: case, accents, punctuation. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Letters that have no accent to lose, as they are written where they are missing. */
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"),
          Map.entry('ŋ', "n"));

  private Spelling() {}

  static List<String> words(String text) {
    return WORD.matcher(plain(text)).results().map(MatchResult::group).toList();
  }

  /** In lower case, without accents, with a letter of the basic alphabet for each special one. */
  static String plain(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    var plain = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
    }
    return plain.toString();
  }
}
