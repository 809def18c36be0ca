package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A noun and what tells which: its lemmas in the order of the sentence, determiners and words that
 * tell nothing left out.
 *
 * @param sentence where it stands
 * @param lists "weak" words tell nothing, a "pronoun" is no phrase
 */
record Phrase(Sentence sentence, WordLists lists) {
  private static final Set<String> TIGHT = Set.of("compound", "amod", "nummod");
  private static final Set<String> LOOSE = Set.of("nmod");

  /** Complements of a complement are left out: the phrase is to be short. */
  private static final int DEEPEST = 1;

  /** The phrase of a head; empty for a pronoun. */
  String of(IndexedWord head) {
    if (lists.of("pronoun").contains(head.lemma())) {
      return "";
    }
    var words = new ArrayList<IndexedWord>();
    collect(head, 0, words);
    return words.stream()
        .sorted(Comparator.comparingInt(IndexedWord::index))
        .map(IndexedWord::lemma)
        .filter(lemma -> Character.isLetterOrDigit(lemma.charAt(0)))
        .filter(lemma -> !lists.of("weak").contains(lemma))
        .collect(Collectors.joining(" "));
  }

  private void collect(IndexedWord head, int depth, List<IndexedWord> words) {
    words.add(head);
    words.addAll(sentence.children(head, TIGHT));
    if (depth < DEEPEST) {
      for (IndexedWord below : sentence.children(head, LOOSE)) {
        if (below.tag().startsWith("NN")) {
          collect(below, depth + 1, words);
        }
      }
    }
  }

  /** The lemmas of a word and all that hangs on it. */
  String whole(IndexedWord head) {
    return sentence.subtree(head).stream()
        .map(IndexedWord::lemma)
        .filter(lemma -> Character.isLetterOrDigit(lemma.charAt(0)))
        .collect(Collectors.joining(" "));
  }
}
