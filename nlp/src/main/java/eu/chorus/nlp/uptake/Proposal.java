package eu.chorus.nlp.uptake;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Verbatim;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that somebody proposes, and how much of them a draft holds.
 *
 * @param sentences of the proposal
 */
record Proposal(List<Sentence> sentences) {
  /** Of what the draft did not hold, taken over: nearly all of it. */
  private static final double MOST = 0.6;

  /** Less than this is chance: short words stand in every sentence. */
  private static final double SOME = 0.3;

  private static final ProvisionKey NOWHERE = new ProvisionKey("", "");

  Proposal {
    sentences = List.copyOf(sentences);
  }

  static Proposal of(Verbatim words) {
    return new Proposal(Sentence.of(NOWHERE, words.text()));
  }

  /** What the drafts tell of it; none where it holds no word. */
  Optional<Judgement> judge(Comparison comparison) {
    List<String> forms = sentences.stream().flatMap(s -> s.forms().stream()).toList();
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    var added = new HashSet<Word>();
    comparison.changes().forEach(change -> added.addAll(change.added()));
    Optional<List<Word>> whole = whole(forms, comparison.text(), added);
    if (whole.isPresent()) {
      return Optional.of(
          new Judgement(
              Verdict.LIKELY_TAKEN_UP, List.of(Trace.of(Trace.Kind.PROPOSED, whole.get()))));
    }
    double before = covered(comparison.before());
    double gain = before >= 1 ? 0 : (covered(comparison.after()) - before) / (1 - before);
    return Optional.of(
        new Judgement(
            gain >= MOST ? Verdict.LIKELY_TAKEN_UP : gain >= SOME ? Verdict.PARTLY : Verdict.NOT,
            gain >= SOME ? Judgement.traces(Trace.Kind.PROPOSED, among(added, forms)) : List.of()));
  }

  /** Where the proposal stands word for word, if a word of it is new there. */
  private static Optional<List<Word>> whole(List<String> forms, List<Word> text, Set<Word> added) {
    List<String> all = text.stream().map(Word::form).toList();
    for (int at = 0; at + forms.size() <= all.size(); at++) {
      List<Word> there = text.subList(at, at + forms.size());
      if (all.subList(at, at + forms.size()).equals(forms) && !Collections.disjoint(there, added)) {
        return Optional.of(there);
      }
    }
    return Optional.empty();
  }

  /** Share of the proposal's words that some draft's sentences hold in their order. */
  private double covered(List<Sentence> draft) {
    int words = 0;
    int held = 0;
    for (Sentence sentence : sentences) {
      words += sentence.words().size();
      held += draft.stream().mapToInt(other -> common(sentence, other)).max().orElse(0);
    }
    return held / (double) words;
  }

  private static int common(Sentence proposed, Sentence draft) {
    int missing =
        DiffUtils.diff(proposed.forms(), draft.forms()).getDeltas().stream()
            .map(AbstractDelta::getSource)
            .mapToInt(chunk -> chunk.size())
            .sum();
    return proposed.words().size() - missing;
  }

  private static List<Word> among(Set<Word> added, List<String> forms) {
    return added.stream().filter(Word::tells).filter(w -> forms.contains(w.form())).toList();
  }

  /** How much is proposed. */
  @Override
  public String toString() {
    return "Proposal[" + sentences.size() + " sentences]";
  }
}
