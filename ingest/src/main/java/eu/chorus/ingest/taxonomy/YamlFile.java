package eu.chorus.ingest.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import eu.chorus.problem.Place;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file into nodes that know where they stand; scalars keep the text as written. */
final class YamlFile {
  private final Faults faults;
  private final YAMLParser yaml;

  private YamlFile(YAMLParser yaml, Faults faults) {
    this.yaml = yaml;
    this.faults = faults;
  }

  /** The root node; null, with a problem reported, if the file cannot be read. */
  static @Nullable YamlNode read(Path path, Faults faults) {
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return read(reader, faults);
    } catch (IOException e) {
      faults.add(ProblemKind.CONFIG_UNREADABLE, Place.of(faults.file()), "");
      return null;
    }
  }

  /** The root node of what a reader gives, which is closed with it. */
  static @Nullable YamlNode read(Reader reader, Faults faults) throws IOException {
    try (YAMLParser yaml = new YAMLFactory().createParser(reader)) {
      var file = new YamlFile(yaml, faults);
      var token = yaml.nextToken();
      return token == null ? YamlNode.empty("", 1) : file.node("", token);
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      int line = where == null ? 0 : Math.max(0, where.getLineNr());
      faults.add(
          ProblemKind.CONFIG_UNREADABLE,
          new Place(faults.file(), "", line, ""),
          firstLine(e.getOriginalMessage()));
      return null;
    }
  }

  /** What the parser says before it quotes the file. */
  private static String firstLine(@Nullable String message) {
    return message == null ? "not valid YAML" : message.lines().findFirst().orElse("");
  }

  private YamlNode node(String path, JsonToken token) throws IOException {
    int line = yaml.currentTokenLocation().getLineNr();
    if (yaml.isCurrentAlias()) {
      var node = YamlNode.empty(path, line);
      faults.add(ProblemKind.CONFIG_BAD_VALUE, node, "no anchors; use option_lists");
      return node;
    }
    return switch (token) {
      case START_OBJECT -> mapping(path, line);
      case START_ARRAY -> sequence(path, line);
      case VALUE_NULL -> YamlNode.empty(path, line);
      default -> YamlNode.scalar(path, line, yaml.getText());
    };
  }

  private YamlNode mapping(String path, int line) throws IOException {
    var fields = new LinkedHashMap<String, YamlNode>();
    for (JsonToken token = yaml.nextToken(); token != JsonToken.END_OBJECT; ) {
      String key = ((JsonParser) yaml).currentName();
      String below = path.isEmpty() ? key : path + "." + key;
      var node = node(below, yaml.nextToken());
      if (fields.put(key, node) != null) {
        faults.add(ProblemKind.CONFIG_DUPLICATE_ID, node, "the key stands here twice");
      }
      token = yaml.nextToken();
    }
    return YamlNode.mapping(path, line, fields);
  }

  private YamlNode sequence(String path, int line) throws IOException {
    var items = new ArrayList<YamlNode>();
    for (JsonToken token = yaml.nextToken();
        token != JsonToken.END_ARRAY;
        token = yaml.nextToken()) {
      items.add(node(path + "[" + (items.size() + 1) + "]", token));
    }
    return YamlNode.sequence(path, line, items);
  }
}
