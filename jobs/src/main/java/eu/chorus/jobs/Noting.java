package eu.chorus.jobs;

import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.synthesis.Note;
import eu.chorus.output.table.Table;
import eu.chorus.problem.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What analysts noted, as a report may tell it. What was asked of a note when it was taken over is
 * asked once more for each candidate: somebody may have written the same since, and of what it is
 * on no number may be shown any more.
 */
final class Noting {
  private Noting() {}

  /** Digest of all notes. */
  static String digest(RunDirectory directory) {
    return Corrections.of(directory).digest(What.NOTE);
  }

  /** The notes that stand, by what they are on. */
  static SortedMap<String, String> standing(Corrections corrections) {
    var standing = new TreeMap<>(corrections.decisions(What.NOTE).byTarget());
    standing.values().removeIf(String::isEmpty);
    return standing;
  }

  /**
   * The notes that a report with these tables may tell; which it may not, is said to whoever runs
   * Chorus, without a word of it.
   *
   * @param index what the gate of the report has to know
   */
  static List<Note> of(JobContext context, Findings findings, List<Table> tables, SealedIndex index)
      throws IOException {
    var standing = standing(Corrections.of(context.directory()));
    if (standing.isEmpty()) {
      return List.of();
    }
    var places = new NotePlaces(findings, tables);
    var refused = refused(context, index, standing);
    var told = new ArrayList<Note>();
    standing.forEach(
        (target, text) -> {
          var note = NoteTarget.of(target).flatMap(on -> places.note(on, text));
          if (note.isEmpty()) {
            leaveOut(context, "what it is on is there no more", target);
          } else if (refused.contains(target) || !places.tells(note.get(), text).isEmpty()) {
            leaveOut(context, "the gate", target);
          } else {
            told.add(note.get());
          }
        });
    return told;
  }

  private static void leaveOut(JobContext context, String why, String target) {
    context.progress().say("a note is not shown, " + why + ": " + target);
  }

  private static Set<String> refused(
      JobContext context, SealedIndex index, SortedMap<String, String> standing)
      throws IOException {
    var words =
        standing.entrySet().stream()
            .map(
                note ->
                    new Proposed(
                        Place.of(note.getKey()),
                        Correction.proposed(0, What.NOTE, note.getKey(), "", note.getValue())))
            .toList();
    return LabelJudge.refused(context, index, words);
  }
}
