package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules find in one sentence. */
final class Asks {
  private final Map<Role, List<Match>> matches;
  private final Sentence sentence;

  Asks(List<Rule> rules, Sentence sentence) {
    this.sentence = sentence;
    this.matches =
        rules.stream()
            .flatMap(rule -> rule.in(sentence))
            .collect(Collectors.groupingBy(match -> match.rule().role()));
  }

  List<Match> of(Role role) {
    return matches.getOrDefault(role, List.of());
  }

  /** What is asked for, once for each word, in reading order; what a veto holds is left out. */
  List<Match> standing() {
    var quotes = Quotes.of(sentence);
    Map<IndexedWord, Match> asks = new LinkedHashMap<>();
    for (Match ask : of(Role.ASK)) {
      if (!quotes.hold(ask.what(), sentence) && !isVetoed(ask)) {
        asks.putIfAbsent(ask.what(), ask);
      }
    }
    var open = new ArrayList<>(asks.values());
    while (!open.isEmpty()) {
      Match from = open.remove(0);
      for (Match spread : of(Role.SPREAD)) {
        if (spread.node("from").equals(Optional.of(from.what()))
            && !asks.containsKey(spread.what())) {
          Match further = new Match(from.rule(), spread(from, spread.what()));
          asks.put(spread.what(), further);
          open.add(further);
        }
      }
    }
    return asks.values().stream()
        .sorted(Comparator.comparingInt(ask -> ask.what().index()))
        .toList();
  }

  /** What is asked for in the same breath: by the same words, of the same people. */
  private static Map<String, IndexedWord> spread(Match from, IndexedWord what) {
    var nodes = new LinkedHashMap<>(from.nodes());
    nodes.put("from", from.what());
    nodes.put(Match.DO, what);
    return nodes;
  }

  private boolean isVetoed(Match ask) {
    return of(Role.VETO).stream()
        .filter(veto -> concerns(veto, ask))
        .anyMatch(
            veto ->
                veto.what().equals(ask.what()) || ask.node("cue").equals(Optional.of(veto.what())));
  }

  private static boolean concerns(Match veto, Match ask) {
    String of = veto.rule().setting("of");
    return of.isEmpty() || Arrays.asList(of.split(",", -1)).contains(ask.rule().setting("name"));
  }

  /** Whether an odd number of rules turns one of these words round. */
  boolean isFlipped(Set<IndexedWord> words) {
    long times =
        of(Role.FLIP).stream()
            .filter(flip -> words.contains(flip.what()))
            .map(flip -> Map.entry(flip.rule(), flip.what()))
            .distinct()
            .count();
    return times % 2 == 1;
  }

  /** Another word that a rule of that role finds for one of these. */
  Optional<IndexedWord> node(Role role, String name, Set<IndexedWord> words) {
    return of(role).stream()
        .filter(match -> words.contains(match.what()))
        .flatMap(match -> match.node(name).stream())
        .findFirst();
  }
}
