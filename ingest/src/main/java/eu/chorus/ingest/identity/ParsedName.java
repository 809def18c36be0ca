package eu.chorus.ingest.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An organisation's name taken apart: the words of its full name, and the acronym that it declares
 * beside it, as in "European Example Council (EEC)" and "EEC – European Example Council".
 *
 * @param words the full name's words, see {@link OrganisationName#words}; empty if it names nobody
 * @param acronym the declared acronym in lower case; empty if none is declared
 */
record ParsedName(List<String> words, Optional<String> acronym) {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("^(.*?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]\\s*$");
  private static final Pattern AROUND_DASH =
      Pattern.compile("^(.*?)(?:\\s+[-\\u2010-\\u2015|/]\\s+|\\s*[:,]\\s+)(.*)$");
  private static final Pattern ACRONYM =
      Pattern.compile("(?=(?:.*\\p{Lu}){2})\\p{L}[\\p{L}\\p{N}&-]{1,9}");

  ParsedName {
    words = List.copyOf(words);
  }

  static ParsedName of(String name) {
    String folded = name.strip().replaceAll("\\s+", " ");
    var bracketed = IN_BRACKETS.matcher(folded);
    if (bracketed.matches()) {
      var parsed = either(bracketed.group(1), bracketed.group(2));
      if (parsed.isPresent()) {
        return parsed.get();
      }
    }
    var dashed = AROUND_DASH.matcher(folded);
    if (dashed.matches()) {
      // A comma may as well stand before a place: the letters must be in the name.
      var parsed = either(dashed.group(1), dashed.group(2)).filter(ParsedName::spelledOut);
      if (parsed.isPresent()) {
        return parsed.get();
      }
    }
    return new ParsedName(OrganisationName.words(folded), Optional.empty());
  }

  private static Optional<ParsedName> either(String one, String other) {
    return beside(one, other).or(() -> beside(other, one));
  }

  /** Whether the acronym's letters occur in the full name, in their order. */
  private boolean spelledOut() {
    int at = 0;
    for (char letter : acronym.orElse("").toCharArray()) {
      at = full().indexOf(letter, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name is written as acronyms are. */
  static boolean isAcronym(String name) {
    return ACRONYM.matcher(name.strip()).matches();
  }

  /** A full name of at least two words and an acronym, told from a legal form. */
  private static Optional<ParsedName> beside(String full, String acronym) {
    String letters = String.join("", Spelling.words(acronym));
    var words = OrganisationName.words(full);
    return words.size() < 2
            || letters.length() < 2
            || !isAcronym(acronym)
            || OrganisationName.isLegalForm(letters)
        ? Optional.empty()
        : Optional.of(new ParsedName(words, Optional.of(letters)));
  }

  /** The full name as one text. */
  String full() {
    return String.join(" ", words);
  }

  /** Tells how much there is of it, never a word. */
  @Override
  public String toString() {
    return "ParsedName[" + words.size() + " words]";
  }
}
