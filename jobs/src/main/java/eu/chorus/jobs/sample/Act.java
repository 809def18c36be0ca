package eu.chorus.jobs.sample;

import java.util.List;

/** What a planted sentence does with its theme: take a stance, or make a request. */
enum Act {
  SUPPORT("stance.support", "ref.stance"),
  OPPOSE("stance.oppose", "ref.oppose"),
  MIXED("stance.mixed", "ref.clarify"),
  DELETE("request.delete", "ref.delete"),
  WEAKEN("request.weaken", "ref.weaken"),
  CLARIFY("request.clarify", "ref.clarify"),
  STRENGTHEN("request.strengthen", "ref.strengthen"),
  ADD("request.add", "ref.add"),
  MERGE("request.merge", "ref.merge"),
  SCOPE("request.scope", "ref.scope");

  /** What those do who want a theme; repeated as often as it is to be drawn. */
  static final List<Act> FAVOURABLE =
      List.of(SUPPORT, SUPPORT, SUPPORT, STRENGTHEN, STRENGTHEN, ADD, ADD, CLARIFY, MERGE, SCOPE);

  /** What those do who do not. */
  static final List<Act> UNFAVOURABLE =
      List.of(OPPOSE, OPPOSE, OPPOSE, WEAKEN, WEAKEN, DELETE, DELETE, CLARIFY, MIXED, SCOPE);

  private final String rule;
  private final String ruleWithProvision;

  Act(String rule, String ruleWithProvision) {
    this.rule = rule;
    this.ruleWithProvision = ruleWithProvision;
  }

  /** The grammar's rule for it, in a comment on a provision or in a free answer. */
  String rule(boolean provision) {
    return provision ? ruleWithProvision : rule;
  }

  boolean stance() {
    return rule.startsWith("stance.");
  }
}
