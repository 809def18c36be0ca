package eu.chorus.jobs.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One filled-in questionnaire.
 *
 * @param author who
 * @param code the contribution's code in the export
 * @param submitted when
 * @param ticked the options chosen, by question id; without the questions left out
 * @param remarks the open answers, by question id; likewise
 * @param upload the document that goes with it
 */
record Submission(
    Author author,
    String code,
    LocalDateTime submitted,
    Map<String, List<String>> ticked,
    Map<String, Remark> remarks,
    Optional<Upload> upload) {
  Submission {
    ticked = Map.copyOf(ticked);
    remarks = Map.copyOf(remarks);
  }
}
