package eu.chorus.output.disclosure.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import eu.chorus.output.disclosure.policy.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** The statement of proof for programs. */
final class ProofJson {
  private static final String RESULT = "result";

  private final Proof proof;
  private final JsonGenerator json;

  private ProofJson(Proof proof, JsonGenerator json) {
    this.proof = proof;
    this.json = json;
  }

  /** The same statement once the release was refused; which checks passed is not told. */
  static String refused(String statement) throws IOException {
    var text = new StringWriter();
    try (var in = new JsonFactory().createParser(statement);
        var json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer())) {
      for (var token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.VALUE_STRING && RESULT.equals(in.currentName())) {
          json.writeString(in.getParsingContext().getParent().inRoot() ? "refused" : "not told");
        } else {
          json.copyCurrentEvent(in);
        }
      }
    }
    return text + "\n";
  }

  /** The same line ends on every machine. */
  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  static String of(Proof proof) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer())) {
      new ProofJson(proof, json).write();
    }
    return text + "\n";
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("product", "Chorus");
    json.writeStringField("version", proof.basis().version());
    json.writeStringField("configuration", proof.basis().configuration());
    json.writeStringField(RESULT, "passed");
    json.writeObjectFieldStart("read");
    var all = FileRead.sum(proof.files());
    json.writeNumberField("files", proof.files().size());
    json.writeNumberField("bytes", all.bytes());
    json.writeNumberField("pieces", all.pieces());
    json.writeNumberField("tokens", all.tokens());
    json.writeEndObject();
    checks();
    numbers("policy", proof.basis().policy().numbers());
    tables();
    json.writeObjectFieldStart("digests");
    json.writeStringField("policy", proof.basis().policyDigest());
    for (var digest : proof.basis().digests().entrySet()) {
      json.writeStringField(digest.getKey(), digest.getValue());
    }
    json.writeEndObject();
    files();
    json.writeEndObject();
  }

  private void checks() throws IOException {
    json.writeArrayFieldStart("checks");
    for (var check : ProofPart.values()) {
      json.writeStartObject();
      json.writeStringField("check", check.key());
      strings("promises", check.promises());
      strings("rules", check.rules().stream().map(Rule::name).sorted().toList());
      json.writeStringField(RESULT, "passed");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void tables() throws IOException {
    json.writeArrayFieldStart("tables");
    for (var tally : proof.tables()) {
      json.writeStartObject();
      json.writeStringField("kind", tally.kind());
      json.writeNumberField("tables", tally.tables());
      json.writeNumberField("cells", tally.all());
      numbers("status", tally.cells());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void files() throws IOException {
    json.writeArrayFieldStart("files");
    for (var file : proof.files()) {
      json.writeStartObject();
      json.writeStringField("name", file.name());
      json.writeNumberField("bytes", file.bytes());
      json.writeNumberField("pieces", file.pieces());
      json.writeNumberField("tokens", file.tokens());
      json.writeStringField("sha256", file.digest());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void numbers(String name, Map<String, Integer> numbers) throws IOException {
    json.writeObjectFieldStart(name);
    for (var number : numbers.entrySet()) {
      json.writeNumberField(number.getKey(), number.getValue());
    }
    json.writeEndObject();
  }

  private void strings(String name, Iterable<String> strings) throws IOException {
    json.writeArrayFieldStart(name);
    for (var string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
