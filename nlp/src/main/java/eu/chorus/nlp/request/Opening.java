package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An imperative whose grammar went wrong: the tagger took its verb for a noun ("Split Commitment
 * 9"), or the parser hung it on a verb behind it ("Ensure that users understand the risks"). A verb
 * in its base form opens the sentence; one that looks like a noun must be that of an act, and then
 * no finite verb may follow.
 *
 * @param english how requests are made
 * @param sentence the sentence
 */
record Opening(English english, Sentence sentence) {
  private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");
  private static final Set<String> BEFORE_OBJECT =
      Set.of("DT", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "CD", "``", "''", "VBN", "VBG");

  private static final String BASE = "VB";

  /** Behind bullets and numbers of a list. */
  private static final int DEEPEST = 4;

  /** The verb that opens the sentence. */
  Optional<IndexedWord> verb() {
    List<IndexedWord> words = sentence.words();
    int at = 0;
    while (at < Math.min(DEEPEST, words.size() - 1) && !isVerb(words.get(at))) {
      if (words.get(at).word().length() > 1 && !words.get(at).lemma().equals("please")) {
        return Optional.empty();
      }
      at++;
    }
    if (at + 1 >= words.size() || !isVerb(words.get(at))) {
      return Optional.empty();
    }
    IndexedWord verb = words.get(at);
    boolean finite = words.stream().skip(at + 1L).anyMatch(w -> FINITE.contains(w.tag()));
    boolean object = BEFORE_OBJECT.contains(words.get(at + 1).tag());
    return verb.tag().equals(BASE) || (object && !finite) ? Optional.of(verb) : Optional.empty();
  }

  /** The noun behind it: its object. */
  Optional<IndexedWord> object(IndexedWord verb) {
    return sentence.words().stream()
        .skip(verb.index())
        .takeWhile(word -> !word.tag().equals("IN") && !word.tag().equals("TO"))
        .filter(word -> word.tag().startsWith("NN"))
        .reduce((first, second) -> second);
  }

  /** A verb in its base form; one that the tagger takes for a noun must be that of an act. */
  private boolean isVerb(IndexedWord word) {
    boolean base = word.tag().equals(BASE) && word.word().equals(word.lemma());
    return !english.lists().of("noimperative").contains(word.lemma())
        && (base || english.classes().of(word.word(), Telling.VERB).isPresent());
  }

  /** Nothing of the words. */
  @Override
  public String toString() {
    return "Opening";
  }
}
