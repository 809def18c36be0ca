package eu.chorus.output.disclosure.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.report.ReleaseWriter;
import eu.chorus.output.synthesis.Frames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What may be said because it is public anyway, and not one word more. */
class AllowListTest {
  private static final AllowList LIST =
      AllowList.builder()
          .add("questionnaire", "Should providers publish a summary of the training content?")
          .add("questionnaire", "Yes, for all models")
          .add("questionnaire", "No")
          .add(AllowList.FRAMES, "of")
          .add(AllowList.FRAMES, "and")
          .frame(AllowList.FRAMES, "%d contributions chose")
          .build();

  /** How many tokens from the first on are allowed as one run. */
  private static int allowed(String text) {
    return LIST.reach(Tokens.of(List.of(text)))[0];
  }

  @Test
  void anyPartOfOneSequenceIsAllowed() {
    assertThat(allowed("publish a summary of the training")).isEqualTo(6);
  }

  @Test
  void publicTextsEndToEndAreAllowed() {
    assertThat(allowed("the training content? Yes, for all models 42 No 7 Should providers"))
        .isEqualTo(12);
  }

  @Test
  void aSequenceCutInTheMiddleEndsTheRun() {
    assertThat(allowed("publish a summary of Yes, for all models")).isEqualTo(4);
  }

  @Test
  void publicTextDoesNotCarryASecretThrough() {
    assertThat(allowed("of the training content? bakeries No")).isEqualTo(4);
    assertThat(allowed("bakeries Yes, for all models")).isZero();
  }

  /** A draft may be pasted around a word, wherever it stands and whatever follows it. */
  @Test
  void noDraftCarriesAWordThrough() {
    var seed = Long.getLong("chorus.seed", System.nanoTime());
    System.err.println("seed " + seed);
    var random = new Random(seed);
    var draft = "Providers shall document the technical solution adopted for testing their models";
    var list = AllowList.builder().add("drafts", draft).add("labels", "No").build();
    for (int round = 0; round < 500; round++) {
      var words = new ArrayList<>(List.of((draft + " No " + draft + " " + draft).split(" ")));
      int secret = random.nextInt(words.size() + 1);
      words.add(secret, "rosebud");
      var tokens = Tokens.of(List.of(String.join(" ", words)));
      var reach = list.reach(tokens);
      for (int from = 0; from <= secret; from++) {
        assertThat(reach[from]).as("seed %d", seed).isLessThanOrEqualTo(secret);
      }
    }
  }

  /** Nor is a public word, put where it does not belong, a way on. */
  @Test
  void aPublicWordInTheMiddleOfADraftEndsTheRun() {
    assertThat(allowed("publish a No summary of the training content")).isEqualTo(2);
  }

  @Test
  void aLoneWordOfAFrameGluesNothing() {
    assertThat(allowed("No of No and No")).isEqualTo(2);
    assertThat(allowed("the training content? and No, of")).isEqualTo(4);
  }

  @Test
  void aFrameTakesAnyNumber() {
    assertThat(allowed("31 contributions chose Yes, for all models")).isEqualTo(7);
  }

  /** A file of Chorus that nobody has read may hold a quotation, so a format holds none of it. */
  @Test
  void theFormOfAReportHoldsNoWordOfItsFrames() throws IOException {
    var frames = Frames.of("en");
    var formats = AllowList.builder().formats(ReleaseWriter.blank(frames)).build();
    for (var sequence : frames.sequences()) {
      var tokens = Tokens.of(List.of(sequence));
      if (tokens.size() >= 4) {
        assertThat(formats.reach(tokens)[0]).as(sequence).isLessThan(4);
      }
    }
    for (var line : ReleaseWriter.style().lines().filter(l -> l.contains(": ")).toList()) {
      var tokens = Tokens.of(List.of(line));
      assertThat(formats.holds(tokens, 0, tokens.size())).as(line).isFalse();
    }
  }

  @Test
  void aStyleSheetThatNobodyReadIsAllowedNothing() {
    var empty = AllowList.empty().digest();
    var changed = ReleaseWriter.style() + "/* rosebud */";
    assertThat(AllowList.builder().style(changed).build().digest()).isEqualTo(empty);
    assertThat(AllowList.builder().style(ReleaseWriter.style()).build().digest())
        .as("report.css changed: read it, then put its SHA-256 into reviewed_frames")
        .isNotEqualTo(empty);
  }

  @Test
  void theFramesAreThoseThatWereReviewed() {
    for (var frames : List.of(Frames.of("en"), Frames.proof("en"))) {
      assertThat(AllowList.builder().frames(frames).build().digest())
          .as("%s changed: read, then put %s into reviewed_frames", frames.name(), frames.digest())
          .isNotEqualTo(AllowList.empty().digest());
    }
  }
}
