package eu.chorus.ingest.roster;

import eu.chorus.ingest.roster.Link.Standing;
import eu.chorus.model.Contribution;
import eu.chorus.model.Identities.Decision;
import eu.chorus.model.Respondent;
import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The list of the plenary's participants, and who of them made a contribution. */
public final class Roster {
  private final List<Participant> participants;
  private final Bodies bodies;

  Roster(List<Participant> participants, List<Decision> decisions) {
    this.participants = List.copyOf(participants);
    this.bodies = new Bodies(participants, decisions);
  }

  List<Participant> participants() {
    return participants;
  }

  /** The first row of the roster that names the body which a row belongs to. */
  long body(long row) {
    return bodies.body(row);
  }

  /**
   * Who made a contribution. The register number decides, then the organisation's name, then the
   * person's, where an analyst's decisions on names hold; where they disagree, or one of them means
   * several bodies, nobody guesses.
   */
  public Link link(Contribution contribution) {
    var respondent = contribution.respondent();
    var numbered = all(respondent.identity().stream().map(bodies::ofRegister));
    var named = all(respondent.organisation().stream().map(bodies::ofOrganisation));
    var people = all(respondent.identity().stream().map(bodies::ofPerson));
    boolean speaksForOne = respondent.organisation().flatMap(Names::organisation).isPresent();
    if (!numbered.isEmpty()) {
      var agreed = both(numbered, named.isEmpty() ? numbered : named);
      return agreed.size() == 1
          ? link(contribution, Standing.LISTED, agreed)
          : link(contribution, Standing.AMBIGUOUS, all(Stream.of(numbered, named)));
    }
    if (!named.isEmpty()) {
      var narrowed = named.size() > 1 ? both(named, people) : named;
      return narrowed.size() == 1
          ? link(contribution, Standing.LISTED, narrowed)
          : link(contribution, Standing.AMBIGUOUS, named);
    }
    if (!people.isEmpty()) {
      // A participant who names an organisation that is not on the roster may speak for another.
      boolean alone = people.size() == 1 && !speaksForOne;
      return link(contribution, alone ? Standing.LISTED : Standing.AMBIGUOUS, people);
    }
    return link(
        contribution,
        nameless(respondent) ? Standing.NAMELESS : Standing.UNLISTED,
        new TreeSet<>());
  }

  private static boolean nameless(Respondent respondent) {
    return respondent.organisation().flatMap(Names::organisation).isEmpty()
        && respondent.identity().stream().allMatch(Verbatim::isBlank);
  }

  private static Link link(Contribution contribution, Standing standing, NavigableSet<Long> rows) {
    return new Link(contribution.id(), contribution.round(), standing, List.copyOf(rows));
  }

  private static NavigableSet<Long> all(Stream<NavigableSet<Long>> sets) {
    var all = new TreeSet<Long>();
    sets.forEach(all::addAll);
    return all;
  }

  private static NavigableSet<Long> both(NavigableSet<Long> one, NavigableSet<Long> other) {
    var both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }
}
