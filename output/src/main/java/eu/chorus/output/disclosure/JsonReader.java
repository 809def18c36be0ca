package eu.chorus.output.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON: keys and values in order, and the values alone. */
final class JsonReader {
  private JsonReader() {}

  static void read(String name, byte[] bytes, ReadBack into) throws IOException {
    var all = new ArrayList<Strand.Unit>();
    var values = new ArrayList<Strand.Unit>();
    try (var parser = new JsonFactory().createParser(ReadBack.utf8(bytes))) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
          var kind = token == JsonToken.FIELD_NAME ? "key" : "value";
          var place = kind + " in line " + parser.currentTokenLocation().getLineNr();
          var unit = new Strand.Unit(place, parser.getText());
          all.add(unit);
          if (token.isScalarValue()) {
            values.add(unit);
          }
        }
      }
    }
    for (var units : List.of(all, values)) {
      into.add(new Strand(name, units));
    }
  }
}
