package eu.chorus.ingest.survey;

import eu.chorus.model.Source;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the XML export of the same survey says, for comparison: of every text no more than a digest
 * is kept, so that a large survey fits into memory, but for the few that the sheet may have cut,
 * and that these complete. An XML without answers, or of an anonymous survey, compares with
 * nothing.
 */
public final class CrossCheck {
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Map<String, long[]> digests = new HashMap<>();

  /** By contribution and place, the few texts that the reporting path may have cut elsewhere. */
  private final Map<String, Map<Integer, String>> wholeTexts = new HashMap<>();

  private final CutTexts cut;
  private ChosenOptions options = new ChosenOptions(List.of());

  private CrossCheck(CutTexts cut) {
    this.cut = cut;
  }

  /**
   * Reads the XML that a source names as its definition; nothing if it names none.
   *
   * @param export the source's own export, already open
   * @param style the path that wrote it
   * @throws eu.chorus.problem.UserException if it cannot be read
   */
  static CrossCheck of(
      Source source, Path dataFolder, Export export, Binding binding, Style style) {
    return of(
        source,
        dataFolder,
        source.definition().isPresent() ? CutTexts.of(export, binding, style) : CutTexts.NONE);
  }

  private static CrossCheck of(Source source, Path dataFolder, CutTexts cut) {
    var check = new CrossCheck(cut);
    source
        .definition()
        .map(name -> EusurveyXml.open(dataFolder.resolve(name), name))
        .ifPresent(check::read);
    return check;
  }

  private void read(EusurveyXml xml) {
    options = new ChosenOptions(EusurveyXml.definitions(xml.packed()));
    for (Column column : xml.columns()) {
      placeOf.put(column.field().uid(), column.index());
    }
    int id = EusurveyXml.OWN.indexOf("Contribution ID") - EusurveyXml.OWN.size();
    try (var rows = xml.rows()) {
      rows.forEach(
          row -> {
            String contribution = row.cells().get(row.cells().size() + id);
            if (!contribution.equals(SurveyReader.NO_ID)) {
              read(contribution, row, xml.columns());
            }
          });
    }
  }

  private void read(String contribution, ExportRow row, List<Column> columns) {
    var own = new long[columns.size()];
    for (Column column : columns) {
      int place = column.index();
      String cell = row.cells().get(place);
      var chosen = row.chosen().get(place);
      if (chosen == null && cut.at(contribution, column)) {
        wholeTexts.computeIfAbsent(contribution, c -> new HashMap<>()).put(place, cell);
      }
      own[place] = digest(chosen == null ? cell : order(column, chosen));
    }
    digests.put(contribution, own);
    options.add(contribution, row, columns);
  }

  /** Whether the XML holds that contribution and that question. */
  boolean knows(String contribution, Column column) {
    return placeOf.containsKey(column.field().uid()) && digests.containsKey(contribution);
  }

  /** Whether the XML says the same text there; only where it {@link #knows} the place. */
  boolean says(String contribution, Column column, String text) {
    var own = digests.getOrDefault(contribution, new long[0]);
    int place = placeOf.getOrDefault(column.field().uid(), own.length);
    return place < own.length && own[place] == digest(text);
  }

  /** Whether the XML says the same order there; only where it {@link #knows} the place. */
  boolean ranks(String contribution, Column column, List<String> ranked) {
    return says(contribution, column, order(column, ranked));
  }

  private String order(Column column, List<String> ranked) {
    return String.valueOf(options.places(column.field(), ranked));
  }

  /**
   * The labels that the XML says were chosen there, in the questionnaire's order and in the
   * column's language; only where it {@link #knows} the place.
   */
  List<String> chosen(String contribution, Column column) {
    return options.of(contribution, column.field());
  }

  /** The whole of a text that was cut; empty unless the XML holds one that begins with it. */
  Optional<String> whole(String contribution, Column column, String cut) {
    int place = placeOf.getOrDefault(column.field().uid(), -1);
    var text = wholeTexts.getOrDefault(contribution, Map.of()).get(place);
    if (text == null) {
      return Optional.empty();
    }
    String all = folded(text);
    String begin = folded(Escapes.withoutHalf(cut));
    return all.startsWith(begin) && !all.equals(folded(cut)) ? Optional.of(text) : Optional.empty();
  }

  /** What a text says whatever a path did to its blanks, quotation marks and entities. */
  private static String folded(String text) {
    return Label.key(Escapes.resolved(text.replace('\uFFFD', ' ')));
  }

  private static long digest(String text) {
    return Long.parseUnsignedLong(
        Label.sha256(Values.canonical(folded(text))).substring(0, 16), 16);
  }

  /**
   * Compares which contributions a source's export and its definition hold.
   *
   * @param id the name of the column of contribution ids
   * @return the problem, if they hold different ones
   */
  public static Optional<Problem> contributions(Source source, Path dataFolder, String id) {
    var check = of(source, dataFolder, CutTexts.NONE);
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
