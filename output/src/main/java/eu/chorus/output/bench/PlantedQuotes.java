package eu.chorus.output.bench;

import eu.chorus.output.disclosure.Rule;
import eu.chorus.output.disclosure.Violation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * P12: plants spans of contributions, in every disguise, in every kind of artefact, and asks the
 * gate which of them it finds. An artefact that the gate cannot read does not count as found.
 */
public final class PlantedQuotes {
  private static final Set<Rule> QUOTED =
      EnumSet.of(
          Rule.QUOTED_TOKENS, Rule.QUOTED_CONTENT, Rule.QUOTED_CHARACTERS, Rule.EDITED_QUOTE);

  /** A file system takes names of 255 bytes; the rest of the path wants some too. */
  private static final int LONGEST_NAME = 200;

  private final Map<Evasion, List<Plant>> plants = new TreeMap<>();
  private final Map<Evasion, Map<Carrier, Rate>> rates = new TreeMap<>();
  private final Map<Integer, Rate> byLength = new TreeMap<>();

  /**
   * Draws what will be planted.
   *
   * @param texts what respondents said
   * @param spans how many for each evasion
   */
  public PlantedQuotes(List<String> texts, int spans, long seed) {
    var random = new Random(seed);
    var drawn = new Spans(texts, random);
    for (var evasion : Evasion.values()) {
      var list = new ArrayList<Plant>();
      for (int i = 0; i < spans; i++) {
        int length = evasion.shortest() + i % (Spans.LONGEST - evasion.shortest() + 1);
        list.add(new Plant(i, length, evasion.of(drawn.next(length), random)));
      }
      plants.put(evasion, list);
    }
  }

  /**
   * Plants everything in one kind of artefact.
   *
   * @param folder an empty folder, which is filled
   * @param gate what the gate objects to in a folder
   */
  public void plant(Carrier carrier, Path folder, Function<Path, List<Violation>> gate)
      throws IOException {
    var planted = new HashMap<String, Key>();
    for (var ofEvasion : plants.entrySet()) {
      for (var plant : ofEvasion.getValue()) {
        var name = ofEvasion.getKey().name() + "-" + plant.number();
        if (carrier == Carrier.FILE_NAME
            ? named(folder, name, plant)
            : put(folder, name, plant, carrier)) {
          planted.put(name, new Key(ofEvasion.getKey(), plant));
        }
      }
    }
    var found = found(folder, gate.apply(folder));
    planted.forEach((name, key) -> count(key, carrier, found.contains(name)));
  }

  private void count(Key key, Carrier carrier, boolean found) {
    rates
        .computeIfAbsent(key.evasion(), e -> new TreeMap<>())
        .merge(carrier, Rate.NONE.and(found), Rate::and);
    if (key.evasion() == Evasion.EDITED || key.evasion() == Evasion.EDITED_EVENLY) {
      byLength.merge(key.plant().length(), Rate.NONE.and(found), Rate::and);
    }
  }

  private static boolean put(Path folder, String name, Plant plant, Carrier carrier)
      throws IOException {
    Files.write(folder.resolve(name + "." + carrier.suffix()), carrier.bytes(plant.pieces()));
    return true;
  }

  /** Whether this file system can have a file of that name. */
  private static boolean named(Path folder, String name, Plant plant) throws IOException {
    var encoder = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).newEncoder();
    var path = new ArrayList<String>(List.of(name));
    for (var piece : plant.pieces()) {
      var part = piece.replace('/', ' ');
      if (!encoder.canEncode(part) || part.getBytes(encoder.charset()).length > LONGEST_NAME) {
        return false;
      }
      path.add(part);
    }
    var file = folder.resolve(String.join("/", path) + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Results");
    return true;
  }

  /** Names of the plants in which a quotation was found. */
  private static Set<String> found(Path folder, List<Violation> violations) throws IOException {
    List<String> files;
    try (var walk = Files.walk(folder)) {
      files =
          walk.sorted()
              .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .map(path -> folder.relativize(path).getName(0).toString())
              .toList();
    }
    var found = new HashSet<String>();
    for (var violation : violations) {
      if (QUOTED.contains(violation.rule())) {
        var file = violation.file();
        boolean name = file.startsWith("name of file ");
        var first = name ? files.get(Integer.parseInt(file.replaceAll("\\D", "")) - 1) : file;
        found.add(first.replaceAll("[./].*", ""));
      }
    }
    return found;
  }

  /** The rate of an evasion over all artefacts. */
  public Rate rate(Evasion evasion) {
    return rates.getOrDefault(evasion, Map.of()).values().stream().reduce(Rate.NONE, Rate::and);
  }

  /** The rate of an evasion in one kind of artefact. */
  public Rate rate(Evasion evasion, Carrier carrier) {
    return rates.getOrDefault(evasion, Map.of()).getOrDefault(carrier, Rate.NONE);
  }

  /** The table: an evasion a line, then evasions by artefact, then edits by length. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("| evasion | found | promised |");
    lines.add("|---|---|---|");
    for (var evasion : rates.keySet()) {
      var promised = evasion.promised() == 0 ? "–" : percent(evasion.promised());
      lines.add("| " + evasion.title() + " | " + rate(evasion) + " | " + promised + " |");
    }
    lines.add("");
    var carriers = rates.values().iterator().next().keySet();
    lines.add("| found in |" + joined(carriers.stream().map(Carrier::title).toList()));
    lines.add("|---|" + "---|".repeat(carriers.size()));
    rates.forEach(
        (evasion, of) ->
            lines.add(
                "| "
                    + evasion.title()
                    + " |"
                    + joined(
                        carriers.stream().map(c -> told(of.getOrDefault(c, Rate.NONE))).toList())));
    lines.add("");
    lines.add("| one word in six changed, words | found |");
    lines.add("|---|---|");
    byLength.forEach((length, rate) -> lines.add("| " + length + " | " + rate + " |"));
    return lines;
  }

  private static String told(Rate rate) {
    return rate.planted() == 0 ? "–" : percent(rate.share());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static String joined(List<String> cells) {
    return cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining());
  }

  private record Key(Evasion evasion, Plant plant) {}

  /**
   * A span in disguise.
   *
   * @param length its words before
   */
  private record Plant(int number, int length, List<String> pieces) {
    Plant {
      pieces = List.copyOf(pieces);
    }
  }
}
