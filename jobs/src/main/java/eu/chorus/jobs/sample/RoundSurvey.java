package eu.chorus.jobs.sample;

import eu.chorus.jobs.sample.Workbook.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The plenary's survey on one draft.
 *
 * @param round the draft
 * @param opens first day
 * @param closes last day
 * @param parts its questions
 * @param provisions question id to the provision that it is about, where it is about one
 * @param comments newest first
 */
record RoundSurvey(
    String round,
    LocalDate opens,
    LocalDate closes,
    List<Part> parts,
    Map<String, String> provisions,
    List<Comment> comments) {
  static final String REGISTER = "Transparency register number";

  RoundSurvey {
    parts = List.copyOf(parts);
    provisions = Map.copyOf(provisions);
    comments =
        comments.stream()
            .sorted(
                Comparator.comparing((Comment c) -> c.submission().submitted())
                    .reversed()
                    .thenComparing(c -> c.submission().code()))
            .toList();
  }

  String id() {
    return "plenary-" + round;
  }

  String id(Comment comment) {
    return id() + "/" + comment.submission().code();
  }

  List<Item> items() {
    return parts.stream().flatMap(part -> part.items().stream()).toList();
  }

  /** The export as EUSurvey would write it, a week after the deadline. */
  byte[] workbook() {
    var headers =
        new ArrayList<>(List.of(Survey.STAKEHOLDER, Survey.ORGANISATION, REGISTER, Survey.PERSON));
    items().forEach(item -> headers.add(item.header()));
    headers.addAll(
        List.of(
            "Invitation number",
            "Contribution ID",
            "User name",
            "Creation date",
            "Last update",
            "Languages"));
    return Workbook.of(
        "GPAI-" + round,
        closes.plusDays(7).atTime(9, 0),
        headers,
        comments.stream().map(this::row).toList());
  }

  private List<Cell> row(Comment comment) {
    var submission = comment.submission();
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(submission.author().label()));
    cells.add(Cell.of(comment.spelling().organisation()));
    cells.add(Cell.of(comment.spelling().register()));
    cells.add(Cell.of(comment.spelling().person()));
    items().forEach(item -> cells.add(Cell.of(answer(item, submission))));
    cells.add(Cell.of(""));
    cells.add(Cell.of(submission.code()));
    cells.add(Cell.of(""));
    cells.add(Cell.of(submission.submitted()));
    cells.add(Cell.of(submission.submitted()));
    cells.add(Cell.of("EN"));
    return cells;
  }

  private static String answer(Item item, Submission submission) {
    Remark remark = submission.remarks().get(item.id());
    return remark != null
        ? remark.text()
        : String.join("; ", submission.ticked().getOrDefault(item.id(), List.of()));
  }
}
