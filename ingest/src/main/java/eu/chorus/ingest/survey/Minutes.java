package eu.chorus.ingest.survey;

import eu.chorus.model.Document.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the notes of a meeting say, apart from who said it. A paragraph that begins with a name and
 * a colon is a turn: the name is taken off and kept for the name check.
 *
 * @param paragraphs what was said, without names of speakers; without the list of those present
 * @param speakers the names, each once
 */
record Minutes(List<String> paragraphs, List<String> speakers) {
  private static final String NAME_WORD =
      "(?:\\p{Lu}[\\p{L}'\u2019.-]*|de|der|den|van|von|da|di|la|le|al|bin)";

  /** Up to five words of a name, perhaps for whom they speak in brackets, and a colon. */
  private static final Pattern TURN =
      Pattern.compile(
          "(" + NAME_WORD + "(?: " + NAME_WORD + "){0,4})(?: ?\\(([^()]{1,80})\\))? ?: +(.+)");

  private static final Pattern PRESENT =
      Pattern.compile(
          "(?:Participants|Present|Attendees|Attendance|In attendance|Apologies|Excused|Speakers) ?: ?(.*)",
          Pattern.CASE_INSENSITIVE);

  /** Who speaks by office, and words before a colon that are nobody's name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("chair chairs vice-chair co-chair moderator facilitator secretariat speaker participant office question"
                  + " questions answer answers note notes comment comments summary conclusion conclusions"
                  + " action actions decision decisions agenda item topic background response reply session"
                  + " part step steps measure sub-measure commitment kpi article section chapter annex recital draft"
                  + " group poll chat q a")
              .split(" "));

  Minutes {
    paragraphs = List.copyOf(paragraphs);
    speakers = List.copyOf(speakers);
  }

  static Minutes of(List<Block> blocks) {
    var texts = blocks.stream().map(block -> block.text().text()).toList();
    var present = present(texts);
    var turns = turns(texts);
    var speakers = new TreeSet<>(present);
    var paragraphs = new ArrayList<String>();
    for (String text : texts) {
      var turn = TURN.matcher(text);
      if (PRESENT.matcher(text).matches()) {
        continue;
      }
      if (!turn.matches()) {
        paragraphs.add(text);
        continue;
      }
      String label = turn.group(1);
      boolean office = office(label);
      // A word that stands before a colon once is a heading as well as a name.
      boolean known =
          turn.group(2) != null || present.contains(label) || turns.getOrDefault(label, 0) > 1;
      if (known && !office) {
        speakers.add(label);
        if (turn.group(2) != null) {
          speakers.add(turn.group(2).strip());
        }
      }
      paragraphs.add(known || office ? turn.group(3) : text);
    }
    return new Minutes(paragraphs, List.copyOf(speakers));
  }

  private static Set<String> present(List<String> texts) {
    var names = new HashSet<String>();
    for (String text : texts) {
      var list = PRESENT.matcher(text);
      if (list.matches()) {
        Arrays.stream(list.group(1).replaceAll("\\([^()]*\\)", "").split("[,;]"))
            .map(name -> name.strip().replaceAll("\\.$", ""))
            .filter(name -> name.indexOf(' ') > 0 && !office(name))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static Map<String, Integer> turns(List<String> texts) {
    var turns = new HashMap<String, Integer>();
    for (String text : texts) {
      var turn = TURN.matcher(text);
      if (turn.matches()) {
        turns.merge(turn.group(1), 1, Integer::sum);
      }
    }
    return turns;
  }

  private static boolean office(String label) {
    return Arrays.stream(label.toLowerCase(Locale.ROOT).split(" ")).anyMatch(NO_NAMES::contains);
  }

  /** Tells how much there is of it, never a word. */
  @Override
  public String toString() {
    return "Minutes[" + paragraphs.size() + " paragraphs, " + speakers.size() + " speakers]";
  }
}
