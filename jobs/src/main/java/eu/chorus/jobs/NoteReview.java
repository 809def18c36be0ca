package eu.chorus.jobs;

import eu.chorus.jobs.NoteFiles.Written;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.Proposed;
import eu.chorus.output.synthesis.Note;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads notes against what stands: all that is new, and all that is wrong but the words. */
final class NoteReview {
  /** Most characters of a note: a page. */
  private static final int LONGEST = 3000;

  private final NotePlaces places;
  private final Map<String, String> standing;
  private final int version;
  private final Set<NoteTarget> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Proposed> proposed = new ArrayList<>();

  NoteReview(NotePlaces places, Corrections corrections) {
    this.places = places;
    this.standing = Noting.standing(corrections);
    this.version = corrections.version();
  }

  /** What is wrong. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What says otherwise than what stands; the gate has not seen it. */
  List<Proposed> proposed() {
    return List.copyOf(proposed);
  }

  void read(Written written) {
    var target = NoteTarget.of(written.heading());
    var note = target.flatMap(on -> places.note(on, written.text()));
    if (note.isEmpty()) {
      add(ProblemKind.NOTE_UNTIED, written.place(), "");
      return;
    }
    if (!seen.add(target.get())) {
      add(ProblemKind.CORRECTION_CONTRADICTION, written.place(), "");
    }
    if (written.text().length() > LONGEST) {
      add(ProblemKind.CORRECTION_BAD_VALUE, written.place(), "at most " + LONGEST + " characters");
    }
    tellsWho(note.get(), written);
    propose(target.get().toString(), written);
  }

  private void tellsWho(Note note, Written written) {
    for (var line : written.lines()) {
      places
          .tells(note, line.text())
          .forEach(what -> add(ProblemKind.NOTE_TELLS_WHO, line.place(), what));
    }
  }

  private void propose(String target, Written written) {
    var before = standing.getOrDefault(target, "");
    var after = written.text();
    if (!after.equals(before)) {
      var correction = Correction.proposed(version, What.NOTE, target, before, after);
      proposed.add(new Proposed(written.place(), correction));
    }
  }

  private void add(ProblemKind kind, Place place, String detail) {
    problems.add(new Problem(kind, place, detail));
  }

  /** How much there is. */
  @Override
  public String toString() {
    return "NoteReview[" + seen.size() + "]";
  }
}
