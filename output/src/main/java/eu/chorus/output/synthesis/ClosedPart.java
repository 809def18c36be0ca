package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One closed question: what was answered, by how many, and by whom. */
final class ClosedPart {
  private ClosedPart() {}

  static void write(Question question, int level, Draft draft) {
    var id = "closed:" + question.id();
    var table = draft.findings().table(id);
    if (table.isEmpty()) {
      return;
    }
    draft.heading(level, "q-" + question.id(), question.fullText());
    var compared = draft.findings().compared(id);
    draft.paragraph(sentences(table.get(), compared, draft.frames()));
    chart(table.get(), compared, draft);
    cross(question, draft);
  }

  /** What a closed question's table says, in one to four sentences. */
  static List<String> sentences(Table table, Optional<Table> compared, Frames frames) {
    var reading = new Reading(table);
    if (reading.shown().isEmpty()) {
      return List.of(frames.say("reading.nothing"));
    }
    var sentences =
        new ArrayList<>(
            ScaleReading.of(reading, frames).orElseGet(() -> TopReading.of(reading, frames)));
    TopReading.without(reading, compared, frames).ifPresent(sentences::add);
    if (reading.withheld() > 0) {
      sentences.add(frames.count("reading.withheld", reading.withheld()));
    }
    Captions.frozen(table, frames).ifPresent(sentences::add);
    return sentences;
  }

  private static void chart(Table table, Optional<Table> compared, Draft draft) {
    var frames = draft.frames();
    var kind = table.showsAnything() ? ChartKind.BARS : ChartKind.NONE;
    var alternative = frames.say("alt.bars", Captions.cells(table, frames));
    draft.add(new TableBlock(table, compared, kind, Captions.caption(table, frames), alternative));
  }

  /**
   * The question by stakeholder type, if any figure of it is shown: where its options take sides,
   * who takes which.
   */
  static void cross(Question question, Draft draft) {
    var id = TableCatalogue.byStakeholderId(question.id());
    var agreement = Agreement.of(question, draft.findings());
    var frames = draft.frames();
    var sides =
        agreement
            .map(a -> new SidesAccount(a, frames, frames.prose()).sayings(id.hashCode()))
            .orElse(List.of());
    boolean parted = agreement.isPresent() && question.ordinal();
    cross(id, question.row(), sides, parted ? ChartKind.SIDES : ChartKind.HEAT_MAP, draft);
  }

  /** What groups respondents come from and what they say, if any figure of it is shown. */
  static void cross(String id, Draft draft) {
    cross(id, Optional.empty(), List.of(), ChartKind.HEAT_MAP, draft);
  }

  private static void cross(
      String id, Optional<String> row, List<Saying> first, ChartKind kind, Draft draft) {
    var frames = draft.frames();
    draft
        .findings()
        .table(id)
        .filter(Table::showsAnything)
        .ifPresent(
            t -> {
              var sayings =
                  first.isEmpty()
                      ? new GroupAccount(t, frames, frames.prose()).sayings(id.hashCode())
                      : first;
              var said =
                  draft.say(
                      Stream.concat(
                              led(row, sayings, frames),
                              Captions.frozen(t, frames).stream().map(Saying::of))
                          .toList());
              var frame = kind == ChartKind.SIDES ? "alt.sides" : "alt.heat";
              var alternative = frames.say(frame, said.isEmpty() ? "" : said.get(0)).strip();
              draft.add(new TableBlock(t, kind, Captions.cross(t, frames), alternative));
            });
  }

  /** The same, the first after the row of a matrix that all are about. */
  private static Stream<Saying> led(Optional<String> row, List<Saying> sayings, Frames frames) {
    return row.isEmpty()
        ? sayings.stream()
        : Stream.concat(
            sayings.stream()
                .limit(1)
                .map(
                    saying -> saying.within(said -> frames.say("summary.answer", row.get(), said))),
            sayings.stream().skip(1));
  }
}
