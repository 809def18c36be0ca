package eu.chorus.output.disclosure;

import eu.chorus.model.Respondent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of respondents, normalised: persons, organisations, aliases, register numbers. A name
 * counts as found when all its tokens stand in a row. A name that is a single ordinary word
 * ("Transparency", "Green") would forbid the word to everybody, so it counts only where it is the
 * whole label.
 */
public final class NameRegister {
  private static final String NAME = "name\t";
  private static final String ORDINARY = "ordinary\t";
  private static final NameRegister EMPTY = new NameRegister(List.of(), List.of());

  private final Map<String, List<List<String>>> names = new HashMap<>();
  private final Set<String> ordinary = new HashSet<>();

  /**
   * @param names as respondents gave them; blank ones are passed over
   * @param ordinaryWords words that are no name to anybody else, such as every word that at least
   *     {@link ReleasePolicy#labelFamilies} families write in lower case
   */
  public NameRegister(Collection<String> names, Collection<String> ordinaryWords) {
    ordinaryWords.forEach(word -> ordinary.addAll(tokens(word)));
    for (var name : new HashSet<>(names)) {
      var tokens = tokens(name);
      if (!tokens.isEmpty()) {
        this.names.computeIfAbsent(tokens.get(0), first -> new ArrayList<>()).add(tokens);
      }
    }
  }

  /** Every name that a respondent gave, of the person and of the organisation; none is blank. */
  public static List<String> namesOf(Respondent respondent) {
    return Stream.concat(respondent.identity().stream(), respondent.organisation().stream())
        .map(name -> name.text().strip())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** A register without names. */
  public static NameRegister empty() {
    return EMPTY;
  }

  /** Whether a label holds a name. */
  boolean isNamedIn(String label) {
    var text = Tokens.of(List.of(label));
    for (int i = 0; i < text.size(); i++) {
      if (longestAt(text, i, text.size() > 1) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether running text holds a name of two words or more that no allowed sequence covers. Single
   * words are left to the labels, where every string is declared.
   */
  boolean isNamedIn(Tokens text, AllowList allowed) {
    for (int i = 0; i < text.size(); i++) {
      int length = longestAt(text, i, true);
      if (length > 1 && allowed.reach(text)[i] < i + length) {
        return true;
      }
    }
    return false;
  }

  private int longestAt(Tokens text, int at, boolean spareOrdinary) {
    int longest = 0;
    for (var name : names.getOrDefault(text.token(at), List.of())) {
      boolean spared = spareOrdinary && name.size() == 1 && ordinary.contains(name.get(0));
      if (!spared && name.size() > longest && startsWith(text, at, name)) {
        longest = name.size();
      }
    }
    return longest;
  }

  private static boolean startsWith(Tokens text, int at, List<String> name) {
    if (at + name.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!text.token(at + i).equals(name.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> tokens(String text) {
    var tokens = Tokens.of(List.of(text));
    var list = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      list.add(tokens.token(i));
    }
    return list;
  }

  /**
   * The register as lines of the gate's sealed index, which {@link #ofLines} reads: kind, tab and
   * normalised words, sorted.
   */
  List<String> lines() {
    return Stream.concat(
            names.values().stream()
                .flatMap(List::stream)
                .map(name -> NAME + String.join(" ", name)),
            ordinary.stream().map(word -> ORDINARY + word))
        .sorted()
        .distinct()
        .toList();
  }

  /** The register of these {@link #lines}. */
  static NameRegister ofLines(List<String> lines) {
    return new NameRegister(after(NAME, lines), after(ORDINARY, lines));
  }

  private static List<String> after(String kind, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()))
        .toList();
  }

  @Override
  public String toString() {
    return "NameRegister[" + names.size() + " first words]";
  }
}
