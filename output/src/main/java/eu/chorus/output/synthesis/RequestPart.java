package eu.chorus.output.synthesis;

import eu.chorus.model.Topic;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.ChartKind;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What respondents ask for, topic by topic: how widely, among whom, and against whom. */
final class RequestPart {
  private RequestPart() {}

  /** The requests on some topics, and the evidence that is brought; nothing where none is shown. */
  static void write(String group, List<Topic> topics, Draft draft) {
    if (isAsked(topics, draft)) {
      draft.heading(3, "requests-of-" + group, draft.frames().say("requests.heading"));
      draft.paragraph(List.of(draft.frames().say("requests.intro")));
      topics.forEach(topic -> write(topic, draft));
    }
  }

  /** Whether any request on these topics, or any evidence that is brought, can be shown. */
  static boolean isAsked(List<Topic> topics, Draft draft) {
    return topics.stream()
        .anyMatch(topic -> requests(topic, draft).isPresent() || !evidence(topic, draft).isEmpty());
  }

  /** Evidence is told also where too few ask for anything. */
  private static void write(Topic topic, Draft draft) {
    var requests = requests(topic, draft);
    var evidence = evidence(topic, draft);
    if (requests.isPresent() || !evidence.isEmpty()) {
      draft.heading(4, "requests-" + topic.id(), topic.title());
      draft.say(
          Stream.of(
                  requests.stream().flatMap(table -> account(table, draft).stream()),
                  evidence.stream(),
                  requests.flatMap(table -> Captions.frozen(table, draft.frames())).stream()
                      .map(Saying::of))
              .flatMap(sayings -> sayings)
              .toList());
    }
    requests.ifPresent(
        table -> {
          draft.add(block(table, draft));
          ClosedPart.cross(table.spec().id() + TableCatalogue.BY_STAKEHOLDER, draft);
        });
  }

  private static Optional<Table> requests(Topic topic, Draft draft) {
    return draft
        .findings()
        .table(RequestTables.requestsId(topic.id()))
        .filter(Table::showsAnything);
  }

  private static List<Saying> account(Table requests, Draft draft) {
    var frames = draft.frames();
    var id = requests.spec().id();
    return new RequestAccount(requests, frames, frames.prose())
        .sayings(draft.findings().compared(id), id.hashCode());
  }

  private static List<Saying> evidence(Topic topic, Draft draft) {
    var frames = draft.frames();
    int place = RequestTables.requestsId(topic.id()).hashCode();
    return draft
        .findings()
        .table(RequestTables.evidenceId(topic.id()))
        .filter(Table::showsAnything)
        .map(shown -> new EvidenceAccount(shown, frames, frames.prose()).sayings(place))
        .orElse(List.of());
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
