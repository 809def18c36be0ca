package eu.chorus.ingest.survey;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.problem.ProblemKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which path wrote a sheet, by the signs that only one of them leaves, and which of its
 * columns are escaped. Signs of both at once tell nothing.
 */
final class SheetStyle {
  private final Set<Integer> texts;
  private final Map<Integer, Choices> several = new LinkedHashMap<>();

  /** Labels with quotation marks by column, folded, as the direct path writes them. */
  private final Map<Integer, Set<String>> quoted = new HashMap<>();

  private final List<Column> columns;
  private final Set<Style> signs = EnumSet.noneOf(Style.class);
  private final Set<Integer> escaped = new HashSet<>();
  private final Set<Integer> plain = new HashSet<>();

  private SheetStyle(List<Column> columns, Binding binding) {
    this.columns = columns;
    this.texts = new HashSet<>(binding.texts());
    binding
        .questions()
        .forEach(
            (question, column) -> {
              if (question.kind().closed() && question.kind() != QuestionKind.SINGLE) {
                several.put(
                    column.index(), Objects.requireNonNull(binding.choices().get(question.id())));
              }
              quoted(question, column);
            });
  }

  private void quoted(Question question, Column column) {
    var marked = new HashSet<String>();
    question.options().stream()
        .filter(option -> option.indexOf('"') >= 0)
        .forEach(option -> marked.add(Label.fold(option).replace('"', '\'')));
    if (!marked.isEmpty()) {
      quoted.put(column.index(), marked);
    }
  }

  /**
   * What was found.
   *
   * @param style which path wrote the file
   * @param escaped the columns whose texts are escaped, by index
   */
  record Found(Style style, Set<Integer> escaped) {
    Found {
      escaped = Set.copyOf(escaped);
    }
  }

  /** Reads the whole export once. */
  static Found of(Export export, Binding binding) {
    if (export instanceof EusurveyXml xml) {
      return new Found(xml.style(), Set.of());
    }
    if (export instanceof PortalCsv) {
      return new Found(Style.DIRECT, Set.of());
    }
    var signs = new SheetStyle(export.columns(), binding);
    try (var rows = export.rows()) {
      rows.filter(row -> row.fault().isEmpty()).forEach(signs::look);
    }
    return signs.found();
  }

  private void look(ExportRow row) {
    for (int column : texts) {
      String text = row.cells().get(column);
      if (text.length() > Style.CUT && columns.get(column).field().type() != FieldType.CELL) {
        sign(Style.DIRECT);
      }
      if (Escapes.escaped(text)) {
        escaped.add(column);
      }
      // A cut may fall within an entity; each line's end may have been two characters.
      if (Escapes.plain(text.length() < Style.CUT / 2 ? text : Escapes.withoutHalf(text))) {
        plain.add(column);
      }
    }
    several.forEach((column, choices) -> sign(choices.style(row.cells().get(column))));
    quoted.forEach(
        (column, labels) -> {
          String cell = Label.fold(row.cells().get(column));
          if (labels.contains(cell)) {
            sign(Style.DIRECT);
          } else if (labels.contains(cell.replace('"', '\''))) {
            sign(Style.REPORTING);
          }
        });
    row.chosen().forEach((column, chosen) -> split(columns.get(column).field().options(), chosen));
    if (row.notices().stream().anyMatch(n -> n.kind() == ProblemKind.ROW_CELLS_SHIFTED)) {
      sign(Style.REPORTING);
    }
  }

  /** Only the direct path leaves an option unmarked whose label another chosen one ends in. */
  private void split(List<String> options, List<String> chosen) {
    if (options.stream().anyMatch(o -> !chosen.contains(o) && SplitChoice.contains(chosen, o))) {
      sign(Style.DIRECT);
    }
  }

  private void sign(Style style) {
    if (style != Style.UNKNOWN) {
      signs.add(style);
    }
  }

  private Found found() {
    escaped.removeAll(plain);
    Style style = signs.size() == 1 ? signs.iterator().next() : Style.UNKNOWN;
    if (signs.isEmpty() && !escaped.isEmpty()) {
      style = Style.REPORTING;
    } else if (signs.isEmpty() && knownTexts().anyMatch(plain::contains)) {
      style = Style.DIRECT;
    }
    return new Found(style, style == Style.DIRECT ? Set.of() : escaped);
  }

  /** Columns that are known to hold free text, which the reporting path never leaves plain. */
  private Stream<Integer> knownTexts() {
    return texts.stream().filter(c -> columns.get(c).field().type() == FieldType.TEXT);
  }
}
