package eu.chorus.nlp.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Precision and recall on hand-written sentences. */
class MentionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"heldout", "tuned", "fresh", "blind", "second-blind"})
  void mentionsAreFoundWhereTheyStand(String half) {
    int hits = 0;
    int found = 0;
    int gold = 0;
    var wrong = new ArrayList<String>();
    for (MentionSet sentence : MentionSet.read(half)) {
      var mentions = sentence.found();
      long right = mentions.stream().filter(sentence.gold()::contains).count();
      hits += (int) right;
      found += mentions.size();
      gold += sentence.gold().size();
      if (right < mentions.size() || right < sentence.gold().size()) {
        wrong.add(sentence.id() + " " + mentions + " instead of " + sentence.gold());
      }
    }
    assertThat((double) hits / found)
        .as("precision, wrong: %s", wrong)
        .isGreaterThanOrEqualTo(0.98);
    assertThat((double) hits / gold).as("recall, wrong: %s", wrong).isGreaterThanOrEqualTo(0.98);
  }
}
