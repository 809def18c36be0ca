package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.draft.Provisions;
import eu.chorus.ingest.survey.Label;
import eu.chorus.model.Provision;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Topic;
import eu.chorus.problem.ProblemKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code questions} against what the rest of the file declares.
 *
 * @param inputs ids of the inputs
 * @param sections ids of the sections
 * @param workingGroups ids of the working groups
 * @param topics topic by id
 * @param roundOfInput the round that each input answers
 * @param drafts the provisions of every draft
 * @param optionLists the shared option lists, by name
 */
record QuestionSection(
    Set<String> inputs,
    Set<String> sections,
    Set<String> workingGroups,
    Map<String, Topic> topics,
    Map<String, String> roundOfInput,
    List<Provision> drafts,
    Map<String, YamlNode> optionLists,
    Faults faults) {
  QuestionSection {
    inputs = Collections.unmodifiableSet(new LinkedHashSet<>(inputs));
    sections = Collections.unmodifiableSet(new LinkedHashSet<>(sections));
    workingGroups = Collections.unmodifiableSet(new LinkedHashSet<>(workingGroups));
    topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    roundOfInput = Map.copyOf(roundOfInput);
    drafts = List.copyOf(drafts);
    optionLists = Collections.unmodifiableMap(new LinkedHashMap<>(optionLists));
  }

  private static final Map<String, QuestionKind> KINDS =
      Map.of(
          "open", QuestionKind.OPEN,
          "single", QuestionKind.SINGLE,
          "multiple", QuestionKind.MULTIPLE,
          "matrix", QuestionKind.MATRIX_ROW,
          "ranking", QuestionKind.RANKING,
          "value", QuestionKind.VALUE,
          "upload", QuestionKind.UPLOAD);

  DeclaredQuestion read(Fields fields) {
    String id = Ids.read(fields, faults);
    String input =
        inputs.size() == 1
            ? fields.text("input").orElse(inputs.iterator().next())
            : fields.requiredText("input");
    Ids.check(List.of(input), inputs, fields, "input", faults);
    String header = fields.requiredText("header");
    if (Label.isMalformedDigest(header.replaceFirst("#[0-9]+$", ""))) {
      fields
          .node("header")
          .ifPresent(n -> faults.add(ProblemKind.CONFIG_BAD_VALUE, n, "16 to 64 hex digits"));
    }
    var kind =
        fields.required("kind").flatMap(n -> fields.choice(n, KINDS)).orElse(QuestionKind.OPEN);
    var options = options(fields, kind);
    boolean ordinal = fields.flag("ordinal");
    String section = fields.text("section").orElse("");
    Ids.check(List.of(section), sections, fields, "section", faults);
    String topic = fields.text("topic").orElse("");
    Ids.check(List.of(topic), topics.keySet(), fields, "topic", faults);
    var own = fields.texts("working_groups");
    Ids.check(own, workingGroups, fields, "working_groups", faults);
    var provision = provision(fields, roundOfInput.getOrDefault(input, ""));
    return new DeclaredQuestion(
        fields.node(),
        id,
        input,
        header,
        kind,
        options,
        ordinal,
        section,
        own.isEmpty() ? inherited(topic, provision) : own,
        topic,
        provision.map(Provision::key));
  }

  /** Where nothing is said of working groups: those of the topic, else that of the provision. */
  private List<String> inherited(String topic, Optional<Provision> provision) {
    var known = topics.get(topic);
    return known != null && !known.workingGroups().isEmpty()
        ? known.workingGroups()
        : provision
            .map(Provision::workingGroup)
            .filter(group -> !group.isEmpty())
            .map(List::of)
            .orElse(List.of());
  }

  /** The provision that a question is about, by its id in the input's own round or in another. */
  private Optional<Provision> provision(Fields fields, String ownRound) {
    var given = fields.node("provision");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String round = ownRound;
    String id = given.get().text();
    if (given.get().kind() == YamlNode.Kind.MAPPING) {
      var inner = new Fields(given.get(), faults);
      round = inner.text("round").orElse(ownRound);
      id = inner.requiredText("id");
      inner.done();
    }
    var found = Provisions.of(round, drafts).find(id);
    if (found.size() != 1) {
      faults.add(
          found.isEmpty() ? ProblemKind.CONFIG_DANGLING_REFERENCE : ProblemKind.CONFIG_BAD_VALUE,
          given.get(),
          found.isEmpty() ? id + " of " + round : "expected one provision");
      return Optional.empty();
    }
    return Optional.of(found.get(0));
  }

  private List<YamlNode> options(Fields fields, QuestionKind kind) {
    var given = fields.node("options");
    if (!kind.listed()) {
      given.ifPresent(
          n ->
              faults.add(
                  ProblemKind.CONFIG_BAD_VALUE,
                  n,
                  "only closed questions and rankings have options"));
      return List.of();
    }
    if (given.isEmpty()) {
      // An export that holds the questionnaire may tell them; it has not been opened yet.
      return List.of();
    }
    var list = given.get();
    if (list.kind() == YamlNode.Kind.SCALAR) {
      var shared = optionLists.get(list.text());
      if (shared == null) {
        faults.add(ProblemKind.CONFIG_DANGLING_REFERENCE, list, list.text());
        return List.of();
      }
      list = shared;
    }
    var options = list.items();
    if (options.isEmpty()) {
      faults.add(ProblemKind.CONFIG_BAD_VALUE, list, "expected a list of options");
    }
    for (YamlNode option : options) {
      fields.scalar(option);
      if (Label.isMalformedDigest(option.text())) {
        faults.add(ProblemKind.CONFIG_BAD_VALUE, option, "16 to 64 hex digits");
      }
    }
    if (options.stream().map(o -> Label.key(o.text())).distinct().count() < options.size()) {
      faults.add(ProblemKind.CONFIG_DUPLICATE_ID, list, "an option stands there twice");
    }
    return options;
  }
}
