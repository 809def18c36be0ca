package eu.chorus.output.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.chorus.output.disclosure.policy.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * What the gate says of a report that people wrote: what blocks it and what they should look at
 * again. Without a word of it, like every verdict.
 *
 * @param verdict everything that was found
 */
public record ReportCheck(Verdict verdict) {
  /** What must be rewritten before the report is published. */
  public List<Violation> blocks() {
    return verdict.violations().stream().filter(v -> !v.rule().warns()).toList();
  }

  /** What should be looked at, each place once and none that is blocked anyway. */
  public List<Violation> warnings() {
    var blocked = blocks().stream().map(ReportCheck::where).toList();
    return verdict.violations().stream()
        .filter(v -> v.rule().warns())
        .filter(v -> !blocked.contains(where(v)))
        .distinct()
        .toList();
  }

  private static List<String> where(Violation violation) {
    return List.of(violation.file(), violation.place());
  }

  /** The same for programs. */
  public String json() throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("result", blocks().isEmpty() ? "clean" : "blocked");
      write(json, "blocks", blocks());
      write(json, "warnings", warnings());
      json.writeNumberField("files", verdict.digests().size());
      json.writeNumberField("bytes", verdict.extent().bytes());
      json.writeNumberField("tokens", verdict.extent().tokens());
      json.writeStringField("index", verdict.index());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String name, List<Violation> found)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var violation : found) {
      json.writeStartObject();
      json.writeStringField("rule", violation.rule().name());
      json.writeStringField("file", violation.file());
      json.writeStringField("place", violation.place());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
