package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.output.synthesis.Report.Measure;
import eu.chorus.output.synthesis.Report.MeasuresBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of provisions holds what published cells tell exactly, and nothing else. */
class MeasuresPartTest {
  private static final Frames FRAMES = Frames.of("en");
  private static final List<String> OPTIONS = List.of("Agree", "Neutral", "Disagree");
  private static final List<String> MEASURES = List.of("Measure 1.1", "Measure 1.2", "Measure 1.3");

  @Test
  void eachProvisionThatIsAskedAboutIsAPoint() {
    var block = block(answers(0, 30, 20, 10), answers(1, 10, 20, 40), answers(2, 5, 5, 5));
    assertThat(block.orElseThrow().measures())
        .extracting(Measure::label)
        .containsExactlyElementsOf(MEASURES);
    var first = block.get().measures().get(0);
    assertThat(first.agreed().count()).hasValue(30);
    assertThat(first.agreed().base()).hasValue(40);
    assertThat(first.spoken().count()).hasValue(50);
    assertThat(block.get().caption()).startsWith("n = 10 to 50 contributions that took a side");
    assertThat(block.get().alternative().replace('\u00a0', ' '))
        .contains("Measure 1.1: 75.0 % for it, spoken of by 45.5 %");
  }

  @Test
  void whatIsPartlyWithheldIsNoPoint() {
    var block = block(answers(0, 30, 20, 10), answers(1, 10, 20, -40), answers(2, 5, 5, 5));
    assertThat(block.orElseThrow().measures())
        .extracting(Measure::label)
        .containsExactly("Measure 1.1", "Measure 1.3");
  }

  @Test
  void onePointIsNoMap() {
    assertThat(block(answers(0, 30, 20, 10), answers(1, 10, 20, -40))).isEmpty();
  }

  private static Optional<MeasuresBlock> block(Table... answers) {
    var tables = new ArrayList<>(List.of(answers));
    tables.add(spoken());
    var questions =
        IntStream.range(0, MEASURES.size()).mapToObj(MeasuresPartTest::question).toList();
    var facts =
        new RunFacts(
            "0",
            "",
            RunFacts.Told.NOTHING,
            RunFacts.Told.NOTHING,
            new Minimums(10, 5, 5, 10, 5),
            RunFacts.Corrected.NOTHING,
            RunFacts.Terms.NOTHING);
    var findings =
        new Findings(
            "t",
            List.of(),
            List.of(),
            List.of(),
            questions,
            Map.of(),
            tables,
            facts,
            Optional.empty());
    return new ReportComposer(FRAMES)
        .results(findings).blocks().stream()
            .filter(MeasuresBlock.class::isInstance)
            .map(MeasuresBlock.class::cast)
            .findFirst();
  }

  private static Question question(int measure) {
    return new Question(
        "q" + measure,
        "s",
        QuestionKind.SINGLE,
        "Do you agree?",
        Optional.empty(),
        OPTIONS,
        true,
        "",
        List.of(),
        "",
        Optional.of(new ProvisionKey("draft2", MEASURES.get(measure))));
  }

  /** The answers about a measure, option by option; a negative number is withheld. */
  private static Table answers(int measure, long... counts) {
    long base = LongStream.of(counts).map(Math::abs).sum();
    var spec =
        new TableSpec("closed:q" + measure, TableKind.CLOSED, "Q?", OPTIONS, List.of(), true, true);
    var cells =
        IntStream.range(0, counts.length)
            .mapToObj(
                i ->
                    counts[i] < 0
                        ? Cell.withheld(OPTIONS.get(i), "")
                        : shown(OPTIONS.get(i), counts[i], base))
            .toList();
    return new Table(spec, Population.ALL, cells);
  }

  private static Table spoken() {
    var rows = Stream.concat(Stream.of(ProvisionTables.WHOLE), MEASURES.stream()).toList();
    var spec =
        new TableSpec(
            "provisions:draft2",
            TableKind.PROVISIONS,
            "Provisions",
            rows,
            List.of(),
            false,
            false,
            List.of(-1, 0, 0, 0));
    var cells = rows.stream().map(row -> shown(row, 50, 110)).toList();
    return new Table(spec, Population.ALL, cells);
  }

  private static Cell shown(String row, long count, long base) {
    return new Cell(row, "", OptionalLong.of(count), OptionalLong.of(base), CellStatus.PUBLISHED);
  }
}
