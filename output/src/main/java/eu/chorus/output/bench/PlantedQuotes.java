package eu.chorus.output.bench;

import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.CorpusText;
import eu.chorus.output.disclosure.quotation.FamilyText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * P12: plants spans of contributions, in every disguise, in every kind of artefact, a file each,
 * and asks the gate which of them it finds. An artefact that the gate cannot read does not count as
 * found.
 */
public final class PlantedQuotes {
  private static final Set<Rule> QUOTED =
      EnumSet.of(
          Rule.QUOTED_TOKENS, Rule.QUOTED_CONTENT, Rule.QUOTED_CHARACTERS, Rule.EDITED_QUOTE);

  /** A file system takes names of 255 bytes; the rest of the path wants some too. */
  private static final int LONGEST_NAME = 200;

  /** Files of one inspection: it holds all that they say in memory. */
  private static final int BATCH = 2_000;

  /** How the gate tells a file where a name offends. */
  private static final Pattern POSITION = Pattern.compile("^(?:name of )?file (\\d+)");

  private final List<Plant> plants = new ArrayList<>();

  /**
   * Draws what will be planted. Neighbouring spans go into other carriers, so that every disguise
   * meets every carrier equally often.
   *
   * @param texts what respondents said
   * @param spans how many for each evasion
   * @param carriers in how many carriers each span is planted; at most all
   */
  public PlantedQuotes(List<String> texts, int spans, int carriers, long seed) {
    var random = new Random(seed);
    var drawn = new Spans(texts, random);
    var all = Carrier.values();
    int each = Math.min(carriers, all.length);
    for (var evasion : Evasion.values()) {
      for (int i = 0; i < spans; i++) {
        int length = evasion.shortest() + i % (Spans.LONGEST - evasion.shortest() + 1);
        var pieces = evasion.of(drawn.next(length), random);
        for (int c = i * each; c < (i + 1) * each; c++) {
          plants.add(new Plant(evasion, i, all[c % all.length], length, pieces));
        }
      }
    }
  }

  /** Texts as the gate's index holds them, each of a family of its own. */
  public static Iterator<FamilyText> families(Stream<String> texts) {
    var families = new AtomicInteger();
    return texts
        .flatMap(
            text -> {
              var family = Integer.toString(families.incrementAndGet());
              return CorpusText.of(List.of(new Verbatim(text))).stream()
                  .map(words -> new FamilyText(family, words));
            })
        .iterator();
  }

  /** What stands between a folder and its publication. */
  public interface Gate {
    /** What it objects to in a folder. */
    List<Violation> violations(Path folder) throws IOException;
  }

  /**
   * Plants everything, a folder of files at a time, and asks.
   *
   * @param folder a folder that is filled
   */
  public QuoteRates rates(Path folder, Gate gate) throws IOException {
    var rates = new QuoteRates();
    for (int from = 0; from < plants.size(); from += BATCH) {
      var batch = Files.createDirectories(folder.resolve("batch-" + from));
      var planted = new ArrayList<Plant>();
      for (var plant : plants.subList(from, Math.min(plants.size(), from + BATCH))) {
        if (put(batch, Integer.toString(planted.size()), plant)) {
          planted.add(plant);
        }
      }
      var found = found(batch, gate.violations(batch));
      for (int i = 0; i < planted.size(); i++) {
        rates.count(planted.get(i), found.contains(Integer.toString(i)));
      }
    }
    return rates;
  }

  /** Whether it could be planted. */
  private static boolean put(Path folder, String name, Plant plant) throws IOException {
    if (plant.carrier() == Carrier.FILE_NAME) {
      return named(folder, name, plant);
    }
    var bytes = plant.carrier().bytes(plant.pieces());
    Files.write(folder.resolve(name + "." + plant.carrier().suffix()), bytes);
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
    var file = folder.resolve(String.join("/", path) + "." + plant.carrier().suffix());
    Files.createDirectories(file.getParent());
    Files.write(file, plant.carrier().bytes(plant.pieces()));
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
        var told = POSITION.matcher(violation.file());
        var file = told.find() ? files.get(Integer.parseInt(told.group(1)) - 1) : violation.file();
        found.add(file.replaceAll("[./].*", ""));
      }
    }
    return found;
  }

  /**
   * A span in disguise.
   *
   * @param span which of those with this disguise
   * @param length its words before
   */
  record Plant(Evasion evasion, int span, Carrier carrier, int length, List<String> pieces) {
    Plant {
      pieces = List.copyOf(pieces);
    }
  }
}
