package eu.chorus.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator through its one door: what it writes is stable, small, varied and as described. */
class SampleTest {
  private static final int RESPONDENTS = 260;
  private static final long SEED = 2024;

  @TempDir static Path folder;
  private static SampleFacts facts;

  @BeforeAll
  static void generate() {
    facts = Sample.generate(RESPONDENTS, SEED, folder.resolve("small"));
  }

  @Test
  void sameArgumentsGiveTheSameBytesUnderAnotherLocaleAndZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Sample.generate(RESPONDENTS, SEED, folder.resolve("again"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(files(folder.resolve("again"))).isEqualTo(files(folder.resolve("small")));
  }

  @Test
  void anotherSeedGivesAnotherConsultation() {
    Sample.generate(RESPONDENTS, SEED + 1, folder.resolve("other"));
    assertThat(files(folder.resolve("other")).get("survey.xlsx"))
        .isNotEqualTo(files(folder.resolve("small")).get("survey.xlsx"));
  }

  @Test
  void theCommittedSampleIsWhatTheDocumentedCommandWrites() {
    assertThat(files(folder.resolve("small"))).isEqualTo(files(samples().resolve("small")));
  }

  @Test
  void outsideCampaignAndTemplateNearlyEveryRunOfSixWordsHasOneAuthor() {
    assertThat(facts.sixGrams()).isGreaterThan(30_000);
    assertThat(facts.oneAuthorShare()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aRunThatTwoFamiliesWroteHasNoOneAuthor() {
    var grams = new SixGrams();
    grams.add("one two three four five six", "a");
    grams.add("One, two: three four FIVE six!", "b");
    grams.add("two three four five six seven", "a");
    assertThat(grams.size()).isEqualTo(2);
    assertThat(grams.oneAuthorShare()).isEqualTo(0.5);
    assertThat(grams.taken("two three four five six seven", "b")).isEqualTo(1);
    assertThat(grams.taken("two three four five six seven", "a")).isZero();
  }

  @Test
  void theSampleIsSmallAndHasACampaign() {
    assertThat(facts.contributions()).isEqualTo(RESPONDENTS);
    assertThat(facts.campaignMembers()).isGreaterThanOrEqualTo(24);
    assertThat(facts.uploads()).isBetween(18, 30);
    assertThat(facts.plenaryComments()).isGreaterThanOrEqualTo(100);
    assertThat(facts.bytes()).isLessThanOrEqualTo(2_000_000);
  }

  @Test
  void everythingSaysThatItIsSynthetic() throws IOException {
    for (String name : new String[] {"consultation.yaml", "README.txt", "truth.json"}) {
      String text = Files.readString(folder.resolve("small").resolve(name), StandardCharsets.UTF_8);
      assertThat(text.substring(0, 40)).as(name).containsIgnoringCase("synthetic");
    }
  }

  @Test
  void aHandfulOfRespondentsIsEnough() {
    SampleFacts few = Sample.generate(3, 1, folder.resolve("few"));
    assertThat(few.contributions()).isEqualTo(3);
    assertThat(files(folder.resolve("few"))).containsKey("consultation.yaml");
  }

  /** Every file below a folder: its path, and the digest of its bytes. */
  private static Map<String, String> files(Path root) {
    try (var walk = Files.walk(root)) {
      var files = new TreeMap<String, String>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The folder of samples, looked for from the working directory upwards. */
  static Path samples() {
    return Stream.<@Nullable Path>iterate(
            Path.of("").toAbsolutePath(),
            at -> at != null,
            at -> at == null ? null : at.getParent())
        .flatMap(Stream::ofNullable)
        .map(at -> at.resolve("data-samples"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }
}
