package eu.chorus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One submission, whatever channel it came through.
 *
 * @param id unique within the consultation: the series of its source, a slash, the export's
 *     contribution id
 * @param channel the way it came in
 * @param round the round it answers
 * @param submitted the day of submission, if the export tells
 * @param language the BCP 47 tag of the language that the respondent chose; empty when not given
 * @param respondent who made it
 * @param answers the questions that were answered, in questionnaire order
 * @param attachments the documents that were uploaded with it
 * @param reference where it stands in its export
 */
public record Contribution(
    String id,
    Channel channel,
    String round,
    Optional<LocalDate> submitted,
    String language,
    Respondent respondent,
    List<Answer> answers,
    List<Attachment> attachments,
    SourceReference reference) {
  public Contribution {
    answers = List.copyOf(answers);
    attachments = List.copyOf(attachments);
  }

  /** The same contribution under this id. */
  public Contribution of(String newId) {
    return new Contribution(
        newId, channel, round, submitted, language, respondent, answers, attachments, reference);
  }

  /** The same contribution, whose respondent is known better. */
  public Contribution of(Respondent known) {
    return new Contribution(
        id, channel, round, submitted, language, known, answers, attachments, reference);
  }
}
