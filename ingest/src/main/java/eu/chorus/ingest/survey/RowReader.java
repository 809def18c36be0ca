package eu.chorus.ingest.survey;

import eu.chorus.ingest.identity.OrganisationName;
import eu.chorus.ingest.identity.Pseudonyms;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Moment;
import eu.chorus.model.Respondent;
import eu.chorus.model.Source;
import eu.chorus.model.SourceReference;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the rows of one export, in order, into outcomes. */
final class RowReader {
  private final Source source;
  private final Binding binding;
  private final AnswerReader answers;
  private final History history;
  private final Map<String, StakeholderType> typeByKey;

  RowReader(
      Consultation consultation,
      Source source,
      Binding binding,
      AnswerReader answers,
      History history) {
    this.source = source;
    this.binding = binding;
    this.answers = answers;
    this.history = history;
    this.typeByKey =
        consultation.stakeholders().entrySet().stream()
            .collect(
                Collectors.toMap(e -> Label.key(e.getKey()), Map.Entry::getValue, (a, b) -> a));
  }

  RowOutcome read(ExportRow row) {
    var reference = new SourceReference(source.id(), row.sheet(), row.number());
    if (row.fault().isPresent()) {
      return new RowOutcome.Quarantined(reference, row.fault().get());
    }
    String exportId =
        binding.id().map(c -> row.cells().get(c.index()).strip()).orElse(SurveyReader.NO_ID);
    if (exportId.isEmpty()) {
      return new RowOutcome.Quarantined(reference, problem(ProblemKind.ROW_WITHOUT_ID, row));
    }
    var problems = new ArrayList<Problem>();
    var unnamed = contribution(row, reference, exportId, problems);
    var grave = problems.stream().filter(p -> !p.notice()).findFirst();
    if (grave.isPresent()) {
      return new RowOutcome.Quarantined(reference, grave.get());
    }
    String content = Content.digest(unnamed);
    var localId =
        exportId.equals(SurveyReader.NO_ID) ? history.anonymousId(content) : Optional.of(exportId);
    if (localId.isEmpty()) {
      return new RowOutcome.Quarantined(reference, problem(ProblemKind.ROW_WITHOUT_ID, row));
    }
    return history.settle(
        unnamed.of(source.series() + "/" + localId.get()),
        content,
        moment(row),
        problems,
        place(row));
  }

  /** When the row was submitted. */
  private Optional<Moment> moment(ExportRow row) {
    return Dates.moment(cell(binding.submitted(), row));
  }

  private Contribution contribution(
      ExportRow row, SourceReference reference, String exportId, List<Problem> problems) {
    var read = answers.read(row, exportId);
    problems.addAll(read.problems());
    var type = stakeholder(row, problems);
    String date = cell(binding.submitted(), row);
    var submitted = Dates.day(date);
    if (Dates.unreadable(date)) {
      binding
          .submitted()
          .map(c -> c.place(source.file(), row.number()))
          .ifPresent(p -> problems.add(new Problem(ProblemKind.ROW_DATE_UNREADABLE, p, "")));
    }
    return new Contribution(
        "",
        source.channel(),
        source.round(),
        submitted,
        Languages.tag(cell(binding.language(), row)),
        respondent(row, type),
        read.answers(),
        read.attachments(),
        reference);
  }

  private Respondent respondent(ExportRow row, StakeholderType type) {
    // P10: whoever did not readably allow to be named is anonymous.
    String choice = cell(binding.anonymity(), row);
    boolean named =
        !choice.isBlank()
            && source.columns().named().stream().anyMatch(name -> Label.matches(name, choice));
    var identity =
        binding.identity().stream()
            .flatMap(c -> answers.text(c, row).lines())
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !text.equals(SurveyReader.NO_ID))
            .toList();
    String organisation = binding.organisation().map(c -> answers.text(c, row)).orElse("");
    var key = history.custody().key();
    return new Respondent(
        type,
        Label.fold(cell(binding.stakeholder(), row)),
        Label.fold(cell(binding.country(), row)),
        !named,
        Optional.of(organisation).filter(text -> !text.isEmpty()).map(Verbatim::new),
        identity.stream().map(Verbatim::new).toList(),
        Pseudonyms.of(key, organisation, identity).orElse(""),
        OrganisationName.normalised(organisation)
            .map(name -> key.hmac("organisation", name))
            .orElse(""));
  }

  private StakeholderType stakeholder(ExportRow row, List<Problem> problems) {
    String raw = cell(binding.stakeholder(), row);
    if (raw.isBlank()) {
      return StakeholderType.UNKNOWN;
    }
    var type = typeByKey.get(Label.key(raw));
    if (type != null) {
      return type;
    }
    binding
        .stakeholder()
        .map(c -> c.place(source.file(), row.number()))
        .ifPresent(p -> problems.add(new Problem(ProblemKind.ROW_LABEL_UNKNOWN, p, "")));
    return StakeholderType.UNKNOWN;
  }

  private static String cell(Optional<Column> column, ExportRow row) {
    return column.map(c -> row.cells().get(c.index())).orElse("");
  }

  private Problem problem(ProblemKind kind, ExportRow row) {
    return new Problem(kind, place(row), "");
  }

  private Place place(ExportRow row) {
    return new Place(source.file(), row.sheet(), row.number(), "");
  }
}
