package eu.chorus.output.disclosure.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds a crowd in which nobody is related to anybody. */
public final class CrowdBuilder {
  private final List<Crowd.Person> people = new ArrayList<>();

  public CrowdBuilder add(String row, int n) {
    for (int i = 0; i < n; i++) {
      people.add(new Crowd.Person(Set.of(row), "", "f" + people.size(), false));
    }
    return this;
  }

  public Crowd build() {
    return new Crowd(people);
  }
}
