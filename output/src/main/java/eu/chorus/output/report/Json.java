package eu.chorus.output.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON as a release holds it: members in the order given, and the same line ends everywhere. */
final class Json {
  private Json() {}

  /** An object of texts, numbers, truths, lists and maps. */
  static byte[] of(Map<String, ?> object) throws JsonProcessingException {
    var text = new ObjectMapper().writer(printer()).writeValueAsString(object) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
