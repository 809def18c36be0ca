package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Choices;
import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.CrossCheck;
import eu.chorus.ingest.survey.Export;
import eu.chorus.ingest.survey.ExportRow;
import eu.chorus.ingest.survey.Headers;
import eu.chorus.ingest.survey.Label;
import eu.chorus.ingest.survey.SurveyReader;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Source;
import eu.chorus.model.StakeholderType;
import eu.chorus.problem.Place;
import eu.chorus.problem.ProblemKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds one input's declarations against its export: finds the columns, turns digests into texts,
 * and reports what the export has and the file does not declare.
 */
final class ExportCheck {
  private final Faults faults;
  private final Source declared;
  private final Headers headers;
  private final Set<Integer> mapped = new HashSet<>();

  /** Distinct cells by column, each with the row where it first stands. */
  private final Map<Integer, Map<String, Long>> cells = new HashMap<>();

  /** Columns with cells that read as the id of an anonymous contribution does. */
  private final Set<Integer> nameless = new HashSet<>();

  private EmptyAnswers unanswered = new EmptyAnswers(List.of());

  private ExportCheck(Faults faults, Source declared, Headers headers) {
    this.faults = faults;
    this.declared = declared;
    this.headers = headers;
  }

  /**
   * What an input turned out to be.
   *
   * @param source with its columns named
   * @param questions in the order given
   * @param stakeholders raw labels met, by their text, as far as they are mapped
   */
  record Checked(
      Source source, List<Question> questions, Map<String, StakeholderType> stakeholders) {
    Checked {
      questions = List.copyOf(questions);
      stakeholders = Collections.unmodifiableMap(new LinkedHashMap<>(stakeholders));
    }
  }

  static Checked check(
      InputSection.Input input,
      boolean alone,
      List<DeclaredQuestion> questions,
      Map<String, StakeholderType> stakeholders,
      Path dataFolder,
      Faults faults) {
    var source = input.source();
    try (var export = Export.open(source, dataFolder)) {
      export.notices().forEach(faults::add);
      var check = new ExportCheck(faults, source, new Headers(export.columns()));
      var checked = check.run(input.node(), input.in(questions), stakeholders, export);
      if (!alone && checked.source().columns().id().filter(id -> !check.anonymous(id)).isEmpty()) {
        faults.add(ProblemKind.EXPORT_ANONYMOUS_SERIES, Place.of(source.file()), "");
      }
      var id = checked.source().columns().id();
      if (source.layout().eusurvey() && id.isEmpty()) {
        faults.add(ProblemKind.EXPORT_WITHOUT_IDS, Place.of(source.file()), "");
      }
      if (source.definition().isPresent()) {
        id.flatMap(name -> CrossCheck.contributions(source, dataFolder, name))
            .ifPresent(faults::add);
      }
      if (source.layout().eusurvey() && !faults.stopping()) {
        check.unanswered.notice(source.file()).ifPresent(faults::add);
      }
      return checked;
    }
  }

  /** Whether a row was met that has no id of its own. */
  private boolean anonymous(String id) {
    return headers.find(id).stream().anyMatch(column -> nameless.contains(column.index()));
  }

  private Checked run(
      YamlNode node,
      List<DeclaredQuestion> questions,
      Map<String, StakeholderType> stakeholders,
      Export export) {
    var columnOf = new LinkedHashMap<DeclaredQuestion, Column>();
    var taken = new HashMap<Integer, String>();
    for (DeclaredQuestion question : questions) {
      column(question.header(), question.node())
          .ifPresent(
              column -> {
                columnOf.put(question, column);
                String other = taken.put(column.index(), question.id());
                if (other != null) {
                  faults.add(
                      ProblemKind.CONFIG_DUPLICATE_ID,
                      question.node(),
                      "the column is that of " + other + " already");
                }
              });
    }
    var roles = new RoleColumns(declared, headers, (name) -> column(name, node));
    var columns = roles.resolve();
    mapped.addAll(roles.used());
    roles.unpublishable().stream()
        .filter(taken::containsKey)
        .forEach(
            index ->
                faults.add(
                    ProblemKind.CONFIG_BAD_VALUE,
                    node,
                    "identifying or ignored, and yet the question " + taken.get(index)));
    for (Column column : export.columns()) {
      if (!mapped.contains(column.index())) {
        faults.add(
            ProblemKind.EXPORT_COLUMN_UNMAPPED,
            column.place(declared.file(), 0),
            Label.digest(column.header()));
      }
    }
    var stakeholder = columns.stakeholder().flatMap(name -> column(name, node));
    unanswered =
        new EmptyAnswers(
            Stream.concat(
                    columnOf.entrySet().stream()
                        .filter(e -> e.getKey().kind() == QuestionKind.OPEN)
                        .map(Map.Entry::getValue),
                    columns.organisation().flatMap(name -> column(name, node)).stream())
                .toList());
    scan(export, columnOf, stakeholder);
    var labels =
        stakeholder
            .map(c -> stakeholders(c, stakeholders))
            .orElse(Map.<String, StakeholderType>of());
    var names = new HashMap<String, String>();
    columnOf.forEach((question, column) -> names.put(question.id(), headers.name(column, true)));
    return new Checked(declared.found(columns, names), questions(columnOf), labels);
  }

