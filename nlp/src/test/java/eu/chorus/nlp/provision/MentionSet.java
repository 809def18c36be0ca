package eu.chorus.nlp.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Synthetic sentences with what each names. "heldout" and "tuned" were written before the finder;
 * faults in "tuned" were looked at while it was made, those in "heldout" never. "fresh" was written
 * when it was done, and found two faults that are mended since. "blind" was written by somebody who
 * had seen neither the finder nor these sets, and "second-blind" likewise when the faults of the
 * first were mended; those of both are mended since (quality.md).
 *
 * @param id the sentence's id
 * @param draft the draft that it answers
 * @param text the sentence
 * @param gold what it names, each as "start-end ref"
 */
record MentionSet(String id, String draft, String text, Set<String> gold) {
  private static final Path FOLDER = Path.of("src/test/resources/eu/chorus/nlp/provision");

  static List<MentionSet> read(String half) {
    var json = new ObjectMapper();
    var sentences = new ArrayList<MentionSet>();
    for (String draft : List.of("1", "2", "3", "final")) {
      try {
        for (String line : Files.readAllLines(FOLDER.resolve(half + "-" + draft + ".jsonl"))) {
          JsonNode node = json.readTree(line);
          var gold = new HashSet<String>();
          for (JsonNode m : node.get("mentions")) {
            gold.add(key(m.get("start").asInt(), m.get("end").asInt(), m.get("ref").asText()));
          }
          sentences.add(
              new MentionSet(
                  node.get("id").asText(), draft, node.get("text").asText(), Set.copyOf(gold)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sentences;
  }

  static String key(int start, int end, String ref) {
    return start + "-" + end + " " + ref;
  }

  Set<String> found() {
    var found = new HashSet<String>();
    MentionFinder.byForm(draft)
        .orElseThrow()
        .find(text)
        .forEach(m -> found.add(key(m.start(), m.end(), m.ref())));
    return found;
  }
}
