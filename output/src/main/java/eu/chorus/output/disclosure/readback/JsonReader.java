package eu.chorus.output.disclosure.readback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads JSON: keys and values in order, the keys alone, the values alone, and the values of each
 * key, as a list of objects is a table of which the keys are the columns.
 */
final class JsonReader {
  private JsonReader() {}

  static void read(String told, byte[] bytes, int depth, ReadBack into) throws IOException {
    var packed = new Packed(told, depth, into);
    var all = new ArrayList<Strand.Unit>();
    var keys = new ArrayList<Strand.Unit>();
    var values = new ArrayList<Strand.Unit>();
    var columns = new TreeMap<String, List<Strand.Unit>>();
    var key = "";
    try (var parser = new JsonFactory().createParser(TextReader.text(bytes))) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
          boolean isKey = token == JsonToken.FIELD_NAME;
          var place =
              (isKey ? "key" : "value") + " in line " + parser.currentTokenLocation().getLineNr();
          var unit = new Strand.Unit(place, packed.takenFrom(parser.getText()));
          all.add(unit);
          (isKey ? keys : values).add(unit);
          if (isKey) {
            key = parser.getText();
          } else {
            columns.computeIfAbsent(key, k -> new ArrayList<>()).add(unit);
          }
        }
      }
    }
    for (var units : List.of(all, keys, values)) {
      into.addReadings(told, units);
    }
    for (var column : columns.values()) {
      if (column.size() > 1 && column.size() < values.size()) {
        into.addReadings(told, column);
      }
    }
  }
}
