package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Table;
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
    cross(id + ":by:stakeholder", draft);
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

  /** The question by stakeholder type, if any figure of it is shown. */
  static void cross(String id, Draft draft) {
    var frames = draft.frames();
    draft
        .findings()
        .table(id)
        .filter(Table::showsAnything)
        .ifPresent(
            t -> {
              var said =
                  draft.say(
                      Stream.concat(
                              new GroupAccount(t, frames, frames.prose())
                                  .sayings(id.hashCode()).stream(),
                              Captions.frozen(t, frames).stream().map(Saying::of))
                          .toList());
              var alternative = frames.say("alt.heat", said.isEmpty() ? "" : said.get(0)).strip();
              draft.add(
                  new TableBlock(t, ChartKind.HEAT_MAP, Captions.cross(t, frames), alternative));
            });
  }
}
