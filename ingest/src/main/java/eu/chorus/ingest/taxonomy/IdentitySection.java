package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.draft.Table;
import eu.chorus.ingest.identity.Doubts;
import eu.chorus.ingest.survey.PlainSheet;
import eu.chorus.model.Identities;
import eu.chorus.model.Identities.Decision;
import eu.chorus.model.Identities.Several;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads who is who: {@code several}, {@code organisations} and {@code stakeholders}.
 *
 * @param dataFolder where the files lie
 */
record IdentitySection(Path dataFolder, Faults faults) {
  private static final Map<String, StakeholderType> TYPES =
      Stream.of(StakeholderType.values())
          .collect(Collectors.toMap(t -> t.name().toLowerCase(Locale.ROOT), Function.identity()));
  private static final Map<String, Several> SEVERAL =
      Map.of("keep_all", Several.KEEP_ALL, "latest", Several.LATEST);

  Identities read(Fields top) {
    var several = top.node("several").flatMap(n -> top.choice(n, SEVERAL));
    var file = top.text("organisations");
    return new Identities(
        several.orElse(Several.KEEP_ALL), file.map(this::decisions).orElse(List.of()), file);
  }

  private List<Decision> decisions(String name) {
    var decisions = new ArrayList<Decision>();
    for (var row : rows(name, Set.copyOf(Doubts.COLUMNS))) {
      switch (row.cell("decision").toLowerCase(Locale.ROOT)) {
        case "same" -> decisions.add(decision(row, true));
        case "different" -> decisions.add(decision(row, false));
        case "" -> {
          // Not decided yet.
        }
        default ->
            faults.add(
                ProblemKind.CONFIG_BAD_VALUE,
                new Place(name, "", row.number(), "decision"),
                "allowed: same, different, or nothing");
      }
    }
    return decisions;
  }

  private static Decision decision(Table.Row row, boolean same) {
    return new Decision(
        new Verbatim(SafeCell.undone(row.cell("first"))),
        new Verbatim(SafeCell.undone(row.cell("second"))),
        same);
  }

  /** Raw label, or its digest, to harmonised type: written out, or in a CSV of label and type. */
  Map<String, StakeholderType> stakeholders(Fields top) {
    var types = new LinkedHashMap<String, StakeholderType>();
    var file = top.node("stakeholders").filter(n -> n.kind() == YamlNode.Kind.SCALAR);
    if (file.isEmpty()) {
      top.entries("stakeholders")
          .forEach((label, type) -> top.choice(type, TYPES).ifPresent(t -> types.put(label, t)));
      return types;
    }
    String name = file.get().text();
    for (var row : rows(name, Set.of("label", "type"))) {
      var type = TYPES.get(row.cell("type"));
      if (type == null) {
        faults.add(
            ProblemKind.CONFIG_BAD_VALUE,
            new Place(name, "", row.number(), "type"),
            "allowed: " + String.join(", ", TYPES.keySet().stream().sorted().toList()));
      } else if (types.put(row.cell("label"), type) != null) {
        faults.add(ProblemKind.CONFIG_DUPLICATE_ID, new Place(name, "", row.number(), "label"), "");
      }
    }
    return types;
  }

  private List<Table.Row> rows(String name, Set<String> columns) {
    var problems = new ArrayList<Problem>();
    try {
      var rows = Table.read(dataFolder.resolve(name), name, columns, problems);
      problems.forEach(faults::add);
      return rows;
    } catch (IOException e) {
      faults.add(PlainSheet.unreadable(ProblemKind.CONFIG_TABLE_UNREADABLE, name, e));
      return List.of();
    }
  }
}
