package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs of words that are too short to be a quotation, but that one family alone uses: whoever wrote
 * the report may look at them again. A run must hold some words that carry meaning, or every "as
 * set out in" would be told.
 */
public final class ShortRuns implements CorpusPass {
  /** How much shorter than a quotation. */
  private static final int SHORTER = 2;

  /** Words that carry meaning. */
  private static final int CONTENT = 3;

  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final int length;
  private final Map<String, Integer> families = new HashMap<>();
  private final Set<String> first = new HashSet<>();
  private final List<Sighting> sightings = new ArrayList<>();

  private ShortRuns(int length) {
    this.length = length;
  }

  /** The runs of these texts that no allowed sequence covers. */
  public static ShortRuns of(ReleasePolicy policy, List<Strand> strands, AllowList allowed) {
    var runs = new ShortRuns(Math.max(CONTENT, policy.ngram() - SHORTER));
    for (var strand : strands) {
      for (var unit : strand.units()) {
        runs.add(strand.file(), unit, allowed);
      }
    }
    return runs;
  }

  private void add(String file, Strand.Unit unit, AllowList allowed) {
    var tokens = Tokens.of(List.of(unit.text()));
    var reach = allowed.reach(tokens);
    for (int i = 0; i + length <= tokens.size(); i++) {
      if (reach[i] < i + length && saysSomething(tokens, i)) {
        var run = run(tokens, i);
        families.put(run, NOBODY);
        first.add(tokens.token(i));
        sightings.add(new Sighting(run, file, unit.place()));
      }
    }
  }

  private boolean saysSomething(Tokens tokens, int at) {
    int content = 0;
    for (int i = at; i < at + length; i++) {
      content += tokens.isContent(i) && !tokens.isNumber(i) ? 1 : 0;
    }
    return content >= CONTENT;
  }

  private String run(Tokens tokens, int at) {
    var run = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      run.append(tokens.token(i)).append(' ');
    }
    return run.toString();
  }

  @Override
  public void pass(int family, Tokens text) {
    for (int i = 0; i + length <= text.size(); i++) {
      if (first.contains(text.token(i))) {
        families.computeIfPresent(
            run(text, i), (run, by) -> by == NOBODY || by == family ? family : SEVERAL);
      }
    }
  }

  /** Where runs of one family alone stand. */
  @Override
  public List<Violation> verdict() {
    var violations = new LinkedHashSet<Violation>();
    for (var sighting : sightings) {
      if (families.getOrDefault(sighting.run(), NOBODY) >= 0) {
        violations.add(new Violation(Rule.SHORT_RUN, sighting.file(), sighting.place()));
      }
    }
    return List.copyOf(violations);
  }

  private record Sighting(String run, String file, String place) {}
}
