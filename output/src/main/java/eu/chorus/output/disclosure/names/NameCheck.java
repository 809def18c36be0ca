package eu.chorus.output.disclosure.names;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** P2, P10: no artefact names a respondent or holds what leads to one. */
public final class NameCheck {
  private final NameRegister names;
  private final AllowList allowed;
  private final Traces traces;

  /**
   * A check.
   *
   * @param files the release's own files, relative to it
   */
  public NameCheck(NameRegister names, AllowList allowed, Collection<String> files) {
    this.names = names;
    this.allowed = allowed;
    this.traces = new Traces(allowed, files);
  }

  /** Where names, and what leads to somebody, stand in these pieces; never the names. */
  public List<Violation> check(List<Strand> strands) {
    return List.copyOf(found(strands).keySet());
  }

  /** What names somebody, or leads to somebody, by violation. */
  public Map<Violation, Set<String>> found(List<Strand> strands) {
    var violations = new LinkedHashMap<Violation, Set<String>>();
    var search = NameSearch.of(names, allowed);
    var traced = new HashMap<String, Boolean>(); // the same text comes in several reading orders
    for (var strand : strands) {
      var texts = strand.texts().stream().map(Traces::withoutSchemas).toList();
      search
          .units(texts)
          .forEach(
              (unit, who) ->
                  violations
                      .computeIfAbsent(
                          violation(Rule.RESPONDENT_NAME, strand, unit), v -> new TreeSet<>())
                      .addAll(who));
      for (int unit = 0; unit < texts.size(); unit++) {
        if (traced.computeIfAbsent(texts.get(unit), traces::isIn)) {
          violations.putIfAbsent(violation(Rule.TRACEABLE_TEXT, strand, unit), new TreeSet<>());
        }
      }
    }
    return violations;
  }

  private static Violation violation(Rule rule, Strand strand, int unit) {
    return new Violation(rule, strand.file(), strand.units().get(unit).place());
  }
}
