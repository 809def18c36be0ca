package eu.chorus.ingest.survey;

import eu.chorus.model.Source;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the XML export of the same survey says, for comparison: of every answer no more than a
 * digest is kept, so that a large survey fits into memory, but for the few texts that are longer
 * than one of EUSurvey's paths lets through: those complete what a sheet has cut. An XML without
 * answers, or of an anonymous survey, compares with nothing.
 */
public final class CrossCheck {
  /**
   * Texts up to this length are never cut: the limit, less what entities lose that were typed and
   * that the XML no longer holds.
   */
  private static final int LONG = Style.CUT - Style.CUT / 50;

  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Map<String, long[]> digests = new HashMap<>();

  /** By contribution and place, the few texts that the reporting path may have cut elsewhere. */
  private final Map<String, Map<Integer, String>> longTexts = new HashMap<>();

  private final boolean keepLong;

  private CrossCheck(boolean keepLong) {
    this.keepLong = keepLong;
  }

  /**
   * Reads the XML that a source names as its definition; nothing if it names none.
   *
   * @param style the path that wrote the source's own export
   * @throws eu.chorus.problem.UserException if it cannot be read
   */
  static CrossCheck of(Source source, Path dataFolder, Style style) {
    var check = new CrossCheck(style != Style.DIRECT);
    source
        .definition()
        .map(name -> EusurveyXml.open(dataFolder.resolve(name), name))
        .ifPresent(check::read);
    return check;
  }

  private void read(EusurveyXml xml) {
    for (Column column : xml.columns()) {
      placeOf.put(column.field().uid(), column.index());
    }
    int id = EusurveyXml.OWN.indexOf("Contribution ID") - EusurveyXml.OWN.size();
    try (var rows = xml.rows()) {
      rows.forEach(
          row -> {
            String contribution = row.cells().get(row.cells().size() + id);
            if (!contribution.equals(SurveyReader.NO_ID)) {
              digests.put(contribution, digests(row));
              if (keepLong) {
                keepLong(contribution, row);
              }
            }
          });
    }
  }

  private void keepLong(String contribution, ExportRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cells().get(i);
      if (!row.chosen().containsKey(i) && Escapes.escapedLength(text) > LONG) {
        longTexts.computeIfAbsent(contribution, c -> new HashMap<>()).put(i, text);
      }
    }
  }

  private static long[] digests(ExportRow row) {
    var own = new long[row.cells().size()];
    for (int i = 0; i < own.length; i++) {
      var chosen = row.chosen().get(i);
      own[i] = chosen == null ? digest(row.cells().get(i)) : digest(chosen);
    }
    return own;
  }

  /** Whether the XML holds that contribution and that question. */
  boolean knows(String contribution, Column column) {
    return placeOf.containsKey(column.field().uid()) && digests.containsKey(contribution);
  }

  /** Whether the XML says the same text there; only where it {@link #knows} the place. */
  boolean says(String contribution, Column column, String text) {
    return digest(contribution, column) == digest(text);
  }

  /** Whether the XML says the same options there, in whatever order. */
  boolean says(String contribution, Column column, Collection<String> options) {
    return digest(contribution, column) == digest(options);
  }

  /** The whole of a text that was cut; empty unless the XML holds one that begins with it. */
  Optional<String> whole(String contribution, Column column, String cut) {
    int place = placeOf.getOrDefault(column.field().uid(), -1);
    var text = longTexts.getOrDefault(contribution, Map.of()).get(place);
    if (text == null) {
      return Optional.empty();
    }
    String all = folded(text);
    String begin = folded(Escapes.withoutHalf(cut));
    return all.startsWith(begin) && !all.equals(folded(cut)) ? Optional.of(text) : Optional.empty();
  }

  private long digest(String contribution, Column column) {
    var own = digests.getOrDefault(contribution, new long[0]);
    int place = placeOf.getOrDefault(column.field().uid(), own.length);
    return place < own.length ? own[place] : 0;
  }

  /**
   * The options that the XML says were chosen, found among these; empty if it says otherwise.
   *
   * @param marked the options that the sheet marks, perhaps too many
   * @param missed options that it may have left unmarked
   */
  Optional<List<String>> settle(
      String contribution, Column column, List<String> marked, Collection<String> missed) {
    var all = new ArrayList<>(marked);
    missed.stream().filter(option -> !marked.contains(option)).forEach(all::add);
    if (!knows(contribution, column) || all.size() >= Integer.SIZE - Byte.SIZE) {
      return Optional.empty();
    }
    for (int subset = (1 << all.size()) - 1; subset >= 0; subset--) {
      var options = new ArrayList<String>();
      for (int i = 0; i < all.size(); i++) {
        if ((subset & (1 << i)) != 0) {
          options.add(all.get(i));
        }
      }
      if (says(contribution, column, options)) {
        return Optional.of(options);
      }
    }
    return Optional.empty();
  }

  /** What a text says whatever a path did to its blanks, quotation marks and entities. */
  private static String folded(String text) {
    return Label.key(Escapes.resolved(text.replace('\uFFFD', ' ')));
  }

  private static long digest(String text) {
    return Long.parseUnsignedLong(
        Label.sha256(Values.canonical(folded(text))).substring(0, 16), 16);
  }

  private static long digest(Collection<String> options) {
    var sorted = new TreeSet<String>();
    options.forEach(option -> sorted.add(Label.key(option)));
    return digest(String.join("\n", sorted));
  }

  /**
   * Compares which contributions a source's export and its definition hold.
   *
   * @param id the name of the column of contribution ids
   * @return the problem, if they hold different ones
   */
  public static Optional<Problem> contributions(Source source, Path dataFolder, String id) {
    var check = of(source, dataFolder, Style.DIRECT);
    if (check.digests.isEmpty()) {
      return Optional.empty();
    }
    try (var export = Export.open(source, dataFolder);
        var rows = export.rows()) {
      int column = new Headers(export.columns()).find(id).get(0).index();
      var here = new HashSet<String>();
      rows.filter(row -> row.fault().isEmpty())
          .forEach(row -> here.add(row.cells().get(column).strip()));
      here.remove("");
      long onlyHere = here.stream().filter(c -> !check.digests.containsKey(c)).count();
      long onlyThere = check.digests.keySet().stream().filter(c -> !here.contains(c)).count();
      return onlyHere + onlyThere == 0
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  ProblemKind.EXPORT_ROWS_DIFFER,
                  Place.of(source.file()),
                  onlyHere + " only here, " + onlyThere + " only in the XML"));
    }
  }
}
