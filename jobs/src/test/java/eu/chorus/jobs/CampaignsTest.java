package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.model.Passage;
import eu.chorus.model.Routing;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.bench.TopicTexts;
import eu.chorus.nlp.campaign.CampaignPart;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PassagePart;
import eu.chorus.nlp.passage.AnalysedPassage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is a campaign's and what its members', however the passages lie. */
class CampaignsTest {
  private static final Path SMALL = ChorusProcess.REPOSITORY.resolve("data-samples/small");
  private static final int MEMBERS = 9;

  private final List<AnalysedPassage> passages = new ArrayList<>();
  private final List<Membership> families = new ArrayList<>();

  private void say(String contribution, int ordinal, String text) {
    passages.add(
        AnalysedPassage.of(
            new Passage(
                contribution + "/q/" + ordinal,
                contribution,
                "q",
                ordinal,
                "en",
                new Verbatim(text),
                List.of(),
                "topic",
                Routing.none()),
            new Words(List.of(), List.of(), 1, 0, List.of())));
  }

  /** A letter that all send, three of them with a paragraph of their own, and a stranger. */
  private void campaign() {
    var invented = new TopicTexts(11);
    String letter = invented.next(60);
    for (int i = 0; i < MEMBERS; i++) {
      String id = "m" + i;
      families.add(new Membership(id, "m0", MEMBERS, true));
      say(id, 0, "Dear chairs, my name is number " + i + ". " + letter);
      if (i % 3 == 1) {
        say(id, 1, invented.next(40));
      }
    }
    families.add(new Membership("stranger", "stranger", 1, false));
    say("stranger", 0, letter);
  }

  @Test
  void whatAMemberAddsIsToldFromWhatAllSay() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    campaign();
    Collections.shuffle(passages, new Random(seed));
    var spark = LocalSpark.session();
    var consultation = ConsultationFile.read(SMALL.resolve("consultation.yaml"), SMALL);
    Map<String, CampaignPart> parts =
        Campaigns.parts(
                consultation,
                Records.of(spark, Membership.class, families, 7),
                Records.of(spark, AnalysedPassage.class, passages, 7))
            .collect()
            .stream()
            .collect(Collectors.toMap(PassagePart::passage, PassagePart::part));
    assertThat(parts).hasSize(passages.size()).containsEntry("stranger/q/0", CampaignPart.NONE);
    for (int i = 0; i < MEMBERS; i++) {
      assertThat(parts).containsEntry("m" + i + "/q/0", CampaignPart.COMMON);
      if (i % 3 == 1) {
        assertThat(parts).containsEntry("m" + i + "/q/1", CampaignPart.ADDITION);
      }
    }
  }

  @Test
  void everyMemberCountsEvenOneWhosePassagesAreAllPublicText() {
    campaign();
    families.replaceAll(
        m -> m.campaign() ? new Membership(m.contribution(), "m0", MEMBERS + 1, true) : m);
    families.add(new Membership("silent", "m0", MEMBERS + 1, true));
    var spark = LocalSpark.session();
    var members = Records.of(spark, Membership.class, families, 3);
    var said = Records.of(spark, AnalysedPassage.class, passages, 3);
    var consultation = ConsultationFile.read(SMALL.resolve("consultation.yaml"), SMALL);
    var contributions = families.stream().map(m -> contribution(m.contribution())).toList();
    String table =
        Campaigns.table(
            members,
            Campaigns.parts(consultation, members, said),
            said,
            Records.of(spark, Contribution.class, contributions, 3));
    assertThat(table.lines().skip(1))
        .containsExactly(
            "\"m0\",10,\"ACADEMIA 1; INDIVIDUAL_EU 9\",\"consultation 10\",1,\"topic 9\",0.60,0.95,1.00,3,3");
  }

  private static Contribution contribution(String id) {
    var type = id.equals("silent") ? StakeholderType.ACADEMIA : StakeholderType.INDIVIDUAL_EU;
    return Silent.contribution(id, type);
  }
}
