package eu.chorus.jobs;

import eu.chorus.jobs.TakenUp.Followed;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.StakeholderType;
import eu.chorus.nlp.correction.RequestRef;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.FrameKey;
import eu.chorus.output.codebook.ListedRequest.Backing;
import eu.chorus.output.table.RequestTables.Ask;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands behind each request on a provision, and which of them cannot both be granted. */
final class DispositionBacking {
  private final Map<RequestRef, Set<String>> contested = new HashMap<>();

  DispositionBacking(List<Followed> all) {
    all.stream()
        .collect(Collectors.groupingBy(DispositionBacking::provision))
        .values()
        .forEach(this::contest);
  }

  /** By what a request is found again. */
  static RequestRef reference(Followed one) {
    return RequestRef.about(provision(one), one.act(), one.object());
  }

  private static ProvisionKey provision(Followed one) {
    return new ProvisionKey(one.round(), one.provision());
  }

  /** What is asked for, as a chair reads it: "Clarify: risk assessment". */
  static String label(String act, String about) {
    var said = act.substring(0, 1).toUpperCase(Locale.ROOT) + act.substring(1);
    return about.isEmpty() ? said : said + ": " + about;
  }

  /** What is known of a request. */
  Backing of(Followed one) {
    return new Backing(
        one.families(),
        one.contributions(),
        byType(one.byType()),
        one.strengths().must(),
        one.strengths().should(),
        one.strengths().could(),
        List.copyOf(contested.getOrDefault(reference(one), Set.of())),
        one.verdict(),
        one.cues(),
        one.became());
  }

  private static List<String> byType(Map<String, Long> families) {
    return Stream.of(StakeholderType.values())
        .map(type -> Map.entry(type.label(), families.getOrDefault(type.name(), 0L)))
        .filter(type -> type.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(type -> type.getKey() + " " + type.getValue())
        .toList();
  }

  /** Those on one provision: acts as a whole beside one another, and what they are about. */
  private void contest(List<Followed> some) {
    var byKey = new HashMap<FrameKey, Followed>();
    some.forEach(one -> key(one).ifPresent(key -> byKey.put(key, one)));
    for (var pair : Equivalence.installed().contested(byKey.keySet())) {
      var one = byKey.get(pair.one());
      var other = byKey.get(pair.other());
      if (one != null && other != null && one.about().isEmpty() == other.about().isEmpty()) {
        add(one, other);
        add(other, one);
      }
    }
  }

  private void add(Followed one, Followed other) {
    contested
        .computeIfAbsent(reference(one), r -> new TreeSet<>())
        .add(label(other.act(), other.about()) + " (" + other.families() + ")");
  }

  private static Optional<FrameKey> key(Followed one) {
    return Ask.of(one.act())
        .map(ask -> new Ask(ask.kind(), ask.against(), one.about()).key())
        .map(
            key ->
                new FrameKey(key.kind(), key.polarity(), key.object(), List.of(one.provision())));
  }
}
