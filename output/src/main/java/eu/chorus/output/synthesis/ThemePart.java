package eu.chorus.output.synthesis;

import eu.chorus.model.Topic;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The themes of one topic: how widely each is touched. */
final class ThemePart {
  private ThemePart() {}

  static void write(Topic topic, int level, Draft draft) {
    var id = "themes:" + topic.id();
    var frames = draft.frames();
    draft
        .findings()
        .table(id)
        .filter(Table::showsAnything)
        .ifPresent(
            table -> {
              draft.heading(level, "themes-" + topic.id(), topic.title());
              if (!topic.description().isEmpty()) {
                draft.paragraph(List.of(topic.description()));
              }
              var account = new ThemeAccount(table, frames, frames.prose());
              draft.say(
                  Stream.concat(
                          account.sayings(draft.findings().compared(id), id.hashCode()).stream(),
                          Captions.frozen(table, frames).stream().map(Saying::of))
                      .toList());
              draft.paragraph(named(topic, table, draft));
              draft.add(
                  new TableBlock(
                      table,
                      draft.findings().compared(id),
                      ChartKind.BARS,
                      Captions.caption(table, frames),
                      frames.say("alt.bars", Captions.cells(table, frames))));
              ClosedPart.cross(id + TableCatalogue.BY_STAKEHOLDER, draft);
              draft.paragraph(providers(id, draft));
              NotePart.of(table, draft);
            });
  }

  /** The cells of genuine themes that are shown, widest first. */
  static List<Cell> themes(Table table) {
    return new Reading(table).ranked().stream().filter(ThemePart::isTheme).toList();
  }

  /** Which of the themes that are shown bear a name that analysts gave. */
  private static List<String> named(Topic topic, Table table, Draft draft) {
    var given =
        draft.findings().facts().corrected().labels().getOrDefault(topic.id(), Set.<String>of());
    var reading = new Reading(table);
    var named =
        themes(table).stream()
            .flatMap(cell -> reading.parts(cell).stream())
            .filter(given::contains)
            .map(label -> draft.frames().say("quote", label))
            .toList();
    return named.isEmpty()
        ? List.of()
        : List.of(draft.frames().say("themes.named", draft.frames().join(named)));
  }

  /** The themes that providers raise too, where no number of theirs is shown. */
  private static List<String> providers(String id, Draft draft) {
    var frames = draft.frames();
    var counted =
        draft.findings().table(id + TableCatalogue.BY_STAKEHOLDER).stream()
            .flatMap(t -> t.cells().stream().filter(c -> isOfProviders(t, c)))
            .filter(c -> c.count().isPresent())
            .map(Cell::row)
            .collect(Collectors.toSet());
    var named =
        draft.findings().table(id + TableCatalogue.BY_PROVIDERS).stream()
            .flatMap(t -> t.cells().stream())
            .filter(c -> !counted.contains(c.row()) && isTheme(c))
            .map(c -> frames.say("quote", c.row()))
            .toList();
    return named.isEmpty()
        ? List.of()
        : List.of(frames.say("themes.providers", frames.join(named)));
  }

  private static boolean isOfProviders(Table table, Cell cell) {
    return TableCatalogue.PROVIDER_TYPES.containsAll(
        Grouping.parts(table.spec().columns(), cell.column()));
  }

  /** Whether a cell is of a theme or request, and not of what falls under none. */
  static boolean isTheme(Cell cell) {
    return TableCatalogue.RESIDUALS.stream().noneMatch(cell.row()::contains);
  }
}
