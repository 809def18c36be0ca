package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** P2: every string from the corpus is supported by enough families and leads to nobody. */
final class LabelCheck {
  /** What can be looked up. A year or a number of an article is too short for the digits rule. */
  private static final Pattern TRACEABLE =
      Pattern.compile(
          String.join(
              "|",
              "\\S@\\S",
              "(?i)\\b(?:https?|ftp|mailto):",
              "(?i)\\bwww\\.",
              "(?i)\\b[\\p{L}\\d-]+\\.(?:com|org|net|eu|info|io|ai|gov|edu|int|[a-z]{2})\\b(?:/|\\b)",
              "(?i)[\\p{L}\\d_-]+\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|csv|zip|html?)\\b",
              "\\+\\d[\\d ()/.-]{5,}\\d",
              "(?:\\d[ ()/.-]{0,2}){9,}",
              "\\b[A-Z]{1,4}[ -]?\\d{5,}\\b",
              "\\d{6,}"));

  private final ReleasePolicy policy;
  private final NameRegister names;

  LabelCheck(ReleasePolicy policy, NameRegister names) {
    this.policy = policy;
    this.names = names;
  }

  List<Violation> check(List<Label> labels) {
    var violations = new ArrayList<Violation>();
    for (int i = 0; i < labels.size(); i++) {
      var label = labels.get(i);
      var place = "label " + (i + 1);
      if (label.families() < minimum(label.text())) {
        violations.add(new Violation(Rule.UNSUPPORTED_LABEL, "labels", place));
      }
      if (TRACEABLE.matcher(label.text()).find()) {
        violations.add(new Violation(Rule.TRACEABLE_LABEL, "labels", place));
      }
      if (names.isNamedIn(label.text())) {
        violations.add(new Violation(Rule.RESPONDENT_NAME, "labels", place));
      }
    }
    return violations;
  }

  private int minimum(String text) {
    boolean word = Tokens.of(List.of(text)).size() <= 1;
    return word ? policy.wordFamilies() : policy.labelFamilies();
  }
}
