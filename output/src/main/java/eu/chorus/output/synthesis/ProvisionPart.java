package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was said about the provisions of each draft: one chapter a draft, one part a group. */
final class ProvisionPart {
  private final Draft draft;
  private final Frames frames;

  private ProvisionPart(Draft draft) {
    this.draft = draft;
    this.frames = draft.frames();
  }

  static void write(Draft draft) {
    var part = new ProvisionPart(draft);
    draft.findings().tables().stream()
        .filter(t -> t.spec().kind() == TableKind.PROVISIONS && t.showsAnything())
        .filter(t -> draft.findings().table(t.spec().id()).filter(t::equals).isPresent())
        .collect(
            Collectors.groupingBy(
                t -> ProvisionTables.round(t.spec().id()), LinkedHashMap::new, Collectors.toList()))
        .forEach(part::chapter);
  }

  private void chapter(String round, List<Table> tables) {
    var number = ProvisionTables.number(round);
    draft.heading(
        2,
        "provisions-" + round,
        number
            .map(n -> frames.say("provisions.heading", n))
            .orElseGet(() -> frames.say("provisions.headingNamed", round)));
    draft.paragraph(List.of(frames.say("provisions.intro")));
    tables.forEach(this::group);
    MeasuresPart.write(round, tables, draft);
  }

  private void group(Table table) {
    var id = table.spec().id();
    var group = ProvisionTables.workingGroup(id);
    draft.heading(
        3,
        id,
        draft.findings().workingGroups().stream()
            .filter(g -> g.id().equals(group))
            .map(g -> frames.say("group.heading", g.id(), g.title()))
            .findFirst()
            .orElseGet(() -> frames.say("provisions.shared")));
    draft.say(
        Stream.concat(
                sentences(table).stream().map(Saying::of),
                new AimAccount(table, frames, frames.prose()).sayings(id.hashCode()).stream())
            .toList());
    draft.list(asked(table));
    draft.add(
        new TableBlock(
            table,
            draft.findings().compared(id),
            ChartKind.BARS,
            Captions.caption(table, frames),
            frames.say("alt.bars", Captions.cells(table, frames))));
    NotePart.of(table, draft);
  }

  /** What was answered where the questionnaire asks about one of these provisions, and by whom. */
  private List<Saying> asked(Table table) {
    var round = ProvisionTables.round(table.spec().id());
    var provisions =
        table.spec().rows().stream().map(ProvisionTables::provision).collect(Collectors.toSet());
    return draft.findings().questions().stream()
        .filter(q -> q.kind().closed())
        .filter(q -> q.provision().filter(p -> p.round().equals(round)).isPresent())
        .filter(q -> provisions.contains(q.provision().orElseThrow().id()))
        .flatMap(q -> asked(q).stream())
        .toList();
  }

  private Optional<Saying> asked(Question question) {
    var answered =
        draft.findings().table(TableCatalogue.closedId(question.id())).filter(Table::showsAnything);
    var groups =
        Agreement.of(question, draft.findings())
            .map(agreement -> new SidesAccount(agreement, frames, frames.prose()))
            .flatMap(account -> account.parted().or(account::agreed));
    return answered.map(
        t -> {
          var first = ScaleReading.first(new Reading(t), frames).orElse("");
          var ways = groups.map(said -> said.within(way -> first + " " + way));
          return ways.orElse(Saying.of(first))
              .within(said -> asked(question, Captions.dated(said.strip(), t, frames)));
        });
  }

  private String asked(Question question, String said) {
    return frames.say("summary.answer", question.provision().orElseThrow().id(), said);
  }

  private List<String> sentences(Table table) {
    var sentences = new ArrayList<String>();
    var finest = finest(table, shown(table));
    var ranked =
        finest.stream()
            .map(row -> table.cells().get(row))
            .sorted(Comparator.comparingLong((Cell c) -> -c.count().orElse(0)))
            .toList();
    if (!finest.contains(0)) {
      lead(ranked).ifPresent(sentences::add);
    }
    long rolledUp = table.cells().stream().filter(c -> c.status() == CellStatus.ROLLED_UP).count();
    if (rolledUp > 0) {
      sentences.add(frames.count("provisions.rolledUp", rolledUp));
    }
    providers(table, finest).ifPresent(sentences::add);
    Captions.frozen(table, frames).ifPresent(sentences::add);
    return sentences;
  }

  /** The provision named most often; two, unless a third is named as often as the second. */
  private Optional<String> lead(List<Cell> ranked) {
    if (ranked.isEmpty() || isTied(ranked, 0)) {
      return Optional.empty();
    }
    var top = ranked.get(0);
    boolean followed = ranked.size() > 1 && !isTied(ranked, 1);
    var arguments = new ArrayList<Object>();
    arguments.add(frames.say("quote", top.row()));
    arguments.add(frames.number(top.count().orElseThrow()));
    arguments.add(frames.number(top.base().orElseThrow()));
    if (followed) {
      arguments.add(frames.say("quote", ranked.get(1).row()));
      arguments.add(frames.number(ranked.get(1).count().orElseThrow()));
    }
    return Optional.of(
        frames.say(followed ? "provisions.topFollowed" : "provisions.top", arguments.toArray()));
  }

  private static boolean isTied(List<Cell> ranked, int at) {
    return ranked.size() > at + 1 && ranked.get(at).count().equals(ranked.get(at + 1).count());
  }

  /** Which of them providers raise too: all that are shown, or the finest that can be named. */
  private Optional<String> providers(Table table, List<Integer> finest) {
    var named =
        draft
            .findings()
            .table(table.spec().id() + TableCatalogue.BY_PROVIDERS)
            .map(t -> t.cells().stream().map(Cell::row).collect(Collectors.toSet()))
            .orElse(Set.of());
    var rows =
        finest(
            table,
            IntStream.range(0, table.cells().size())
                .filter(row -> named.contains(table.spec().rows().get(row)))
                .filter(row -> isProvision(table, row))
                .boxed()
                .toList());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.equals(List.of(0))) {
      return Optional.of(frames.say("provisions.providersPart"));
    }
    return Optional.of(
        rows.equals(finest) && rows.size() > 1
            ? frames.say("provisions.providersAll")
            : frames.say(
                "provisions.providers",
                frames.join(
                    rows.stream()
                        .map(row -> ProvisionTables.shortLabel(table.spec().rows().get(row)))
                        .toList())));
  }

  private static boolean isProvision(Table table, int row) {
    return ProvisionTables.ask(table.spec().rows().get(row)).isEmpty();
  }

  private static List<Integer> shown(Table table) {
    return IntStream.range(0, table.cells().size())
        .filter(row -> table.cells().get(row).count().isPresent())
        .filter(row -> isProvision(table, row))
        .boxed()
        .toList();
  }

  /** Those of the rows that none of the others stands under. */
  private static List<Integer> finest(Table table, List<Integer> rows) {
    var above = new HashSet<Integer>();
    for (int row : rows) {
      for (int up = table.spec().parent(row); up >= 0; up = table.spec().parent(up)) {
        above.add(up);
      }
    }
    return rows.stream().filter(row -> !above.contains(row)).toList();
  }
}
