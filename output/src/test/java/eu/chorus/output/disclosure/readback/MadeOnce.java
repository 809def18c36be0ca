package eu.chorus.output.disclosure.readback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Files by name, each the subject of a test of its own: made when the first is wanted and kept.
 * Whoever runs a single test of them, as mutation testing does thousands of times, has JUnit ask
 * for all of them again.
 */
public final class MadeOnce {
  /** How they are made. */
  public interface Making {
    List<Map<String, byte[]>> files() throws IOException;
  }

  private final Making making;
  private final List<Arguments> made = new ArrayList<>();

  public MadeOnce(Making making) {
    this.making = making;
  }

  /** Each as its name and its bytes. */
  public synchronized Stream<Arguments> each() throws IOException {
    if (made.isEmpty()) {
      for (var files : making.files()) {
        files.forEach((name, bytes) -> made.add(Arguments.of(name, bytes)));
      }
    }
    return made.stream();
  }
}
