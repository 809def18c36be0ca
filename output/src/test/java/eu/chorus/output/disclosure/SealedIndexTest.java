package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.FamilyText;
import eu.chorus.output.disclosure.quotation.NaiveQuotes;
import eu.chorus.output.disclosure.quotation.QuoteCheck;
import eu.chorus.output.disclosure.quotation.Reading;
import eu.chorus.output.disclosure.readback.Strand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dchorus.seed=N} repeats a run, {@code -Dchorus.rounds=N} makes it longer. */
class SealedIndexTest {
  private static final long SEED = Long.getLong("chorus.seed", System.nanoTime());
  private static final int ROUNDS = Integer.getInteger("chorus.rounds", 150);
  private static final ReleasePolicy POLICY = ReleasePolicy.standard();

  /** Few words, so that runs meet often; some carry no content, some are numbers. */
  private static final List<String> WORDS =
      List.of("the", "of", "and", "12", "2026", "licence", "harvest", "bakeries", "audit", "fear");

  @TempDir Path folder;
  private final Random random = new Random(SEED);

  /** What the sealed index finds is what one finds by comparing everything with everything. */
  @Test
  void findsExactlyWhatANaiveSearchFinds() throws IOException {
    System.err.println("seed " + SEED);
    int quotations = 0;
    int common = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var families = new HashMap<String, List<List<String>>>();
      int count = 1 + random.nextInt(9);
      for (int f = 0; f < count; f++) {
        families.put("family" + f, texts(1 + random.nextInt(4)));
      }
      var said = families.values().stream().flatMap(List::stream).toList();
      var release = new ArrayList<>(pieces());
      release.addAll(said.get(random.nextInt(said.size()))); // else few runs are anybody's
      for (var texts : families.values()) {
        if (random.nextBoolean()) {
          texts.add(List.of(String.join(" ", release)));
        }
      }
      var index =
          IndexFixture.seal(
              folder.resolve("index" + round),
              POLICY,
              AllowList.empty(),
              NameRegister.empty(),
              families,
              1 + random.nextInt(3),
              IndexFixture.NO_KEY);
      var check = QuoteCheck.of(POLICY, Reading.all(List.of(strand(release))), AllowList.empty());
      index.feed(List.of(check));
      var expected = NaiveQuotes.of(POLICY, release, families);
      var found = new TreeSet<String>();
      check.verdict().forEach(v -> found.add(v.rule() + " " + v.place()));
      assertThat(found).as("seed %d, round %d", SEED, round).isEqualTo(expected);
      quotations += expected.size();
      common += expected.isEmpty() ? 1 : 0;
    }
    assertThat(quotations).as("quotations in all").isPositive();
    assertThat(common).as("releases that pass").isPositive();
  }

  private List<List<String>> texts(int count) {
    return new ArrayList<>(Stream.generate(this::pieces).limit(count).toList());
  }

  private List<String> pieces() {
    return Stream.generate(
            () ->
                Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                    .limit(1 + random.nextInt(14))
                    .collect(Collectors.joining(" ")))
        .limit(1 + random.nextInt(3))
        .toList();
  }

  private static Strand strand(List<String> pieces) {
    var units = new ArrayList<Strand.Unit>();
    for (int i = 0; i < pieces.size(); i++) {
      units.add(new Strand.Unit(Integer.toString(i), pieces.get(i)));
    }
    return new Strand("a.md", units);
  }

  /** A bit that is flipped anywhere is seen before anything passes. */
  @Test
  void aFlippedBitIsSeen() throws IOException {
    System.err.println("seed " + SEED);
    var index = folder.resolve("index");
    var allowed = AllowList.builder().add("questionnaire", "What do bakeries fear?").build();
    var names = new NameRegister(List.of("Green Kanarie Union"), List.of("audit"));
    var families =
        Map.of("a", texts(3), "b", texts(3), "c", List.of(List.of(UnrulyChild.WORD + " fears")));
    IndexFixture.seal(index, POLICY, allowed, names, families, 2, IndexFixture.NO_KEY);
    assertThat(isRefused(index)).isFalse();
    List<Path> files;
    try (var list = Files.list(index)) {
      files = list.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(5);
    for (var file : files) {
      var sound = Files.readAllBytes(file);
      for (int flip = 0; flip < 40; flip++) {
        var broken = sound.clone();
        int bit = random.nextInt(8 * broken.length);
        broken[bit / 8] ^= (byte) (1 << (bit % 8));
        Files.write(file, broken);
        assertThat(isRefused(index)).as("seed %d, bit %d of %s", SEED, bit, file).isTrue();
      }
      Files.write(file, sound);
      Files.delete(file);
      assertThat(isRefused(index)).as("without %s", file).isTrue();
      Files.write(file, sound);
    }
    assertThat(isRefused(index)).isFalse();
  }

  /** Also where the index is only asked whether it still holds; no fault tells a word (P7). */
  private static boolean isRefused(Path folder) {
    boolean held;
    try {
      held = SealedIndex.open(folder, IndexFixture.NO_KEY).holds("made");
    } catch (IOException e) {
      assertThat(Throwables.getStackTrace(e)).doesNotContainIgnoringCase(UnrulyChild.WORD);
      held = false;
    }
    boolean read;
    try {
      var index = SealedIndex.open(folder, IndexFixture.NO_KEY);
      Inspection.of(index);
      index.feed(List.of());
      read = true;
    } catch (IOException e) {
      assertThat(Throwables.getStackTrace(e)).doesNotContainIgnoringCase(UnrulyChild.WORD);
      read = false;
    }
    // What it was made from stands under the seal, but no check reads it.
    return !held && !read;
  }

  @Test
  void anIndexSealedWithAnotherKeyIsRefused() throws IOException {
    var families = Map.of("a", texts(2));
    var ours = folder.resolve("index");
    IndexFixture.seal(
        ours, POLICY, AllowList.empty(), NameRegister.empty(), families, 1, text -> "our " + text);
    assertThat(SealedIndex.open(ours, text -> "our " + text).families()).isEqualTo(1);
    assertThatThrownBy(() -> SealedIndex.open(ours, text -> "their " + text))
        .isInstanceOf(IOException.class);
    var unkeyed = folder.resolve("unkeyed");
    IndexFixture.seal(unkeyed, families);
    assertThatThrownBy(() -> SealedIndex.open(unkeyed, text -> "our " + text))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anIndexOfOtherThingsDoesNotHold() throws IOException {
    assertThat(IndexFixture.seal(folder.resolve("index"), Map.of()).holds("other")).isFalse();
  }

  /** What the index keeps is what it was given. */
  @Test
  void keepsListsNamesAndPolicy() throws IOException {
    var policy = POLICY.stricter(Map.of("k", 8, "ngram", 5));
    var allowed =
        AllowList.builder()
            .add("Act", "Providers shall document the solution")
            .frame("report", "Of %d contributions %d answered")
            .build();
    var names = new NameRegister(List.of("Green Harbour Union", "Transparency"), List.of("audit"));
    var index =
        IndexFixture.seal(
            folder.resolve("index"), policy, allowed, names, Map.of(), 1, IndexFixture.NO_KEY);
    var read = SealedIndex.open(index.folder(), IndexFixture.NO_KEY);
    assertThat(read.policy()).isEqualTo(policy);
    assertThat(read.allowed().digest()).isEqualTo(allowed.digest());
    assertThat(read.names().lines()).isEqualTo(names.lines());
  }

  @Test
  void tellsHowMuchItHoldsAndTakesOneSegmentMore() throws IOException {
    var families =
        Map.of(
            "a", List.of(List.of("small bakeries fear audits"), List.of("and say so")),
            "b", List.of(List.of("harvests")));
    var index = IndexFixture.seal(folder.resolve("index"), families);
    assertThat(index.holds("made")).isTrue();
    assertThat(index.madeFrom()).isEqualTo("made");
    var beside = Files.createDirectories(folder.resolve("beside"));
    var more = List.of(new FamilyText("c", "two words")).iterator();
    var larger = index.with(beside, Segment.write(beside.resolve("segment-9"), more));
    assertThat(larger.holds("made")).isTrue();
    assertThat(larger.families()).isEqualTo(index.families() + 1).isEqualTo(3);
    assertThat(larger.texts()).isEqualTo(index.texts() + 1).isEqualTo(4);
    assertThat(larger.tokens()).isEqualTo(index.tokens() + 2).isEqualTo(10);
  }

  @Test
  void whatIsNoSealIsRefused() throws IOException {
    var index = IndexFixture.seal(folder.resolve("index"), Map.of());
    var seal = index.folder().resolve("seal");
    var text = Files.readString(seal);
    int key = text.indexOf("key ");
    int digest = text.indexOf("digest ");
    for (var broken :
        List.of(
            "",
            text.substring(key),
            text.substring(0, key),
            text.substring(0, digest),
            text.substring(0, key) + text.substring(digest),
            text.substring(0, key) + text.substring(digest) + text.substring(key, digest))) {
      Files.writeString(seal, broken);
      assertThatThrownBy(() -> SealedIndex.open(index.folder(), IndexFixture.NO_KEY))
          .as(broken)
          .isInstanceOf(GateFault.class);
    }
  }

  /** Copies within a family are held once, and a family is one wherever its texts come from. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void aRunOfKFamiliesPassesAndOfOneFewerDoesNot(int families) throws IOException {
    var said = List.of("small bakeries fear licence paperwork burying evening harvests");
    var corpus = new HashMap<String, List<List<String>>>();
    for (int f = 0; f < families; f++) {
      corpus.put("f" + f, List.of(said, said, List.of("And so on: " + said.get(0))));
    }
    var index = IndexFixture.seal(folder.resolve("index"), corpus);
    assertThat(index.texts()).isEqualTo(2L * families);
    var check = QuoteCheck.of(POLICY, Reading.all(List.of(strand(said))), AllowList.empty());
    index.feed(List.of(check));
    assertThat(check.verdict().isEmpty()).isEqualTo(families == 5);
  }
}
