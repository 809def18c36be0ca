package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.jobs.Linking.Keyed;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.bench.Edits;
import eu.chorus.nlp.bench.TopicTexts;
import eu.chorus.nlp.campaign.Extent;
import eu.chorus.nlp.campaign.FamilyKeys;
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
}
