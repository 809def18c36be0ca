package eu.chorus.ingest.survey;

import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.Optional;

/**
 * What one accepted contribution said, under the survey tool's names.
 *
 * @param contribution the export's contribution id
 * @param answers in the order of the export's columns
 * @param uploads in the order of the questionnaire
 */
public record Told(String contribution, List<Answer> answers, List<Upload> uploads) {
  public Told {
    answers = List.copyOf(answers);
    uploads = List.copyOf(uploads);
  }

  /**
   * One answer.
   *
   * @param uid the survey tool's stable id; empty if the export does not tell it
   * @param column the name by which a consultation file finds this column alone: the header, and
   *     {@code #n} behind it where several columns have it
   * @param title the column's header
   * @param options the chosen labels; empty for text
   * @param several whether more than one could be chosen
   * @param text the text, for whatever is not a choice
   */
  public record Answer(
      String uid,
      String column,
      String title,
      List<String> options,
      boolean several,
      Optional<Verbatim> text) {
    public Answer {
      options = List.copyOf(options);
    }

    /** A label may be what somebody wrote under "Other". */
    @Override
    public String toString() {
      return "Answer[" + uid + ", " + options.size() + " options]";
    }
  }

  /**
   * One uploaded file.
   *
   * @param column see {@link Answer#column}
   * @param title header of the question's column
   * @param name its name; the respondent's own words
   * @param sha256 digest of its bytes, in lower-case hexadecimal
   */
  public record Upload(String column, String title, Verbatim name, String sha256) {}

  /** Tells how much there is of it, never a word. */
  @Override
  public String toString() {
    return "Told[" + contribution + ", " + answers.size() + " answers]";
  }
}
