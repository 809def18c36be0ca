package eu.chorus.nlp.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.nlp.bench.Edits;
import eu.chorus.nlp.bench.TopicTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFamiliesTest {
  private static final String LAW =
      "Providers of models with systemic risk shall perform model evaluation in accordance with"
          + " standardised protocols and tools reflecting the state of the art, including"
          + " conducting and documenting adversarial testing of the model.";

  private static final List<String> REWRITTEN =
      List.of(
          "Banning social scoring and facial recognition in certain circumstances could slow down"
              + " innovation in the technology sector. Companies would not be able to develop these"
              + " technologies for contexts where they are forbidden. Exports to partners with"
              + " stricter rules would however become easier, because trust is built.",
          "Innovation in the technology sector could be slowed down by banning facial recognition"
              + " and social scoring under certain circumstances. In contexts where they are"
              + " forbidden, these technologies could not be developed by companies. Because it"
              + " builds trust, it would however make exports easier to partners with rules that"
              + " are stricter.");

  private record Edited(List<String> texts, List<Integer> truth) {
    /** Half the texts stand alone, the others have one to ten edited copies. */
    static Edited generate(long seed, double share, boolean withOriginal, boolean sentences) {
      var invented = new TopicTexts(seed);
      var edits = new Edits(seed + 1, invented.vocabulary());
      var random = new Random(seed + 2);
      var texts = new ArrayList<String>();
      var truth = new ArrayList<Integer>();
      for (int base = 0; base < 1_500; base++) {
        String text = invented.next(40 + random.nextInt(60));
        int copies = base % 2 == 0 ? 0 : base % 20 == 1 ? 10 : 1 + base % 3;
        if (copies == 0 || withOriginal) {
          texts.add(text);
          truth.add(base);
        }
        for (int c = 0; c < copies + (copies > 0 && !withOriginal ? 1 : 0); c++) {
          texts.add(edits.of(text, share, sentences));
          truth.add(base);
        }
      }
      return new Edited(texts, truth);
    }

    double pairF1() {
      var found = TextFamilies.of(texts, PublicTexts.none());
      var both = new ArrayList<List<Integer>>();
      IntStream.range(0, found.size()).forEach(i -> both.add(List.of(found.get(i), truth.get(i))));
      return 2 * pairs(both) / (pairs(found) + pairs(truth));
    }

    private static double pairs(List<?> labels) {
      Map<Object, Integer> sizes = new HashMap<>();
      labels.forEach(label -> sizes.merge(label, 1, Integer::sum));
      return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, true, false, 0.999",
    "0.10, true, false, 0.999",
    "0.10, false, false, 0.999",
    "0.20, true, false, 0.999",
    "0.20, false, false, 0.995",
    "0.10, true, true, 0.999",
    "0.20, true, true, 0.98",
    "0.20, false, true, 0.98"
  })
  void editedCopiesAreFoundAndNothingElse(
      double share, boolean withOriginal, boolean sentences, double atLeast) {
    for (long seed : new long[] {20240730, 20241114, 20250311}) {
      assertThat(Edited.generate(seed, share, withOriginal, sentences).pairF1())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(atLeast);
    }
  }

  @Test
  void quotingTheSameLawMakesNoFamily() {
    var invented = new TopicTexts(7);
    var texts =
        IntStream.range(0, 200)
            .mapToObj(
                i -> i % 2 == 0 ? invented.next(60) + " " + LAW : LAW + " " + invented.next(60))
            .toList();
    // A third of every text is the law, and the rest is of one narrow topic: chance does a little.
    var alone = new HashSet<>(TextFamilies.of(texts, PublicTexts.none()));
    assertThat(alone).hasSizeGreaterThanOrEqualTo(180);
    assertThat(TextFamilies.of(texts, PublicTexts.of(List.of(LAW)))).doesNotHaveDuplicates();
  }

  @Test
  void whatEverybodyWasGivenCountsForNothing() {
    var invented = new TopicTexts(8);
    String questionnaire =
        "Which of the following measures should providers take to identify systemic risks? "
            + "Please explain which evidence you have for the effect of each measure, "
            + "and name the provisions of the draft that your answer is about. "
            + LAW;
    var texts =
        IntStream.range(0, 100).mapToObj(i -> questionnaire + " " + invented.next(20)).toList();
    var known = PublicTexts.of(List.of(questionnaire));
    assertThat(TextFamilies.of(texts, PublicTexts.none())).containsOnly(0);
    assertThat(TextFamilies.of(texts, known)).doesNotHaveDuplicates();
    assertThat(TextFamilies.of(Collections.nCopies(9, questionnaire), known))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLetterWithSlotsFilledInIsOneFamily() {
    var invented = new TopicTexts(9);
    var texts = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      texts.add(
          "Dear chairs, my name is Person "
              + i
              + " and I write for Studio "
              + (i * 37)
              + "."
              + " We live from our drawings, and models were trained on them without a licence."
              + " Please require providers to publish a summary of every work that they used,"
              + " to honour reservations in any form that a machine can read,"
              + " and to pay into a fund that collecting societies administer. "
              + invented.next(25));
    }
    assertThat(TextFamilies.of(texts, PublicTexts.none())).containsOnly(0);
  }

  @Test
  void theSameInOtherWordsIsOneFamilyThatShinglesDoNotSee() {
    var a = wording(REWRITTEN.get(0));
    var b = wording(REWRITTEN.get(1));
    double common = Wording.common(a.shingleSet(), b.shingleSet());
    assertThat(common / (a.shingleSet().length + b.shingleSet().length - common)).isLessThan(0.1);
    var texts = new ArrayList<>(REWRITTEN);
    var invented = new TopicTexts(10);
    IntStream.range(0, 100).forEach(i -> texts.add(invented.next(50)));
    var families = TextFamilies.of(texts, PublicTexts.none());
    assertThat(families.get(1)).isZero();
    assertThat(families.subList(2, 102)).doesNotHaveDuplicates().doesNotContain(0);
  }

  @Test
  void aParagraphCopiedIntoALongerTextIsAPassageAndNoFamily() {
    var invented = new TopicTexts(11);
    String paragraph = invented.next(60);
    var a = wording(invented.next(150) + "\n" + paragraph + "\n" + invented.next(100));
    var b = wording(invented.next(200) + "\n" + paragraph);
    var likeness = Comparison.compare(a, Extent.WHOLE, b, Extent.WHOLE);
    assertThat(likeness.kind()).isEqualTo(Likeness.Kind.PASSAGE);
    assertThat(likeness.words()).isBetween(58, 66);
  }

  @Test
  void orderDoesNotMatter() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var texts = Edited.generate(20240730, 0.2, false, true).texts();
    var order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    var families = TextFamilies.of(texts, PublicTexts.none());
    var shuffled = TextFamilies.of(order.stream().map(texts::get).toList(), PublicTexts.none());
    var smallest = new HashMap<Integer, Integer>();
    for (int i = 0; i < order.size(); i++) {
      smallest.merge(shuffled.get(i), order.get(i), Math::min);
    }
    for (int i = 0; i < order.size(); i++) {
      assertThat(families.get(order.get(i))).isEqualTo(smallest.get(shuffled.get(i)));
    }
  }

  @Test
  void aHundredThousandCopiesShareKeysWithoutBeingComparedAllWithAll() {
    var sketcher = new Sketcher(PublicTexts.none());
    var invented = new TopicTexts(12);
    String letter = invented.next(60);
    var sketches = new ArrayList<Sketch>();
    for (int i = 0; i < 20_000; i++) { // equal keys, different words at the end
      sketches.add(sketcher.sketch(letter + " no " + i).orElseThrow());
    }
    sketches.sort(Sketch.ORDER);
    long[] meetings = {0};
    Candidates.forEach(sketches, (a, b) -> meetings[0]++);
    assertThat(meetings[0])
        .isLessThanOrEqualTo((long) Candidates.NEIGHBOURS * Sketcher.SLOTS * sketches.size());
  }

  @Test
  void hostileTextsAreRead() {
    var sketcher = new Sketcher(PublicTexts.none());
    assertThat(sketcher.imprint("")).isEmpty();
    assertThat(sketcher.imprint("\uD800 \uDC00 \u200B\u0301 ...")).isEmpty();
    assertThat(sketcher.imprint("na ".repeat(100_000))).isEmpty();
    assertThat(sketcher.imprint("extraordinarily".repeat(50_000))).isEmpty();
    assertThat(sketcher.imprint("\uFB01nancing of\uFB01ces ".repeat(20))).isEmpty();
  }

  private static Wording wording(String text) {
    return new Wording(new Sketcher(PublicTexts.none()).sketch(text).orElseThrow().wording);
  }
}
