package eu.chorus.nlp.codebook;

import java.util.HashSet;
import java.util.List;

/**
 * What answers to a question are sorted under.
 *
 * @param entries at least one; ids are unique
 */
public record Codebook(List<CodebookEntry> entries) {
  public Codebook {
    entries = List.copyOf(entries);
    var ids = new HashSet<String>();
    if (entries.isEmpty() || !entries.stream().allMatch(entry -> ids.add(entry.id()))) {
      throw new IllegalArgumentException("a codebook has entries, each with an id of its own");
    }
  }

  /** Whether it has an entry of that id. */
  public boolean knows(String id) {
    return entries.stream().anyMatch(entry -> entry.id().equals(id));
  }
}
