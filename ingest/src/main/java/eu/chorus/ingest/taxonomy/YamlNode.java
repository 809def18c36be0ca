package eu.chorus.ingest.taxonomy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a YAML file that knows where it stands.
 *
 * @param path the way to it, such as {@code questions[3].kind}
 * @param line its line, from 1
 * @param kind what it is
 * @param text a scalar's text as written; empty for other kinds
 * @param fields a mapping's values by key, in file order; empty for other kinds
 * @param items a sequence's values; empty for other kinds
 */
record YamlNode(
    String path,
    int line,
    Kind kind,
    String text,
    Map<String, YamlNode> fields,
    List<YamlNode> items) {
  YamlNode {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    items = List.copyOf(items);
  }

  /** The kinds of nodes; a key without a value is EMPTY. */
  enum Kind {
    MAPPING,
    SEQUENCE,
    SCALAR,
    EMPTY
  }

  static YamlNode scalar(String path, int line, String text) {
    return new YamlNode(path, line, Kind.SCALAR, text, Map.of(), List.of());
  }

  static YamlNode empty(String path, int line) {
    return new YamlNode(path, line, Kind.EMPTY, "", Map.of(), List.of());
  }

  static YamlNode mapping(String path, int line, Map<String, YamlNode> fields) {
    return new YamlNode(path, line, Kind.MAPPING, "", fields, List.of());
  }

  static YamlNode sequence(String path, int line, List<YamlNode> items) {
    return new YamlNode(path, line, Kind.SEQUENCE, "", Map.of(), items);
  }
}
