package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.synthesis.Findings;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Minimums;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.synthesis.ReportComposer;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sentences, captions, orders of rows: all of a report follows from the published numbers. Two
 * crowds that differ only in what is withheld have one report.
 */
@Tag("slow")
class SameNumbersSameReportTest {
  private static final CellControl CONTROL = new CellControl(ReleasePolicy.standard());

  @Test
  void reportsOverDifferentCrowdsWithTheSamePublishedNumbersAreTheSame() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int differing = 0;
    for (int i = 0; i < 60; i++) {
      var crowd = LinkedCrowd.random(random, List.of("A", "B", "C", "D"));
      var one = crowd.counted(CONTROL);
      var tables = CONTROL.protect(one);
      var report = report(crowd, tables);
      assertOrder(report, seed);
      for (int k = 0; k < 6; k++) {
        var other = swapped(random, crowd).counted(CONTROL);
        if (!other.equals(one) && cells(CONTROL.protect(other)).equals(cells(tables))) {
          differing++;
          assertThat(report(crowd, CONTROL.protect(other))).as("seed %d", seed).isEqualTo(report);
        }
      }
    }
    assertThat(differing).as("seed %d", seed).isGreaterThan(10);
  }

  private static List<List<Cell>> cells(List<Table> tables) {
    return tables.stream().map(Table::cells).toList();
  }

  /** Rows follow their numbers only where each has one. */
  private static void assertOrder(Report report, long seed) {
    for (var block : report.blocks()) {
      if (block instanceof TableBlock shown
          && shown.table().cells().stream().anyMatch(c -> c.count().isEmpty())) {
        assertThat(shown.cells()).as("seed %d", seed).isEqualTo(shown.table().cells());
      }
    }
  }

  /** Two who answered the same question take one another's answer: totals stay, cells may not. */
  private static LinkedCrowd swapped(Random random, LinkedCrowd crowd) {
    var questions = new ArrayList<LinkedCrowd.Question>();
    for (var question : crowd.questions()) {
      var people = new ArrayList<>(question.crowd().people());
      if (people.size() > 1) {
        int i = random.nextInt(people.size());
        int j = random.nextInt(people.size());
        var first = people.get(i);
        var second = people.get(j);
        if (first.campaign() == second.campaign()) {
          people.set(i, answering(first, second.rows()));
          people.set(j, answering(second, first.rows()));
        }
      }
      questions.add(new LinkedCrowd.Question(question.cross(), new Crowd(people)));
    }
    return new LinkedCrowd(crowd.types(), crowd.participants(), questions);
  }

  private static Crowd.Person answering(Crowd.Person person, Set<String> rows) {
    return new Crowd.Person(rows, person.column(), person.family(), person.campaign());
  }

  private static Report report(LinkedCrowd crowd, List<Table> tables) {
    var questions =
        crowd.questions().stream()
            .map(
                q ->
                    new Question(
                        q.cross().title(),
                        "survey",
                        q.cross().exclusive() ? QuestionKind.SINGLE : QuestionKind.MULTIPLE,
                        q.cross().title(),
                        Optional.empty(),
                        q.cross().rows(),
                        q.cross().ordinal(),
                        "",
                        List.of(),
                        "",
                        Optional.empty()))
            .toList();
    assertThat(tables).anyMatch(t -> t.spec().kind() == TableKind.PARTICIPATION);
    return new ReportComposer(Frames.of("en"))
        .results(
            new Findings(
                "T",
                List.of(),
                List.of(),
                List.of(),
                questions,
                Map.of("survey", "consultation"),
                tables,
                new RunFacts("0.1.0", "0", OptionalLong.empty(), new Minimums(10, 5, 5, 10, 5)),
                Optional.empty()));
  }
}
