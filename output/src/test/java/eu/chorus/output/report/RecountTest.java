package eu.chorus.output.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.report.ReleaseFiles.FigureId;
import eu.chorus.output.report.ReleaseFiles.Shown;
import eu.chorus.output.report.ReleaseFiles.Told;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Exhibit;
import eu.chorus.output.synthesis.Report.MatrixBlock;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.synthesis.ReportComposer;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 1,000 random tables, from the answers of invented people to the bytes of a release: every figure
 * in every format is what a plain recount of the people gives.
 */
@Tag("slow")
class RecountTest {
  private static final long SEED = Long.getLong("chorus.seed", 20_261_123);
  private static final int TABLES = 1_000;
  private static final Frames FRAMES = Frames.of("en");
  private static final int ROUNDED = 5;
  private static final Pattern NUMBER = Pattern.compile("n = ([\\d,]+)(?: to ([\\d,]+))?");
  private static final Pattern SHARE = Pattern.compile("(\\d+\\.\\d) ?%");
  private static final Pattern BOTH = Pattern.compile("(\\d+\\.\\d) ?% +\\(([\\d,]+)\\)");

  @TempDir Path folder;

  @Test
  void everyFigureInEveryFormatIsWhatARecountGives() throws IOException {
    var kinds = EnumSet.noneOf(TableKind.class);
    int tables = 0;
    for (long seed = SEED; tables < TABLES; seed++) {
      var people = MicroData.of(seed);
      var recount = new Recount(people, folder.resolve(Long.toString(seed)), seed);
      kinds.addAll(recount.check());
      tables += recount.report.tables().size();
    }
    assertThat(kinds).as("kinds of tables that show a figure").containsAll(shownInNumbers());
  }

  private static Set<TableKind> shownInNumbers() {
    return EnumSet.complementOf(EnumSet.of(TableKind.NAMED));
  }

  /** One release beside the people whom it is about. */
  private static final class Recount {
    private final MicroData people;
    private final String seed;
    private final Report report;
    private final ReleaseFiles files;
    private final Map<FigureId, Told> told;

    /** The figures that the documents for people showed. */
    private final Set<FigureId> seen = new HashSet<>();

    Recount(MicroData people, Path folder, long seed) throws IOException {
      this.people = people;
      this.seed = "chorus.seed " + seed;
      var findings = people.findings();
      this.report = new ReportComposer(FRAMES).results(findings);
      new ReleaseWriter(FRAMES)
          .write(LetThrough.invented(report), folder, findings.facts(), LetThrough.BASIS);
      this.files = new ReleaseFiles(folder);
      this.told = files.csv();
    }

    /** The kinds of the tables that showed a figure. */
    Set<TableKind> check() throws IOException {
      told.forEach(this::recounted);
      assertThat(files.workbook()).as(seed).isEqualTo(told);
      var html = files.html();
      assertThat(html).as(seed).hasSameSizeAs(exhibits());
      assertThat(files.docx()).as(seed).isEqualTo(html);
      for (int i = 0; i < html.size(); i++) {
        shown(exhibits().get(i), html.get(i));
      }
      assertThat(shares(files.pdf()))
          .as(seed)
          .isEqualTo(shares(files.page().select("main").text()));
      headlines();
      charts();
      slides(html);
      evidence();
      assertThat(unseen()).as(seed).isEmpty();
      return told.keySet().stream()
          .filter(key -> !own(key).count().isEmpty())
          .map(key -> people.kind(key.table()))
          .collect(Collectors.toSet());
    }

    private List<Exhibit> exhibits() {
      return report.blocks().stream()
          .filter(Exhibit.class::isInstance)
          .map(Exhibit.class::cast)
          .toList();
    }

    /** Exact in tables of one way; in cross-tabs the multiples next to the true numbers. */
    private void recounted(FigureId key, Told figure) {
      if (figure.count().isEmpty()) {
        assertThat(figure).as("%s %s", seed, key).isEqualTo(new Told("", "", ""));
        return;
      }
      long count = Long.parseLong(figure.count());
      long base = Long.parseLong(figure.base());
      int off = people.kind(key.table()).crossed() ? ROUNDED - 1 : 0;
      assertThat(count)
          .as("%s %s", seed, key)
          .isCloseTo(
              people.recount(key.table(), key.population(), key.row(), key.column()),
              within((long) off));
      assertThat(base)
          .as("%s %s", seed, key)
          .isCloseTo(
              people.recount(key.table(), key.population(), "", key.column()), within((long) off));
      assertThat(off == 0 || count % ROUNDED + base % ROUNDED == 0).as("%s %s", seed, key).isTrue();
      assertThat(figure.share()).as("%s %s", seed, key).isEqualTo(percent(count, base));
    }

