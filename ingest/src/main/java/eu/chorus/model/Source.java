package eu.chorus.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One survey export that goes into a consultation.
 *
 * @param id unique within the consultation
 * @param series the survey that it is an export of, by the id of that survey's first source;
 *     sources of one series stand in the order in which they were exported, and a later one
 *     supersedes
 * @param layout how the file is laid out
 * @param file path of the export, relative to the data folder
 * @param uploads path of the folder (or ZIP) with the uploaded documents, relative to the data
 *     folder; empty when nothing was uploaded or the export's own ZIP holds them
 * @param definition path of EUSurvey's XML export of the same survey, relative to the data folder:
 *     what it knows of the questionnaire is used, what it holds of answers is compared
 * @param channel the way the contributions came in
 * @param round the round they answer: "consultation", "draft1", …
 * @param controlTotal number of contributions the operator declares, if any (R1)
 * @param answers where a row holds one answer: which columns say to what, and what; empty where a
 *     row holds a whole contribution
 * @param columns which columns say who, when and where
 * @param questions which column holds each question: question id to header text or digest, followed
 *     by {@code #n} where the n-th of several columns of that header is meant; a question of the
 *     series that is not among them is not in this export
 */
public record Source(
    String id,
    String series,
    SourceLayout layout,
    String file,
    Optional<String> uploads,
    Optional<String> definition,
    Channel channel,
    String round,
    Optional<Integer> controlTotal,
    Optional<AnswerRows> answers,
    MetaColumns columns,
    Map<String, String> questions) {
  public Source {
    questions = Map.copyOf(questions);
  }

  /** The same survey in another export. */
  public Source export(
      String exportId,
      String exportFile,
      Optional<String> exportUploads,
      Optional<Integer> exportTotal,
      MetaColumns exportColumns) {
    return new Source(
        exportId,
        series,
        layout,
        exportFile,
        exportUploads,
        definition,
        channel,
        round,
        exportTotal,
        answers,
        exportColumns,
        questions);
  }

  /** The same export, whose columns have been found. */
  public Source found(MetaColumns foundColumns, Map<String, String> foundQuestions) {
    return new Source(
        id,
        series,
        layout,
        file,
        uploads,
        definition,
        channel,
        round,
        controlTotal,
        answers,
        foundColumns,
        foundQuestions);
  }

  /**
   * The columns of an export that has a row for each answer, by header text or digest.
   *
   * @param question holds what stands over the answer's column elsewhere
   * @param answer holds the answer
   */
  public record AnswerRows(String question, String answer) {}

  /**
   * The columns that are not questions, by header text or by {@code sha256:} digest of it.
   *
   * @param id holds the contribution's id
   * @param submitted holds the day of submission
   * @param language holds the language the respondent chose
   * @param stakeholder holds the raw stakeholder label
   * @param country holds the country
   * @param organisation holds the organisation's name
   * @param anonymity holds the anonymity choice
   * @param named values of the anonymity column that allow naming the organisation; every other
   *     value, an empty one and an absent column mean: anonymise (P10)
   * @param identity columns that identify a person or organisation; kept from everything but the
   *     name check
   * @param ignored columns that are read by nobody
   */
  public record MetaColumns(
      Optional<String> id,
      Optional<String> submitted,
      Optional<String> language,
      Optional<String> stakeholder,
      Optional<String> country,
      Optional<String> organisation,
      Optional<String> anonymity,
      List<String> named,
      List<String> identity,
      List<String> ignored) {
    public MetaColumns {
      named = List.copyOf(named);
      identity = List.copyOf(identity);
      ignored = List.copyOf(ignored);
    }

    /** The same, with more columns that are read by nobody. */
    public MetaColumns ignoring(List<String> more) {
      return new MetaColumns(
          id,
          submitted,
          language,
          stakeholder,
          country,
          organisation,
          anonymity,
          named,
          identity,
          Stream.concat(ignored.stream(), more.stream()).toList());
    }
  }
}
