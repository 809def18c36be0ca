package eu.chorus.output.synthesis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import eu.chorus.model.Question;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists what is merged or withheld: the rows of one matrix in one line, and the tables that show
 * nothing without campaigns in one sentence, so that the list stays short enough to be read.
 */
final class WithheldPart {
  private final Frames frames;
  private final Map<String, Question> questions;

  private WithheldPart(Draft draft) {
    this.frames = draft.frames();
    this.questions = new LinkedHashMap<>();
    for (var question : draft.findings().questions()) {
      questions.put(TableCatalogue.closedId(question.id()), question);
      questions.put(TableCatalogue.byStakeholderId(question.id()), question);
    }
  }

  /** What happened to one table, under the title that it shares with the rows of its matrix. */
  private record Line(String title, Optional<String> row, String what) {}

  static void write(Draft draft) {
    var part = new WithheldPart(draft);
    var frames = draft.frames();
    var tables = draft.findings().tables();
    long untold = tables.stream().filter(WithheldPart::isSilentWithoutCampaigns).count();
    var lines =
        tables.stream()
            .filter(t -> !isSilentWithoutCampaigns(t) && t.spec().kind() != TableKind.NAMED)
            .flatMap(t -> part.line(t).stream())
            .collect(groupingBy(Line::title, LinkedHashMap::new, toList()));
    draft.heading(2, "withheld", frames.say("withheld.heading"));
    if (lines.isEmpty() && untold == 0) {
      draft.paragraph(List.of(frames.say("withheld.none")));
      return;
    }
    var sentences = new ArrayList<String>();
    sentences.add(frames.say("withheld.intro"));
    if (untold > 0) {
      sentences.add(frames.count("withheld.without", untold));
    }
    draft.paragraph(sentences);
    draft.items(lines.entrySet().stream().map(e -> part.item(e.getKey(), e.getValue())).toList());
  }

  private static boolean isSilentWithoutCampaigns(Table table) {
    return table.population() == Population.WITHOUT_CAMPAIGNS && !table.showsAnything();
  }

  private Optional<Line> line(Table table) {
    var what = what(table);
    if (what.isEmpty()) {
      return Optional.empty();
    }
    var question = Optional.ofNullable(questions.get(table.spec().id()));
    var title = Draft.brief(question.map(Question::title).orElse(table.spec().title()));
    if (table.spec().kind().crossed()) {
      title = frames.say("withheld.population", title, frames.say("xlsx.cross"));
    }
    if (table.population() == Population.WITHOUT_CAMPAIGNS) {
      title = frames.say("withheld.population", title, frames.say("word.withoutCampaigns"));
    }
    return Optional.of(new Line(title, question.flatMap(Question::row), frames.join(what)));
  }

  private List<String> what(Table table) {
    if (!table.showsAnything()) {
      return List.of(frames.say("withheld.whole"));
    }
    var what = new ArrayList<String>();
    table.asOf().ifPresent(n -> what.add(frames.say("withheld.frozen", n)));
    var reading = new Reading(table);
    long merged = mergedLabels(reading);
    if (merged > 0) {
      what.add(frames.count("withheld.merged", merged));
    }
    long rolledUp = table.cells().stream().filter(c -> c.status() == CellStatus.ROLLED_UP).count();
    if (rolledUp > 0) {
      what.add(frames.count("withheld.rolledUp", rolledUp));
    }
    if (reading.withheld() > 0) {
      what.add(frames.count("withheld.cells", reading.withheld()));
    }
    return what;
  }

  private String item(String title, List<Line> lines) {
    var told =
        lines.stream()
            .map(
                l -> l.row().map(row -> frames.say("withheld.row", row, l.what())).orElse(l.what()))
            .toList();
    return frames.say("withheld.line", title, String.join("; ", told));
  }

  /** Rows that join several categories; in a table of two ways each counts once, not per column. */
  private static long mergedLabels(Reading reading) {
    return reading.table().cells().stream()
        .filter(c -> reading.parts(c).size() > 1)
        .map(c -> c.row())
        .distinct()
        .count();
  }
}
