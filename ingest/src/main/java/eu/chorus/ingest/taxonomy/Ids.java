package eu.chorus.ingest.taxonomy;

import eu.chorus.problem.ProblemKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Ids: what they may look like, that they are unique, that references meet one. */
final class Ids {
  /** Ids go into table names and file names. */
  private static final String SHAPE = "[A-Za-z0-9._-]{1,64}";

  private Ids() {}

  /** The {@code id} of a mapping that goes into names. */
  static String read(Fields fields, Faults faults) {
    String id = fields.requiredText("id");
    if (!id.isEmpty() && !id.matches(SHAPE)) {
      fields
          .node("id")
          .ifPresent(
              n ->
                  faults.add(
                      ProblemKind.CONFIG_BAD_VALUE, n, "letters, digits, . _ - and at most 64"));
    }
    return id;
  }

  /** The ids of these records; reports those that occur twice at the list's place. */
  static <T> Set<String> unique(
      Collection<T> records, Function<T, String> id, YamlNode list, Faults faults) {
    var ids = new HashSet<String>();
    for (T item : records) {
      if (!ids.add(id.apply(item)) && !id.apply(item).isEmpty()) {
        faults.add(ProblemKind.CONFIG_DUPLICATE_ID, list, id.apply(item));
      }
    }
    return ids;
  }

  /** Reports the references, told by the mapping's key, that meet no declared id. */
  static void check(
      Collection<String> references,
      Set<String> declared,
      Fields fields,
      String key,
      Faults faults) {
    for (String reference : references) {
      if (!reference.isEmpty() && !declared.contains(reference)) {
        var node = fields.node(key).orElse(fields.node());
        faults.add(ProblemKind.CONFIG_DANGLING_REFERENCE, node, reference);
      }
    }
  }
}
