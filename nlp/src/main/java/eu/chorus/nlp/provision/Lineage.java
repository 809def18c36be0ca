package eu.chorus.nlp.provision;

import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Succession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of a provision in later drafts, and what it came from in earlier ones: the crosswalk
 * walked through every draft between. Where it says nothing of a provision, what it says of the
 * provisions below that one holds for it, else what it says of the one above. Immutable and
 * thread-safe.
 */
public final class Lineage {
  private final List<String> rounds;
  private final Map<ProvisionKey, List<Succession>> forward = new HashMap<>();
  private final Map<ProvisionKey, List<Succession>> back = new HashMap<>();
  private final Map<ProvisionKey, List<ProvisionKey>> below = new HashMap<>();
  private final Map<ProvisionKey, ProvisionKey> above = new HashMap<>();

  private Lineage(List<String> rounds) {
    this.rounds = List.copyOf(rounds);
  }

  /**
   * One way from a provision to another draft.
   *
   * @param end where it leads; its id is empty where the provision was deleted (going forward) or
   *     was new (going back), and its round is then the first draft without it
   * @param steps what happened on the way, in the order of walking; empty if the way ends where it
   *     began
   * @param stated whether the crosswalk states every step of this very provision; otherwise a step
   *     is of one below or above it
   */
  public record Descent(ProvisionKey end, List<Succession> steps, boolean stated) {
    public Descent {
      steps = List.copyOf(steps);
    }

    /** Whether the way leads to a provision. */
    public boolean exists() {
      return !end.id().isEmpty();
    }

    private Descent then(Succession step, ProvisionKey to, ProvisionKey from) {
      var all = new ArrayList<>(steps);
      all.add(step);
      return new Descent(to, all, stated && from.equals(end));
    }
  }

  /**
   * The lineage that a crosswalk states.
   *
   * @param drafts the provisions of every draft, in the order of the rounds
   * @param crosswalk what became of them
   */
  public static Lineage of(List<Provision> drafts, List<Succession> crosswalk) {
    var rounds = new LinkedHashSet<>(drafts.stream().map(Provision::round).toList());
    crosswalk.forEach(s -> Collections.addAll(rounds, s.fromRound(), s.toRound()));
    var lineage = new Lineage(List.copyOf(rounds));
    for (Provision p : drafts) {
      if (!p.parent().isEmpty()) {
        var parent = new ProvisionKey(p.round(), p.parent());
        lineage.above.put(p.key(), parent);
        lineage.below.computeIfAbsent(parent, k -> new ArrayList<>()).add(p.key());
      }
    }
    for (Succession s : crosswalk) {
      put(lineage.forward, from(s), s);
      put(lineage.back, to(s), s);
    }
    return lineage;
  }

  private static void put(
      Map<ProvisionKey, List<Succession>> map, ProvisionKey key, Succession succession) {
    if (!key.id().isEmpty()) {
      map.computeIfAbsent(key, k -> new ArrayList<>()).add(succession);
    }
  }

  private static ProvisionKey from(Succession s) {
    return new ProvisionKey(s.fromRound(), s.from());
  }

  private static ProvisionKey to(Succession s) {
    return new ProvisionKey(s.toRound(), s.to());
  }

  /** The last draft's round; empty when there is no draft. */
  public Optional<String> lastRound() {
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
  }

  /**
   * Every way that the crosswalk knows from a provision to another draft, earlier or later; to its
   * own draft, the way of no step. None where nothing is known.
   */
  public List<Descent> trace(ProvisionKey provision, String round) {
    boolean later = rounds.indexOf(round) > rounds.indexOf(provision.round());
    var ways = new ArrayList<Descent>();
    walk(new Descent(provision, List.of(), true), rounds.indexOf(round), later, ways);
    return List.copyOf(ways);
  }

  /**
   * The ids of what a provision is in another draft, each once, in the order of the crosswalk.
   *
   * @return empty where it was deleted or new, and where nothing is known
   */
  public List<String> in(ProvisionKey provision, String round) {
    return trace(provision, round).stream()
        .filter(Descent::exists)
        .map(d -> d.end().id())
        .distinct()
        .toList();
  }

  private void walk(Descent way, int target, boolean later, List<Descent> ways) {
    if (!way.exists() || rounds.indexOf(way.end().round()) == target) {
      ways.add(way);
      return;
    }
    for (Succession step : steps(way.end(), later)) {
      ProvisionKey next = later ? to(step) : from(step);
      int at = rounds.indexOf(next.round());
      if (later ? at <= target : at >= target) { // a step may lead past the draft that is asked for
        walk(way.then(step, next, later ? from(step) : to(step)), target, later, ways);
      }
    }
  }

  /** What is stated of a provision, else of those below it, else of the one above. */
  private List<Succession> steps(ProvisionKey key, boolean later) {
    var stated = later ? forward : back;
    Function<ProvisionKey, Stream<Succession>> of =
        k -> Optional.ofNullable(stated.get(k)).orElse(List.of()).stream();
    var own = of.apply(key).toList();
    if (!own.isEmpty()) {
      return own;
    }
    var parts = parts(key).stream().flatMap(of).toList();
    if (!parts.isEmpty()) {
      return once(parts, later);
    }
    for (var k = Optional.ofNullable(above.get(key));
        k.isPresent();
        k = k.flatMap(q -> Optional.ofNullable(above.get(q)))) {
      var inherited = k.stream().flatMap(of).toList();
      if (!inherited.isEmpty()) {
        return inherited;
      }
    }
    return List.of();
  }

  /** One step for each provision that the parts of one lead to. */
  private static List<Succession> once(List<Succession> steps, boolean later) {
    var byEnd = new LinkedHashMap<ProvisionKey, Succession>();
    steps.forEach(s -> byEnd.putIfAbsent(later ? to(s) : from(s), s));
    return List.copyOf(byEnd.values());
  }

  private List<ProvisionKey> parts(ProvisionKey key) {
    var parts = new ArrayList<ProvisionKey>();
    for (ProvisionKey part : Optional.ofNullable(below.get(key)).orElse(List.of())) {
      parts.add(part);
      parts.addAll(parts(part));
    }
    return parts;
  }
}
