package eu.chorus.nlp.request;

import static java.util.Objects.requireNonNull;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.Map;
import java.util.Optional;

/**
 * A place where a rule holds.
 *
 * @param rule the rule
 * @param nodes the words that its pattern names
 */
record Match(Rule rule, Map<String, IndexedWord> nodes) {
  static final String DO = "do";

  Match {
    nodes = Map.copyOf(nodes);
  }

  /** What is to be done; {@link RuleFile} sees to it that every pattern names it. */
  IndexedWord what() {
    return requireNonNull(nodes.get(DO));
  }

  /** Another word that the pattern names, if it found one. */
  Optional<IndexedWord> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  /** The rule alone. */
  @Override
  public String toString() {
    return "Match[" + rule.role() + "]";
  }
}
