package eu.chorus.nlp.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.StakeholderType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CampaignTest {
  private static Campaign.Member member(
      String id, StakeholderType type, String country, long common, long additions) {
    return new Campaign.Member(
        id, "m1", type, "draft2", country, List.of("copyright"), 100, common, additions);
  }

  @Test
  void isDescribedByNumbersAlone() {
    var members =
        new ArrayList<>(
            List.of(
                member("m1", StakeholderType.CIVIL_SOCIETY, "BE", 100, 0),
                member("m2", StakeholderType.CIVIL_SOCIETY, "BE", 90, 0),
                member("m3", StakeholderType.RIGHTSHOLDER, "FR", 40, 2),
                member("m4", StakeholderType.RIGHTSHOLDER, "", 95, 0),
                member("m5", StakeholderType.RIGHTSHOLDER, "", 98, 1)));
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Collections.shuffle(members, new Random(seed));
    Campaign campaign = Campaign.of(members);
    assertThat(campaign.members()).isEqualTo(5);
    assertThat(campaign.stakeholders())
        .containsEntry(StakeholderType.CIVIL_SOCIETY, 2L)
        .containsEntry(StakeholderType.RIGHTSHOLDER, 3L);
    assertThat(campaign.countries()).isEqualTo(2);
    assertThat(campaign.topics()).containsEntry("copyright", 5L);
    assertThat(campaign.leastCommon()).isEqualTo(0.4);
    assertThat(campaign.medianCommon()).isEqualTo(0.95);
    assertThat(campaign.mostCommon()).isEqualTo(1);
    assertThat(campaign.withAdditions()).isEqualTo(2);
    assertThat(campaign.additions()).isEqualTo(3);
  }

  @Test
  void aPhraseIsTheCampaignsWhenEnoughMembersSayIt() {
    assertThat(PassagePart.sayers(5)).isEqualTo(2);
    assertThat(PassagePart.sayers(9)).isEqualTo(3);
    assertThat(PassagePart.sayers(100_000)).isEqualTo(Families.CAMPAIGN_SIZE);
  }
}
