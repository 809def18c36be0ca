package eu.chorus.output.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.table.Grouping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A merged label is taken apart into exactly the labels that it joins. */
class GroupingPartsTest {
  private static final List<String> LABELS = List.of("A", "B + C", "B", "D");

  @Test
  void partsUndoTheLabel() {
    for (var group : List.of(List.of("A", "D"), List.of("B + C", "D"), List.of("A", "B", "D"))) {
      assertThat(Grouping.parts(LABELS, Grouping.label(group))).isEqualTo(group);
    }
    assertThat(Grouping.parts(LABELS, "B + C")).containsExactly("B + C");
    assertThat(Grouping.parts(LABELS, "Elsewhere")).containsExactly("Elsewhere");
  }
}
