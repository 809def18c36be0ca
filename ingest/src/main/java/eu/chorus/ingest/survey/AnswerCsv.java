package eu.chorus.ingest.survey;

import eu.chorus.model.Source;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A CSV with a row for each answer, as if it had a row for each contribution and a column for each
 * question. It is held in memory as a whole, because a contribution's answers may stand anywhere.
 */
final class AnswerCsv implements Export {
  private final PortalCsv file;
  private final List<Column> columns;
  private final List<ExportRow> rows;
  private final Map<Long, List<Long>> further;

  private AnswerCsv(
      PortalCsv file, List<Column> columns, List<ExportRow> rows, Map<Long, List<Long>> further) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.further = Map.copyOf(further);
  }

  /** One contribution while its rows are gathered. */
  private record Gathered(
      ExportRow first, Map<String, String> answers, List<Long> further, Optional<Problem> fault) {
    static Gathered of(ExportRow first, Optional<Problem> fault) {
      return new Gathered(first, new LinkedHashMap<>(), new ArrayList<>(), fault);
    }

    @Override
    public String toString() {
      return "Gathered[" + first + "]";
    }
  }

  static AnswerCsv open(PortalCsv file, Source.AnswerRows answers, Optional<String> id) {
    var headers = new Headers(file.columns());
    int question = index(headers, answers.question(), file.name());
    int answer = index(headers, answers.answer(), file.name());
    int key = id.map(name -> index(headers, name, file.name())).orElse(-1);
    var gathered = new LinkedHashMap<String, Gathered>();
    var labels = new LinkedHashMap<String, String>();
    try (var lines = file.rows()) {
      lines.forEach(
          line -> {
            var fault = fault(file, line, question, answer);
            String who = key < 0 || fault.isPresent() ? "" : line.cells().get(key).strip();
            // A row without an id belongs to none but itself.
            var one =
                gathered.computeIfAbsent(
                    who.isEmpty() ? "\n" + line.number() : who, k -> Gathered.of(line, fault));
            if (one.first().number() != line.number()) {
              one.further().add(line.number());
            }
            if (fault.isEmpty() && !line.cells().get(question).isBlank()) {
              String label = Label.fold(line.cells().get(question));
              labels.putIfAbsent(Label.key(label), label);
              one.answers()
                  .merge(Label.key(label), line.cells().get(answer), (a, b) -> a + "\n\n" + b);
            }
          });
    }
    var kept = file.columns().stream().filter(c -> c.index() != question && c.index() != answer);
    var columns = new ArrayList<Column>();
    kept.forEach(c -> columns.add(Column.of(columns.size(), "", c.letters(), c.header())));
    int own = columns.size();
    labels.forEach(
        (k, label) -> columns.add(Column.of(columns.size(), "", Column.letters(answer), label)));
    var rows = new ArrayList<ExportRow>();
    var further = new HashMap<Long, List<Long>>();
    for (Gathered one : gathered.values()) {
      var cells = new ArrayList<String>();
      for (int i = 0; i < one.first().cells().size(); i++) {
        if (i != question && i != answer && cells.size() < own) {
          cells.add(one.first().cells().get(i));
        }
      }
      while (cells.size() < own) {
        cells.add("");
      }
      labels.keySet().forEach(k -> cells.add(one.answers().getOrDefault(k, "")));
      rows.add(ExportRow.of("", one.first().number(), cells, Map.of(), one.fault()));
      further.put(one.first().number(), List.copyOf(one.further()));
    }
    return new AnswerCsv(file, columns, rows, further);
  }

  private static Optional<Problem> fault(PortalCsv file, ExportRow line, int question, int answer) {
    if (line.fault().isPresent()) {
      return line.fault();
    }
    boolean homeless = line.cells().get(question).isBlank() && !line.cells().get(answer).isBlank();
    return homeless
        ? Optional.of(
            new Problem(
                ProblemKind.ROW_WITHOUT_QUESTION,
                new Place(file.name(), "", line.number(), ""),
                ""))
        : Optional.empty();
  }

  private static int index(Headers headers, String name, String file) {
    var found = headers.find(name);
    if (found.size() != 1) {
      throw new UserException(
          List.of(
              new Problem(
                  found.isEmpty()
                      ? ProblemKind.CONFIG_COLUMN_UNKNOWN
                      : ProblemKind.CONFIG_COLUMN_AMBIGUOUS,
                  Place.of(file),
                  name)));
    }
    return found.get(0).index();
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public List<Problem> notices() {
    return file.notices();
  }

  @Override
  public Stream<ExportRow> rows() {
    return rows.stream();
  }

  @Override
  public long count() {
    return file.count();
  }

  @Override
  public List<Long> further(ExportRow row) {
    return further.getOrDefault(row.number(), List.of());
  }

  @Override
  public void close() {
    file.close();
  }
}
