package eu.chorus.ingest.taxonomy;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.problem.Place;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code working_groups} and {@code topics}, as a consultation file has them; a whole
 * consultation file will do.
 */
public final class TaxonomyFile {
  private static final String BUILT_IN = "code-of-practice.yaml";

  private TaxonomyFile() {}

  /**
   * Reads a taxonomy.
   *
   * @throws UserException with everything that is wrong
   */
  public static Taxonomy read(Path yaml) {
    var faults = new Faults(String.valueOf(yaml.getFileName()));
    return whole(YamlFile.read(yaml, faults), faults);
  }

  /** The taxonomy of a consultation on the Code of Practice, which comes with Chorus. */
  public static Taxonomy builtIn() {
    var faults = new Faults(BUILT_IN);
    try (InputStream stream = TaxonomyFile.class.getResourceAsStream(BUILT_IN);
        var reader =
            new InputStreamReader(
                Objects.requireNonNull(stream, BUILT_IN), StandardCharsets.UTF_8)) {
      return whole(YamlFile.read(reader, faults), faults);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the application jar cannot be read", e);
    }
  }

  private static Taxonomy whole(@Nullable YamlNode root, Faults faults) {
    if (root == null) {
      throw new UserException(faults.all());
    }
    var top = new Fields(root, faults);
    ConsultationFile.KEYS.forEach(top::node);
    var taxonomy = read(top, faults);
    if (taxonomy.topics().isEmpty()) {
      top.required("topics");
    }
    top.done();
    faults.throwIfStopping();
    return taxonomy;
  }

  /**
   * The taxonomy of a file that is being read; the built-in one, and a notice, if it says nothing
   * of either.
   */
  static Taxonomy readOrBuiltIn(Fields top, Faults faults) {
    boolean silent = top.node("working_groups").isEmpty() && top.node("topics").isEmpty();
    if (!silent) {
      return read(top, faults);
    }
    faults.add(ProblemKind.CONFIG_TOPICS_BUILT_IN, Place.of(faults.file()), "");
    return builtIn();
  }

  /**
   * The taxonomy of a file that is being read; empty lists where it has none. A topic stands in the
   * list of its own or inside its working group.
   */
  static Taxonomy read(Fields top, Faults faults) {
    var nested = new ArrayList<Topic>();
    var groups = top.records("working_groups", f -> group(f, nested, faults));
    var groupIds =
        Ids.unique(groups, WorkingGroup::id, top.node("working_groups").orElse(top.node()), faults);
    var topics = new ArrayList<>(nested);
    topics.addAll(top.records("topics", f -> topic(f, Optional.empty(), groupIds, faults)));
    Ids.unique(topics, Topic::id, top.node("topics").orElse(top.node()), faults);
    return new Taxonomy(groups, topics);
  }

  private static WorkingGroup group(Fields fields, List<Topic> nested, Faults faults) {
    var group =
        new WorkingGroup(
            Ids.read(fields, faults), title(fields), fields.text("description").orElse(""));
    var own = Optional.of(group.id());
    nested.addAll(fields.records("topics", f -> topic(f, own, Set.of(group.id()), faults)));
    return group;
  }

  private static Topic topic(
      Fields fields, Optional<String> inside, Set<String> groupIds, Faults faults) {
    var groups = inside.map(List::of).orElseGet(() -> groupsOf(fields));
    var topic =
        new Topic(
            Ids.read(fields, faults),
            title(fields),
            fields.text("description").orElse(""),
            fields.texts("keywords"),
            groups);
    Ids.check(topic.workingGroups(), groupIds, fields, "working_groups", faults);
    return topic;
  }

  /** A topic of one working group may name it without a list. */
  private static List<String> groupsOf(Fields fields) {
    return fields
        .text("working_group")
        .map(List::of)
        .orElseGet(() -> fields.texts("working_groups"));
  }

  private static String title(Fields fields) {
    return fields.text("name").orElseGet(() -> fields.requiredText("title"));
  }
}
