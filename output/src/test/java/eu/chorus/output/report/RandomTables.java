package eu.chorus.output.report;

import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** Tables of random figures under labels that try to break every format. */
final class RandomTables {
  static final List<String> HOSTILE =
      List.of(
          "=HYPERLINK(\"http://invalid.example\")",
          "+1",
          "-2",
          "@SUM(1)",
          "<script>alert(1)</script>",
          "\"quoted\", with comma",
          "line\nbreak",
          "é ß Ω \u202eabc",
          "</style><img src=x>",
          "plain");

  private RandomTables() {}

  /** A report of that many tables, without charts. */
  static Report report(long seed, int number) {
    var random = new Random(seed);
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < number; i++) {
      blocks.add(new TableBlock(table(random, i), ChartKind.NONE, "caption " + i, ""));
    }
    return new Report("Random & <hostile>", "", blocks);
  }

  static Table table(Random random, int number) {
    var labels = HOSTILE.subList(0, 1 + random.nextInt(HOSTILE.size()));
    var spec =
        new TableSpec(
            "closed:t" + number,
            TableKind.CLOSED,
            HOSTILE.get(random.nextInt(HOSTILE.size())) + " " + number,
            labels,
            List.of(),
            false,
            false);
    long base = 10L + random.nextInt(100_000);
    var cells = new ArrayList<Cell>();
    for (var label : labels) {
      boolean shown = random.nextInt(4) > 0;
      long count = random.nextLong(base + 1);
      cells.add(
          new Cell(
              label,
              "",
              shown ? OptionalLong.of(count) : OptionalLong.empty(),
              shown ? OptionalLong.of(base) : OptionalLong.empty(),
              shown ? CellStatus.PUBLISHED : CellStatus.WITHHELD));
    }
    return new Table(spec, Population.ALL, cells);
  }
}
