package eu.chorus.output.disclosure.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Attributes of a marked-up text in reading orders: names; all values; the values of each name,
 * since a sentence may be spread over one attribute of many elements.
 */
final class Attributes {
  private final List<Strand.Unit> names = new ArrayList<>();
  private final List<Strand.Unit> values = new ArrayList<>();
  private final TreeMap<String, List<Strand.Unit>> byName = new TreeMap<>();

  void add(String place, String name, String value) {
    names.add(new Strand.Unit(place, name));
    if (!value.isBlank()) {
      var unit = new Strand.Unit(place, value);
      values.add(unit);
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(unit);
    }
  }

  void addTo(ReadBack into, String file) {
    into.addReadings(file, names);
    into.addReadings(file, values);
    byName.values().forEach(units -> into.addReadings(file, units));
  }
}
