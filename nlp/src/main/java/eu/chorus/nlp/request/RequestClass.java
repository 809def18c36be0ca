package eu.chorus.nlp.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Words that ask for the same.
 *
 * @param name as other classes and rules call it
 * @param act its act
 * @param head the verb that stands for it where none was said
 * @param way where it leads: more of something, less, or the same made plainer; may be empty
 * @param words lemmas by the form in which they tell of it
 * @param negated the class that "not" makes of it; empty when it stays what it is
 * @param opposite classes that ask for the contrary
 */
record RequestClass(
    String name,
    Act act,
    String head,
    String way,
    Map<Telling, Set<String>> words,
    String negated,
    Set<String> opposite) {
  RequestClass {
    var copy = new EnumMap<Telling, Set<String>>(Telling.class);
    words.forEach((telling, lemmas) -> copy.put(telling, Set.copyOf(lemmas)));
    words = Map.copyOf(copy);
    opposite = Set.copyOf(opposite);
  }

  /** A verb in a class of its own. */
  static RequestClass of(String verb) {
    return new RequestClass("other:" + verb, Act.OTHER, verb, "", Map.of(), "", Set.of());
  }

  boolean has(Telling telling, String lemma) {
    return words.getOrDefault(telling, Set.of()).contains(lemma);
  }

  /** Tells the act; its verb may be somebody's. */
  @Override
  public String toString() {
    return "RequestClass[" + act + "]";
  }
}
