package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Mention.Standing;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The provisions that a passage is about.
 *
 * @param passage the passage's id
 * @param mentions what it names, in reading order; before them what its section or question is
 *     about, and if there is neither, what it is likely about
 * @param now ids in the last draft of what it certainly is about; {@link #GONE} among them if
 *     something was deleted
 * @param likelyNow the same of what it is likely about
 */
public record PassageProvisions(
    String passage, List<Mention> mentions, List<String> now, List<String> likelyNow) {
  /** Stands for the successor of a provision that was deleted. */
  public static final String GONE = "deleted";

  public PassageProvisions {
    mentions = List.copyOf(mentions);
    now = List.copyOf(now);
    likelyNow = List.copyOf(likelyNow);
  }

  /** A passage about no provision. */
  public static PassageProvisions none(String passage) {
    return new PassageProvisions(passage, List.of(), List.of(), List.of());
  }

  /**
   * What it certainly is about, each once: as it is called ("Measure 2.3"), and with the round of
   * its draft ("draft2/Measure 2.3"), without which a number may mean several provisions.
   */
  public List<String> certain() {
    return refs(m -> m.standing() != Standing.IMPLIED);
  }

  /** What it is likely about, likewise. */
  public List<String> likely() {
    return refs(m -> m.standing() == Standing.IMPLIED);
  }

  /** How its mentions stand to the draft that is answered, each way once. */
  public List<Standing> standings() {
    return mentions.stream().map(Mention::standing).distinct().toList();
  }

  private List<String> refs(Predicate<Mention> which) {
    return mentions.stream()
        .filter(which)
        .flatMap(
            m ->
                m.round().isEmpty()
                    ? Stream.of(m.ref())
                    : Stream.of(m.ref(), m.round() + "/" + m.ref()))
        .distinct()
        .toList();
  }
}
