package eu.chorus.nlp.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CodebookMapperTest {
  private static final String QUESTION = "What should change about trains?";

  private static final Codebook CODEBOOK =
      new Codebook(
          List.of(
              new CodebookEntry(
                  "fares", "Lower fares", "Tickets are too dear; prices should fall."),
              new CodebookEntry("late", "Punctuality", "Trains arrive late or are cancelled."),
              new CodebookEntry("bikes", "Bicycles", "There is no room for bicycles on board."),
              new CodebookEntry("other", "None of the above", "Fits no other."),
              new CodebookEntry("void", "No reason given", "Says nothing.")));

  private static final List<String> ANSWERS =
      List.of(
          "The prices of tickets are far too high.",
          "Every morning it arrives late, and in winter it is cancelled.",
          "I want to take my bicycle on board.",
          "Lower fares for tickets, and more room for bicycles.",
          "Tickets, tickets, tickets: they are dear.",
          "Cancelled again!");

  private static List<Mapping> mapped(CodebookMapper mapper) {
    return ANSWERS.stream().map(mapper::map).toList();
  }

  private static CodebookMapper mapper(List<CodedAnswer> examples, Vectors vectors) {
    return CodebookMapper.of(CODEBOOK, QUESTION, examples, ANSWERS, vectors);
  }

  @Test
  void answersFallUnderWhatDescribesThem() {
    for (Vectors vectors : Vectors.values()) {
      List<Mapping> mapped = mapped(mapper(List.of(), vectors));
      assertThat(mapped.get(0).entries().get(0)).isEqualTo("fares");
      assertThat(mapped.get(1).entries().get(0)).isEqualTo("late");
      assertThat(mapped.get(2).entries().get(0)).isEqualTo("bikes");
      assertThat(mapped.get(3).entries()).contains("fares", "bikes");
      assertThat(mapped)
          .allSatisfy(
              mapping -> {
                assertThat(mapping.scores())
                    .containsOnlyKeys("fares", "late", "bikes", "other", "void");
                assertThat(mapping.entries()).doesNotContain("other", "void");
                double best = Collections.max(mapping.scores().values());
                assertThat(mapping.scores().get(mapping.entries().get(0))).isEqualTo(best);
              });
    }
  }

  @Test
  void whatSaysNothingFallsUnderNoReason() {
    var mapper = mapper(List.of(), Vectors.NONE);
    for (String nothing : List.of("", " ", "n/a", "-", "No")) {
      assertThat(mapper.map(nothing).entries()).containsExactly("void");
    }
    assertThat(mapper.map("Zebras graze.").entries()).containsExactly("other");
    var bare =
        CodebookMapper.of(
            new Codebook(CODEBOOK.entries().subList(0, 2)),
            QUESTION,
            List.of(),
            List.of(),
            Vectors.NONE);
    assertThat(bare.map("n/a").entries()).isEmpty();
    assertThat(bare.map("Zebras graze.").entries()).isEmpty();
    assertThat(bare.map("Tickets are dear.").entries()).containsExactly("fares");
  }

  @Test
  void reviewersTeachWhatNoDescriptionSays() {
    String unheard = "The staff at the counter shouted at me.";
    List<CodedAnswer> examples =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? example(i, "Rude staff at the counter, number " + i, "late", "other")
                        : example(i, "Tickets are dear, number " + i, "fares"))
            .toList();
    for (Vectors vectors : Vectors.values()) {
      assertThat(mapper(List.of(), vectors).map(unheard).entries())
          .isNotEqualTo(List.of("late", "other"));
      var taught = mapper(examples, vectors).map(unheard);
      assertThat(taught.entries()).containsExactlyInAnyOrder("late", "other");
      assertThat(taught.scores().values()).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
      assertThat(mapper(examples, vectors).map(ANSWERS.get(0)).entries().get(0)).isEqualTo("fares");
    }
  }

  @Test
  void orderChangesNothing() {
    long seed = 20261122;
    var random = new Random(seed);
    var examples = new ArrayList<CodedAnswer>();
    for (int i = 0; i < 10; i++) {
      examples.add(
          example(
              i,
              "number " + i + (i % 3 == 0 ? " late" : " dear tickets"),
              i % 3 == 0 ? "late" : "fares"));
    }
    var answers = new ArrayList<>(ANSWERS);
    for (Vectors vectors : Vectors.values()) {
      List<Mapping> expected = mapped(mapper(examples, vectors));
      for (int i = 0; i < 3; i++) {
        Collections.shuffle(examples, random);
        Collections.shuffle(answers, random);
        var mapper = CodebookMapper.of(CODEBOOK, QUESTION, examples, answers, vectors);
        assertThat(mapped(mapper)).as("seed %d", seed).isEqualTo(expected);
        assertThat(ANSWERS.parallelStream().map(mapper::map).toList()).isEqualTo(expected);
      }
    }
  }

  @Test
  void oneExampleOrExamplesOfNothingDoNoHarm() {
    for (var examples :
        List.of(
            List.of(example(1, "dear", "fares")),
            List.of(example(1, "dear"), example(2, "late")),
            List.of(example(1, "dear", "unknown"), example(2, "late", "unknown")),
            List.of(
                example(1, "", "fares", "late", "bikes", "other", "void"),
                example(2, "", "fares", "late", "bikes", "other", "void")))) {
      for (Mapping mapping : mapped(mapper(examples, Vectors.NONE))) {
        assertThat(mapping.scores().values()).allSatisfy(s -> assertThat(s).isFinite());
      }
    }
  }

  @Test
  void aCodebookHasEntriesOfTheirOwn() {
    var entry = new CodebookEntry("a", "A", "");
    assertThatThrownBy(() -> new Codebook(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Codebook(List.of(entry, entry)))
        .isInstanceOf(IllegalArgumentException.class);
    var single = new Codebook(List.of(entry));
    for (Vectors vectors : Vectors.values()) {
      var mapper = CodebookMapper.of(single, "", List.of(), List.of(), vectors);
      assertThat(mapper.map("A thing.").scores()).containsOnlyKeys("a");
    }
  }

  private static CodedAnswer example(int id, String text, String... entries) {
    return new CodedAnswer("e" + id, new Verbatim(text), Set.of(entries));
  }
}
