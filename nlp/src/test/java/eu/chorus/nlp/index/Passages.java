package eu.chorus.nlp.index;

import eu.chorus.model.Channel;
import eu.chorus.model.RoutedBy;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.campaign.CampaignPart;
import eu.chorus.nlp.provision.PassageProvisions;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Passages and small indexes made for tests. */
final class Passages {
  private Passages() {}

  static IndexedPassage of(String id, String language, String text) {
    return of(id, language, text, "WG1", StakeholderType.ACADEMIA, false);
  }

  static IndexedPassage of(
      String id,
      String language,
      String text,
      String workingGroup,
      StakeholderType stakeholder,
      boolean campaign) {
    return of(
        id,
        language,
        text,
        workingGroup,
        stakeholder,
        campaign ? CampaignPart.COMMON : CampaignPart.NONE,
        PassageProvisions.none(id));
  }

  /** What a campaign's member says about provisions. */
  static IndexedPassage about(String text, CampaignPart part, PassageProvisions provisions) {
    return of(provisions.passage(), "en", text, "WG1", StakeholderType.ACADEMIA, part, provisions);
  }

  private static IndexedPassage of(
      String id,
      String language,
      String text,
      String workingGroup,
      StakeholderType stakeholder,
      CampaignPart part,
      PassageProvisions provisions) {
    return new IndexedPassage(
        id,
        "s/" + id,
        "q1",
        language,
        new Verbatim(text),
        List.of(workingGroup),
        List.of(),
        RoutedBy.QUESTION,
        stakeholder,
        "Belgium",
        "draft1",
        Channel.CONSULTATION,
        part,
        List.of("t1", "t2"),
        provisions);
  }

  /** An index of these passages, written as one part, then merged. */
  static Path index(Path folder, IndexedPassage... passages) {
    PassageIndex.write(
        folder.resolve("part"),
        Stream.of(passages).sorted(Comparator.comparing(IndexedPassage::id)).iterator());
    PassageIndex.merge(
        List.of(folder.resolve("part")), folder.resolve("index"), Map.of("run", "r1"));
    return folder.resolve("index");
  }

  /** The ids that a query finds, sorted. */
  static List<String> found(Path index, String query, String... filters) {
    return PassageIndex.search(index, QuerySpec.of(query, List.of(filters), 100)).hits().stream()
        .map(SearchResult.Hit::passage)
        .sorted()
        .toList();
  }
}
