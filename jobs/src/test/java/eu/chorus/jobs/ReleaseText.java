package eu.chorus.jobs;

import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the files of a release say, as the gate reads them: page, document, slides, workbook,
 * what is drawn into charts, open data. What is said of figures that are shown again is left out,
 * and so are manifest, proof and catalogue record, which tell digests and sizes of the other files,
 * and the PDF, which is made of the page alone.
 *
 * @param sentences every sentence, label, cell and name of a file, each once
 * @param rows what every row of the open data's tables shows: count, share and base, or nothing
 */
record ReleaseText(TreeSet<String> sentences, Map<String, String> rows) {
  /** A part of a file is told by the file's name, a comma and more. */
  private static final Predicate<String> ABOUT_FILES =
      Pattern.compile("(manifest|proof)\\.json.*|PROOF\\.md.*|data/dcat\\.jsonld.*|report\\.pdf.*")
          .asMatchPredicate();

  /** How a report says that figures are those of an earlier release. */
  private static final Pattern SHOWN_AGAIN =
      Pattern.compile(
          " ?These are the figures of release \\d+: since then too few contributions have changed"
              + " to show others\\."
              + "|( ·)?( some rows)? \\(?as of release \\d+\\)?"
              + "|figures of release \\d+ shown again(, | and )?");

  /** A row of a question of which nothing else is told than that, among others. */
  private static final Pattern EMPTIED_ROW = Pattern.compile("[^;:()]+ \\(\\);?");

  /**
   * A table of which nothing else is told than that; and how a cell came to be, which rows tell.
   */
  private static final Pattern EMPTIED =
      Pattern.compile(".*(: ?\\.|\\(\\))|published|merged|frozen|shown again|");

  private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?]) ");

  /** A row of {@code tables.csv}: what it is about, what it shows, and how that came to be. */
  private static final Pattern ROW = Pattern.compile("(.*),([0-9]*,[0-9.]*,[0-9]*),[a-z_]+");

  /** Reads a release, or a candidate. */
  static ReleaseText of(Path release) throws IOException {
    var sentences =
        ReadBack.of(release).strands().stream()
            .filter(strand -> !ABOUT_FILES.test(strand.file()))
            .flatMap(strand -> strand.texts().stream())
            .flatMap(ReleaseText::sentences)
            .collect(Collectors.toCollection(TreeSet::new));
    var rows = new TreeMap<String, String>();
    for (String line : Files.readAllLines(release.resolve("data/tables.csv"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), row.group(2));
      }
    }
    return new ReleaseText(sentences, rows);
  }

  private static Stream<String> sentences(String text) {
    var plain = (" " + text).replaceAll("[\\s\u00a0]+", " ");
    var said = EMPTIED_ROW.matcher(SHOWN_AGAIN.matcher(plain).replaceAll("")).replaceAll("");
    return END_OF_SENTENCE
        .splitAsStream(said.replace(";.", "."))
        .map(String::strip)
        .filter(sentence -> !EMPTIED.matcher(sentence).matches());
  }

  /** What this release says and shows and the other does not. */
  List<String> notIn(ReleaseText other) {
    var missing = new ArrayList<String>();
    sentences.stream().filter(s -> !other.sentences.contains(s)).forEach(missing::add);
    rows.forEach(
        (row, shown) -> {
          if (!shown.equals(other.rows.get(row))) {
            missing.add(
                row
                    + ": "
                    + shown
                    + " became "
                    + Objects.requireNonNullElse(other.rows.get(row), "nothing"));
          }
        });
    return missing;
  }
}
