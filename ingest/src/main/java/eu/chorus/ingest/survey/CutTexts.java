package eu.chorus.ingest.survey;

import eu.chorus.model.QuestionKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where in an export the reporting path may have cut a text: few places, so that of another export
 * of the same survey only the texts of these need to be kept.
 */
final class CutTexts {
  static final CutTexts NONE = new CutTexts(Map.of());

  /** The questions' ids by contribution. */
  private final Map<String, Set<String>> places;

  private CutTexts(Map<String, Set<String>> places) {
    this.places = places;
  }

  /** Reads the whole export once, unless its path cuts nothing. */
  static CutTexts of(Export export, Binding binding, Style style) {
    if (style == Style.DIRECT || binding.id().isEmpty()) {
      return NONE;
    }
    int id = binding.id().get().index();
    var written =
        binding.questions().entrySet().stream()
            .filter(
                e ->
                    e.getKey().kind() == QuestionKind.OPEN
                        || e.getKey().kind() == QuestionKind.VALUE)
            .map(Map.Entry::getValue)
            .toList();
    var places = new HashMap<String, Set<String>>();
    try (var rows = export.rows()) {
      rows.filter(row -> row.fault().isEmpty())
          .forEach(
              row ->
                  written.stream()
                      .filter(column -> possible(row.cells().get(column.index()), column, style))
                      .forEach(
                          column ->
                              places
                                  .computeIfAbsent(
                                      row.cells().get(id).strip(), c -> new HashSet<>())
                                  .add(column.field().uid())));
    }
    return new CutTexts(places);
  }

  /** Whether a text may have been cut at that place. */
  boolean at(String contribution, Column column) {
    return places.getOrDefault(contribution, Set.of()).contains(column.field().uid());
  }

  /**
   * Whether a cell may have been cut, before or after it was escaped; a parser of XML makes two
   * characters at each line's end one.
   */
  static boolean possible(String cell, Column column, Style style) {
    if (style == Style.DIRECT || cell.length() < Style.CUT / "&quot;".length()) {
      return false;
    }
    String plain = Escapes.unescape(cell);
    String entire = Escapes.withoutHalf(cell);
    int half = cell.length() - entire.length();
    long lines = cell.replace("\r\n", "").chars().filter(c -> c == '\n').count();
    return cell.length() == Style.CUT
        || plain.length() == Style.CUT
        || plain.length() + lines == Style.CUT
        || (style == Style.REPORTING
            && column.field().type() == FieldType.TEXT
            && (Escapes.escapedLength(cell) == Style.CUT
                || Escapes.escapedLength(entire) + half == Style.CUT));
  }
}
