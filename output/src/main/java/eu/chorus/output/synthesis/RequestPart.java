package eu.chorus.output.synthesis;

import eu.chorus.model.Topic;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.List;
import java.util.stream.Stream;

/** What respondents ask for, topic by topic: how widely, among whom, and against whom. */
final class RequestPart {
  private RequestPart() {}

  /** The requests on some topics; nothing where none can be shown. */
  static void write(String group, List<Topic> topics, Draft draft) {
    if (isAsked(topics, draft.findings())) {
      draft.heading(3, "requests-of-" + group, draft.frames().say("requests.heading"));
      draft.paragraph(List.of(draft.frames().say("requests.intro")));
      topics.forEach(topic -> write(topic, draft));
    }
  }

  /** Whether any request on these topics can be shown. */
  static boolean isAsked(List<Topic> topics, Findings findings) {
    return topics.stream()
        .anyMatch(
            t ->
                findings
                    .table(RequestTables.requestsId(t.id()))
                    .filter(Table::showsAnything)
                    .isPresent());
  }

  private static void write(Topic topic, Draft draft) {
    var id = RequestTables.requestsId(topic.id());
    draft
        .findings()
        .table(id)
        .filter(Table::showsAnything)
        .ifPresent(
            table -> {
              draft.heading(4, "requests-" + topic.id(), topic.title());
              account(topic, table, draft);
              draft.add(block(table, draft));
              ClosedPart.cross(id + TableCatalogue.BY_STAKEHOLDER, draft);
            });
  }

  private static void account(Topic topic, Table table, Draft draft) {
    var frames = draft.frames();
    var book = frames.prose();
    var id = table.spec().id();
    int place = id.hashCode();
    var evidence =
        draft
            .findings()
            .table(RequestTables.evidenceId(topic.id()))
            .filter(Table::showsAnything)
            .map(shown -> new EvidenceAccount(shown, frames, book));
    draft.say(
        Stream.of(
                new RequestAccount(table, frames, book)
                    .sayings(draft.findings().compared(id), place).stream(),
                evidence.stream().flatMap(account -> account.sayings(place).stream()),
                Captions.frozen(table, frames).stream().map(Saying::of))
            .flatMap(sayings -> sayings)
            .toList());
  }

  private static TableBlock block(Table table, Draft draft) {
    var frames = draft.frames();
    return new TableBlock(
        table,
        draft.findings().compared(table.spec().id()),
        ChartKind.BARS,
        Captions.caption(table, frames),
        frames.say("alt.bars", Captions.cells(table, frames)));
  }
}
