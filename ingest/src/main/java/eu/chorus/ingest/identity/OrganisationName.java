package eu.chorus.ingest.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Organisations' names made comparable: one organisation is spelled in many ways. */
public final class OrganisationName {
  /** Legal forms of the Union's and its neighbours' companies and associations. */
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          ("ab ad ag ae aie aisbl amba apb aps as asbl asoc association bt bv bvba clg company co"
                  + " corp corporation dac doo dd eeig ehf ead eood epe eu eurl ev eg ets fmba gbr"
                  + " ggmbh gie gmbh hf inc incorporated ivs ivzw kft kg kgaa kd ky lda limited llc"
                  + " llp lp ltd mbh mtu nv nyrt ohg onlus ood ops ou oy oyj oz plc pte pty rf rt ry"
                  + " sa sab sagl sal sarl sas sasu sca scarl scrl sce scop se sia sl slu sau snc sp"
                  + " spa spol sprl spzoo srl sro stichting stk sti tdv teo teoranta uab ug uk"
                  + " unipessoal vof vzw vereniging verein zrt zs \u03b1\u03b5"
                  + " \u03b5\u03c0\u03b5 \u03b9\u03ba\u03b5 \u03bf\u03b5"
                  + " \u043e\u043e\u0434 \u0435\u043e\u043e\u0434 \u0430\u0434")
              .split(" "));

  /** What is written into the field by those who have no organisation. */
  private static final Set<String> NOBODY =
      Set.of(
          "na",
          "none",
          "no",
          "nil",
          "null",
          "private",
          "private person",
          "private individual",
          "private citizen",
          "individual",
          "citizen",
          "self",
          "self employed",
          "myself",
          "me",
          "personal",
          "anonymous",
          "anonym",
          "anonyme",
          "unknown",
          "other",
          "test",
          "student",
          "retired",
          "freelance",
          "freelancer",
          "independent",
          "not applicable",
          "no organisation",
          "no organization",
          "privat",
          "privatperson",
          "keine",
          "aucun",
          "aucune",
          "particulier",
          "prive",
          "ninguna",
          "ninguno",
          "particular",
          "nessuna",
          "nessuno",
          "privato",
          "geen",
          "nao",
          "nenhuma",
          "brak",
          "company",
          "organisation",
          "organization",
          "x",
          "xx",
          "xxx");

  /** What joins two parts of a name; written or not, in any language. */
  private static final Set<String> JOINTS = Set.of("and", "und", "et", "y", "e", "en", "og", "och");

  /** Words that the Union's own English spells otherwise than America's. */
  private static final Map<String, String> BRITISH =
      Map.of(
          "organization", "organisation",
          "organizations", "organisations",
          "center", "centre",
          "centers", "centres",
          "labor", "labour",
          "defense", "defence",
          "program", "programme");

  /** Articles in front of a name. */
  private static final Set<String> ARTICLES =
      Set.of("the", "der", "die", "das", "le", "la", "les", "el", "il", "de", "het", "os", "as");

  private static final Pattern DOTTED =
      Pattern.compile("(?<=\\b\\p{L})[./]\\s?(?=\\p{L}\\b(?!['\u2019]))");

  /** The Polish form, which is written with and without its dots and blanks. */
  private static final Pattern SPOLKA = Pattern.compile("\\bsp\\.?\\s*z\\s*\\.?\\s*o\\.?\\s?o\\b");

  private static final Pattern ELISION =
      Pattern.compile("(?<=\\b(?:l|d|dell|all))['\u2019](?=\\p{L})");

  private OrganisationName() {}

  /**
   * The name as a list of words without case, accents, punctuation, legal form, leading article and
   * "and"; empty when it names nobody.
   */
  static List<String> words(String name) {
    String plain = SPOLKA.matcher(Spelling.plain(name)).replaceAll("spzoo");
    // "S.p.A.", "a/s" and "n/a" are one word each; "l'Europe" is two.
    List<String> words =
        Spelling.words(ELISION.matcher(DOTTED.matcher(plain).replaceAll("")).replaceAll(" "));
    if (NOBODY.contains(String.join(" ", words))) {
      return List.of();
    }
    List<String> kept =
        IntStream.range(0, words.size())
            .filter(i -> !isForm(words, i) && !JOINTS.contains(words.get(i)))
            .mapToObj(words::get)
            .map(word -> BRITISH.getOrDefault(word, word))
            .toList();
    if (kept.size() > 1 && ARTICLES.contains(kept.get(0))) {
      kept = kept.subList(1, kept.size());
    }
    if (kept.isEmpty()) {
      return words;
    }
    return NOBODY.contains(String.join(" ", kept)) ? List.of() : kept;
  }

  /** A legal form; one of two letters may be a word of the name, unless it stands at an end. */
  private static boolean isForm(List<String> words, int i) {
    return isLegalForm(words.get(i))
        && (words.get(i).length() > 2
            || i == 0
            || words.subList(i, words.size()).stream().allMatch(OrganisationName::isLegalForm));
  }

  /** The name in the other of British and American spelling; the same where they agree. */
  static String otherSpelling(String name) {
    var other = name;
    for (var word : BRITISH.entrySet()) {
      other = replaced(other, word.getKey(), word.getValue());
    }
    if (other.equals(name)) {
      for (var word : BRITISH.entrySet()) {
        other = replaced(other, word.getValue(), word.getKey());
      }
    }
    return other;
  }

  private static String replaced(String name, String word, String by) {
    return Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(name)
        .replaceAll(by);
  }

  static Set<String> legalForms() {
    return LEGAL_FORMS;
  }

  static boolean isLegalForm(String word) {
    return LEGAL_FORMS.contains(word);
  }

  /** The same as one text: what all plain spellings of one name have in common. */
  public static Optional<String> normalised(String name) {
    return Optional.of(String.join(" ", words(name))).filter(text -> !text.isEmpty());
  }
}
