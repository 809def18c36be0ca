package eu.chorus.nlp.provision;

import eu.chorus.model.ProvisionKey;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What "this Measure" means before a text begins: what its question or section is about, and what
 * was mentioned last in the text before it. Immutable.
 */
public final class Context {
  private static final Context NONE = new Context(Optional.empty(), Map.of());

  private final Optional<Reference> section;
  private final Map<Role, Reference> last;

  Context(Optional<Reference> section, Map<Role, Reference> last) {
    this.section = section;
    this.last = Map.copyOf(last);
  }

  /** Nothing was said before. */
  public static Context none() {
    return NONE;
  }

  /** The text answers a question about one provision, or stands in a section about it. */
  public static Context about(ProvisionKey provision) {
    return new Context(Reference.ofId(provision.id()), Map.of());
  }

  Optional<Reference> section() {
    return section;
  }

  /** What was mentioned last of each kind. */
  Map<Role, Reference> last() {
    var copy = new EnumMap<Role, Reference>(Role.class);
    copy.putAll(last);
    return copy;
  }
}
