package eu.chorus.output.disclosure.readback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sentence of a respondent, planted at every place that a file has, is read back from there. */
class LeakPathTest {
  private static final String SENTENCE =
      "small bakeries fear licence paperwork burying evening harvests";

  private static final String HARMLESS =
      "the tables below show every count that enough families support";

  private static final MadeOnce LEAKS = new MadeOnce(() -> all(SENTENCE));
  private static final MadeOnce HARMLESS_FILES = new MadeOnce(() -> all(HARMLESS));

  @TempDir Path folder;

  static Stream<Arguments> leaks() throws IOException {
    return LEAKS.each();
  }

  static Stream<Arguments> harmless() throws IOException {
    return HARMLESS_FILES.each();
  }

  private static List<Map<String, byte[]>> all(String sentence) throws IOException {
    return List.of(PageLeaks.of(sentence), OfficeLeaks.of(sentence), PdfLeaks.of(sentence));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void isReadBack(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    var read = ReadBack.of(folder, Pictures.LISTED);
    assertThat(placesOf(SENTENCE, read))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place).startsWith(name).doesNotContain("baker"));
    assertThat(read.violations().toString() + read.pictures()).doesNotContain("baker", "paperwork");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void theSameFileIsReadToItsEnd(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    assertThat(ReadBack.of(folder, Pictures.LISTED).violations()).isEmpty();
  }

  @Test
  void namesOfFilesAndOfEmptyFoldersAreRead() throws IOException {
    Files.writeString(folder.resolve(SENTENCE + ".txt"), "x");
    Files.createDirectories(folder.resolve("evening").resolve("a").resolve(SENTENCE));
    var read = ReadBack.of(folder);
    assertThat(placesOf(SENTENCE, read))
        .anyMatch(place -> place.startsWith("name of file 1"))
        .anyMatch(place -> place.startsWith("name of folder"))
        .noneMatch(place -> place.contains("baker"));
  }

  @Test
  void aSentenceMayBeSpreadOverNames() throws IOException {
    int i = 10;
    for (var word : SENTENCE.split(" ")) {
      Files.writeString(folder.resolve(i++ + word), "");
    }
    assertThat(ReadBack.of(folder).strands())
        .anyMatch(
            strand -> strand.file().equals("names of all files") && strand.units().size() == 8);
  }

  @Test
  void aFileWhoseNameOffendsIsToldByItsPositionEverywhere() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "x");
    Files.write(folder.resolve(SENTENCE + ".png"), new byte[] {1});
    var read = ReadBack.of(folder);
    var found = new ArrayList<>(read.violations());
    found.add(new Violation(Rule.QUOTED_TOKENS, "name of file 2", ""));
    assertThat(read.discreet(found))
        .extracting(Violation::file)
        .containsOnly("file 2", "name of file 2");
  }

  @Test
  void namesThatOffendTogetherAreAllToldByTheirPositions() throws IOException {
    Files.write(folder.resolve("small.png"), new byte[] {1});
    Files.write(folder.resolve("bakeries.png"), new byte[] {1});
    var read = ReadBack.of(folder);
    var found = new ArrayList<>(read.violations());
    found.add(new Violation(Rule.QUOTED_TOKENS, "names of all files", "file 1"));
    assertThat(read.discreet(found))
        .extracting(Violation::file)
        .containsExactly("file 1", "file 2", "names of all files");
  }

  @Test
  void everyFileHasItsDigest() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/c.txt"), "abc");
    // FIPS 180-2, appendix B.1
    var digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(ReadBack.digests(folder)).isEqualTo(Map.of("a/b/c.txt", digest));
    var read = ReadBack.of(folder);
    assertThat(read.digests()).isEqualTo(ReadBack.digests(folder));
    assertThat(read.bytes()).isEqualTo(3);
  }

  /** Each {@code file: place} where the words stand one after the other. */
  static List<String> placesOf(String sentence, ReadBack read) {
    var sought = Tokens.of(List.of(sentence)).letters();
    var places = new ArrayList<String>();
    for (var strand : read.strands()) {
      var tokens = Tokens.of(strand.texts());
      int at = tokens.letters().toLowerCase(Locale.ROOT).indexOf(sought);
      if (at >= 0) {
        var place = strand.units().get(tokens.unit(tokens.tokenAt(at))).place();
        places.add(strand.file() + ": " + place);
      }
    }
    return places;
  }
}
