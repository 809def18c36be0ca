package eu.chorus.ingest.taxonomy;

import eu.chorus.model.Channel;
import eu.chorus.model.Source;
import eu.chorus.model.SourceLayout;
import eu.chorus.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code inputs}. */
final class InputSection {
  private static final Map<String, SourceLayout> LAYOUTS =
      Map.of("portal-csv", SourceLayout.PORTAL_CSV, "eusurvey-xlsx", SourceLayout.EUSURVEY_XLSX);
  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "consultation", Channel.CONSULTATION,
          "plenary", Channel.PLENARY,
          "workshop", Channel.WORKSHOP);

  private final Faults faults;
  private final Set<String> rounds;

  InputSection(Faults faults, Set<String> rounds) {
    this.faults = faults;
    this.rounds = Set.copyOf(rounds);
  }

  /** A source, and where the file declares it. */
  record Input(YamlNode node, Source source) {}

  Input read(Fields fields) {
    String id = Ids.read(fields, faults);
    var layout = fields.required("layout").flatMap(n -> fields.choice(n, LAYOUTS));
    String file = fields.requiredText("file");
    var uploads = fields.text("uploads");
    var channel = fields.required("channel").flatMap(n -> fields.choice(n, CHANNELS));
    String round = fields.requiredText("round");
    if (!round.isEmpty() && !rounds.contains(round)) {
      fields
          .node("round")
          .ifPresent(n -> faults.add(ProblemKind.CONFIG_DANGLING_REFERENCE, n, round));
    }
    var total = fields.wholeNumber("control_total");
    var columns = fields.node("columns").map(this::columns).orElseGet(InputSection::noColumns);
    return new Input(
        fields.node(),
        new Source(
            id,
            layout.orElse(SourceLayout.PORTAL_CSV),
            file,
            uploads,
            channel.orElse(Channel.CONSULTATION),
            round,
            total,
            columns,
            Map.of()));
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