  /** The one column of that name; reports it otherwise. */
  private Optional<Column> column(String name, YamlNode node) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var found = headers.find(name);
    if (found.size() != 1) {
      faults.add(
          found.isEmpty() ? ProblemKind.CONFIG_COLUMN_UNKNOWN : ProblemKind.CONFIG_COLUMN_AMBIGUOUS,
          node,
          name);
      return Optional.empty();
    }
    mapped.add(found.get(0).index());
    return Optional.of(found.get(0));
  }

  private void scan(
      Export export, Map<DeclaredQuestion, Column> questions, Optional<Column> stakeholder) {
    questions.forEach(
        (question, column) -> {
          if (question.kind().listed()) {
            cells.put(column.index(), new LinkedHashMap<>());
          }
        });
    stakeholder.ifPresent(column -> cells.put(column.index(), new LinkedHashMap<>()));
    try (var rows = export.rows()) {
      rows.filter(row -> row.fault().isEmpty()).forEach(this::scan);
    }
  }

  private void scan(ExportRow row) {
    unanswered.add(row);
    for (int column = 0; column < row.cells().size(); column++) {
      if (row.cells().get(column).equals(SurveyReader.NO_ID)) {
        nameless.add(column);
      }
    }
    cells.forEach(
        (column, found) -> {
          var chosen = row.chosen().get(column);
          if (chosen != null) {
            chosen.forEach(label -> found.putIfAbsent(label, row.number()));
          } else if (!row.cells().get(column).isBlank()) {
            found.putIfAbsent(row.cells().get(column), row.number());
          }
        });
  }

  private List<Question> questions(Map<DeclaredQuestion, Column> columnOf) {
    var matrix =
        columnOf.entrySet().stream()
            .filter(e -> e.getKey().kind() == QuestionKind.MATRIX_ROW)
            .map(e -> e.getValue().header())
            .toList();
    var splits = MatrixTitles.split(matrix);
    var questions = new ArrayList<Question>();
    columnOf.forEach(
        (question, column) -> {
          var split =
              question.kind() == QuestionKind.MATRIX_ROW
                  ? splits.get(matrix.indexOf(column.header()))
                  : new MatrixTitles.Split(column.header(), Optional.empty());
          questions.add(
              new Question(
                  question.id(),
                  question.input(),
                  question.kind(),
                  split.title(),
                  split.row(),
                  question.kind().listed() ? options(question, column) : List.of(),
                  question.ordinal(),
                  question.section(),
                  question.workingGroups(),
                  question.topic(),
                  question.provision()));
        });
    return questions;
  }

  private List<String> options(DeclaredQuestion question, Column column) {
    var found = cells.getOrDefault(column.index(), Map.of());
    boolean single = question.kind() == QuestionKind.SINGLE;
    var candidates = new LinkedHashSet<String>();
    for (String cell : found.keySet()) {
      candidates.addAll(single ? List.of(Label.fold(cell)) : Choices.candidates(cell));
    }
    candidates.addAll(column.field().options());
    var options = new ArrayList<String>();
    for (YamlNode option : question.options()) {
      text(option, candidates).ifPresent(options::add);
    }
    if (question.options().isEmpty()) {
      options.addAll(column.field().options());
      if (options.isEmpty()) {
        faults.add(ProblemKind.CONFIG_MISSING_KEY, question.node(), "options");
        return List.of();
      }
    }
    var choices = new Choices(options);
    var undeclared =
        found.entrySet().stream()
            .filter(e -> choices.single(e.getKey()).isEmpty())
            .filter(e -> single || choices.several(e.getKey()).isEmpty())
            .map(Map.Entry::getValue)
            .toList();
    if (!undeclared.isEmpty()) {
      faults.add(
          ProblemKind.EXPORT_OPTION_UNDECLARED,
          column.place(declared.file(), undeclared.get(0)),
          question.id() + ", " + undeclared.size() + " different cells");
    }
    return options;
  }

  /** The text that a label's name means: itself, or what has its digest. */
  private Optional<String> text(YamlNode name, Set<String> candidates) {
    if (!Label.isDigest(name.text())) {
      return Optional.of(Label.fold(name.text()));
    }
    var found = candidates.stream().filter(c -> Label.matches(name.text(), c)).findFirst();
    if (found.isEmpty()) {
      faults.add(ProblemKind.CONFIG_OPTION_UNSEEN, name, name.text());
    }
    return found;
  }

  private Map<String, StakeholderType> stakeholders(
      Column column, Map<String, StakeholderType> declaredTypes) {
    var types = new LinkedHashMap<String, StakeholderType>();
    cells
        .getOrDefault(column.index(), Map.of())
        .forEach(
            (cell, row) -> {
              var type =
                  declaredTypes.entrySet().stream()
                      .filter(e -> Label.matches(e.getKey(), cell))
                      .map(Map.Entry::getValue)
                      .findFirst();
              type.ifPresentOrElse(
                  t -> types.put(Label.fold(cell), t),
                  () ->
                      faults.add(
                          ProblemKind.EXPORT_STAKEHOLDER_UNMAPPED,
                          column.place(declared.file(), row),
                          ""));
            });
    return types;
  }
}
