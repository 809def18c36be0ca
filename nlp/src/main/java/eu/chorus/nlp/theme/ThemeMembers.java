package eu.chorus.nlp.theme;

import java.util.Set;

/**
 * A theme and what falls under it.
 *
 * @param theme the theme
 * @param members ids of passages, or of families; two stands are compared in the same ids
 */
public record ThemeMembers(Theme theme, Set<String> members) {
  public ThemeMembers {
    members = Set.copyOf(members);
  }

  /** Tells how many there are. */
  @Override
  public String toString() {
    return "ThemeMembers[" + theme + ", " + members.size() + "]";
  }
}
