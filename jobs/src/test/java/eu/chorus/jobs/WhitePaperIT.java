package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.chorus.jobs.run.FileTree;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line on half of a real consultation: 592 contributions, 141 uploads. */
class WhitePaperIT {
  private static final Path SHARED =
      Path.of(
          Optional.ofNullable(System.getenv("CHORUS_SHARED"))
              .orElse(ChorusProcess.REPOSITORY.resolveSibling("shared").toString()));
  private static final Path DATA = SHARED.resolve("data");

  @TempDir static Path folder;
  private static Path out = Path.of("");

  @BeforeAll
  static void run() throws IOException, InterruptedException {
    assumeThat(DATA.resolve("whitepaper2020"))
        .as("needs the real consultation beside the repository")
        .isDirectory();
    out = folder.resolve("out");
    var config = "jobs/src/test/resources/whitepaper2020.yaml";
    var ended =
        ChorusProcess.runLong(published("run", "--config", config, "--data", DATA.toString()));
    assertThat(ended.code()).as(ended.output()).isZero();
  }

  private static String[] published(String... command) {
    var whereTo =
        List.of(
            "--out", out.toString(), "--master", "local[2]", "--publish", "--approved-by", "test");
    return Stream.concat(Stream.of(command), whereTo.stream()).toArray(String[]::new);
  }

  private static Path release() {
    return out.resolve("release/public/current");
  }

  private static List<CSVRecord> csv(Path file, char separator) throws IOException {
    var text = Files.readString(file).replaceFirst("^\uFEFF", "");
    var format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setTrailingDelimiter(false).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }

  private static List<List<String>> tables() throws IOException {
    return csv(release().resolve("data/tables.csv"), ',').stream()
        .skip(1)
        .map(CSVRecord::toList)
        .toList();
  }

  /** The cells of each column by folded header, read without Chorus. */
  private static List<List<String>> columns() throws IOException {
    var rows = csv(DATA.resolve("whitepaper2020/contributions.csv"), ';');
    var columns = new ArrayList<List<String>>();
    for (int c = 0; c < rows.get(0).size(); c++) {
      var column = new ArrayList<String>();
      for (var row : rows) {
        column.add(folded(row.get(c)));
      }
      columns.add(column);
    }
    return columns;
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").replace(" :", ":").replaceAll("[?]:", "?:");
  }

  @Test
  void everyRowAndUploadIsAccountedFor() throws IOException {
    assertThat(Files.readString(out.resolve("restricted/accounting.csv")))
        .contains("portal,rows,592,592,0,0,0,0,,")
        .contains("portal,uploads,141,141,0,0,0,0,,");
  }

  @Test
  void everyPublishedShareEqualsARecount() throws IOException {
    var columns = columns();
    int compared = 0;
    for (var line : tables()) {
      boolean oneWay = line.get(0).matches("closed:[^:]*") && line.get(1).equals("all");
      if (!oneWay || line.get(8).equals("withheld")) {
        continue;
      }
      var options = Set.of(line.get(3).split(" \\+ ", -1));
      long matching =
          columns.stream()
              .filter(c -> folded(line.get(2)).equals(c.get(0)))
              .filter(c -> count(c, options) == Long.parseLong(line.get(5)))
              .filter(c -> Math.abs(share(c, options) - Double.parseDouble(line.get(6))) <= 0.1)
              .count();
      assertThat(matching).as(line.get(0)).isPositive();
      compared++;
    }
    assertThat(compared).isGreaterThan(200);
  }

  private static long count(List<String> column, Set<String> options) {
    return column.stream().skip(1).filter(options::contains).count();
  }

  private static double share(List<String> column, Set<String> options) {
    return 100.0
        * count(column, options)
        / column.stream().skip(1).filter(cell -> !cell.isEmpty()).count();
  }

  @Test
  void withholdingEverythingWouldNotPass() throws IOException {
    var columns = columns();
    long published = 0;
    long options = 0;
    for (var line : tables()) {
      if (line.get(0).matches("closed:[^:]*") && line.get(1).equals("all")) {
        for (String option : line.get(3).split(" \\+ ", -1)) {
          long chosen =
              columns.stream()
                  .filter(c -> folded(line.get(2)).equals(c.get(0)))
                  .mapToLong(c -> count(c, Set.of(option)))
                  .max()
                  .orElse(0);
          options += chosen >= 10 ? 1 : 0;
          published += chosen >= 10 && line.get(8).equals("published") ? 1 : 0;
        }
      }
    }
    assertThat(options).isGreaterThan(150);
    assertThat(published).isGreaterThanOrEqualTo(options * 9 / 10);
  }

  @Test
  void aQuotePlantedInATemplateIsRefused(@TempDir Path resources)
      throws IOException, InterruptedException {
    var before = FileTree.digests(out.resolve("release"));
    var frames = "eu/chorus/output/synthesis/frames_en.properties";
    var planted = resources.resolve(frames);
    Files.createDirectories(planted.getParent());
    try (var in = WhitePaperIT.class.getClassLoader().getResourceAsStream(frames)) {
      var shipped = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(planted, shipped + "\nsummary.caveat=" + quote() + "\n");
    }
    var ended = ChorusProcess.runWith(resources, published("synthesise"));
    assertThat(ended.code()).as(ended.output()).isEqualTo(4);
    assertThat(ended.output()).contains("QUOTED_TOKENS in").doesNotContain(quote());
    assertThat(FileTree.digests(out.resolve("release"))).isEqualTo(before);
  }

  @Test
  void mostContributionsToATopicFallUnderAPublishedTheme() throws IOException {
    var topics =
        tables().stream()
            .filter(line -> line.get(0).startsWith("themes:") && line.get(1).equals("all"))
            .filter(line -> !line.get(0).contains(":by:"))
            .collect(Collectors.groupingBy(line -> line.get(0)));
    assertThat(topics).isNotEmpty();
    topics.forEach(
        (topic, lines) -> {
          assertThat(lines).as(topic).anyMatch(line -> line.get(8).equals("published"));
          double untold =
              lines.stream()
                  .filter(line -> line.get(3).matches("(None of these themes|No reason given).*"))
                  .mapToDouble(line -> line.get(6).isEmpty() ? 0 : Double.parseDouble(line.get(6)))
                  .sum();
          assertThat(100 - untold)
              .as("share of %s under a theme", topic)
              .isGreaterThanOrEqualTo(60);
        });
  }

  /** Twelve words in a row of one real answer. */
  private static String quote() throws IOException {
    var words =
        columns().get(18).stream()
            .filter(answer -> answer.split(" ", -1).length > 60)
            .findFirst()
            .orElseThrow()
            .split(" ", -1);
    return String.join(" ", List.of(words).subList(8, 20)).replaceAll("[$\\\\{}]", "");
  }
}
