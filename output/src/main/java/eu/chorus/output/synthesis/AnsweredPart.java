package eu.chorus.output.synthesis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import eu.chorus.output.prose.Saying;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * You said, we did: what chairs confirm became of the requests on provisions, provision by
 * provision, and what they answer. A request is told only where its number is.
 */
final class AnsweredPart {
  private final Draft draft;
  private final Frames frames;
  private final List<Answered> answered;

  private AnsweredPart(Draft draft) {
    this.draft = draft;
    this.frames = draft.frames();
    this.answered = draft.findings().answered();
  }

  static void write(Draft draft) {
    var part = new AnsweredPart(draft);
    if (!part.answered.isEmpty()) {
      part.chapter();
    }
  }

  /** A request of which the number is shown, and what the chairs say of it. */
  private record Told(Cell cell, Answered answer) {
    String provision() {
      return ProvisionTables.provision(cell.row());
    }
  }

  private void chapter() {
    draft.heading(2, "answered", frames.say("answered.heading"));
    draft.paragraph(List.of(frames.say("answered.intro")));
    var told = new ArrayList<Answered>();
    for (Table table : draft.findings().tables()) {
      var shown = told(table);
      if (!shown.isEmpty()) {
        group(table, shown);
        shown.forEach(one -> told.add(one.answer()));
      }
    }
    int unshown = answered.size() - told.size();
    long withheld = told.stream().filter(Answered::withheld).count();
    var left = new ArrayList<String>();
    if (unshown > 0) {
      left.add(frames.count("answered.unshown", unshown));
    }
    if (withheld > 0) {
      left.add(frames.count("answered.withheld", withheld));
    }
    draft.paragraph(left);
  }

  /** The requests of a table that are shown and answered, in the order of its rows. */
  private List<Told> told(Table table) {
    var id = table.spec().id();
    boolean known =
        table.spec().kind() == TableKind.PROVISIONS && table.population() == Population.ALL;
    Map<String, Answered> byRow =
        answered.stream()
            .filter(one -> known && one.table().equals(id))
            .collect(Collectors.toMap(Answered::row, one -> one, (a, b) -> a));
    return table.cells().stream()
        .filter(cell -> cell.count().isPresent())
        .flatMap(
            cell -> Optional.ofNullable(byRow.get(cell.row())).map(a -> new Told(cell, a)).stream())
        .toList();
  }

  private void group(Table table, List<Told> shown) {
    draft.heading(3, "answered-" + table.spec().id(), table.spec().title());
    shown.stream()
        .collect(groupingBy(Told::provision, LinkedHashMap::new, toList()))
        .forEach(
            (provision, requests) -> {
              draft.heading(
                  4, "answered-" + table.spec().id() + "-" + provision, title(table, provision));
              draft.list(requests.stream().map(one -> saying(table, one)).toList());
            });
  }

  /** How the provision's own row calls it. */
  private static String title(Table table, String provision) {
    return table.spec().rows().stream()
        .filter(row -> ProvisionTables.ask(row).isEmpty())
        .filter(row -> ProvisionTables.provision(row).equals(provision))
        .findFirst()
        .orElse(provision);
  }

  /** With the chairs' answer if it is nobody else's words, else without. */
  private Saying saying(Table table, Told told) {
    var request = told.cell().row().substring(told.provision().length()).replaceFirst("^ – ", "");
    var answer = told.answer();
    var verdict = frames.say("answered." + answer.verdict().replace(' ', '-'));
    var where =
        answer.provision().isEmpty()
            ? verdict
            : frames.say("answered.where", verdict, answer.provision());
    var count = frames.count("provisions.contributions", told.cell().count().orElseThrow());
    var said =
        frames.say(
            "answered.request",
            request.substring(0, 1).toUpperCase(Locale.ROOT) + request.substring(1),
            Captions.dated(count, table, frames),
            where);
    return answer.response().isEmpty()
        ? Saying.of(said)
        : new Saying(List.of(frames.say("answered.reply", said, lines(answer.response())), said));
  }

  private static String lines(String response) {
    return response.lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
