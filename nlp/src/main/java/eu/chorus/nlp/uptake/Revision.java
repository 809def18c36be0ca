package eu.chorus.nlp.uptake;

import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Succession;
import eu.chorus.nlp.provision.Lineage;
import eu.chorus.nlp.provision.Lineage.Descent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A provision and what became of it in another draft.
 *
 * @param before the provision, with all that stands under it
 * @param beside what else went into the same provisions, so that its words are not taken for new
 * @param after what became of it, with all that stands under that; none where it was deleted
 * @param kinds what happened on the way
 */
public record Revision(
    List<Provision> before,
    List<Provision> beside,
    List<Provision> after,
    Set<Succession.Kind> kinds) {
  public Revision {
    before = List.copyOf(before);
    beside = List.copyOf(beside);
    after = List.copyOf(after);
    kinds = Set.copyOf(kinds);
  }

  /**
   * What became of a provision.
   *
   * @param drafts the provisions of every draft, in the order of the rounds
   * @param crosswalk what became of them
   * @param provision the provision
   * @param round the round of a later draft
   * @return empty where the draft does not hold the provision, or the crosswalk tells nothing of it
   */
  public static Optional<Revision> of(
      List<Provision> drafts, List<Succession> crosswalk, ProvisionKey provision, String round) {
    var lineage = Lineage.of(drafts, crosswalk);
    List<Descent> ways = lineage.trace(provision, round);
    List<Provision> before = whole(drafts, Stream.of(provision));
    if (before.isEmpty() || ways.isEmpty()) {
      return Optional.empty();
    }
    List<ProvisionKey> ends =
        ways.stream().filter(Descent::exists).map(Descent::end).distinct().toList();
    var beside =
        new ArrayList<>(
            whole(
                drafts,
                ends.stream()
                    .flatMap(end -> lineage.trace(end, provision.round()).stream())
                    .filter(Descent::exists)
                    .map(Descent::end)));
    beside.removeAll(before);
    var kinds = EnumSet.noneOf(Succession.Kind.class);
    ways.forEach(way -> way.steps().forEach(step -> kinds.add(step.kind())));
    return Optional.of(new Revision(before, beside, whole(drafts, ends.stream()), kinds));
  }

  /** What the provision became, without what stands under that. */
  public List<ProvisionKey> became() {
    var all = after.stream().map(Provision::key).toList();
    return after.stream()
        .filter(p -> !all.contains(new ProvisionKey(p.round(), p.parent())))
        .map(Provision::key)
        .toList();
  }

  /** Whether what the provision says is known, and not its heading alone. */
  public boolean isTold() {
    return before.stream().anyMatch(p -> !p.text().isBlank())
        && (after.isEmpty() || after.stream().anyMatch(p -> !p.text().isBlank()));
  }

  /** These provisions of the drafts with all that stands under them, each once. */
  private static List<Provision> whole(List<Provision> drafts, Stream<ProvisionKey> keys) {
    Map<ProvisionKey, Provision> found = new LinkedHashMap<>();
    keys.forEach(
        key -> {
          drafts.stream().filter(p -> p.key().equals(key)).forEach(p -> found.put(key, p));
          for (int before = -1; before < found.size(); ) {
            before = found.size();
            drafts.stream()
                .filter(p -> found.containsKey(new ProvisionKey(p.round(), p.parent())))
                .forEach(p -> found.putIfAbsent(p.key(), p));
          }
        });
    return List.copyOf(found.values());
  }
}
