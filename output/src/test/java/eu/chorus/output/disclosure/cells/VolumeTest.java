package eu.chorus.output.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.table.Volume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VolumeTest {
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();

  @Test
  void volumeIsWhatFamiliesAddAndWhatTheTwoLargestDo() {
    assertThat(Volume.of(List.of(3L, 0L, 9L, 5L))).isEqualTo(new Volume(17, 3, 14));
    assertThat(Volume.of(List.of(4L))).isEqualTo(new Volume(4, 1, 4));
    assertThat(Volume.of(List.of())).isEqualTo(new Volume(0, 0, 0));
  }

  @Test
  void volumeOfTwoFamiliesIsWithheldAboveNineTenths() {
    assertThat(shown(new Volume(1000, 12, 900))).hasValue(1000);
    assertThat(shown(new Volume(1000, 12, 901))).isEmpty();
  }

  @Test
  void volumeNeedsAsManyFamiliesAsAnyNumber() {
    assertThat(shown(Volume.of(each(9)))).isEmpty();
    assertThat(shown(Volume.of(each(10)))).hasValue(20);
  }

  /** Fifty copies of one upload are one family's. */
  @Test
  void campaignThatUploadsMostIsNotTold() {
    var amounts = new ArrayList<>(each(10));
    amounts.add(500L);
    assertThat(shown(Volume.of(amounts))).isEmpty();
  }

  @Test
  void stricterPolicyWithholdsSooner() {
    var control = new CellControl(POLICY.stricter(Map.of("dominance", 50)));
    assertThat(control.shown(new Volume(100, 12, 50))).hasValue(100);
    assertThat(control.shown(new Volume(100, 12, 51))).isEmpty();
  }

  private static OptionalLong shown(Volume volume) {
    return new CellControl(POLICY).shown(volume);
  }

  private static List<Long> each(int families) {
    return Collections.nCopies(families, 2L);
  }
}
