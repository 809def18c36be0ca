package eu.chorus.output.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.proof.MadeUnder;
import eu.chorus.output.disclosure.proof.Proof;
import eu.chorus.problem.Place;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see what, as data; and nobody more than was promised. */
class ReleaseProfilesTest {
  private static final ReleasePolicy FLOOR = ReleasePolicy.standard();
  private static final List<String> LESS_IS_STRICTER =
      List.of("ngram", "contentNgram", "charRun", "dominance");

  private final ReleaseProfiles profiles = ReleaseProfiles.standard();

  @TempDir Path folder;

  private static Properties lines() {
    var lines = new Properties();
    FLOOR.numbers().forEach((name, n) -> lines.put("public." + name, Integer.toString(n)));
    lines.put("chairs", "public");
    return lines;
  }

  private static List<String> faults(Properties lines) {
    return faults(() -> ReleaseProfiles.of(lines));
  }

  private static List<String> faults(ThrowingCallable call) {
    return catchThrowableOfType(UserException.class, call).problems().stream()
        .map(p -> p.kind() + " " + p.place().column())
        .toList();
  }

  @Test
  void publicAndChairsAreTheFloor() {
    assertThat(profiles.policy(Map.of(), "public")).isEqualTo(FLOOR);
    assertThat(profiles.policy(Map.of(), "chairs")).isEqualTo(FLOOR);
  }

  @Test
  void aStricterProfileIsOneLine() {
    var strict = profiles.policy(Map.of("profile", "strict"), "public");
    assertThat(strict.numbers()).isNotEqualTo(FLOOR.numbers());
    FLOOR
        .numbers()
        .forEach((name, n) -> assertThat(FLOOR.stricter(strict.numbers())).isEqualTo(strict));
    assertThat(profiles.policy(Map.of("chairs.profile", "strict"), "public")).isEqualTo(FLOOR);
    assertThat(profiles.policy(Map.of("chairs.profile", "strict"), "chairs")).isEqualTo(strict);
  }

  @Test
  void aNumberHoldsForAllOrForOneAudience() {
    var release = Map.of("k", "7", "chairs.k", "8");
    assertThat(profiles.policy(release, "public").k()).isEqualTo(7);
    assertThat(profiles.policy(release, "chairs").k()).isEqualTo(8);
  }

  @Test
  void whatIsLooserUnknownOrNoNumberIsNamedAllAtOnce() {
    var release =
        Map.of(
            "k", "4",
            "dominance", "91",
            "chairs.ngram", "seven",
            "chairs.colour", "3",
            "press.k", "9",
            "public.profile", "lenient");
    assertThat(faults(() -> profiles.policy(release, "public")))
        .containsExactlyInAnyOrder(
            "RELEASE_POLICY_LOOSENED release.k",
            "RELEASE_POLICY_LOOSENED release.dominance",
            "CONFIG_BAD_VALUE release.chairs.ngram",
            "CONFIG_UNKNOWN_KEY release.chairs.colour",
            "CONFIG_UNKNOWN_KEY release.press.k",
            "CONFIG_BAD_VALUE release.public.profile");
  }

  /** Whoever agrees to be named is named to everybody, or to nobody. */
  @Test
  void theAnnexIsNoNumberAndForAllAlike() {
    for (var answer : List.of("yes", "no")) {
      var release = Map.of("participants_annex", answer, "k", "7");
      assertThat(profiles.policy(release, "public")).isEqualTo(FLOOR.stricter(Map.of("k", 7)));
      assertThat(profiles.policy(release, "chairs").k()).isEqualTo(7);
    }
    var release = Map.of("participants_annex", "yes", "chairs.participants_annex", "yes");
    assertThat(faults(() -> profiles.policy(release, "public")))
        .containsExactly("CONFIG_UNKNOWN_KEY release.chairs.participants_annex");
    assertThat(ReleasePolicy.names()).doesNotContain("participants_annex");
  }

  @Test
  void oneAudienceCannotBeShownMoreThanAll() {
    assertThat(faults(() -> profiles.policy(Map.of("k", "8", "chairs.k", "6"), "chairs")))
        .containsExactly("RELEASE_POLICY_LOOSENED release.chairs.k");
  }

