package eu.chorus.ingest.survey;

import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Respondent;
import eu.chorus.model.Source;
import eu.chorus.model.SourceReference;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the rows of one export, in order, into outcomes; remembers the ids it has met. */
final class RowReader {
  /** What every id reads in an anonymous survey. */
  private static final String NO_ID = "Anonymous";

  private final Source source;
  private final Binding binding;
  private final AnswerReader answers;
  private final Map<String, StakeholderType> typeByKey;

  /** Digest of the content by contribution id. */
  private final Map<String, String> seen = new HashMap<>();

  RowReader(Consultation consultation, Source source, Binding binding, AnswerReader answers) {
    this.source = source;
    this.binding = binding;
    this.answers = answers;
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
    String content = digest(row);
    String exportId = binding.id().map(c -> row.cells().get(c.index()).strip()).orElse(NO_ID);
    if (exportId.isEmpty()) {
      return new RowOutcome.Quarantined(reference, problem(ProblemKind.ROW_WITHOUT_ID, row));
    }
    String localId = exportId.equals(NO_ID) ? contentId(content) : exportId;
    String id = source.id() + "/" + localId;
    String earlier = seen.putIfAbsent(localId, content);
    if (earlier != null) {
      return earlier.equals(content)
          ? new RowOutcome.Duplicate(reference, id)
          : new RowOutcome.Quarantined(reference, problem(ProblemKind.ROW_ID_REPEATED, row));
    }
    return contribution(row, reference, id, exportId);
  }

  private RowOutcome contribution(
      ExportRow row, SourceReference reference, String id, String exportId) {
    var read = answers.read(row, exportId);
    var problems = new ArrayList<>(read.problems());
    var type = stakeholder(row, problems);
    String date = cell(binding.submitted(), row);
    var submitted = Dates.day(date);
    if (submitted.isEmpty() && !date.isBlank()) {
      binding
          .submitted()
          .map(c -> c.place(source.file(), row.number()))
          .ifPresent(p -> problems.add(new Problem(ProblemKind.ROW_DATE_UNREADABLE, p, "")));
    }
    var grave = problems.stream().filter(p -> p.kind().severity() != Severity.NOTICE).findFirst();
    if (grave.isPresent()) {
      return new RowOutcome.Quarantined(reference, grave.get());
    }
    return new RowOutcome.Accepted(
        new Contribution(
            id,
            source.channel(),
            source.round(),
            submitted,
            Languages.tag(cell(binding.language(), row)),
            respondent(row, type),
            read.answers(),
            read.attachments(),
            reference),
        problems);
  }

  private Respondent respondent(ExportRow row, StakeholderType type) {
    // P10: whoever did not readably allow to be named is anonymous.
    String choice = cell(binding.anonymity(), row);
    boolean named =
        !choice.isBlank()
            && source.columns().named().stream().anyMatch(name -> Label.matches(name, choice));
    var identity =
        binding.identity().stream()
            .map(c -> row.cells().get(c.index()).strip())
            .filter(text -> !text.isEmpty() && !text.equals(NO_ID))
            .map(Verbatim::new)
            .toList();
    return new Respondent(
        type,
        Label.fold(cell(binding.stakeholder(), row)),
        Label.fold(cell(binding.country(), row)),
        !named,
        Optional.of(cell(binding.organisation(), row).strip())
            .filter(text -> !text.isEmpty())
            .map(Verbatim::new),
        identity);
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

  /**
   * An id for a row that has none: drawn from its content, so that a new export gives it again.
   * Equal rows may be two people, so they are numbered and all count.
   */
  private String contentId(String content) {
    String id = "anonymous-" + content.substring(0, 16);
    int number = 2;
    String numbered = id;
    while (seen.containsKey(numbered)) {
      numbered = id + "-" + number++;
    }
    return numbered;
  }

  private static String digest(ExportRow row) {
    var digest = Label.sha256();
    for (String cell : row.cells()) {
      digest.update(cell.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String cell(Optional<Column> column, ExportRow row) {
    return column.map(c -> row.cells().get(c.index())).orElse("");
  }

  private Problem problem(ProblemKind kind, ExportRow row) {
    return new Problem(kind, new Place(source.file(), row.sheet(), row.number(), ""), "");
  }
}