    private static String percent(long count, long base) {
      return BigDecimal.valueOf(100 * count)
          .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP)
          .toPlainString();
    }

    private void shown(Exhibit exhibit, Shown shown) {
      if (exhibit instanceof MatrixBlock matrix) {
        matrix(matrix, shown);
      } else if (((TableBlock) exhibit).table().spec().kind().crossed()) {
        crossed(((TableBlock) exhibit).table(), shown);
      } else {
        simple((TableBlock) exhibit, shown);
      }
      var shares = shares(exhibit.tables());
      assertThat(shares(shown.alternative())).as("%s %s", seed, shown).isSubsetOf(shares);
    }

    private void matrix(MatrixBlock matrix, Shown shown) {
      for (var line : shown.lines().subList(1, shown.lines().size())) {
        var table = matrix.tables().get(matrix.labels().indexOf(line.get(0))).spec().id();
        figure(new FigureId(table, "all", line.get(1), ""), line.get(2), line.get(3));
        if (!matrix.compared().isEmpty()) {
          figure(
              new FigureId(table, "without_campaigns", line.get(1), ""), line.get(4), line.get(5));
        }
      }
      var bases =
          matrix.tables().stream()
              .filter(Table::showsAnything)
              .map(t -> people.recount(t.spec().id(), "all", "", ""))
              .sorted()
              .toList();
      if (!bases.isEmpty()) {
        assertThat(numbers(shown.caption()))
            .as("%s %s", seed, shown)
            .isEqualTo(List.of(bases.get(0), bases.get(bases.size() - 1)));
      }
    }

    private void simple(TableBlock block, Shown shown) {
      var table = block.table().spec().id();
      for (var line : shown.lines().subList(1, shown.lines().size())) {
        figure(new FigureId(table, "all", line.get(0), ""), line.get(1), line.get(2));
        if (block.compared().isPresent()) {
          figure(
              new FigureId(table, "without_campaigns", line.get(0), ""), line.get(3), line.get(4));
        }
        var own = own(new FigureId(table, "all", line.get(0), ""));
        var said = own.share().isEmpty() ? "withheld" : own.share() + " %";
        if (!shown.alternative().isEmpty() && !shown.alternative().contains("The data table")) {
          assertThat(ReleaseFiles.plain(shown.alternative()))
              .as("%s %s", seed, shown)
              .contains(line.get(0) + ": " + said);
        }
      }
      if (block.table().showsAnything()) {
        long base = people.recount(table, "all", "", "");
        assertThat(numbers(shown.caption()))
            .as("%s %s", seed, shown)
            .isEqualTo(List.of(base, base));
      }
    }

    private void crossed(Table table, Shown shown) {
      var heads = shown.lines().get(0);
      for (var line : shown.lines().subList(1, shown.lines().size())) {
        for (int column = 1; column < heads.size(); column++) {
          var key = new FigureId(table.spec().id(), "all", line.get(0), heads.get(column));
          var both = BOTH.matcher(line.get(column));
          boolean any = both.matches();
          assertThat(any || line.get(column).equals("withheld")).as("%s %s", seed, line).isTrue();
          figure(key, any ? both.group(2) : "–", any ? both.group(1) + " %" : "–");
        }
      }
    }

    private Told own(FigureId key) {
      return requireNonNull(told.get(key), () -> seed + " " + key);
    }

    /** What a document shows of a figure is what the open data tell, which was recounted. */
    private void figure(FigureId key, String count, String share) {
      var own = own(key);
      assertThat(count.replace(",", ""))
          .as("%s %s", seed, key)
          .isEqualTo(own.count().isEmpty() ? "–" : own.count());
      assertThat(share)
          .as("%s %s", seed, key)
          .isEqualTo(own.share().isEmpty() ? "–" : own.share() + " %");
      seen.add(key);
    }

