package eu.chorus.ingest.identity;

import eu.chorus.model.Respondent;
import eu.chorus.model.Verbatim;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The other names by which an organisation is known, as far as its own name tells: without its
 * legal form, the full name and the acronym in brackets beside it, American and British spelling.
 */
public final class Aliases {
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]");
  private static final Pattern GAP = Pattern.compile("[\\s,;]+");

  /** Legal forms that are words of the language too: without them "European" would be left. */
  private static final Set<String> WORDS =
      Set.of("association", "company", "corporation", "stichting", "verein", "vereniging");

  /** Terms of the field, places and offices. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("agi ai api b2b b2c ceo dma dpo dsa eea efta eu gdpr gmo gpai gpt hr ict ip ipr it llm llms"
                  + " ml ngo ngos nlp oecd osh pr r&d sme smes tdm tv uk un us usa vat")
              .split(" "));

  private Aliases() {}

  /**
   * Words in lower case that many organisations have in their names, so that none is known by one
   * of them: usual words, legal forms, what everybody abbreviates.
   */
  public static Set<String> common() {
    return Stream.of(Likeness.common(), OrganisationName.legalForms(), ABBREVIATIONS)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every other name of a respondent's organisation. */
  public static List<Verbatim> of(Respondent respondent) {
    return respondent.organisation().stream()
        .flatMap(name -> of(name.text()).stream())
        .map(Verbatim::new)
        .toList();
  }

  /** Every other name; none is that given. */
  static List<String> of(String name) {
    var aliases = new LinkedHashSet<String>();
    var parsed = ParsedName.of(name);
    parsed.acronym().map(acronym -> acronym.toUpperCase(Locale.ROOT)).ifPresent(aliases::add);
    var full = BRACKETS.matcher(name).replaceAll("").strip();
    aliases.add(full);
    aliases.add(withoutForm(full));
    aliases.add(parsed.full()); // without what only reads as a legal form: "Sp. z o.o."
    for (var alias : List.copyOf(aliases)) {
      aliases.add(OrganisationName.otherSpelling(alias));
    }
    aliases.removeIf(
        alias -> alias.isBlank() || alias.equalsIgnoreCase(name) || tellsNothing(alias));
    return List.copyOf(aliases);
  }

  private static String withoutForm(String name) {
    return Stream.of(GAP.split(name))
        .filter(word -> !isForm(word))
        .collect(Collectors.joining(" "));
  }

  private static boolean isForm(String word) {
    var letters = String.join("", Spelling.words(word));
    return OrganisationName.isLegalForm(letters) && !WORDS.contains(letters);
  }

  /** A single word that is nobody's name alone, such as "European". */
  private static boolean tellsNothing(String alias) {
    var words = Spelling.words(alias);
    return words.isEmpty()
        || (words.size() == 1 && !ParsedName.isAcronym(alias) && !Likeness.telling(words));
  }
}
