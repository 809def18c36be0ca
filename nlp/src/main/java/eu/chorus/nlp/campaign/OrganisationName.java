package eu.chorus.nlp.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Organisations' names made comparable: one organisation is spelled in many ways. */
final class OrganisationName {
  /** Legal forms of the Union's and its neighbours' companies and associations. */
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          ("ab ad ag aisbl apb aps as asbl asoc association bv bvba company co corp corporation doo"
                  + " dd eeig ehf eood epe eu ev eg fmba gbr ggmbh gie gmbh hf inc incorporated ivzw"
                  + " kft kg kgaa kd ky lda limited llc llp lp ltd mbh nv nyrt ohg ood ou oy oyj"
                  + " plc pte pty rt sa sab sagl sal sarl sas sasu sca scrl sce se sia sl slu sau"
                  + " snc sp spa spol sprl spzoo srl sro ry stk sti tdv the uab uk ug vof vzw"
                  + " vereniging verein zrt zs")
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

  private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})[./](?=\\p{L}\\b)");

  private OrganisationName() {}

  /** The name without case, accents, punctuation and legal form; empty when it names nobody. */
  static Optional<String> normalised(String name) {
    // "S.p.A.", "a/s" and "n/a" are one word each.
    String joined = DOTTED.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    List<String> words = NormalisedText.words(joined);
    List<String> kept = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
    String normalised = String.join(" ", kept.isEmpty() ? words : kept);
    return normalised.isEmpty() || NOBODY.contains(normalised)
        ? Optional.empty()
        : Optional.of(normalised);
  }
}
