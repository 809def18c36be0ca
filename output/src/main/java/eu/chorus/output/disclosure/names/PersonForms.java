package eu.chorus.output.disclosure.names;

import eu.chorus.output.disclosure.names.NameKeys.Kind;
import eu.chorus.output.disclosure.quotation.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The forms of a person's name: in each order, by two of its words, by a word alone, by an initial
 * and another name; with and without titles.
 */
final class PersonForms {
  /** With more telling words, an address or an office is written beside the name. */
  private static final int MOST_NAMES = 5;

  /** A column of a form that holds more is not a first name or a surname alone. */
  private static final int MOST_NAMES_OF_COLUMN = 3;

  private static final Set<String> TITLES =
      NameKeys.words(
          "mr mrs ms miss mx dr prof professor sir dame lord lady herr frau monsieur madame mme"
              + " mlle sig sigra dott dottssa ing mag dipl phd msc bsc ba ma mba llm jd md esq mep"
              + " hon rev ir drs mgr");

  /** Particles are no names by themselves. */
  private static final Set<String> PARTICLES =
      NameKeys.words(
          "van von der den de del della di da dos das du la le les el al bin ben ibn ter ten zu");

  /** With these begins what somebody does. */
  private static final Set<String> OFFICES =
      NameKeys.words(
          "adviser advisor affairs ceo cfo chair chairman chairperson chairwoman chief cofounder"
              + " consultant coo coordinator counsel cto deputy director dpo executive founder general"
              + " head lead lecturer manager managing officer partner policy president public"
              + " relations representative researcher secretary senior spokesperson treasurer vice"
              + " directeur directrice responsable geschaftsfuhrer geschaftsfuhrerin leiter"
              + " leiterin referent referentin vorsitzende vorsitzender vorstand direttore"
              + " directora presidente presidenta");

  private PersonForms() {}

  /** The forms of a name as somebody gave it. */
  static void add(String name, NameKeys into) {
    for (var spelling : Romanisation.spellings(name)) {
      into.sequence(NameKeys.tokens(spelling));
      add(untitled(spelling), into);
    }
  }

  private static void add(List<String> tokens, NameKeys into) {
    into.sequence(tokens);
    if (telling(tokens).size() <= MOST_NAMES) {
      every(tokens, into);
    } else {
      neighbours(tokens, into);
      var before = beforeOffice(tokens);
      if (telling(before).size() > 1 && telling(before).size() <= MOST_NAMES) {
        every(before, into);
      }
    }
  }

  /** The forms of what signs a letter, up to what the signer does. */
  static void addSigner(String name, NameKeys into) {
    for (var spelling : Romanisation.spellings(name)) {
      var tokens = beforeOffice(untitled(spelling));
      if (tokens.size() > 1) {
        add(tokens, into);
      }
    }
  }

  /** First name and surname in columns of their own. */
  static void addJoined(List<String> columns, NameKeys into) {
    var given = columns.stream().filter(PersonForms::isPartOfName).toList();
    for (int i = 1; i < given.size(); i++) {
      add(given.get(i - 1) + " " + given.get(i), into);
    }
    var single = given.stream().filter(name -> NameKeys.tokens(name).size() == 1).toList();
    if (single.size() > 2 && single.size() <= MOST_NAMES) {
      add(String.join(" ", single), into);
    }
  }

  private static boolean isPartOfName(String column) {
    var tokens = untitled(column);
    return tokens.stream().anyMatch(NameKeys::isWord)
        && telling(tokens).size() <= MOST_NAMES_OF_COLUMN;
  }

  private static void every(List<String> tokens, NameKeys into) {
    if (tokens.size() > 1) { // a particle stands between names: "Ben" is a name at either end
      var first = tokens.get(0);
      var last = tokens.get(tokens.size() - 1);
      var moved = new ArrayList<>(tokens.subList(1, tokens.size()));
      moved.add(first);
      into.sequence(moved);
      var rotated = new ArrayList<>(List.of(last));
      rotated.addAll(tokens.subList(0, tokens.size() - 1));
      into.sequence(rotated);
      initial(first, last, into);
      telling(tokens).forEach(other -> initial(first, other, into));
    }
    var telling = telling(tokens);
    for (var one : telling) {
      into.word(one);
      for (var other : telling) {
        if (!one.equals(other)) {
          two(one, other, into);
        }
      }
    }
  }

  /** Of a long name the words side by side, and the first and the last of all. */
  private static void neighbours(List<String> tokens, NameKeys into) {
    var before = "";
    for (var token : tokens) {
      boolean parts = !PARTICLES.contains(token) && FunctionWords.contains(token);
      if (parts || OFFICES.contains(token)) {
        before = ""; // "Head of Public Policy"
      } else if (isTelling(token)) {
        if (!before.isEmpty()) {
          two(before, token, into);
          two(token, before, into);
        }
        before = token;
      }
    }
    var telling = telling(tokens); // more than the most
    two(telling.get(0), telling.get(telling.size() - 1), into);
    two(telling.get(telling.size() - 1), telling.get(0), into);
  }

  private static void two(String one, String other, NameKeys into) {
    if (!one.equals(other)) {
      initial(one, other, into);
      if (one.length() > 1 && other.length() > 1) {
        into.pairOf(one, other);
      }
    }
  }

  private static void initial(String one, String other, NameKeys into) {
    into.add(Kind.INITIAL, List.of(NameKeys.initial(one), other));
  }

  private static List<String> untitled(String name) {
    return NameKeys.tokens(name).stream()
        .filter(token -> !TITLES.contains(token))
        .limit(NameKeys.LONGEST)
        .toList();
  }

  private static List<String> beforeOffice(List<String> tokens) {
    return tokens.stream().takeWhile(token -> !OFFICES.contains(token)).toList();
  }

  private static List<String> telling(List<String> tokens) {
    return tokens.stream().filter(PersonForms::isTelling).distinct().toList();
  }

  private static boolean isTelling(String token) {
    return !PARTICLES.contains(token) && NameKeys.isWord(token);
  }
}
