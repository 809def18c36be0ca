package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What chairs said of requests. What they say of one cell never touches another.
 *
 * @param log all of it, in the order in which it was decided
 */
public record Dispositions(List<Correction> log) {
  public Dispositions {
    log = log.stream().filter(c -> c.what().ofDisposition()).toList();
  }

  /** The same as it was when this version was the last. */
  public Dispositions asOf(int version) {
    return new Dispositions(log.stream().filter(c -> c.version() <= version).toList());
  }

  /** The last word on a cell of a request; empty if there is none. */
  public String cell(String request, What what) {
    return last(request, what).map(Correction::after).orElse("");
  }

  /** The version in which a cell was last filled in or emptied; 0 if it never was. */
  public int version(String request, What what) {
    return last(request, what).map(Correction::version).orElse(0);
  }

  /** Every request of which a cell is filled in, in alphabetical order. */
  public SortedSet<String> requests() {
    var requests = new TreeSet<String>();
    log.stream()
        .map(Correction::target)
        .distinct()
        .filter(
            request ->
                Correction.DISPOSITION.stream().anyMatch(what -> !cell(request, what).isEmpty()))
        .forEach(requests::add);
    return requests;
  }

  private Optional<Correction> last(String request, What what) {
    return log.stream()
        .filter(c -> c.what() == what && c.target().equals(request))
        .reduce((earlier, later) -> later);
  }

  /** How much there is. */
  @Override
  public String toString() {
    return "Dispositions[" + log.size() + "]";
  }
}