  @Test
  void aFileBelowTheFloorIsRefusedWithEveryFault() {
    var lines = lines();
    lines.put("public.k", "4");
    lines.put("public.dominance", "95");
    lines.put("public.charRun", "many");
    lines.put("public.colour", "3");
    lines.remove("public.ngram");
    lines.put("chairs.oneWayMinimum", "9");
    lines.put("press", "nobody");
    assertThat(faults(lines))
        .contains(
            "RELEASE_POLICY_LOOSENED public.k",
            "RELEASE_POLICY_LOOSENED public.dominance",
            "CONFIG_BAD_VALUE public.charRun",
            "CONFIG_UNKNOWN_KEY public.colour",
            "CONFIG_MISSING_KEY public.ngram",
            "RELEASE_POLICY_LOOSENED chairs.oneWayMinimum",
            "CONFIG_DANGLING_REFERENCE press");
  }

  @Test
  void everyAudienceIsAskedFor() {
    var lines = lines();
    lines.remove("chairs");
    assertThat(faults(lines))
        .containsExactlyInAnyOrderElementsOf(
            ReleasePolicy.names().map(name -> "CONFIG_MISSING_KEY chairs." + name).toList());
  }

  @Test
  void everyNumberIsAtItsFloor() {
    for (var name : FLOOR.numbers().keySet()) {
      boolean lessIsStricter = LESS_IS_STRICTER.contains(name);
      var lines = lines();
      int looser = FLOOR.numbers().get(name) + (lessIsStricter ? 1 : -1);
      lines.put("public." + name, Integer.toString(looser));
      assertThat(faults(lines)).containsOnly("RELEASE_POLICY_LOOSENED public." + name);
    }
  }

  @Test
  void aCandidateServesNobodyWhoWasPromisedMore() {
    var chairs = FLOOR.stricter(Map.of("k", 8, "dominance", 80));
    chairs.mustServe(FLOOR, Place.of("1"));
    assertThatThrownBy(() -> FLOOR.mustServe(chairs, Place.of("1")))
        .isInstanceOfSatisfying(
            UserException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.CANDIDATE_LOOSER))
                    .satisfies(
                        p ->
                            assertThat(p.detail())
                                .isEqualTo("dominance 90, needed 80; k 5, needed 8")));
  }

  @Test
  void aPolicyServesWhoWasPromisedNoMoreInAnyNumber() {
    for (var name : FLOOR.numbers().keySet()) {
      boolean lessIsStricter = LESS_IS_STRICTER.contains(name);
      int stricter = FLOOR.numbers().get(name) + (lessIsStricter ? -1 : 1);
      var other = FLOOR.stricter(Map.of(name, stricter));
      assertThat(other.serves(FLOOR)).as(name).isTrue();
      assertThat(FLOOR.serves(other)).as(name).isFalse();
      assertThat(ReleasePolicy.told(other.toString())).isEqualTo(other);
    }
    assertThat(FLOOR.serves(FLOOR)).isTrue();
    assertThatThrownBy(() -> ReleasePolicy.told("ReleasePolicy[k=5]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A slip of the keyboard is no stricter policy: it would withhold everything, or nothing. */
  @ParameterizedTest
  @CsvSource({
    "k,1000,", "k,1001,CONFIG_BAD_VALUE", "ngram,2,", "ngram,1,CONFIG_BAD_VALUE",
    "dominance,1,", "dominance,0,CONFIG_BAD_VALUE", "charRun,10,", "charRun,9,CONFIG_BAD_VALUE"
  })
  void whatMakesNoSenseIsNoPolicy(String name, int value, @Nullable String fault) {
    assertThat(FLOOR.faults(Map.of(name, value), Place::of).stream().map(p -> p.kind().name()))
        .isEqualTo(Stream.ofNullable(fault).toList());
  }

  @Test
  void aCandidateTellsUnderWhatItWasMadeOrNothing() throws IOException {
    assertThat(MadeUnder.policy(folder)).isEmpty();
    var proof = folder.resolve(Proof.JSON);
    Files.writeString(proof, "no JSON");
    assertThat(MadeUnder.policy(folder)).isEmpty();
    Files.writeString(proof, "{\"policy\": {\"k\": 5}}");
    assertThat(MadeUnder.policy(folder)).isEmpty();
    var numbers = FLOOR.stricter(Map.of("k", 8)).numbers().toString().replace("=", "\":");
    Files.writeString(
        proof,
        "{\"policy\": "
            + numbers.replace("{", "{\"").replace(", ", ", \"")
            + ", \"digests\": {\"policy\": \"x\", \"k\": 3}}");
    assertThat(MadeUnder.policy(folder)).contains(FLOOR.stricter(Map.of("k", 8)));
  }
}
