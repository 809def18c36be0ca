package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.bench.Edits;
import eu.chorus.nlp.bench.TopicTexts;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Extent;
import eu.chorus.nlp.campaign.FamilyKeys;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.Sketched;
import eu.chorus.nlp.campaign.Sketcher;
import eu.chorus.nlp.campaign.TextFamilies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Copies found by joins equal copies found in memory, however the texts lie. */
class CopiesTest {
  private static final List<Extent> EXTENTS = List.of(Extent.PART, Extent.TOGETHER, Extent.WHOLE);

  /** Letters, edited letters, equal letters, parts of longer texts, and what nobody copied. */
  private static List<Sketched> sketched() {
    var invented = new TopicTexts(20240730);
    var edits = new Edits(7, invented.vocabulary());
    var sketcher = new Sketcher(PublicTexts.none());
    var sketched = new ArrayList<Sketched>();
    for (int i = 0; i < 60; i++) {
      String letter = invented.next(40 + i);
      say(sketched, sketcher, letter, Extent.WHOLE);
      for (int copy = 0; copy < i % 7; copy++) {
        String text =
            switch (copy % 3) {
              case 0 -> letter.toUpperCase(Locale.ROOT).replace(".", " ! ");
              case 1 -> edits.of(letter, 0.15, true);
              default -> invented.next(150) + "\n" + letter + "\n" + invented.next(60);
            };
        say(sketched, sketcher, text, EXTENTS.get(copy % 3));
      }
    }
    return sketched;
  }

  private static void say(List<Sketched> sketched, Sketcher sketcher, String text, Extent extent) {
    String id = String.format(Locale.ROOT, "c%04d", sketched.size());
    sketcher.imprint(text).ifPresent(print -> sketched.add(new Sketched(id, extent, print)));
  }

  @Test
  void byJoinsAsInMemory() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var sketched = new ArrayList<>(sketched());
    var copies = TextFamilies.copies(sketched);
    assertThat(Set.copyOf(copies.values()).size()).isLessThan(copies.size() * 2 / 3);
    Collections.shuffle(sketched, new Random(seed));
    var spark = LocalSpark.session();
    var records = Records.of(spark, Sketched.class, sketched, 7);
    var keys = Copies.keys(records, Copies.alike(records)).collect();
    var expected = new HashSet<Keyed>();
    for (Sketched s : sketched) {
      String text = s.imprint().text();
      expected.add(
          new Keyed(s.contribution(), FamilyKeys.ofTexts(copies.getOrDefault(text, text))));
    }
    assertThat(keys).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Three copies of a paper, and two strangers who took a paragraph of it. */
  @Test
  void whoSharesPassagesIsToldAndNotJoined() {
    var invented = new TopicTexts(11);
    var sketcher = new Sketcher(PublicTexts.none());
    String paragraph = invented.next(60);
    String paper = invented.next(150) + "\n" + paragraph + "\n" + invented.next(100);
    var sketched = new ArrayList<Sketched>();
    for (int copy = 0; copy < 3; copy++) {
      say(sketched, sketcher, paper, Extent.WHOLE);
    }
    say(sketched, sketcher, invented.next(200) + "\n" + paragraph, Extent.WHOLE);
    say(sketched, sketcher, invented.next(130), Extent.WHOLE);
    var families =
        sketched.stream()
            .map(Sketched::contribution)
            .map(id -> id.compareTo("c0003") < 0 ? member(id, "c0000", 3) : member(id, id, 1))
            .toList();
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Collections.shuffle(sketched, new Random(seed));
    var spark = LocalSpark.session();
    var records = Records.of(spark, Sketched.class, sketched, 7);
    var memberships = Records.of(spark, Membership.class, families, 3);
    var alike = Copies.alike(records);
    assertThat(alike.collect()).noneMatch(pair -> pair.kind().family());
    var passages = Copies.passages(records, alike, memberships).collect();
    assertThat(passages).hasSize(1);
    var shared = passages.get(0);
    assertThat(shared)
        .usingRecursiveComparison()
        .ignoringFields("words", "passages")
        .isEqualTo(new CopiedPassages("c0000", "c0003", "c0000", "c0003", 3, 1, 1, 60));
    assertThat(shared.words()).isBetween(58, 66);
    assertThat(shared.passages()).isPositive();
  }

  private static Membership member(String id, String family, long size) {
    return new Membership(id, family, size, false);
  }
}
