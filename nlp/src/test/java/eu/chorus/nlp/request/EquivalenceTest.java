package eu.chorus.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.nlp.annotation.Annotator;
import eu.chorus.nlp.provision.MentionFinder;
import eu.chorus.nlp.request.Equivalence.Contested;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which requests count as one, and which stand against each other. */
final class EquivalenceTest {
  private static final Equivalence EQUIVALENCE = Equivalence.installed();

  @Test
  void synonymsInAnyFormAreOneRequest() {
    assertThat(
            List.of(
                key("Measure 14 should be deleted."),
                key("Please remove Measure 14."),
                key("We ask for the withdrawal of Measure 14."),
                key("Measure 14 must be struck.")))
        .containsOnly(key("Delete Measure 14."));
    assertThat(key("Companies should publish their reports."))
        .isEqualTo(key("Every enterprise must disclose the reports."));
  }

  @Test
  void everydayVerbsThatMeanTheSameAreOneRequestAndMakeNone() {
    assertThat(key("The Commission should promote open standards."))
        .isEqualTo(key("Open standards must be encouraged."))
        .isNotEqualTo(key("Open standards must be examined."));
    assertThat(key("The Commission should verify the test results."))
        .isEqualTo(key("Test results must be scrutinised."));
    assertThat(frames("Standards could be examined.")).isEmpty();
  }

  @Test
  void whatIsToBeTakenIntoAccountIsNotTaken() {
    assertThat(
            List.of(
                key("The Code should take small companies into account."),
                key("Small companies should be taken into account."),
                key("The Commission should pay more attention to small companies."),
                key("The Code should consider small companies.")))
        .extracting(FrameKey::kind)
        .containsOnly("consider");
    assertThat(key("The Code should take small companies into account."))
        .isEqualTo(key("The Code should consider small companies."));
  }

  @Test
  void forFewerAndForMoreAreOpposite() {
    var more = key("The obligation should also apply to small models.");
    var fewer = key("The obligation should not apply to small models.");
    assertThat(more.kind()).isEqualTo("broaden");
    assertThat(fewer.kind()).isEqualTo("narrow");
    assertThat(fewer).isEqualTo(key("Small models should be exempted."));
    assertThat(EQUIVALENCE.areOpposite(more, fewer)).isTrue();
  }

  @Test
  void notAndOtherObjectsAndOtherPlacesAreOthers() {
    assertThat(key("Providers should publish the summary."))
        .isNotEqualTo(key("Providers should not publish the summary."))
        .isNotEqualTo(key("Providers should publish the weights."));
    assertThat(key("Delete Measure 14.")).isNotEqualTo(key("Delete Measure 15."));
  }

  @Test
  void whatCannotBothBeGrantedIsContested() {
    var add = key("Please add a public register of incidents.");
    var remove = key("The public register of incidents should be removed.");
    var not = key("We do not want a public register of incidents.");
    var other = key("Please add a glossary.");
    var keep = key("Measure 14 should be kept.");
    var delete = key("Delete Measure 14.");
    assertThat(EQUIVALENCE.contested(List.of(add, remove, other, keep, delete)))
        .containsExactlyInAnyOrder(contested(add, remove), contested(keep, delete));
    assertThat(EQUIVALENCE.areOpposite(add, not)).isTrue();
    assertThat(EQUIVALENCE.areOpposite(not, remove)).isFalse();
    assertThat(EQUIVALENCE.areOpposite(add, other)).isFalse();
  }

  @Test
  void aKeyPrintsNoWord() {
    assertThat(key("Please add a glossary of shipyards.").toString()).doesNotContain("shipyard");
  }

  private static Contested contested(FrameKey one, FrameKey other) {
    return one.compareTo(other) < 0 ? new Contested(one, other) : new Contested(other, one);
  }

  private static FrameKey key(String sentence) {
    var frames = frames(sentence);
    assertThat(frames).as(sentence).hasSize(1);
    return EQUIVALENCE.key(frames.get(0));
  }

  private static List<RequestFrame> frames(String sentence) {
    return new RequestFinder(MentionFinder.byForm("1").orElseThrow())
        .in(Annotator.of("en").annotate(sentence), List.of());
  }
}
