package eu.chorus.nlp.correction;

import eu.chorus.nlp.theme.Theme;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people may call a theme. */
final class Labels {
  /** What is told of a label that is none. */
  static final String LABEL =
      "3 to 80 characters: letters, digits, spaces and , . ' ( ) & -, beginning with a letter";

  /** What is told of a description that is none. */
  static final String DESCRIPTION = "at most 500 characters in one line";

  private static final Pattern NAME =
      Pattern.compile("(?=.{3,80}$)\\p{L}[\\p{L}\\p{M}\\p{N} ,.'’()&-]*");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,500}");
  private static final int LONGEST_ID = 64;

  /** Ids of what is no theme. */
  private static final Set<String> CLASSES = Set.of(Theme.NONE, Theme.NO_REASON);

  private Labels() {}

  static boolean names(String label) {
    return NAME.matcher(label).matches();
  }

  static boolean describes(String description) {
    return LINE.matcher(description).matches();
  }

  /** A label as far as readers tell labels apart. */
  static String folded(String label) {
    return label.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }

  /** The id of a theme that is first called so. */
  static String id(String label) {
    String id = folded(label).replace(' ', '-');
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
  }

  static boolean taken(ThemeRef ref) {
    return CLASSES.contains(ref.theme());
  }
}