    /** How many took part, and how many of them without campaigns. */
    private void headlines() throws IOException {
      for (var figure : files.page().select("dl.figures > div")) {
        var population =
            Map.of(
                    "contributions", "all",
                    "without campaigns", "without_campaigns")
                .get(figure.select("dt").text());
        if (population != null) {
          assertThat(Long.parseLong(figure.select("dd").text().replace(",", "")))
              .as("%s %s", seed, figure)
              .isEqualTo(people.recount("participation:stakeholder", population, "", ""));
        }
      }
    }

    /** Nothing is painted in a chart that its tables do not tell. */
    private void charts() throws IOException {
      var pictures = files.page().select("main figure");
      for (int i = 0; i < pictures.size(); i++) {
        for (var image : pictures.get(i).select("img")) {
          var texts = ReleaseFiles.chart(image.attr("src"));
          assertThat(texts.get("Description")).as(seed).isEqualTo(image.attr("alt"));
          assertThat(shares(texts.getOrDefault("Drawn", "")))
              .as("%s %s", seed, image)
              .isSubsetOf(shares(exhibits().get(i).tables()));
        }
      }
    }

    /** Slides show what the page shows. */
    private void slides(List<Shown> html) throws IOException {
      var alternatives = html.stream().map(Shown::alternative).toList();
      assertThat(files.slidePictures()).as(seed).isSubsetOf(alternatives);
      var lines = html.stream().flatMap(shown -> shown.lines().stream()).toList();
      for (var table : files.slideTables()) {
        for (var line : table.subList(1, table.size())) {
          boolean shown = line.get(2).endsWith("%");
          assertThat(lines)
              .as("%s %s", seed, line)
              .anyMatch(
                  known ->
                      known.get(0).equals(line.get(0))
                          && known.get(1).equals(shown ? line.get(1) : "–")
                          && known.get(2).equals(line.get(2)));
        }
      }
    }

    /** Kinds of evidence are told in sentences, of all contributions alone. */
    private void evidence() throws IOException {
      var text = ReleaseFiles.plain(files.page().select("main li, main p").text());
      for (var key : told.keySet()) {
        var figure = own(key);
        boolean evidence =
            people.kind(key.table()) == TableKind.EVIDENCE && key.population().equals("all");
        if (evidence && !figure.count().isEmpty() && !key.row().contains(" + ")) {
          assertThat(text)
              .as("%s %s", seed, key)
              .contains(key.row().toLowerCase(Locale.ROOT) + " (" + figure.share() + " %)");
        }
      }
    }

    /** Figures of the open data that no document shows, though nothing says why. */
    private List<FigureId> unseen() {
      var unseen = new ArrayList<FigureId>();
      for (var key : told.keySet()) {
        var all = told.get(new FigureId(key.table(), "all", key.row(), key.column()));
        boolean same = key.population().equals("without_campaigns") && own(key).equals(all);
        boolean elsewhere =
            key.row().equals(ProvisionTables.WHOLE)
                || people.kind(key.table()) == TableKind.EVIDENCE;
        if (!seen.contains(key) && !own(key).count().isEmpty() && !same && !elsewhere) {
          unseen.add(key);
        }
      }
      return unseen;
    }

    /** The percentages that some tables may be told by. */
    private Set<String> shares(List<Table> tables) {
      var ids = tables.stream().map(table -> table.spec().id()).collect(Collectors.toSet());
      return told.entrySet().stream()
          .filter(figure -> ids.contains(figure.getKey().table()))
          .map(figure -> figure.getValue().share())
          .collect(Collectors.toSet());
    }

    private static Set<String> shares(String text) {
      return SHARE
          .matcher(ReleaseFiles.plain(text))
          .results()
          .map(m -> m.group(1))
          .collect(Collectors.toSet());
    }

    /** The least and the most that a caption says a figure is of. */
    private static List<Long> numbers(String caption) {
      var matcher = NUMBER.matcher(caption);
      assertThat(matcher.find()).as(caption).isTrue();
      long least = Long.parseLong(matcher.group(1).replace(",", ""));
      return List.of(
          least,
          matcher.group(2) == null ? least : Long.parseLong(matcher.group(2).replace(",", "")));
    }
  }
}
