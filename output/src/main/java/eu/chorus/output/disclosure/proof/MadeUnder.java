package eu.chorus.output.disclosure.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/** Under which policy a candidate was made, as its statement of proof tells. */
public final class MadeUnder {
  private MadeUnder() {}

  /**
   * The policy; empty if the candidate does not tell, or not every number of it, so that nobody can
   * say whom it may go to. What is told here holds for what is published: the statement is made
   * again from these numbers, and must come out the same (P11).
   */
  public static Optional<ReleasePolicy> policy(Path candidate) throws IOException {
    var proof = candidate.resolve(Proof.JSON);
    if (!Files.isRegularFile(proof)) {
      return Optional.empty();
    }
    var numbers = new TreeMap<String, Integer>();
    try (var json = new JsonFactory().createParser(Files.readAllBytes(proof))) {
      boolean inside = false;
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          inside = "policy".equals(json.currentName());
        } else if (token == JsonToken.END_OBJECT) {
          inside = false;
        } else if (inside && token == JsonToken.VALUE_NUMBER_INT) {
          numbers.put(json.currentName(), json.getIntValue());
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // no JSON: it tells nothing
    }
    return ReleasePolicy.names().allMatch(numbers::containsKey)
        ? Optional.of(ReleasePolicy.standard().with(numbers))
        : Optional.empty();
  }
}
