package eu.chorus.ingest.taxonomy;

import eu.chorus.model.Provision;
import eu.chorus.problem.Place;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/**
 * Reads the {@code drafts}.
 *
 * @param workingGroups ids of the working groups
 * @param dataFolder where provision files lie
 */
record DraftSection(Set<String> workingGroups, Path dataFolder, Faults faults) {
  DraftSection {
    workingGroups = Collections.unmodifiableSet(new LinkedHashSet<>(workingGroups));
  }

  /** A round and its provisions. */
  record Draft(String round, List<Provision> provisions) {
    Draft {
      provisions = List.copyOf(provisions);
    }
  }

  Draft read(Fields fields) {
    String round = fields.requiredText("round");
    var given = fields.node("provisions");
    List<Provision> provisions =
        given.filter(n -> n.kind() == YamlNode.Kind.SCALAR).isPresent()
            ? given.map(n -> file(n, round)).orElse(List.of())
            : fields.records("provisions", f -> provision(f, round));
    given.ifPresent(n -> Ids.unique(provisions, Provision::id, n, faults));
    return new Draft(round, provisions);
  }

  private Provision provision(Fields fields, String round) {
    String group = fields.text("working_group").orElse("");
    Ids.check(List.of(group), workingGroups, fields, "working_group", faults);
    return new Provision(
        round, fields.requiredText("id"), "", 0, fields.text("title").orElse(""), group, "");
  }

  private List<Provision> file(YamlNode name, String round) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    var provisions = new ArrayList<Provision>();
    try (var reader =
            Files.newBufferedReader(dataFolder.resolve(name.text()), StandardCharsets.UTF_8);
        var records = format.parse(reader)) {
      if (!Set.of("id", "title", "working_group").equals(Set.copyOf(records.getHeaderNames()))) {
        faults.add(
            ProblemKind.CONFIG_BAD_VALUE,
            Place.of(name.text()),
            "its columns must be id,title,working_group");
        return List.of();
      }
      for (var record : records) {
        String group = record.isConsistent() ? record.get("working_group") : "";
        if (!record.isConsistent() || !(group.isEmpty() || workingGroups.contains(group))) {
          faults.add(
              ProblemKind.CONFIG_DANGLING_REFERENCE,
              new Place(name.text(), "", record.getRecordNumber() + 1, "working_group"),
              group);
        } else {
          provisions.add(
              new Provision(
                  round, record.get("id"), "", provisions.size(), record.get("title"), group, ""));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      faults.add(ProblemKind.CONFIG_UNREADABLE, Place.of(name.text()), "");
    }
    return provisions;
  }
}
