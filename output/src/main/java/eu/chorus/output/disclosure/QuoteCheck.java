package eu.chorus.output.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** P1: finds the runs of a candidate that could be somebody's words, and judges them. */
final class QuoteCheck {
  private final ReleasePolicy policy;
  private final Runs runs;
  private final AllowList allowed;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Long> hashes = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();

  private QuoteCheck(ReleasePolicy policy, AllowList allowed) {
    this.policy = policy;
    this.runs = Runs.of(policy);
    this.allowed = allowed;
  }

  static QuoteCheck of(ReleasePolicy policy, List<Strand> strands, AllowList allowed) {
    var check = new QuoteCheck(policy, allowed);
    strands.forEach(check::add);
    return check;
  }

  private void add(Strand strand) {
    Readings.of(strand.texts()).forEach(texts -> add(strand, texts));
  }

  private void add(Strand strand, List<String> texts) {
    var tokens = Tokens.of(texts);
    var reach = allowed.reach(tokens);
    runs.visit(
        tokens,
        (kind, hash, position) -> {
          int first = runs.first(tokens, kind, position);
          if (reach[first] < runs.end(tokens, kind, position)) {
            add(strand, tokens.unit(first), kind, hash, runs.key(tokens, kind, position));
          }
        });
  }

  private void add(Strand strand, int unit, RunKind kind, long hash, String run) {
    var key = Suspects.keyed(kind, run);
    var id = ids.get(key);
    if (id == null) {
      id = keys.size();
      ids.put(key, id);
      hashes.add(hash);
      keys.add(key);
    }
    sightings.add(new Sighting(id, strand, unit));
  }

  /** What to look for in the corpus. */
  Suspects suspects() {
    return Suspects.of(runs, hashes, keys);
  }

  /**
   * The quotations.
   *
   * @param families number of distinct families whose texts hold a run, by the run's id; runs that
   *     none holds may be left out
   */
  List<Violation> verdict(Map<Integer, Long> families) {
    var suspects = suspects();
    var violations = new LinkedHashSet<Violation>();
    for (var sighting : sightings) {
      long support = families.getOrDefault(sighting.id(), 0L);
      if (support > 0 && support < policy.k()) {
        var strand = sighting.strand();
        violations.add(
            new Violation(
                rule(suspects.kind(sighting.id())),
                strand.file(),
                strand.units().get(sighting.unit()).place()));
      }
    }
    return List.copyOf(violations);
  }

  private static Rule rule(RunKind kind) {
    return switch (kind) {
      case TOKENS -> Rule.QUOTED_TOKENS;
      case CONTENT -> Rule.QUOTED_CONTENT;
      case CHARACTERS -> Rule.QUOTED_CHARACTERS;
    };
  }

  private record Sighting(int id, Strand strand, int unit) {}
}
