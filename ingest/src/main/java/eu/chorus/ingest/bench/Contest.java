package eu.chorus.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Reads the same input with Chorus and with the library it stands on, turn by turn, each in a
 * process of its own. A time counts only if both found the same.
 */
public final class Contest {
  private static final long SEED = 2024;

  /** What either process of a survey may use: reading streams, or it does not end. */
  private static final List<String> SMALL = List.of("-Xmx128m", "-XX:+UseSerialGC");

  private static final List<String> LARGE = List.of("-Xmx1g");

  private final Path work;
  private final Path peers;
  private final int pairs;
  private final Consumer<String> say;

  /**
   * A contest.
   *
   * @param work an empty folder
   * @param peers the folder of jars that stand beside the build for comparison alone; there may be
   *     none
   * @param pairs how often each reads
   * @param say is told each result, one line
   */
  public Contest(Path work, Path peers, int pairs, Consumer<String> say) {
    this.work = work;
    this.peers = peers;
    this.pairs = pairs;
    this.say = say;
  }

  /**
   * A survey export against POI's own reading of events; every row must be found. What
   * fastexcel-reader takes is told beside it.
   */
  public void survey(int rows, int columns) throws IOException, InterruptedException {
    Path export = work.resolve("survey.xlsx");
    WideExport.write(export, rows, columns, SEED);
    String title = String.format(Locale.ROOT, "survey, %,d rows of %d", rows, columns);
    compare(title, Contestant.CHORUS_EXPORT, Contestant.POI_SAX, export, SMALL, 1);
    if (Files.isDirectory(peers)) {
      compare(title, Contestant.CHORUS_EXPORT, Contestant.FASTEXCEL, export, SMALL, 0.99);
    } else {
      say.accept(title + ": fastexcel-reader is not beside this build");
    }
  }

  /**
   * Uploads against the libraries alone: the PDF and DOCX files below a folder.
   *
   * @param folder any files; others are passed over
   */
  public void uploads(Path folder) throws IOException, InterruptedException {
    Path pdf = copies(folder, ".pdf");
    Path docx = copies(folder, ".docx");
    // Running headers and hyphenation are undone, so that some words are rightly others.
    compare("PDF", Contestant.CHORUS_UPLOADS, Contestant.PDFBOX, pdf, LARGE, 0.95);
    compare("DOCX", Contestant.CHORUS_UPLOADS, Contestant.XWPF, docx, LARGE, 0.98);
  }

  private void compare(
      String title, Contestant ours, Contestant peer, Path input, List<String> options, double same)
      throws IOException, InterruptedException {
    var our = new ArrayList<Run>();
    var their = new ArrayList<Run>();
    if (Files.isDirectory(input) && isEmpty(input)) {
      say.accept(title + ": no such files");
      return;
    }
    for (int i = 0; i < pairs; i++) {
      our.add(Run.of(ours, input, options, work, peers));
      their.add(Run.of(peer, input, options, work, peers));
    }
    var expected = their.get(0).found();
    double agreed =
        (double) expected.stream().filter(our.get(0).found()::contains).count() / expected.size();
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < pairs; i++) {
      ratios.add(our.get(i).cpuSeconds() / their.get(i).cpuSeconds());
    }
    ratios.sort(null);
    say.accept(
        String.format(
            Locale.ROOT,
            "%s: %s %.2f CPU-s, %d MB; %s %.2f CPU-s, %d MB; ratio %.2f (%.2f to %.2f, %d pairs);"
                + " %.2f%% of what the peer found%s",
            title,
            ours,
            median(our, Run::cpuSeconds),
            (long) median(our, Run::peakMegabytes),
            peer,
            median(their, Run::cpuSeconds),
            (long) median(their, Run::peakMegabytes),
            ratios.get(pairs / 2),
            ratios.get(0),
            ratios.get(pairs - 1),
            pairs,
            100 * agreed,
            agreed < same ? ": THEY DISAGREE, the times do not count" : ""));
  }

  private Path copies(Path folder, String extension) throws IOException {
    Path copies = Files.createDirectories(work.resolve(extension.substring(1)));
    try (var walk = Files.walk(folder)) {
      int number = 0;
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(extension)) {
          Path copy = copies.resolve(String.format(Locale.ROOT, "%05d", number++));
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return copies;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var list = Files.list(folder)) {
      return list.findAny().isEmpty();
    }
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
    return runs.stream().mapToDouble(of).sorted().skip(runs.size() / 2).findFirst().orElse(0);
  }
}
