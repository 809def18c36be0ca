package eu.chorus.jobs.sample;

import java.util.List;

/**
 * One answer to a survey on a draft, with what the roster should say of it.
 *
 * @param submission the answers
 * @param spelling how the respondent writes who it is
 * @param standing what the roster should say, as Chorus names it
 * @param rows the rows of the roster that are meant
 * @param late whether it comes after the deadline
 */
record Comment(
    Submission submission, Spelling spelling, String standing, List<Long> rows, boolean late) {
  Comment {
    rows = List.copyOf(rows);
  }
}
