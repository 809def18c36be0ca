package eu.chorus.ingest.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of paragraph styles; the built-in ones are the same in every language version. */
final class HeadingNames {
  private static final Pattern HEADING =
      Pattern.compile("heading[ _]?(?:20_)?([1-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENTS =
      Pattern.compile("(?:toc|contents)[ _]?(?:20_)?[1-9]", Pattern.CASE_INSENSITIVE);

  /** Word writes a style's other names behind commas. */
  private static final Pattern ALIASES = Pattern.compile(",.*", Pattern.DOTALL);

  private HeadingNames() {}

  /** The rank of a style of that name; 0 if it is no heading. */
  static int level(String name) {
    String first = ALIASES.matcher(name).replaceFirst("");
    Matcher heading = HEADING.matcher(first);
    if (heading.matches()) {
      return Integer.parseInt(heading.group(1));
    }
    return first.equalsIgnoreCase("title") ? 1 : first.equalsIgnoreCase("subtitle") ? 2 : 0;
  }

  /** Whether a style of that name is a line of a table of contents. */
  static boolean isContents(String name) {
    return CONTENTS.matcher(name).matches();
  }
}
