package eu.chorus.ingest.taxonomy;

import eu.chorus.problem.ProblemKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping that is being read. Every key that is asked for is known; {@link #done()} reports the
 * others. What cannot be read is reported and read as empty, so that reading goes on.
 */
final class Fields {
  private final YamlNode node;
  private final Faults faults;
  private final Set<String> known = new HashSet<>();

  Fields(YamlNode node, Faults faults) {
    this.node = node;
    this.faults = faults;
    if (node.kind() != YamlNode.Kind.MAPPING && node.kind() != YamlNode.Kind.EMPTY) {
      faults.add(ProblemKind.CONFIG_BAD_VALUE, node, "expected keys and values");
    }
  }

  YamlNode node() {
    return node;
  }

  Optional<YamlNode> node(String key) {
    known.add(key);
    return Optional.ofNullable(node.fields().get(key)).filter(n -> n.kind() != YamlNode.Kind.EMPTY);
  }

  Optional<YamlNode> required(String key) {
    var found = node(key);
    if (found.isEmpty()) {
      faults.add(ProblemKind.CONFIG_MISSING_KEY, node, key);
    }
    return found;
  }

  Optional<String> text(String key) {
    return node(key).flatMap(this::scalar);
  }

  String requiredText(String key) {
    return required(key).flatMap(this::scalar).orElse("");
  }

  Optional<String> scalar(YamlNode value) {
    if (value.kind() == YamlNode.Kind.SCALAR) {
      return Optional.of(value.text());
    }
    faults.add(ProblemKind.CONFIG_BAD_VALUE, value, "expected a text");
    return Optional.empty();
  }

  /** The items of a list; none if the key is not there. */
  List<YamlNode> list(String key) {
    var value = node(key);
    value
        .filter(v -> v.kind() != YamlNode.Kind.SEQUENCE)
        .ifPresent(v -> faults.add(ProblemKind.CONFIG_BAD_VALUE, v, "expected a list"));
    return value.map(YamlNode::items).orElse(List.of());
  }

  List<String> texts(String key) {
    return list(key).stream().flatMap(item -> scalar(item).stream()).toList();
  }

  /** The items of a list of mappings, each read and checked for unknown keys. */
  <T> List<T> records(String key, Function<Fields, T> read) {
    return list(key).stream()
        .map(
            item -> {
              var fields = new Fields(item, faults);
              T read1 = read.apply(fields);
              fields.done();
              return read1;
            })
        .toList();
  }

  /** The entries of a mapping of texts, in file order. */
  Map<String, YamlNode> entries(String key) {
    var value = node(key);
    value
        .filter(v -> v.kind() != YamlNode.Kind.MAPPING)
        .ifPresent(v -> faults.add(ProblemKind.CONFIG_BAD_VALUE, v, "expected keys and values"));
    return value.map(YamlNode::fields).orElse(new LinkedHashMap<>());
  }

  /** One of several words. */
  <T> Optional<T> choice(YamlNode value, Map<String, T> words) {
    var chosen = Optional.ofNullable(words.get(value.text()));
    if (chosen.isEmpty()) {
      faults.add(
          ProblemKind.CONFIG_BAD_VALUE,
          value,
          "allowed: " + String.join(", ", words.keySet().stream().sorted().toList()));
    }
    return chosen;
  }

  Optional<Integer> wholeNumber(String key) {
    return node(key).flatMap(this::wholeNumber);
  }

  Optional<Integer> wholeNumber(YamlNode value) {
    if (value.text().matches("[0-9]{1,9}")) {
      return Optional.of(Integer.parseInt(value.text()));
    }
    faults.add(ProblemKind.CONFIG_BAD_VALUE, value, "expected a whole number, 0 or more");
    return Optional.empty();
  }

  boolean flag(String key) {
    return node(key)
        .flatMap(value -> choice(value, Map.of("true", true, "false", false)))
        .orElse(false);
  }

  /** Reports the keys that nobody asked for. */
  void done() {
    node.fields()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                faults.add(
                    ProblemKind.CONFIG_UNKNOWN_KEY,
                    value,
                    "known: " + String.join(", ", known.stream().sorted().toList()));
              }
            });
  }
}
