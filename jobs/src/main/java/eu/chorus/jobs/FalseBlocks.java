package eu.chorus.jobs;

import eu.chorus.output.bench.PageText;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.synthesis.Phrasing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the gate would stop of text that quotes nobody: reports as they are first composed, before a
 * {@link Rehearsal} has said otherwise, or not at all, what is somebody's words by chance.
 */
final class FalseBlocks {
  private static final String PAGE = "report.html";
  private static final String WAYS = "ways.md";

  private FalseBlocks() {}

  /**
   * A line for the results report of a store in its preferred words, and one for every way in which
   * its sentences can be said.
   *
   * @param work an empty folder, which is filled
   * @param limit how long an inspection may take
   */
  static List<String> lines(Path store, Path work, Duration limit) throws IOException {
    var lines = new ArrayList<String>();
    new StoreOptions()
        .open(
            store,
            context -> {
              try (var findings = Findings.stored(context)) {
                lines.addAll(
                    Candidates.composed(
                        context, findings, "public", made -> lines(made, work, limit)));
              }
              return 0;
            });
    return lines;
  }

  private static List<String> lines(Composition composition, Path work, Duration limit)
      throws IOException {
    var gate = new DisclosureGate(composition.corpus().policy(), limit);
    var phrasing = Phrasing.preferred();
    var report = composition.report().apply(phrasing);
    var written = work.resolve("report");
    composition.write(gate, report, written);
    var page = PageText.of(written.resolve(PAGE));
    var ways = Files.createDirectories(work.resolve("ways"));
    Files.writeString(ways.resolve(WAYS), String.join("\n\n", phrasing.offered()));
    return List.of(
        line("a report as first composed", page, PAGE, refused(composition, gate, written)),
        line(
            "every way to say its sentences",
            String.join(" ", phrasing.offered()),
            WAYS,
            refused(composition, gate, ways)));
  }

  private static List<Violation> refused(Composition composition, DisclosureGate gate, Path folder)
      throws IOException {
    return BenchGate.refused(folder, composition.index(), gate);
  }

  /**
   * Blocks are places, by whatever rules; a report says everything in several files, and only one
   * of them counts.
   */
  private static String line(String what, String text, String file, Collection<Violation> found) {
    long words = Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).count();
    long blocks =
        found.stream().filter(v -> v.file().equals(file)).map(Violation::place).distinct().count();
    return String.format(
        Locale.ROOT,
        "%s: %d false blocks in %,d words and numbers, %.2f per 10,000",
        what,
        blocks,
        words,
        1e4 * blocks / Math.max(1, words));
  }
}
