package eu.chorus.jobs.sample;

import eu.chorus.model.Provision;
import java.util.List;
import java.util.Random;

/**
 * The ways in which comments name the provisions of one working group in a draft.
 *
 * @param provisions those that may be named
 */
record Mentions(List<Provision> provisions) {
  private static final String MEASURE = "Measure ";

  Mentions {
    provisions = List.copyOf(provisions);
  }

  static List<Provision> provisionsOfDrafts() {
    return Vocabulary.lines("drafts.txt").stream()
        .map(line -> Vocabulary.parts(line, "\\|"))
        .map(p -> new Provision(p.get(0), p.get(1), "", 0, p.get(3), p.get(2), ""))
        .toList();
  }

  static Mentions of(List<Provision> all, String round, String workingGroup) {
    return new Mentions(
        all.stream()
            .filter(p -> p.round().equals(round) && p.workingGroup().equals(workingGroup))
            .toList());
  }

  /**
   * Words, and the provisions they mean.
   *
   * @param words such as "Measures 2.1 and 2.2"
   * @param provisions ids as the draft prints them
   */
  record Mention(String words, List<String> provisions) {
    Mention {
      provisions = List.copyOf(provisions);
    }
  }

  Mention draw(Random random) {
    int at = random.nextInt(provisions.size());
    String id = provisions.get(at).id();
    int style = random.nextInt(10);
    if (!id.startsWith(MEASURE) || style < 5) {
      return new Mention(style == 9 ? id + " and Annex XI" : id, List.of(id));
    }
    String number = id.substring(MEASURE.length());
    if (style < 7 || at + 1 == provisions.size()) {
      return new Mention("M. " + number, List.of(id));
    }
    String next = provisions.get(at + 1).id();
    if (!next.startsWith(MEASURE) || major(next) != major(id)) {
      return new Mention(id + " (Art. 53(1)(d))", List.of(id));
    }
    String join = style == 7 ? "-" : " and ";
    return new Mention(
        "Measures " + number + join + next.substring(MEASURE.length()), List.of(id, next));
  }

  private static int major(String id) {
    return Integer.parseInt(id.substring(MEASURE.length(), id.indexOf('.')));
  }
}
