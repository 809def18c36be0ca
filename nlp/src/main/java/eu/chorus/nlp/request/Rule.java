package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One rule over the grammar of a sentence.
 *
 * @param role what it is for
 * @param settings {@code on}: the lists of which a sentence must hold a word, without which it is
 *     not even tried; others by role
 * @param anchors the words of these lists; empty for a rule that is always tried
 * @param pattern in Semgrex (Chambers et al., Learning Alignments and Leveraging Natural Logic,
 *     2007), over basic Universal Dependencies
 */
record Rule(Role role, Map<String, String> settings, Set<String> anchors, SemgrexPattern pattern) {
  Rule {
    settings = Map.copyOf(settings);
    anchors = Set.copyOf(anchors);
  }

  /** A setting, or an empty string. */
  String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /** Where it matches, in the order in which Semgrex finds it. */
  Stream<Match> in(Sentence sentence) {
    if (!anchors.isEmpty() && Collections.disjoint(anchors, sentence.vocabulary())) {
      return Stream.empty();
    }
    List<Match> matches = new ArrayList<>();
    SemgrexMatcher matcher = pattern.matcher(sentence.graph());
    while (matcher.find()) {
      Map<String, IndexedWord> nodes = new HashMap<>();
      for (String name : matcher.getNodeNames()) {
        IndexedWord node = matcher.getNode(name);
        if (node != null) {
          nodes.put(name, node);
        }
      }
      matches.add(new Match(this, nodes));
    }
    return matches.stream();
  }

  /** Tells what it is for; its words are in the file of rules. */
  @Override
  public String toString() {
    return "Rule[" + role + ", " + anchors.size() + " anchors]";
  }
}
