package eu.chorus.jobs.sample;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How a respondent writes who it is.
 *
 * @param organisation as written; empty for none
 * @param person as written; empty for none
 * @param register as written; empty for none
 */
record Spelling(String organisation, String person, String register) {
  private static final List<String> FORMS = List.of("GmbH", "e.V.", "Ltd.", "S.p.A.", "a.s.b.l.");

  /** In one of many ways, all of which mean the participant and nobody else. */
  static Spelling of(Member member, Random random) {
    String name = member.organisation();
    if (name.isEmpty()) {
      int space = member.person().indexOf(' ');
      String turned =
          member.person().substring(space + 1) + ", " + member.person().substring(0, space);
      return new Spelling("", random.nextBoolean() ? member.person() : turned, "");
    }
    String number = member.register();
    // Of two bodies of one name the one gives its number; the other cannot be told from it.
    boolean numbered =
        !number.isEmpty()
            && (name.equals(Roll.TWIN) ? member.row() % 2 == 1 : random.nextInt(3) == 0);
    String written =
        switch (random.nextInt(numbered && !name.equals(Roll.TWIN) ? 6 : 5)) {
          case 0 -> name;
          case 1 -> name.toUpperCase(Locale.ROOT);
          case 2 -> name + " " + FORMS.get(random.nextInt(FORMS.size()));
          case 3 -> "The " + name.replace("Example ", "  Exámple ");
          case 4 -> name.replace(" ", " - ");
          default -> "Holding of " + name;
        };
    return new Spelling(
        written,
        member.person(),
        numbered ? number.replace("-", random.nextBoolean() ? "-" : " ") : "");
  }
}
