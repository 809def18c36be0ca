package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of one matrix question under its title, as one chart. */
final class MatrixPart {
  private MatrixPart() {}

  /** Writes the rows that have a table; all are rows of the same matrix. */
  static void write(List<Question> rows, int level, Draft draft) {
    var labels = new ArrayList<String>();
    var tables = new ArrayList<Table>();
    for (var row : rows) {
      draft
          .findings()
          .table("closed:" + row.id())
          .ifPresent(
              t -> {
                labels.add(row.row().orElse(row.title()));
                tables.add(t);
              });
    }
    if (tables.isEmpty()) {
      return;
    }
    var frames = draft.frames();
    var title = rows.get(0).title();
    draft.heading(level, "q-" + rows.get(0).id(), title);
    draft.items(lines(labels, tables, frames));
    draft.add(
        new MatrixBlock(
            title,
            labels,
            tables,
            compared(tables, draft.findings()),
            Captions.matrix(tables, frames),
            frames.say("alt.matrix", alternative(labels, tables, frames))));
    for (var row : rows) {
      ClosedPart.cross(row, draft);
    }
  }

  /** All rows without campaigns, where any of them shows other figures. */
  private static List<Table> compared(List<Table> tables, Findings findings) {
    return tables.stream().allMatch(t -> findings.compared(t.spec().id()).isEmpty())
        ? List.of()
        : tables.stream().map(t -> withoutCampaigns(t, findings)).toList();
  }

  private static Table withoutCampaigns(Table table, Findings findings) {
    return findings
        .table(table.spec().id(), Population.WITHOUT_CAMPAIGNS)
        .orElseGet(table::declared);
  }

  /** One line a row: its label, and to which end the answers lean. */
  private static List<String> lines(List<String> labels, List<Table> tables, Frames frames) {
    return IntStream.range(0, tables.size())
        .mapToObj(
            i -> {
              var reading = new Reading(tables.get(i));
              var first = ScaleReading.first(reading, frames).orElse(frames.say("reading.nothing"));
              return frames.say(
                  "summary.answer", labels.get(i), Captions.dated(first, tables.get(i), frames));
            })
        .toList();
  }

  private static String alternative(List<String> labels, List<Table> tables, Frames frames) {
    return IntStream.range(0, tables.size())
        .mapToObj(
            i -> frames.say("alt.matrixRow", labels.get(i), Captions.cells(tables.get(i), frames)))
        .collect(Collectors.joining(" "));
  }
}
