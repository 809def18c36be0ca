package eu.chorus.output.synthesis;

import eu.chorus.model.Topic;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.Aside;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.Paragraph;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.ArrayList;
import java.util.List;

/** What analysts note: beneath the figures that it is on, or in a chapter where there are none. */
final class NotePart {
  private final Draft draft;
  private final Frames frames;

  private NotePart(Draft draft) {
    this.draft = draft;
    this.frames = draft.frames();
  }

  /** The notes on what a table shows, beneath it. */
  static void of(Table table, Draft draft) {
    var part = new NotePart(draft);
    draft.findings().notes().stream()
        .filter(note -> note.table().equals(table.spec().id()))
        .forEach(part::write);
  }

  /** The notes on what no table shows. */
  static void rest(Draft draft) {
    var findings = draft.findings();
    var rest =
        findings.notes().stream()
            .filter(note -> findings.table(note.table()).filter(Table::showsAnything).isEmpty())
            .toList();
    if (!rest.isEmpty()) {
      draft.heading(2, "notes", draft.frames().say("notes.heading"));
      draft.paragraph(List.of(draft.frames().say("notes.intro")));
      rest.forEach(new NotePart(draft)::write);
    }
  }

  /** All of a note, or nothing of it: half of what somebody says may mislead. */
  private void write(Note note) {
    var title = frames.say(note.rare() ? "notes.rare" : "notes.on", on(note));
    draft
        .choose(Saying.of(note.text()))
        .ifPresent(said -> draft.add(new Aside(title, blocks(note))));
  }

  /** What it is on; a theme is named where its number is, as the report calls it there. */
  private String on(Note note) {
    if (TableCatalogue.isThemes(note.table())) {
      return note.row().isEmpty() || !note.shown(draft.findings().tables())
          ? topic(note.table())
          : frames.say("quote", note.row());
    }
    return ProvisionTables.provision(note.row());
  }

  private String topic(String table) {
    return draft.findings().topics().stream()
        .filter(topic -> TableCatalogue.themesId(topic.id()).equals(table))
        .map(Topic::title)
        .findFirst()
        .orElse(table);
  }

  private static List<Block> blocks(Note note) {
    var blocks = new ArrayList<Block>();
    var items = new ArrayList<String>();
    note.lines()
        .forEach(
            line -> {
              if (line.startsWith(Note.ITEM)) {
                items.add(line.substring(Note.ITEM.length()));
              } else {
                close(items, blocks);
                blocks.add(new Paragraph(line));
              }
            });
    close(items, blocks);
    return blocks;
  }

  private static void close(List<String> items, List<Block> blocks) {
    if (!items.isEmpty()) {
      blocks.add(new Items(items));
      items.clear();
    }
  }
}
