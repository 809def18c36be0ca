package eu.chorus.output.disclosure.readback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that the gate reads in files of most kinds, in each order, and where it says that it
 * stands; approved as a whole. A reading that goes missing, or tells a wrong place, is a line that
 * changed: look at it, then approve what lies below {@code target}.
 */
class ReadingOrdersTest {
  private static final String APPROVED = "approved-reading-orders.txt";

  private static final String SENTENCE = "we are here and now we go on";

  @TempDir Path folder;

  @Test
  void areAsApproved() throws IOException {
    var samples = new TreeMap<String, byte[]>();
    samples.putAll(PageLeaks.of(SENTENCE));
    samples.putAll(OfficeLeaks.plain(SENTENCE));
    var lines = new StringBuilder();
    for (var sample : samples.entrySet()) {
      read(sample).forEach(line -> lines.append(line).append('\n'));
    }
    Files.writeString(Path.of("target", "received-reading-orders.txt"), lines);
    try (var approved = requireNonNull(getClass().getResourceAsStream(APPROVED))) {
      assertThat(lines.toString()).isEqualTo(new String(approved.readAllBytes(), UTF_8));
    }
  }

  private Stream<String> read(Map.Entry<String, byte[]> sample) throws IOException {
    var name = sample.getKey();
    var own = Files.createDirectory(folder.resolve(name));
    Files.write(own.resolve(name), sample.getValue());
    var read = ReadBack.of(own, Pictures.LISTED);
    return Stream.of(
            Stream.of("", name),
            read.strands().stream()
                .filter(strand -> strand.file().startsWith(name))
                .map(strand -> strand.file().substring(name.length()) + text(strand)),
            told("refused", read.violations()),
            told("picture", read.pictures()))
        .flatMap(lines -> lines);
  }

  private static Stream<String> told(String what, List<Violation> violations) {
    return violations.stream().map(v -> what + " " + v.file() + " @ " + v.place());
  }

  private static String text(Strand strand) {
    return strand.units().stream()
        .map(unit -> " | " + unit.place() + ": " + plain(unit.text()))
        .collect(Collectors.joining());
  }

  /** With what is no plain letter as its number. */
  private static String plain(String text) {
    return text.codePoints()
        .mapToObj(c -> c >= ' ' && c < 127 ? Character.toString(c) : "\\%x;".formatted(c))
        .collect(Collectors.joining());
  }
}
