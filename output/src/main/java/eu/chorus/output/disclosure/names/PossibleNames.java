package eu.chorus.output.disclosure.names;

import eu.chorus.nlp.annotation.Names;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.Tokens;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The second net under the register of names: persons that a statistical model sees in a report
 * that people wrote, in full. It misses some and takes others for persons, so that it only tells
 * where to look (0086).
 */
public final class PossibleNames {
  /** Two words with capitals, or an initial and one, with at most two particles between. */
  private static final Pattern FULL =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}'\u2019-]+|\\p{Lu}\\.)"
              + "(?:\\s+(?:\\p{Lu}\\.|\\p{Ll}{1,3})){0,2}\\s+\\p{Lu}[\\p{L}\\p{M}'\u2019-]+");

  private static final String PERSON = "PER";

  private final AllowList allowed;

  /** Looks past what is public. */
  public PossibleNames(AllowList allowed) {
    this.allowed = allowed;
  }

  /** Where persons seem to be named, each place once. */
  public List<Violation> in(List<Strand> strands) {
    var violations = new LinkedHashSet<Violation>();
    var named = new HashMap<String, Boolean>(); // the same text comes in several reading orders
    for (var strand : strands) {
      for (var unit : strand.units()) {
        if (named.computeIfAbsent(unit.text(), this::isNaming)) {
          violations.add(new Violation(Rule.POSSIBLE_NAME, strand.file(), unit.place()));
        }
      }
    }
    return List.copyOf(violations);
  }

  /** The model is asked only where something is written as a name is. */
  private boolean isNaming(String text) {
    return FULL.matcher(text).find()
        && Names.in(text).stream()
            .filter(name -> name.type().equals(PERSON))
            .map(name -> text.substring(name.start(), name.end()))
            .anyMatch(name -> FULL.matcher(name).find() && !isPublic(name));
  }

  private boolean isPublic(String name) {
    var tokens = Tokens.of(List.of(name));
    return allowed.holds(tokens, 0, tokens.size());
  }
}
