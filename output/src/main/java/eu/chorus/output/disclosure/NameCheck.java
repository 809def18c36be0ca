package eu.chorus.output.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** P2, P10: no artefact names a respondent or holds what leads to one. */
final class NameCheck {
  private final NameRegister names;
  private final AllowList allowed;
  private final Traces traces;

  /**
   * A check.
   *
   * @param files the release's own files, relative to it
   */
  NameCheck(NameRegister names, AllowList allowed, Collection<String> files) {
    this.names = names;
    this.allowed = allowed;
    this.traces = new Traces(allowed, files);
  }

  List<Violation> check(List<Strand> strands) {
    var violations = new LinkedHashSet<Violation>();
    var search = NameSearch.of(names, allowed);
    var traced = new HashMap<String, Boolean>(); // the same text comes in several reading orders
    for (var strand : strands) {
      var texts = strand.texts().stream().map(Traces::withoutSchemas).toList();
      for (int unit : search.units(texts)) {
        violations.add(violation(Rule.RESPONDENT_NAME, strand, unit));
      }
      for (int unit = 0; unit < texts.size(); unit++) {
        if (traced.computeIfAbsent(texts.get(unit), traces::isIn)) {
          violations.add(violation(Rule.TRACEABLE_TEXT, strand, unit));
        }
      }
    }
    return List.copyOf(violations);
  }

  private static Violation violation(Rule rule, Strand strand, int unit) {
    return new Violation(rule, strand.file(), strand.units().get(unit).place());
  }
}
