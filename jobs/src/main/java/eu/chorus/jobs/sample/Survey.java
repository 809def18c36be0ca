package eu.chorus.jobs.sample;

import eu.chorus.jobs.sample.Workbook.Cell;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One survey with its submissions, newest first.
 *
 * @param id the input's id in consultation.yaml
 * @param alias EUSurvey's short name
 * @param round the round it answers
 * @param closed when it closed, which is when it was exported
 * @param parts its questionnaire
 * @param uploads whether documents could be uploaded
 * @param submissions newest first
 */
record Survey(
    String id,
    String alias,
    String round,
    LocalDateTime closed,
    List<Part> parts,
    boolean uploads,
    List<Submission> submissions) {
  static final String STAKEHOLDER = "In which capacity do you respond?";
  static final String ORGANISATION = "Name of your organisation";
  static final String COUNTRY = "Country";
  static final String PERSON = "First name and surname";
  static final String MAIL = "E-mail (will not be published)";
  static final String ANONYMITY = "Publication of your contribution";
  static final String NAMED = "My organisation may be named";
  static final String UNNAMED = "Please anonymise my contribution";
  static final String UPLOAD = "You may upload one document on the template";

  Survey {
    parts = List.copyOf(parts);
    submissions =
        submissions.stream()
            .sorted(
                Comparator.comparing(Submission::submitted)
                    .reversed()
                    .thenComparing(Submission::code))
            .toList();
  }

  List<Item> items() {
    return parts.stream().flatMap(part -> part.items().stream()).toList();
  }

  /** The export as EUSurvey would write it. */
  byte[] workbook() {
    var headers = new ArrayList<>(List.of(STAKEHOLDER, ORGANISATION, COUNTRY, PERSON, MAIL));
    items().forEach(item -> headers.add(item.header()));
    if (uploads) {
      headers.add(UPLOAD);
    }
    headers.addAll(
        List.of(
            ANONYMITY,
            "Invitation number",
            "Contribution ID",
            "User name",
            "Creation date",
            "Last update",
            "Languages"));
    return Workbook.of(alias, closed, headers, submissions.stream().map(this::row).toList());
  }

  private List<Cell> row(Submission submission) {
    Author author = submission.author();
    var cells = new ArrayList<Cell>();
    Stream.of(
            author.label(), author.organisation(), author.country(), author.person(), author.mail())
        .map(Cell::of)
        .forEach(cells::add);
    items().forEach(item -> cells.add(Cell.of(answer(item, submission))));
    if (uploads) {
      cells.add(
          submission
              .upload()
              .map(
                  u ->
                      new Cell(
                          u.name(), Optional.empty(), Optional.of(submission.code() + "/Upload_1")))
              .orElse(Cell.of("")));
    }
    cells.add(Cell.of(author.named() ? NAMED : author.number() % 9 == 0 ? "" : UNNAMED));
    cells.add(Cell.of(""));
    cells.add(Cell.of(submission.code()));
    cells.add(Cell.of(""));
    cells.add(Cell.of(submission.submitted()));
    cells.add(Cell.of(submission.submitted()));
    cells.add(Cell.of(author.language().toUpperCase(Locale.ROOT)));
    return cells;
  }

  private static String answer(Item item, Submission submission) {
    if (item.open()) {
      Remark remark = submission.remarks().get(item.id());
      return remark == null ? "" : remark.text();
    }
    return String.join("; ", submission.ticked().getOrDefault(item.id(), List.of()));
  }
}
