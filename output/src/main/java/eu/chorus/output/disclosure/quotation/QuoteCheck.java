package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * P1: finds the runs of a candidate that could be somebody's words, counts in how many families
 * each occurs, and judges them. Exact: a run is compared itself, and a family counts once.
 */
public final class QuoteCheck implements CorpusPass {
  private final ReleasePolicy policy;
  private final Suspects suspects;
  private final List<Sighting> sightings;
  private final FamilyCounts families;

  private QuoteCheck(ReleasePolicy policy, Suspects suspects, List<Sighting> sightings) {
    this.policy = policy;
    this.suspects = suspects;
    this.sightings = List.copyOf(sightings);
    this.families = new FamilyCounts(suspects.size());
  }

  /** Prepares the pass of a corpus by these readings. */
  public static QuoteCheck of(ReleasePolicy policy, List<Reading> readings, AllowList allowed) {
    var reader = new Reader(Runs.of(policy), allowed);
    readings.forEach(reader::add);
    var suspects = Suspects.of(reader.runs, reader.hashes, reader.keys);
    return new QuoteCheck(policy, suspects, reader.sightings);
  }

  /** What is looked for in the corpus. */
  public Suspects suspects() {
    return suspects;
  }

  @Override
  public void pass(int family, Tokens text) {
    suspects.hits(text, run -> families.add(run, family));
  }

  /** The quotations. */
  @Override
  public List<Violation> verdict() {
    var violations = new LinkedHashSet<Violation>();
    quotations().forEach(quotation -> violations.add(quotation.violation()));
    return List.copyOf(violations);
  }

  /** Every run of too few families, wherever it stands. */
  public List<Quotation> quotations() {
    var quotations = new ArrayList<Quotation>();
    for (var sighting : sightings) {
      int support = families.of(sighting.run());
      if (support > 0 && support < policy.k()) {
        var strand = sighting.strand();
        var place = strand.units().get(sighting.unit()).place();
        var rule = suspects.kind(sighting.run()).rule();
        quotations.add(
            new Quotation(sighting.run(), support, new Violation(rule, strand.file(), place)));
      }
    }
    return quotations;
  }

  /**
   * A run that is a quotation.
   *
   * @param run its id among {@link #suspects}
   * @param families number of families that use it
   * @param violation where it stands
   */
  public record Quotation(int run, int families, Violation violation) {}

  private record Sighting(int run, Strand strand, int unit) {}

  /** Collects the runs that the allow-list does not cover. */
  private static final class Reader {
    private final Runs runs;
    private final AllowList allowed;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Long> hashes = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    Reader(Runs runs, AllowList allowed) {
      this.runs = runs;
      this.allowed = allowed;
    }

    void add(Reading reading) {
      var tokens = reading.tokens();
      var reach = allowed.reach(tokens);
      runs.visit(
          tokens,
          (kind, hash, position) -> {
            int first = runs.first(tokens, kind, position);
            if (reach[first] < runs.end(tokens, kind, position)) {
              var key = Suspects.keyed(kind, runs.key(tokens, kind, position));
              sightings.add(new Sighting(id(key, hash), reading.strand(), tokens.unit(first)));
            }
          });
    }

    private int id(String key, long hash) {
      var known = ids.putIfAbsent(key, keys.size());
      if (known != null) {
        return known;
      }
      hashes.add(hash);
      keys.add(key);
      return keys.size() - 1;
    }
  }
}
