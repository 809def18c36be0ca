package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.draft.Draft;
import eu.chorus.ingest.draft.Numbering;
import eu.chorus.ingest.draft.Provisions;
import eu.chorus.model.Provision;
import eu.chorus.problem.Place;
import eu.chorus.problem.ProblemKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the {@code drafts}: each the text of a draft, or a list of its provisions.
 *
 * @param workingGroups ids of the working groups
 * @param dataFolder where the files lie
 */
record DraftSection(Set<String> workingGroups, Path dataFolder, Faults faults) {
  private static final Map<String, Numbering> NUMBERINGS =
      Stream.of(Numbering.values()).collect(Collectors.toMap(Numbering::key, Function.identity()));

  DraftSection {
    workingGroups = Collections.unmodifiableSet(new LinkedHashSet<>(workingGroups));
  }

  /** A round and its provisions. */
  record Round(String id, List<Provision> provisions) {
    Round {
      provisions = List.copyOf(provisions);
    }
  }

  Round read(Fields fields) {
    String round = fields.requiredText("round");
    var text = fields.node("text");
    var numbering = fields.node("numbering").flatMap(n -> fields.choice(n, NUMBERINGS));
    var given = fields.node("provisions");
    if (text.isPresent() && given.isPresent()) {
      faults.add(ProblemKind.CONFIG_BAD_VALUE, fields.node(), "either text or provisions");
    }
    List<Provision> provisions =
        text.isPresent()
            ? read(
                Draft.read(
                    dataFolder.resolve(text.get().text()), text.get().text(), round, numbering),
                text.get())
            : listed(fields, given, round);
    return new Round(round, grouped(provisions, fields));
  }

  private List<Provision> read(Draft draft, YamlNode file) {
    draft.problems().forEach(faults::add);
    draft.provisions().stream()
        .map(Provision::workingGroup)
        .filter(group -> !group.isEmpty() && !workingGroups.contains(group))
        .distinct()
        .forEach(
            group ->
                faults.add(
                    ProblemKind.CONFIG_DANGLING_REFERENCE,
                    new Place(file.text(), "", 0, "working_group"),
                    group));
    return draft.provisions();
  }

  private List<Provision> listed(Fields fields, Optional<YamlNode> given, String round) {
    var file = given.filter(n -> n.kind() == YamlNode.Kind.SCALAR);
    List<Provision> provisions =
        file.isPresent()
            ? read(
                Draft.readList(dataFolder.resolve(file.get().text()), file.get().text(), round),
                file.get())
            : Draft.ofList(fields.records("provisions", f -> provision(f, round)));
    given.ifPresent(n -> Ids.unique(provisions, Provision::id, n, faults));
    return provisions;
  }

  private Provision provision(Fields fields, String round) {
    String group = fields.text("working_group").orElse("");
    Ids.check(List.of(group), workingGroups, fields, "working_group", faults);
    return new Provision(
        round, fields.requiredText("id"), "", 0, fields.text("title").orElse(""), group, "");
  }

  /** What is said of a part holds for all below it, unless something is said of that itself. */
  private List<Provision> grouped(List<Provision> provisions, Fields fields) {
    var draft = new Provisions(provisions);
    var groupOf = new HashMap<String, String>();
    fields
        .entries("working_groups")
        .forEach(
            (part, group) -> {
              if (!workingGroups.contains(group.text())) {
                faults.add(ProblemKind.CONFIG_DANGLING_REFERENCE, group, group.text());
              }
              var named = draft.find(part);
              if (named.isEmpty() && !provisions.isEmpty()) {
                faults.add(ProblemKind.CONFIG_DANGLING_REFERENCE, group, part);
              }
              for (Provision p : named) {
                if (groupOf.put(p.id(), group.text()) != null) {
                  faults.add(ProblemKind.CONFIG_DUPLICATE_ID, group, p.id());
                }
              }
            });
    var result = new ArrayList<Provision>();
    for (Provision p : provisions) {
      result.add(
          new Provision(
              p.round(),
              p.id(),
              p.parent(),
              p.order(),
              p.title(),
              group(draft, p, groupOf),
              p.text()));
    }
    return result;
  }

  private static String group(Provisions draft, Provision p, Map<String, String> groupOf) {
    var said = Optional.ofNullable(groupOf.get(p.id()));
    return said.or(() -> Optional.of(p.workingGroup()).filter(group -> !group.isEmpty()))
        .orElseGet(() -> draft.parent(p).map(q -> group(draft, q, groupOf)).orElse(""));
  }
}
