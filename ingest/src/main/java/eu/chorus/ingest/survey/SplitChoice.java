package eu.chorus.ingest.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column of a sheet, and the columns of its options behind it if EUSurvey split its choices: the
 * column itself is then empty, and each option's column reads Yes or No.
 *
 * @param field the column's field
 * @param options the options' labels; empty if nothing was split
 * @param missable those that the reporting path may never mark
 */
record SplitChoice(Field field, List<String> options, Set<String> missable) {
  private static final String YES = "Yes";
  private static final String NO = "No";

  SplitChoice {
    options = List.copyOf(options);
    missable = Set.copyOf(missable);
  }

  /**
   * The column at that place. Where the questionnaire is known, its options' labels follow; else
   * the type tells, for EUSurvey sets titles of questions in bold and options not.
   */
  static SplitChoice at(int place, List<Column> columns, List<Boolean> bold) {
    var column = columns.get(place);
    var field = column.field();
    if (follow(field, columns.subList(place + 1, columns.size()))) {
      return new SplitChoice(field, field.options(), missable(column, '"'));
    }
    var options = new ArrayList<String>();
    if (!bold.isEmpty() && bold.get(place)) {
      for (int i = place + 1; i < columns.size() && !bold.get(i); i++) {
        options.add(columns.get(i).header());
      }
    }
    if (options.isEmpty()) {
      return new SplitChoice(field, options, Set.of());
    }
    var seen = new Field(field.uid(), FieldType.MULTIPLE, options, field.section());
    return new SplitChoice(seen, options, missable(column.with(seen), '\''));
  }

  private static boolean follow(Field field, List<Column> columns) {
    int count = field.options().size();
    return (field.type() == FieldType.MULTIPLE || field.type() == FieldType.MATRIX)
        && count > 0
        && count <= columns.size()
        && IntStream.range(0, count)
            .allMatch(
                i -> Label.key(columns.get(i).header()).equals(Label.key(field.options().get(i))));
  }

  /** Outside of plain multiple choices, labels with quotation marks are looked for in vain. */
  private static Set<String> missable(Column column, char mark) {
    boolean plain = column.field().type() == FieldType.MULTIPLE && !column.header().contains(":");
    return plain
        ? Set.of()
        : column.field().options().stream()
            .filter(option -> option.indexOf(mark) >= 0)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether these cells are what EUSurvey writes into the options' columns. */
  static boolean answered(List<String> marks) {
    return marks.stream().allMatch(mark -> mark.equals(YES) || mark.equals(NO));
  }

  /** The options that are marked. */
  List<String> chosen(List<String> marks) {
    return IntStream.range(0, options.size())
        .filter(i -> marks.get(i).equals(YES))
        .mapToObj(options::get)
        .toList();
  }

  /**
   * Whether the reporting path may have marked one of them wrongly. It looks for each label,
   * followed by a semicolon, in the text of all chosen ones: so it also finds a label that ends
   * another. In a matrix it looks for a label with quotation marks in vain.
   */
  boolean doubtful(List<String> marks) {
    var chosen = chosen(marks);
    for (String option : chosen) {
      Set<String> others = new HashSet<>(chosen);
      others.remove(option);
      if (contains(options.stream().filter(others::contains).toList(), option)) {
        return true;
      }
    }
    return missable.stream().anyMatch(option -> !chosen.contains(option));
  }

  /**
   * Whether these choices, of which the option is none, would have made the reporting path mark the
   * option.
   */
  static boolean contains(List<String> chosen, String option) {
    var text = new StringBuilder();
    chosen.forEach(label -> text.append(label).append("; "));
    return text.indexOf(option + "; ") >= 0;
  }
}
