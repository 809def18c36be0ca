package eu.chorus.output.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A verdict as JSON. What is not exactly such a document, to its end, is no verdict. */
final class VerdictJson {
  private static final JsonFactory JSON = new JsonFactory();

  private VerdictJson() {}

  static void write(Verdict verdict, OutputStream to) throws IOException {
    try (var json = JSON.createGenerator(to)) {
      json.writeStartObject();
      json.writeStringField("index", verdict.index());
      json.writeObjectFieldStart("files");
      for (var file : verdict.digests().entrySet()) {
        json.writeStringField(file.getKey(), file.getValue());
      }
      json.writeEndObject();
      json.writeNumberField("bytes", verdict.extent().bytes());
      json.writeNumberField("tokens", verdict.extent().tokens());
      json.writeNumberField("runs", verdict.extent().runs());
      json.writeNumberField("texts", verdict.extent().texts());
      json.writeArrayFieldStart("violations");
      for (var violation : verdict.violations()) {
        write(violation, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(Violation violation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", violation.rule().name());
    json.writeStringField("file", violation.file());
    json.writeStringField("place", violation.place());
    json.writeEndObject();
  }

  /**
   * Reads a verdict.
   *
   * @throws IOException if it is none
   */
  static Verdict read(byte[] bytes) throws IOException {
    try (var json = JSON.createParser(bytes)) {
      expect(json, JsonToken.START_OBJECT);
      var index = text(json, "index");
      var digests = digests(json);
      var extent =
          new Verdict.Extent(
              number(json, "bytes"),
              number(json, "tokens"),
              number(json, "runs"),
              number(json, "texts"));
      var violations = violations(json);
      expect(json, JsonToken.END_OBJECT);
      if (json.nextToken() != null) {
        throw new GateFault("something follows the verdict");
      }
      return new Verdict(index, digests, extent, violations);
    } catch (IllegalArgumentException unknownRule) {
      throw new GateFault("not a verdict");
    }
  }

  private static SortedMap<String, String> digests(JsonParser json) throws IOException {
    field(json, "files");
    expect(json, JsonToken.START_OBJECT);
    var digests = new TreeMap<String, String>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var file = json.currentName();
      expect(json, JsonToken.VALUE_STRING);
      digests.put(file, json.getText());
    }
    return digests;
  }

  private static List<Violation> violations(JsonParser json) throws IOException {
    field(json, "violations");
    expect(json, JsonToken.START_ARRAY);
    var violations = new ArrayList<Violation>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      var rule = Rule.valueOf(text(json, "rule"));
      violations.add(new Violation(rule, text(json, "file"), text(json, "place")));
      expect(json, JsonToken.END_OBJECT);
    }
    return violations;
  }

  private static String text(JsonParser json, String field) throws IOException {
    field(json, field);
    expect(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static long number(JsonParser json, String field) throws IOException {
    field(json, field);
    expect(json, JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  private static void field(JsonParser json, String name) throws IOException {
    expect(json, JsonToken.FIELD_NAME);
    if (!name.equals(json.currentName())) {
      throw new GateFault("not a verdict");
    }
  }

  private static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw new GateFault("not a verdict");
    }
  }
}
