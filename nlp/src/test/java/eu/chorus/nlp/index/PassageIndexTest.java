package eu.chorus.nlp.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.nlp.campaign.CampaignPart;
import eu.chorus.nlp.provision.Mention;
import eu.chorus.nlp.provision.Mention.Standing;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {
  @TempDir Path folder;

  @Test
  void theSamePassagesGiveTheSameHitsHoweverTheyWereSpread() {
    long seed = 7;
    Random random = new Random(seed);
    List<IndexedPassage> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = "risk ".repeat(1 + random.nextInt(3)) + "word" + random.nextInt(5);
      all.add(Passages.of("p" + i, random.nextBoolean() ? "en" : "fr", text));
    }
    SearchResult whole = spread(all, 1, "whole");
    Collections.shuffle(all, random);
    SearchResult spread = spread(all, 7, "spread");
    assertThat(spread).as("seed %d", seed).isEqualTo(whole);
    assertThat(whole.total()).isEqualTo(300);
  }

  @Test
  void theIndexIsOneSegmentAndTellsItsRun() throws IOException {
    Path index =
        Passages.index(folder, Passages.of("a", "en", "one"), Passages.of("b", "de", "zwei"));
    assertThat(PassageIndex.commitData(index)).containsExactly(Map.entry("run", "r1"));
    try (Stream<Path> files = Files.list(index)) {
      assertThat(files.filter(file -> file.toString().endsWith(".si"))).hasSize(1);
    }
  }

  @Test
  void nothingOfWithdrawnTextStaysOnDisk() throws IOException {
    IndexedPassage kept = Passages.of("a", "en", "Ordinary words.");
    IndexedPassage withdrawn = Passages.of("b", "en", "Xylotheque zygomorphic.");
    Path index = Passages.index(folder, kept, withdrawn);
    assertThat(bytes(index)).contains("Xylotheque").contains("xylothequ");
    PassageIndex.write(folder.resolve("new"), List.of(kept).iterator());
    PassageIndex.merge(List.of(folder.resolve("new")), index, Map.of("run", "r2"));
    assertThat(bytes(index)).doesNotContain("Xylotheque").doesNotContain("xylothequ");
    assertThat(Passages.found(index, "ordinary")).containsExactly("a");
  }

  @Test
  void passagesAreFoundByWhatTheyAreAbout() {
    var named =
        new PassageProvisions(
            "a",
            List.of(
                new Mention(0, 11, "Measure 2.3", "draft2", Standing.IN_DRAFT, 1),
                new Mention(16, 31, "Sub-Measure 6.1", "draft1", Standing.IN_OTHER_DRAFT, 1)),
            List.of("Measure I.2.4", PassageProvisions.GONE),
            List.of());
    var likely =
        new PassageProvisions(
            "b",
            List.of(new Mention(0, 9, "Measure 2.3", "draft2", Standing.IMPLIED, 0.5)),
            List.of(),
            List.of("Measure I.2.4"));
    var index =
        Passages.index(
            folder,
            Passages.about("rights", CampaignPart.COMMON, named),
            Passages.about("rights", CampaignPart.ADDITION, likely),
            Passages.of("c", "en", "rights"));
    assertThat(Passages.found(index, "rights", "provision=Measure 2.3")).containsExactly("a");
    assertThat(Passages.found(index, "rights", "provision=draft1/Sub-Measure 6.1"))
        .containsExactly("a");
    assertThat(Passages.found(index, "rights", "provision=draft2/Sub-Measure 6.1")).isEmpty();
    assertThat(Passages.found(index, "rights", "provision-likely=Measure 2.3"))
        .containsExactly("b");
    assertThat(Passages.found(index, "rights", "provision-now=Measure I.2.4")).containsExactly("a");
    assertThat(Passages.found(index, "rights", "provision-now=deleted")).containsExactly("a");
    assertThat(Passages.found(index, "rights", "provision-likely-now=Measure I.2.4"))
        .containsExactly("b");
    assertThat(Passages.found(index, "rights", "provision-standing=in_other_draft"))
        .containsExactly("a");
    assertThat(Passages.found(index, "rights", "addition=yes")).containsExactly("b");
    assertThat(Passages.found(index, "rights", "campaign=no")).containsExactly("c");
  }

  @Test
  void anEmptyIndexFindsNothing() {
    PassageIndex.merge(List.of(), folder, Map.of());
    assertThat(Passages.found(folder, "anything")).isEmpty();
    assertThat(Passages.found(folder, "")).isEmpty();
  }

  @Test
  void unsortedPassagesAreRefused() {
    List<IndexedPassage> repeated =
        List.of(Passages.of("a", "en", "secret"), Passages.of("a", "en", "secret"));
    assertThatThrownBy(() -> PassageIndex.write(folder, repeated.iterator()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aMissingIndexIsAUsersFault() {
    assertThatThrownBy(() -> Passages.found(folder.resolve("nowhere"), "x"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no index");
  }

  private SearchResult spread(List<IndexedPassage> passages, int parts, String name) {
    List<Path> folders = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<IndexedPassage> mine = new ArrayList<>();
      for (int i = part; i < passages.size(); i += parts) {
        mine.add(passages.get(i));
      }
      mine.sort(Comparator.comparing(IndexedPassage::id));
      folders.add(folder.resolve(name + part));
      PassageIndex.write(folders.get(part), mine.iterator());
    }
    PassageIndex.merge(folders, folder.resolve(name), Map.of());
    return PassageIndex.search(
        folder.resolve(name), QuerySpec.of("risk OR word3", List.of(), 1000));
  }

  private static String bytes(Path index) throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.sorted().toList()) {
        bytes.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    return bytes.toString();
  }
}
