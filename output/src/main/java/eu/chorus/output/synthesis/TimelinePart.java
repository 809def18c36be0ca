package eu.chorus.output.synthesis;

import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Stretch;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When contributions came, where it can be told. */
final class TimelinePart {
  private TimelinePart() {}

  static void write(Draft draft) {
    draft
        .findings()
        .table(Timeline.ID)
        .filter(Table::showsAnything)
        .ifPresent(table -> write(table, draft));
  }

  private static void write(Table table, Draft draft) {
    var frames = draft.frames();
    draft.heading(3, table.spec().id(), table.spec().title());
    var sentences = new ArrayList<String>();
    most(table, frames).ifPresent(sentences::add);
    sentences.add(frames.say("timeline.joined"));
    Captions.frozen(table, frames).ifPresent(sentences::add);
    draft.paragraph(sentences);
    draft.add(
        new TableBlock(
            table,
            draft.findings().compared(Timeline.ID),
            ChartKind.TIMELINE,
            Captions.caption(table, frames),
            frames.say("alt.timeline", Captions.cells(table, frames))));
  }

  /** In which row most came; empty where several are level, or where it has no date. */
  private static Optional<String> most(Table table, Frames frames) {
    List<Cell> ranked = new Reading(table).ranked();
    var top = ranked.get(0);
    return Reading.tied(ranked) > 1 || Stretch.of(top.row()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            frames.say(
                "timeline.most",
                frames.say("quote", top.row()),
                frames.number(top.count().orElseThrow()),
                frames.number(top.base().orElseThrow()),
                Reading.share(top, frames)));
  }
}
