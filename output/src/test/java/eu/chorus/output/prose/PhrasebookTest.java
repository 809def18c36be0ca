package eu.chorus.output.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of findings is English, whatever fills its places. */
class PhrasebookTest {
  private static final Phrasebook BOOK = Phrasebook.of("en");
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  /** One thing in each place, or several. */
  private static Map<String, Slot> slots(String pattern, boolean several) {
    var slots = new HashMap<String, Slot>();
    PLACE
        .matcher(pattern)
        .results()
        .forEach(
            place ->
                slots.put(
                    place.group(1),
                    several ? Slot.of(List.of("“a”", "“b”", "“c”")) : Slot.of("“a”")));
    return slots;
  }

  private static Map<String, Slot> slotsOf(String key, boolean several) {
    var all = new HashMap<String, Slot>();
    BOOK.patterns()
        .forEach(
            (k, pattern) ->
                all.putAll(k.startsWith(key + ".") ? slots(pattern, several) : Map.of()));
    return all;
  }

  @Test
  void everythingCanBeSaidInSeveralWaysThatAreSentences() {
    assertThat(BOOK.keys()).isNotEmpty();
    for (var key : BOOK.keys()) {
      for (boolean several : List.of(false, true)) {
        var saying = BOOK.say(key, slotsOf(key, several));
        assertThat(saying.variants()).as(key).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(saying.variants())
            .as(key)
            .allMatch(s -> s.matches("(?s)[\\p{Lu}“].*[\\p{L}\\d)”%]\\."))
            .noneMatch(s -> s.contains("  ") || s.contains(" ,") || s.contains("{"));
      }
    }
  }

  @Test
  void verbsAgreeWithTheirSubjects() {
    var one = Map.of("rows", Slot.of(List.of("“a”")));
    var two = Map.of("rows", Slot.of(List.of("“a”", "“b”")));
    assertThat(BOOK.say("agreement", one).variants().get(1)).startsWith("“a” is about");
    assertThat(BOOK.say("agreement", two).variants().get(1)).startsWith("“a” and “b” are about");
    assertThat(BOOK.say("agreement", two).variants().get(0)).contains("hardly differ.");
    assertThat(BOOK.say("reason", Map.of("share", Slot.of("2 %"))).variants().get(0))
        .isEqualTo("2 % give no reason.");
  }

  @Test
  void nounsAreCounted() {
    var clauses = new Clauses();
    var pattern = "| {n} | say | so";
    assertThat(clauses.sentence(pattern, Map.of("n", new Slot.Count(1, "1", "contribution"))))
        .isEqualTo("1 contribution says so.");
    assertThat(clauses.sentence(pattern, Map.of("n", new Slot.Count(1200, "1,200", "reply"))))
        .isEqualTo("1,200 replies say so.");
  }

  /** Words are taken over as they are: quotation marks, brackets, hard spaces, foreign letters. */
  @Test
  void whatFillsAPlaceIsNotTouched() {
    var label = "“e-ID  (Größe, 5\u00a0%) ; naïve”";
    assertThat(new Clauses().sentence("| {x} | be | all", Map.of("x", Slot.of(label))))
        .isEqualTo(label + " is all.");
    assertThat(
            new Clauses().sentence("| {x} | be | all", Map.of("x", Slot.of(List.of(label, "“b”")))))
        .isEqualTo(label + " and “b” are all.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, fewer than one in twenty",
    "49, fewer than one in twenty",
    "100, about one in ten",
    "150, ''",
    "250, about a quarter",
    "333, about a third",
    "499, nearly half",
    "500, half",
    "501, just over half",
    "667, about two thirds",
    "999, nearly all",
    "1000, all",
  })
  void sharesHaveWords(long tenths, String words) {
    assertThat(BOOK.portion(tenths)).isEqualTo(words);
  }

  @Test
  void whatIsMissingIsTold() {
    assertThatThrownBy(() -> BOOK.say("reason", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Phrasebook.of("xx")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BOOK.say("nothing of the kind", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherWaysComeFirstInTurn() {
    var saying = new Saying(List.of("a", "b", "c"));
    assertThat(saying.turned(1).variants()).containsExactly("b", "c", "a");
    assertThat(saying.turned(-1).variants()).containsExactly("c", "a", "b");
    assertThat(saying.turned(3)).isEqualTo(saying);
  }
}
