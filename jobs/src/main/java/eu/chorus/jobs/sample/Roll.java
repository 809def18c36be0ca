package eu.chorus.jobs.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Invents the plenary's participants: delegates of one body, two bodies of one name, persons. */
final class Roll {
  /** Two bodies bear this name, so that nobody can tell from it alone who is meant. */
  static final String TWIN = "Example Twin Society";

  private static final List<String> GROUPS = List.copyOf(ConsultationText.GROUPS.keySet());
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final Map<String, Long> bodies = new HashMap<>();
  private final Map<String, String> registers = new HashMap<>();
  private final Random random;

  private Roll(Random random) {
    this.random = random;
  }

  static List<Member> invent(int participants, Random random) {
    var roll = new Roll(random);
    var members = new ArrayList<Member>();
    for (Author author : Population.of(participants - 2, random)) {
      members.add(roll.member(author, author.organisation(), 2L + members.size()));
    }
    for (int twin = 0; twin < 2; twin++) {
      Author author = members.get(twin).author();
      long row = 2L + members.size();
      members.add(
          new Member(
              author,
              row,
              row,
              TWIN,
              person((int) row),
              roll.number(),
              GROUPS.subList(2, 3),
              false));
    }
    return List.copyOf(members);
  }

  private Member member(Author author, String organisation, long row) {
    String key = organisation.toLowerCase(Locale.ROOT);
    boolean first = organisation.isEmpty() || !bodies.containsKey(key);
    long body = organisation.isEmpty() ? row : bodies.computeIfAbsent(key, k -> row);
    String register = "";
    if (first && !organisation.isEmpty() && random.nextInt(3) > 0) {
      register = number();
      registers.put(key, register);
    }
    var groups = new ArrayList<String>();
    while (groups.isEmpty()) {
      GROUPS.stream().filter(g -> random.nextInt(5) < 2).forEach(groups::add);
    }
    return new Member(
        author,
        row,
        body,
        organisation,
        person((int) row),
        register,
        groups,
        random.nextInt(20) == 0);
  }

  private String number() {
    return String.format(
        Locale.ROOT,
        "%011d-%02d",
        10_000_000_000L + random.nextInt(Integer.MAX_VALUE),
        random.nextInt(100));
  }

  /** A name of two words that no other number has and that is nobody's. */
  static String person(int number) {
    return word(number) + " " + word(number * 7 + 4_000);
  }

  private static String word(int number) {
    var word = new StringBuilder();
    for (int left = number + 5_000; left > 0; left /= CONSONANTS.length() * VOWELS.length()) {
      int syllable = left % (CONSONANTS.length() * VOWELS.length());
      word.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
