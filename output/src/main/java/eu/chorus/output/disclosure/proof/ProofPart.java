package eu.chorus.output.disclosure.proof;

import eu.chorus.output.disclosure.policy.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The checks that every release has passed, in the order in which its statement tells them. */
enum ProofPart {
  QUOTATION("P1"),
  LABELS("P2"),
  NAMES("P2 P10"),
  CELLS("P3 P8 P9 P13"),
  DERIVATION("P4"),
  RELEASES("P5"),
  BYTES("P11");

  private final String promises;

  ProofPart(String promises) {
    this.promises = promises;
  }

  /** The promises that it is about. */
  List<String> promises() {
    return List.of(promises.split(" ", -1));
  }

  /** The rules that would have stopped the release. */
  Set<Rule> rules() {
    return switch (this) {
      case QUOTATION ->
          Set.of(
              Rule.QUOTED_TOKENS, Rule.QUOTED_CONTENT, Rule.QUOTED_CHARACTERS, Rule.EDITED_QUOTE);
      case LABELS -> Set.of(Rule.UNSUPPORTED_LABEL, Rule.TRACEABLE_LABEL);
      case NAMES -> Set.of(Rule.RESPONDENT_NAME, Rule.TRACEABLE_TEXT);
      case CELLS, DERIVATION -> Set.of(Rule.UNPROTECTED_TABLE);
      case RELEASES -> Set.of(Rule.LEDGER_CONFLICT);
      case BYTES -> others();
    };
  }

  /** The rules that no other check tells. */
  private static Set<Rule> others() {
    var others = EnumSet.allOf(Rule.class);
    others.removeIf(Rule::warns);
    Stream.of(values())
        .filter(part -> part != BYTES)
        .forEach(part -> others.removeAll(part.rules()));
    return Set.copyOf(others);
  }

  /** The word for it in the statement. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
