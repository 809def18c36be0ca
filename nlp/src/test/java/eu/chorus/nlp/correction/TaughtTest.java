package eu.chorus.nlp.correction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people placed teaches where the rest of its topic belongs, and nothing else. */
class TaughtTest {
  private static final List<Theme> FOUND =
      List.of(Said.theme("audit", "cost"), Said.theme("audit", "delay"), Said.theme("data", "x"));
  private static final int LESSONS = 2 * Taught.FEWEST_LESSONS;

  private static StandingThemes standing(Correction... corrections) {
    return Revision.of(FOUND, List.of(corrections)).codebook();
  }

  /** Invoices are about delay, people say, and meals about nothing; the rest is about cost. */
  private static List<Lesson> lessons(int many) {
    var lessons = new ArrayList<Lesson>();
    for (int i = 0; i < many; i++) {
      var noise = "word" + i;
      lessons.add(
          switch (i % 3) {
            case 0 -> new Lesson("audit", "p" + i, List.of("invoice", noise), List.of("delay"));
            case 1 -> new Lesson("audit", "p" + i, List.of("cost", noise), List.of("cost"));
            default -> new Lesson("audit", "p" + i, List.of("meal", noise), List.of());
          });
    }
    return lessons;
  }

  private static List<String> placed(Taught taught, AnalysedPassage passage, String found) {
    return taught.place(passage, List.of(Said.found(passage, found, 0.5))).stream()
        .map(ThemeAssignment::theme)
        .toList();
  }

  @Test
  void whatIsLikeAPlacedPassageFollowsIt() {
    var taught = new Taught(FOUND, standing(), lessons(LESSONS));
    var invoice = Said.passage("new", "audit", "invoice", "late");
    assertThat(placed(taught, invoice, "cost")).containsExactly("delay");
    assertThat(placed(taught, Said.passage("new", "audit", "meal", "late"), "cost"))
        .containsExactly(Theme.NONE);
    assertThat(taught.place(invoice, List.of(Said.found(invoice, "cost", 0.5))))
        .allMatch(a -> a.by() == Origin.MACHINE && a.score() > 0 && a.score() <= 1);
    assertThat(taught.topics()).containsExactly("audit");
  }

  @Test
  void otherTopicsWhatPeoplePlacedAndWhatSaysNothingStay() {
    var taught = new Taught(FOUND, standing(), lessons(LESSONS));
    assertThat(placed(taught, Said.passage("new", "data", "invoice"), "x")).containsExactly("x");
    assertThat(placed(taught, Said.passage("new", "audit"), Theme.NO_REASON))
        .containsExactly(Theme.NO_REASON);
    var invoice = Said.passage("new", "audit", "invoice");
    var byPeople = List.of(Said.found(invoice, "cost", 0).of("cost", 1, Origin.PEOPLE));
    assertThat(taught.place(invoice, byPeople)).isEqualTo(byPeople);
  }

  @Test
  void fewLessonsTeachNothing() {
    var taught = new Taught(FOUND, standing(), lessons(Taught.FEWEST_LESSONS - 1));
    assertThat(taught.topics()).isEmpty();
    assertThat(placed(taught, Said.passage("new", "audit", "invoice"), "cost"))
        .containsExactly("cost");
  }

  @Test
  void whatFallsUnderAHiddenThemeFallsUnderNone() {
    var hide = new Correction(1, 0, What.THEME_HIDDEN, "audit/delay", "no", "yes", "A", "t", "s");
    var taught = new Taught(FOUND, standing(hide), lessons(LESSONS));
    assertThat(placed(taught, Said.passage("new", "audit", "invoice", "late"), "cost"))
        .containsExactly(Theme.NONE);
  }

  @Test
  void theOrderOfLessonsTeachesNothing() {
    long seed = 20_261_122;
    var random = new Random(seed);
    var lessons = lessons(LESSONS);
    var first = new Taught(FOUND, standing(), lessons);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(lessons, random);
      var other = new Taught(FOUND, standing(), lessons);
      for (String word : List.of("invoice", "cost", "meal", "word7")) {
        var passage = Said.passage("new", "audit", word, "late");
        var found = List.of(Said.found(passage, "cost", 0.5));
        assertThat(other.place(passage, found))
            .as("seed %d, %s", seed, word)
            .isEqualTo(first.place(passage, found));
      }
    }
  }

  @Test
  void aLessonIsWhatPeoplePlacedAndTellsNoWord() {
    var passage = Said.passage("p", "audit", "invoice");
    var found = Said.found(passage, "cost", 0.5);
    assertThat(Lesson.of(passage, List.of(found))).isEmpty();
    var lesson = Lesson.of(passage, List.of(found.of(Theme.NONE, 0, Origin.PEOPLE))).orElseThrow();
    assertThat(lesson.themes()).isEmpty();
    assertThat(lesson.toString()).doesNotContain("invoice");
  }
}
