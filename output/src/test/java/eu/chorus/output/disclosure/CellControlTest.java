package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellControlTest {
  private static final int TABLES = 500;
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();
  private static final CellControl CONTROL = new CellControl(POLICY);

  @Test
  void noRandomTableShowsAnythingItShouldNot() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int shown = 0;
    for (int i = 0; i < TABLES; i++) {
      var spec = spec(random, TableKind.CROSS);
      var crowd = Crowd.random(random, spec, 20 + random.nextInt(600));
      var oneWay =
          new TableSpec(
              "t", TableKind.CLOSED, "T", spec.rows(), List.of(), spec.ordinal(), spec.exclusive());
      var rows = crowd.settle(CONTROL, oneWay, Grouping.identity(oneWay));
      var grouping =
          crowd.settle(CONTROL, spec, new Grouping(rows.rows(), Grouping.identity(spec).columns()));
      var all = crowd.counts(spec, grouping, Population.ALL);
      var table = CONTROL.protect(spec, grouping, all, List.of()).get(0);
      shown += table.showsAnything() ? 1 : 0;
    }
    assertThat(shown).as("tables that show anything, seed %d", seed).isPositive();
  }

  static TableSpec spec(Random random, TableKind kind) {
    return new TableSpec(
        "t",
        kind,
        "T",
        labels("row ", 2 + random.nextInt(6)),
        labels("column ", 2 + random.nextInt(9)),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private static List<String> labels(String prefix, int n) {
    return IntStream.range(0, n).mapToObj(i -> prefix + i).toList();
  }
}
