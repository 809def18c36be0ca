package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Label;
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
 * @param optionLists the shared option lists, by name
 */
record QuestionSection(
    Set<String> inputs,
    Set<String> sections,
    Set<String> workingGroups,
    Map<String, Topic> topics,
    Map<String, YamlNode> optionLists,
    Faults faults) {
  QuestionSection {
    inputs = Collections.unmodifiableSet(new LinkedHashSet<>(inputs));
    sections = Collections.unmodifiableSet(new LinkedHashSet<>(sections));
    workingGroups = Collections.unmodifiableSet(new LinkedHashSet<>(workingGroups));
    topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    optionLists = Collections.unmodifiableMap(new LinkedHashMap<>(optionLists));
  }

  private static final Map<String, QuestionKind> KINDS =
      Map.of(
          "open", QuestionKind.OPEN,
          "single", QuestionKind.SINGLE,
          "multiple", QuestionKind.MULTIPLE,
          "matrix", QuestionKind.MATRIX_ROW,
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
    var inherited = topics.get(topic);
    return new DeclaredQuestion(
        fields.node(),
        id,
        input,
        header,
        kind,
        options,
        ordinal,
        section,
        own.isEmpty() && inherited != null ? inherited.workingGroups() : own,
        topic,
        Optional.empty());
  }

  private List<YamlNode> options(Fields fields, QuestionKind kind) {
    var given = fields.node("options");
    if (!kind.closed()) {
      given.ifPresent(
          n -> faults.add(ProblemKind.CONFIG_BAD_VALUE, n, "only closed questions have options"));
      return List.of();
    }
    if (given.isEmpty()) {
      faults.add(ProblemKind.CONFIG_MISSING_KEY, fields.node(), "options");
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
