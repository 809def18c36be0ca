package eu.chorus.nlp.theme;

import eu.chorus.model.Respondent;
import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one-word names of a respondent, which no label may hold. A name of several words is matched
 * as a whole by the gate: its single words ("data", "Europe") are everybody's.
 */
public final class NameWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

  private NameWords() {}

  /** One-word names of the person, in lower case. */
  public static List<String> ofPerson(Respondent respondent) {
    return words(respondent.identity().stream());
  }

  /** The organisation's name in lower case, if it is one word. */
  public static List<String> ofOrganisation(Respondent respondent) {
    return words(respondent.organisation().stream());
  }

  private static List<String> words(Stream<Verbatim> names) {
    return names
        .map(name -> name.text().strip().toLowerCase(Locale.ROOT))
        .filter(name -> WORD.matcher(name).matches())
        .toList();
  }
}
