package eu.chorus.output.bench;

import eu.chorus.output.bench.PlantedQuotes.Plant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many planted quotations were found: by disguise, by carrier, and how long they were. */
public final class QuoteRates {
  private final Map<Evasion, Map<Carrier, Rate>> rates = new TreeMap<>();
  private final Map<Evasion, Map<Integer, Boolean>> spans = new TreeMap<>();
  private final Map<Integer, Rate> byLength = new TreeMap<>();

  QuoteRates() {}

  void count(Plant plant, boolean found) {
    rates
        .computeIfAbsent(plant.evasion(), e -> new TreeMap<>())
        .merge(plant.carrier(), Rate.NONE.and(found), Rate::and);
    spans
        .computeIfAbsent(plant.evasion(), e -> new TreeMap<>())
        .merge(plant.span(), found, Boolean::logicalAnd);
    if (plant.evasion() == Evasion.EDITED || plant.evasion() == Evasion.EDITED_EVENLY) {
      byLength.merge(plant.length(), Rate.NONE.and(found), Rate::and);
    }
  }

  /** The rate of an evasion over all artefacts. */
  public Rate rate(Evasion evasion) {
    return sum(Arrays.stream(Carrier.values()).map(carrier -> rate(evasion, carrier)));
  }

  /** The rate of an evasion in one kind of artefact. */
  public Rate rate(Evasion evasion, Carrier carrier) {
    return rates.getOrDefault(evasion, Map.of()).getOrDefault(carrier, Rate.NONE);
  }

  /** The rate of what is promised in one kind of artefact. */
  private Rate promised(Carrier carrier) {
    return sum(rates.keySet().stream().filter(e -> e.promised() > 0).map(e -> rate(e, carrier)));
  }

  /** The share of spans that were found wherever they were planted. */
  private Rate everywhere(Evasion evasion) {
    return sum(spans.getOrDefault(evasion, Map.of()).values().stream().map(Rate.NONE::and));
  }

  private static Rate sum(Stream<Rate> rates) {
    return rates.reduce(Rate.NONE, Rate::and);
  }

  /** The tables: a disguise a line, then carriers by disguise, then edits by length. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("| disguise | found of planted | spans found in all their carriers | promised |");
    lines.add("|---|---|---|---|");
    for (var evasion : rates.keySet()) {
      var promised = evasion.promised() == 0 ? "–" : percent(evasion.promised());
      lines.add(row(evasion.title(), told(rate(evasion)), everywhere(evasion), promised));
    }
    lines.add("");
    var carriers = new TreeSet<Carrier>();
    rates.values().forEach(of -> carriers.addAll(of.keySet()));
    var titles = rates.keySet().stream().map(Evasion::title);
    lines.add(
        "| found in | what is promised | " + titles.collect(Collectors.joining(" | ")) + " |");
    lines.add("|---|---|" + "---|".repeat(rates.size()));
    for (var carrier : carriers) {
      var cells = rates.keySet().stream().map(evasion -> told(rate(evasion, carrier)));
      var all = Stream.concat(Stream.of(carrier.title(), told(promised(carrier))), cells);
      lines.add(row(all.toArray()));
    }
    lines.add("");
    lines.add("| one word in six changed, words | found |");
    lines.add("|---|---|");
    byLength.forEach((length, rate) -> lines.add(row(length, rate)));
    return lines;
  }

  private static String row(Object... cells) {
    return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String told(Rate rate) {
    return rate.planted() == 0 ? "–" : rate.found() + " of " + rate.planted();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
