package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.names.NameCheck;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.EditedQuotes;
import eu.chorus.output.disclosure.quotation.QuoteCheck;
import eu.chorus.output.disclosure.quotation.Reading;
import eu.chorus.output.disclosure.readback.Strand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks, before a report is written, which sentences the gate would object to: by chance a sentence
 * of Chorus can be somebody's words. It is the gate's own check on single texts; that a report was
 * rehearsed is no reason to inspect it less.
 */
public final class Collisions {
  /** Names texts to the checks; they have no file yet. */
  private static final String DRAFT = "draft";

  private final SealedIndex index;
  private final ReleasePolicy policy;
  private final AllowList allowed;
  private final NameCheck names;

  /** Compares with what this index holds. */
  public Collisions(SealedIndex index) throws IOException {
    this.index = index;
    this.policy = index.policy();
    this.allowed = index.allowed();
    this.names = new NameCheck(index.names(), allowed, List.of());
  }

  /**
   * The sentences in which somebody's words or name begin.
   *
   * @param texts each a number of sentences in their order; a run may go from one to the next
   */
  public Set<String> in(Collection<List<String>> texts) throws IOException {
    var strands = new ArrayList<Strand>();
    for (var text : texts) {
      var units = new ArrayList<Strand.Unit>();
      for (var sentence : text) {
        units.add(new Strand.Unit(strands.size() + " " + units.size(), sentence));
      }
      strands.add(new Strand(DRAFT, units));
    }
    var readings = Reading.all(strands);
    var quotes = QuoteCheck.of(policy, readings, allowed);
    var edited = new EditedQuotes(policy, readings, allowed);
    index.feed(List.of(quotes, edited));
    var violations = new ArrayList<>(names.check(strands));
    violations.addAll(quotes.verdict());
    violations.addAll(edited.verdict());
    var found = new LinkedHashSet<String>();
    for (var violation : violations) {
      found.add(sentence(violation.place(), strands));
    }
    return found;
  }

  private static String sentence(String place, List<Strand> strands) {
    var numbers = place.split(" ");
    return strands
        .get(Integer.parseInt(numbers[0]))
        .units()
        .get(Integer.parseInt(numbers[1]))
        .text();
  }
}
