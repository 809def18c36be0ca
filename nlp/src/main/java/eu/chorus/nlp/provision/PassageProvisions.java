package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Mention.Standing;
import java.util.List;
import java.util.function.Predicate;

/**
 * The provisions that a passage is about.
 *
 * @param passage the passage's id
 * @param mentions what it names, in reading order; before them what its section or question is
 *     about, and if there is neither, what it is likely about
 * @param now ids in the last draft of what these became; {@link #GONE} among them if something was
 *     deleted
 */
public record PassageProvisions(String passage, List<Mention> mentions, List<String> now) {
  /** Stands for the successor of a provision that was deleted. */
  public static final String GONE = "deleted";

  public PassageProvisions {
    mentions = List.copyOf(mentions);
    now = List.copyOf(now);
  }

  /** A passage about no provision. */
  public static PassageProvisions none(String passage) {
    return new PassageProvisions(passage, List.of(), List.of());
  }

  /** What it certainly is about, each once. */
  public List<String> certain() {
    return refs(m -> m.standing() != Standing.IMPLIED);
  }

  /** What it is likely about. */
  public List<String> likely() {
    return refs(m -> m.standing() == Standing.IMPLIED);
  }

  private List<String> refs(Predicate<Mention> which) {
    return mentions.stream().filter(which).map(Mention::ref).distinct().toList();
  }
}
