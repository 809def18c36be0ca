package eu.chorus.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.model.Taxonomy;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import eu.chorus.model.WorkingGroup;
import eu.chorus.nlp.vector.EncodedText;
import eu.chorus.nlp.vector.SentenceVectors;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.nlp.vector.VectorSource;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ContentRouterTest {
  private static final Taxonomy TAXONOMY =
      new Taxonomy(
          List.of(new WorkingGroup("A", "Copyright", ""), new WorkingGroup("B", "Security", "")),
          List.of(
              topic("opt-out", "Reservations of rights", "A", "robots.txt", "opt-out", "crawler"),
              topic("weights", "Security of model weights", "B", "theft", "encryption", "insider"),
              topic("review", "Review of the Code", "A", "update", "revision")));

  @Test
  void aTaxonomyAloneRoutesWhatUsesItsWords() {
    var router = new ContentRouter(TAXONOMY, Optional.empty(), Vectors.NONE);
    var placed = router.place("Crawlers must respect robots.txt and any other opt-out.");
    assertThat(placed.topic()).isEqualTo("opt-out");
    assertThat(placed.workingGroup()).isEqualTo("A");
    assertThat(placed.workingGroups()).containsExactly("A");
    assertThat(placed.score("opt-out")).isBetween(0.5, 1.0);
    assertThat(placed.scores().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void whatIsAboutSomethingElseIsOther() {
    var router = new ContentRouter(TAXONOMY, Optional.empty(), Vectors.NONE);
    for (var text : List.of("", "Our choir sings on Tuesdays.", "12 %", "Ja.")) {
      var placed = router.place(text);
      assertThat(placed.topic()).isEqualTo(Placement.OTHER);
      assertThat(placed.workingGroup()).isEqualTo(Placement.OTHER);
      assertThat(placed.workingGroups()).isEmpty();
    }
  }

  @Test
  void aTextThatIsHalfAboutEachHasBothTopics() {
    var router = new ContentRouter(TAXONOMY, Optional.empty(), Vectors.NONE);
    var placed =
        router.place("Look into robots.txt for an opt-out; encryption stops theft by an insider.");
    assertThat(placed.topics()).containsExactlyInAnyOrder("opt-out", "weights");
    assertThat(placed.workingGroups()).containsExactly("A", "B");
  }

  @Test
  void wordsThatOnlyCertainTextsHaveAreLearnt() {
    var examples = new ArrayList<Labelled>();
    for (int i = 0; i < 40; i++) {
      examples.add(example(i, "The spider of site " + i + " ignores us", "opt-out"));
      examples.add(example(i, "Vault number " + i + " was broken open", "weights"));
    }
    var learnt = ContentRouter.learn(examples, TAXONOMY, Vectors.NONE);
    assertThat(learnt).isPresent();
    var router = new ContentRouter(TAXONOMY, learnt, Vectors.NONE);
    assertThat(router.place("The spider of that site ignores us again").topic())
        .isEqualTo("opt-out");
    assertThat(router.place("Vault number 99 was broken open again").topic()).isEqualTo("weights");
    assertThat(router.place("Something altogether different").topic()).isEqualTo(Placement.OTHER);
    // No certain text is about the review: the taxonomy's own words lead there still.
    assertThat(router.place("Update and revision: review the Code").topic()).isEqualTo("review");
  }

  @Test
  void aFewTextsAreNotLearntFrom() {
    var examples = new ArrayList<Labelled>();
    for (int i = 0; i < 19; i++) {
      examples.add(example(i, "The spider ignores us", "opt-out"));
      examples.add(example(i, "The vault was broken", "weights"));
    }
    assertThat(ContentRouter.learn(examples, TAXONOMY, Vectors.NONE)).isEmpty();
    assertThat(ContentRouter.learn(List.of(), TAXONOMY, Vectors.NONE)).isEmpty();
  }

  @Test
  void vectorsComeFromTheirSourceAlone() {
    var examples = new ArrayList<Labelled>();
    for (int i = 0; i < 20; i++) {
      examples.add(example(i, "The spider of site " + i + " ignores us", "opt-out"));
      examples.add(example(i, "Vault number " + i + " was broken open", "weights"));
    }
    var asked = new TreeSet<String>();
    VectorSource source =
        text -> {
          asked.add(text.digest());
          return madeUp(text);
        };
    var learnt = ContentRouter.learn(examples, TAXONOMY, Vectors.LOCAL, source);
    var expected = new TreeSet<String>();
    examples.forEach(example -> expected.add(example.unencoded().digest()));
    ContentRouter.descriptions(TAXONOMY).forEach(about -> expected.add(about.digest()));
    assertThat(asked).isEqualTo(expected);

    asked.clear();
    var router = new ContentRouter(TAXONOMY, learnt, Vectors.LOCAL, source);
    String text = "The spider of that site ignores us again";
    var placed = router.place(text);
    expected.clear();
    ContentRouter.descriptions(TAXONOMY).forEach(about -> expected.add(about.digest()));
    expected.add(UnencodedText.of(text).digest());
    assertThat(asked).isEqualTo(expected);
    assertThat(placed.topic()).isEqualTo("opt-out");
  }

  /** A vector that no model gives, the same for the same text. */
  private static EncodedText madeUp(UnencodedText text) {
    var random = new Random(text.digest().hashCode());
    var values = ByteBuffer.allocate(SentenceVectors.SIZE * Short.BYTES);
    for (int i = 0; i < SentenceVectors.SIZE; i++) {
      values.putShort((short) (random.nextInt(256) - 128));
    }
    return new EncodedText(text.digest(), "made up", values.flip());
  }

  private static Labelled example(int i, String text, String topic) {
    return new Labelled(topic + i, new Verbatim(text), topic);
  }

  private static Topic topic(String id, String title, String group, String... keywords) {
    return new Topic(id, title, "", List.of(keywords), List.of(group));
  }
}
