package eu.chorus.ingest.taxonomy;

import eu.chorus.model.Channel;
import eu.chorus.model.Source;
import eu.chorus.model.SourceLayout;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@code inputs}: each is one export, or the exports of one survey in their order. */
final class InputSection {
  private static final Map<String, SourceLayout> LAYOUTS =
      Stream.of(SourceLayout.values())
          .collect(Collectors.toUnmodifiableMap(SourceLayout::key, layout -> layout));
  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "consultation", Channel.CONSULTATION,
          "plenary", Channel.PLENARY,
          "workshop", Channel.WORKSHOP);

  private final Faults faults;
  private final Set<String> rounds;

  /** The series of each input read so far, by the input's id. */
  private final Map<String, String> seriesOf = new HashMap<>();

  InputSection(Faults faults, Set<String> rounds) {
    this.faults = faults;
    this.rounds = Set.copyOf(rounds);
  }

  /**
   * A source, and how its export differs from what the questions say.
   *
   * @param node where the file declares it
   * @param source the source, its columns not yet looked for
   * @param headers headers that read otherwise in this export, by question id
   * @param without ids of questions that this export does not have
   */
  record Input(YamlNode node, Source source, Map<String, String> headers, List<String> without) {
    Input {
      headers = Map.copyOf(headers);
      without = List.copyOf(without);
    }

    /** Those of the survey's questions that this export has, under the headers that it has. */
    List<DeclaredQuestion> in(List<DeclaredQuestion> questions) {
      return questions.stream()
          .filter(q -> !without.contains(q.id()))
          .map(q -> q.under(headers.getOrDefault(q.id(), q.header())))
          .toList();
    }
  }

  List<Input> read(Fields fields) {
    String id = Ids.read(fields, faults);
    var layout = fields.required("layout").flatMap(n -> fields.choice(n, LAYOUTS));
    var channel = fields.required("channel").flatMap(n -> fields.choice(n, CHANNELS));
    String round = fields.requiredText("round");
    if (!round.isEmpty() && !rounds.contains(round)) {
      fields
          .node("round")
          .ifPresent(n -> faults.add(ProblemKind.CONFIG_DANGLING_REFERENCE, n, round));
    }
    var columns = fields.node("columns").map(this::columns).orElseGet(InputSection::noColumns);
    var whole =
        new Source(
            id,
            series(id, fields),
            layout.orElse(SourceLayout.PORTAL_CSV),
            "",
            fields.text("uploads"),
            fields.text("definition"),
            channel.orElse(Channel.CONSULTATION),
            round,
            Optional.empty(),
            fields.node("answers").map(n -> answers(n, layout)),
            columns,
            Map.of());
    if (fields.node("files").isEmpty()) {
      return List.of(export(whole, fields, fields.requiredText("file")));
    }
    for (String key : List.of("file", "control_total")) {
      fields
          .node(key)
          .ifPresent(
              n -> faults.add(ProblemKind.CONFIG_BAD_VALUE, n, "say it of each of the files"));
    }
    var exports = new ArrayList<Input>();
    for (YamlNode file : fields.list("files")) {
      exports.add(file(whole, file, exports.size()));
    }
    if (exports.isEmpty()) {
      faults.add(ProblemKind.CONFIG_MISSING_KEY, fields.node(), "files");
    }
    return exports;
  }

  private String series(String id, Fields fields) {
    var earlier = fields.text("supersedes");
    String series = earlier.map(e -> seriesOf.getOrDefault(e, id)).orElse(id);
    earlier
        .filter(e -> !seriesOf.containsKey(e))
        .flatMap(e -> fields.node("supersedes"))
        .ifPresent(
            n ->
                faults.add(
                    ProblemKind.CONFIG_DANGLING_REFERENCE, n, "no earlier input: " + n.text()));
    seriesOf.put(id, series);
    return series;
  }

  /** One of several files: its name alone, or its name and what is particular to it. */
  private Input file(Source whole, YamlNode node, int index) {
    String id = index == 0 ? whole.id() : whole.id() + "." + (index + 1);
    if (node.kind() == YamlNode.Kind.SCALAR) {
      var source =
          whole.export(id, node.text(), whole.uploads(), Optional.empty(), whole.columns());
      return new Input(node, source, Map.of(), List.of());
    }
    var fields = new Fields(node, faults);
    var source =
        whole.export(
            id,
            "",
            fields.text("uploads").or(whole::uploads),
            Optional.empty(),
            whole.columns().ignoring(fields.texts("ignore")));
    var input = export(source, fields, fields.requiredText("file"));
    fields.done();
    return input;
  }

  private static Input export(Source source, Fields fields, String file) {
    var headers = new LinkedHashMap<String, String>();
    fields
        .entries("headers")
        .forEach((id, header) -> fields.scalar(header).ifPresent(text -> headers.put(id, text)));
    var total = fields.wholeNumber("control_total");
    return new Input(
        fields.node(),
        source.export(source.id(), file, source.uploads(), total, source.columns()),
        headers,
        fields.texts("without"));
  }

  private Source.AnswerRows answers(YamlNode node, Optional<SourceLayout> layout) {
    if (layout.isPresent() && layout.get() != SourceLayout.CSV) {
      faults.add(ProblemKind.CONFIG_BAD_VALUE, node, "only the layout csv has rows of answers");
    }
    var fields = new Fields(node, faults);
    var answers =
        new Source.AnswerRows(fields.requiredText("question"), fields.requiredText("answer"));
    fields.done();
    return answers;
  }

  private Source.MetaColumns columns(YamlNode node) {
    var fields = new Fields(node, faults);
    var anonymity = fields.node("anonymity").map(n -> new Fields(n, faults));
    var columns =
        new Source.MetaColumns(
            fields.text("id"),
            fields.text("submitted"),
            fields.text("language"),
            fields.text("stakeholder"),
            fields.text("country"),
            fields.text("organisation"),
            anonymity.map(f -> f.requiredText("column")).filter(c -> !c.isEmpty()),
            anonymity.map(f -> f.texts("named")).orElse(List.of()),
            fields.texts("identity"),
            fields.texts("ignore"));
    anonymity.ifPresent(Fields::done);
    fields.done();
    return columns;
  }

  private static Source.MetaColumns noColumns() {
    return new Source.MetaColumns(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
