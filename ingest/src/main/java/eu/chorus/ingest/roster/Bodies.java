package eu.chorus.ingest.roster;

import eu.chorus.model.Identities.Decision;
import eu.chorus.model.Verbatim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The bodies that a roster names: an organisation with all its delegates, or a person who speaks
 * for none. Each is known by the first row that names it.
 */
final class Bodies {
  private final Map<Long, Long> bodyOf = new HashMap<>();
  private final Map<String, NavigableSet<Long>> byRegister;
  private final Map<String, NavigableSet<Long>> byOrganisation;
  private final Map<String, NavigableSet<Long>> byPerson;

  /** Other names of an organisation, as an analyst has decided. */
  private final Map<String, NavigableSet<String>> aliases = new HashMap<>();

  /** Delegates belong together by register number, or by name where no other number has it. */
  Bodies(List<Participant> participants, List<Decision> decisions) {
    Map<String, NavigableSet<String>> numbersOfName = new HashMap<>();
    for (Participant p : participants) {
      var number = p.register().flatMap(Names::register);
      var name = p.organisation().flatMap(Names::organisation);
      if (number.isPresent() && name.isPresent()) {
        numbersOfName.computeIfAbsent(name.get(), n -> new TreeSet<>()).add(number.get());
      }
    }
    var firstRow = new HashMap<String, Long>();
    for (Participant p : participants) {
      String key = key(p, numbersOfName);
      firstRow.merge(key, p.row(), Math::min);
    }
    participants.forEach(
        p -> bodyOf.put(p.row(), firstRow.getOrDefault(key(p, numbersOfName), p.row())));
    byRegister = index(participants, p -> p.register().flatMap(Names::register));
    byOrganisation = index(participants, p -> p.organisation().flatMap(Names::organisation));
    byPerson = index(participants, p -> p.person().flatMap(Names::person));
    decisions.stream().filter(Decision::same).forEach(this::alias);
  }

  /** Notes that two names are those of one organisation. */
  private void alias(Decision decision) {
    var one = Names.organisation(decision.first());
    var other = Names.organisation(decision.second());
    if (one.isPresent() && other.isPresent()) {
      aliases.computeIfAbsent(one.get(), n -> new TreeSet<>()).add(other.get());
      aliases.computeIfAbsent(other.get(), n -> new TreeSet<>()).add(one.get());
    }
  }

  private static String key(Participant p, Map<String, NavigableSet<String>> numbersOfName) {
    var number = p.register().flatMap(Names::register);
    var name = p.organisation().flatMap(Names::organisation);
    var numbers = name.map(n -> numbersOfName.getOrDefault(n, new TreeSet<>()));
    return number
        .or(() -> numbers.filter(n -> n.size() == 1).map(NavigableSet::first))
        .map(n -> "number " + n)
        .or(() -> name.map(n -> "name " + n))
        .or(() -> p.person().flatMap(Names::person).map(n -> "person " + n))
        .orElseGet(() -> "row " + p.row());
  }

  private Map<String, NavigableSet<Long>> index(
      List<Participant> participants, Function<Participant, Optional<String>> key) {
    var index = new HashMap<String, NavigableSet<Long>>();
    for (Participant p : participants) {
      key.apply(p)
          .ifPresent(k -> index.computeIfAbsent(k, x -> new TreeSet<>()).add(body(p.row())));
    }
    return index;
  }

  /** The body that a row of the roster belongs to. */
  long body(long row) {
    return bodyOf.getOrDefault(row, row);
  }

  NavigableSet<Long> ofRegister(Verbatim number) {
    return found(byRegister, Names.register(number));
  }

  NavigableSet<Long> ofOrganisation(Verbatim name) {
    var own = found(byOrganisation, Names.organisation(name));
    if (own.isEmpty()) {
      Names.organisation(name)
          .map(n -> aliases.getOrDefault(n, new TreeSet<>()))
          .ifPresent(
              others -> others.forEach(o -> own.addAll(found(byOrganisation, Optional.of(o)))));
    }
    return own;
  }

  NavigableSet<Long> ofPerson(Verbatim name) {
    return found(byPerson, Names.person(name));
  }

  private static NavigableSet<Long> found(
      Map<String, NavigableSet<Long>> index, Optional<String> key) {
    return new TreeSet<>(
        key.map(k -> index.getOrDefault(k, new TreeSet<>())).orElse(new TreeSet<>()));
  }
}
