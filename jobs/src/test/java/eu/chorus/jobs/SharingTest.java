package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.model.StakeholderType;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Membership;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two copies of a paper (a1, a2), who shares a passage with them (b), and who shares none (c). */
class SharingTest {
  private final Sharing sharing =
      new Sharing(
          Records.of(
              LocalSpark.session(),
              CopiedPassages.class,
              List.of(new CopiedPassages("a1", "b", "a1", "b", 2, 1, 3, 80)),
              2),
          Records.of(
              LocalSpark.session(),
              Membership.class,
              List.of(
                  new Membership("a1", "a1", 2, false),
                  new Membership("a2", "a1", 2, false),
                  new Membership("b", "b", 1, false),
                  new Membership("c", "c", 1, false)),
              3),
          Records.of(
              LocalSpark.session(),
              Contribution.class,
              Stream.of("a1", "a2", "b", "c").map(SharingTest::contribution).toList(),
              2));

  private static Contribution contribution(String id) {
    var type = id.equals("b") ? StakeholderType.ACADEMIA : StakeholderType.CIVIL_SOCIETY;
    return Silent.contribution(id, type);
  }

  @Test
  void whoSharesHowMuchWithWhomIsTold() {
    assertThat(sharing.pairs().lines().skip(1))
        .containsExactly("\"a1\",\"a1\",\"CIVIL_SOCIETY\",2,\"b\",\"b\",\"ACADEMIA\",1,3,80");
  }

  @Test
  void eachFamilyIsToldWithWhatItSharesWithOthers() {
    assertThat(sharing.families().lines().skip(1))
        .containsExactly(
            "\"a1\",2,\"no\",1,3,80,\"ACADEMIA\"", "\"b\",1,\"no\",1,3,80,\"CIVIL_SOCIETY\"");
  }

  @Test
  void everyCountIsToldWithAndWithout() {
    assertThat(sharing.counts().lines().skip(1))
        .containsExactly(
            "\"all\",4,3,\"CIVIL_SOCIETY 3; ACADEMIA 1\"",
            "\"without campaigns\",4,3,\"CIVIL_SOCIETY 3; ACADEMIA 1\"",
            "\"without families that share copied passages\",1,1,\"CIVIL_SOCIETY 1\"",
            "\"without either\",1,1,\"CIVIL_SOCIETY 1\"");
  }
}
