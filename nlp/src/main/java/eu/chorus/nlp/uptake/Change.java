package eu.chorus.nlp.uptake;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence and what became of it.
 *
 * @param before as it stood; none where it is new
 * @param after as it stands; none where it is gone
 * @param removed its words that are gone, in their order
 * @param added words that are new, in their order
 */
record Change(
    Optional<Sentence> before, Optional<Sentence> after, List<Word> removed, List<Word> added) {
  Change {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  static Change of(Sentence before, Sentence after) {
    var removed = new ArrayList<Word>();
    var added = new ArrayList<Word>();
    for (AbstractDelta<String> delta : DiffUtils.diff(before.forms(), after.forms()).getDeltas()) {
      removed.addAll(part(before, delta.getSource().getPosition(), delta.getSource().size()));
      added.addAll(part(after, delta.getTarget().getPosition(), delta.getTarget().size()));
    }
    return new Change(Optional.of(before), Optional.of(after), removed, added);
  }

  private static List<Word> part(Sentence sentence, int position, int size) {
    return sentence.words().subList(position, position + size);
  }

  static Change removed(Sentence gone) {
    return new Change(Optional.of(gone), Optional.empty(), gone.words(), List.of());
  }

  static Change added(Sentence fresh) {
    return new Change(Optional.empty(), Optional.of(fresh), List.of(), fresh.words());
  }

  boolean none() {
    return removed.isEmpty() && added.isEmpty();
  }

  /** Share of the words as they stood that are gone; all where there were none. */
  double share() {
    return before.map(b -> removed.size() / (double) b.words().size()).orElse(1.0);
  }

  /** Every word that changed. */
  List<Word> words() {
    var words = new ArrayList<>(removed);
    words.addAll(added);
    return words;
  }

  /** How much changed. */
  @Override
  public String toString() {
    return "Change[" + removed.size() + " words removed, " + added.size() + " added]";
  }
}
