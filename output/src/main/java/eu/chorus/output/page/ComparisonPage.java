package eu.chorus.output.page;

import static eu.chorus.output.page.RestrictedPage.number;
import static eu.chorus.output.page.RestrictedPage.scroll;
import static eu.chorus.output.page.RestrictedPage.text;

import eu.chorus.model.Correction;
import eu.chorus.output.comparison.Change;
import eu.chorus.output.comparison.Comparison;
import eu.chorus.output.comparison.Comparison.Pair;
import eu.chorus.output.comparison.Figure;
import eu.chorus.output.page.Circumstances.Decided;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between two releases, and why, as far as that is known. */
public final class ComparisonPage {
  private final Comparison comparison;
  private final Circumstances circumstances;
  private final Map<String, Map<String, List<Pair>>> sections;
  private final Set<String> published;
  private final StringBuilder html = new StringBuilder();

  private ComparisonPage(Comparison comparison, Circumstances circumstances) {
    this.comparison = comparison;
    this.circumstances = circumstances;
    this.sections = Sections.of(comparison.differing());
    this.published =
        comparison.pairs().stream()
            .flatMap(pair -> Stream.of(pair.before(), pair.after()))
            .flatMap(Optional::stream)
            .map(Figure::row)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The whole page. */
  public static String of(Comparison comparison, Circumstances circumstances) {
    return new ComparisonPage(comparison, circumstances).html();
  }

  /** The verdict on both releases, in a sentence. */
  public static String verdict(Comparison comparison) {
    return Verdict.of(comparison);
  }

  private String earlier() {
    return "Release " + comparison.before().number();
  }

  private String later() {
    return "Release " + comparison.after().number();
  }

  private String html() {
    var title =
        "Releases "
            + comparison.before().number()
            + " and "
            + comparison.after().number()
            + " ("
            + circumstances.audience()
            + ")";
    html.append(RestrictedPage.start(title, "To what changed"));
    head(title);
    html.append("<div class=\"page\">\n");
    contents();
    html.append("<main id=\"main\">\n<section id=\"why\">\n<h2>Why</h2>\n");
    made();
    codebook();
    contributions();
    again();
    html.append("</section>\n");
    int place = 0;
    for (var section : sections.entrySet()) {
      html.append("<section id=\"tables-" + ++place + "\">\n<h2>" + section.getKey() + "</h2>\n");
      section.getValue().forEach(this::table);
      html.append("</section>\n");
    }
    return html.append("</main>\n</div>\n" + RestrictedPage.END).toString();
  }

  private void head(String title) {
    boolean same = comparison.differing().isEmpty();
    html.append("<header>\n<p class=\"over\">Restricted: figures and labels of both releases, as")
        .append(" they were published</p>\n<h1>" + text(title))
        .append("</h1>\n<p class=\"verdict " + (same ? "none" : "notice") + "\">")
        .append(text(Verdict.of(comparison)) + "</p>\n<dl class=\"figures\">\n");
    for (Change change : Change.values()) {
      long count = comparison.count(change);
      if (count > 0) {
        var tone = change.same() ? "none" : "notice";
        html.append(RestrictedPage.figure(tone, Wording.of(change), count));
      }
    }
    html.append("</dl>\n</header>\n");
  }

  private void contents() {
    html.append("<nav aria-label=\"Contents\">\n<ul>\n<li><a href=\"#why\">Why</a>\n<ul>\n");
    item("made", "What they were made with", "");
    item("codebook", "Codebook", "");
    item("contributions", "Contributions", "");
    item("again", "Shown again", "<span>" + number(comparison.count(Change.AGAIN)) + "</span>");
    html.append("</ul></li>\n");
    int place = 0;
    for (var section : sections.entrySet()) {
      long figures = section.getValue().values().stream().mapToLong(List::size).sum();
      item("tables-" + ++place, section.getKey(), "<span>" + number(figures) + "</span>");
    }
    html.append("</ul>\n</nav>\n");
  }

  private void item(String id, String title, String beside) {
    html.append("<li><a href=\"#" + id + "\">" + text(title) + "</a> " + beside + "</li>\n");
  }

  private void made() {
    var before = comparison.before();
    var after = comparison.after();
    var rows = new ArrayList<List<String>>();
    rows.add(beside("Version of Chorus", before.version(), after.version()));
    rows.add(beside("Digest of the configuration", before.configuration(), after.configuration()));
    rows.add(
        beside(
            "Version of the codebook",
            version(circumstances.before()),
            version(circumstances.after())));
    rows.addAll(beside("Policy: ", before.policy(), after.policy()));
    rows.addAll(beside("Digest: ", before.digests(), after.digests()));
    html.append("<article id=\"made\">\n<h3>What they were made with</h3>\n");
    rows("Made with", List.of("What", earlier(), later(), "Compared"), rows);
    html.append("</article>\n");
  }

  private static String version(OptionalInt version) {
    return version.isPresent() ? Integer.toString(version.getAsInt()) : "unknown: not noted";
  }

  private static List<List<String>> beside(
      String what, SortedMap<String, String> before, SortedMap<String, String> after) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name ->
                beside(
                    what + name,
                    before.getOrDefault(name, "not told"),
                    after.getOrDefault(name, "not told")))
        .toList();
  }

  private static List<String> beside(String what, String before, String after) {
    boolean unknown = (before + after).contains("unknown") || (before + after).contains("not told");
    return List.of(
        what,
        brief(before),
        brief(after),
        unknown ? "unknown" : before.equals(after) ? "the same" : "differs");
  }

  /** Nobody reads the end of a digest. */
  private static String brief(String value) {
    return value.matches("[0-9a-f]{64}") ? value.substring(0, 12) + "…" : value;
  }

  private void codebook() {
    html.append("<article id=\"codebook\">\n<h3>Codebook</h3>\n<p>")
        .append(
            circumstances.known()
                ? "What people decided between the two releases."
                : "It is unknown which codebook both releases were made with. Below stands all that"
                    + " may lie between them.")
        .append("</p>\n");
    var rows = circumstances.decided().entrySet().stream().map(e -> row(e.getKey(), e.getValue()));
    var decided = rows.toList();
    if (decided.isEmpty()) {
      html.append("<p>Nobody decided anything.</p>\n");
    } else {
      rows(
          "Corrections",
          List.of("Version", "What", "How many", "By", "When", "Why", "Labels"),
          decided);
    }
    html.append("</article>\n");
  }

  private List<String> row(Decided decided, List<Correction> corrections) {
    var labels =
        decided.what() == Correction.What.THEME_LABEL
            ? corrections.stream().map(this::renamed).distinct().collect(Collectors.joining("; "))
            : "";
    return List.of(
        Integer.toString(decided.version()),
        decided.what().key(),
        number(corrections.size()),
        decided.by(),
        decided.when(),
        decided.why(),
        labels);
  }

  /** Labels that neither release shows are none that a reader asks about. */
  private String renamed(Correction correction) {
    return shown(correction.before()) + " → " + shown(correction.after());
  }

  private String shown(String label) {
    return published.contains(label) ? "“" + label + "”" : "(in neither release)";
  }

  private void contributions() {
    html.append("<article id=\"contributions\">\n<h3>Contributions</h3>\n")
        .append("<p>As published. Who came between the two releases, and who withdrew, is unknown:")
        .append(" nothing is kept of what was withdrawn. What the store counts now stands in")
        .append(" <code>restricted/accounting.csv</code>.</p>\n");
    var rows =
        comparison.pairs().stream()
            .filter(p -> p.latest().table().matches("participation:(channel|round)"))
            .map(p -> row(p, false))
            .toList();
    if (!rows.isEmpty()) {
      rows("By channel and round", heads(false), rows);
    }
    html.append("</article>\n");
  }

  /** Which tables the later release shows as an earlier one did. */
  private void again() {
    html.append("<article id=\"again\">\n<h3>Shown again</h3>\n<p>Where too few came or went, the")
        .append(" figures that were released are shown again, so that nobody can tell who.</p>\n");
    var tables =
        comparison.pairs().stream()
            .filter(pair -> pair.change() == Change.AGAIN)
            .map(Pair::latest)
            .collect(Collectors.groupingBy(Figure::table, LinkedHashMap::new, Collectors.toList()));
    if (!tables.isEmpty()) {
      var rows = tables.values().stream().map(this::again).toList();
      rows("Tables shown again", List.of("Table", "Figures", "As of release"), rows);
    }
    html.append("</article>\n");
  }

  private List<String> again(List<Figure> figures) {
    var first = figures.get(0);
    var release = circumstances.asOf().get(first.table());
    return List.of(
        (first.title().isEmpty() ? first.table() : first.title())
            + (first.table().contains(":by:") ? " – by group" : ""),
        number(figures.size()),
        release == null ? "unknown" : release.toString());
  }

  private void table(String id, List<Pair> pairs) {
    boolean columns = pairs.stream().anyMatch(pair -> !pair.latest().column().isEmpty());
    var title = pairs.get(0).latest().title();
    html.append("<article>\n<h3>" + text(title.isEmpty() ? id : title))
        .append("</h3>\n<p class=\"id\"><code>" + text(id) + "</code></p>\n");
    rows(id, heads(columns), pairs.stream().map(p -> row(p, columns)).toList());
    html.append("</article>\n");
  }

  private List<String> heads(boolean columns) {
    return Stream.of(
            Optional.of("Row"),
            columns ? Optional.of("Column") : Optional.<String>empty(),
            Optional.of("Counted"),
            Optional.of(earlier()),
            Optional.of(later()),
            Optional.of("What became of it"))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<String> row(Pair pair, boolean columns) {
    var figure = pair.latest();
    var cells = new ArrayList<String>();
    var before = pair.before().map(Figure::row).filter(label -> !label.equals(figure.row()));
    cells.add(figure.row() + before.map(label -> " (before: " + label + ")").orElse(""));
    if (columns) {
      cells.add(figure.column());
    }
    cells.add(figure.population().replace('_', ' '));
    cells.add(pair.before().map(Wording::of).orElse("not there"));
    cells.add(pair.after().map(Wording::of).orElse("not there") + asOf(pair.after()));
    cells.add(Wording.of(pair.change()));
    return cells;
  }

  private String asOf(Optional<Figure> figure) {
    return figure
        .filter(Figure::again)
        .flatMap(f -> Optional.ofNullable(circumstances.asOf().get(f.table())))
        .map(release -> ", as of release " + release)
        .orElse("");
  }

  private void rows(String caption, List<String> heads, List<List<String>> rows) {
    html.append(scroll(caption) + "<table>\n<caption>" + text(caption) + "</caption>\n<thead><tr>");
    heads.forEach(head -> html.append("<th scope=\"col\">" + text(head) + "</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (var row : rows) {
      html.append("<tr><th scope=\"row\">" + text(row.get(0)) + "</th>");
      row.stream().skip(1).forEach(cell -> html.append("<td>" + text(cell) + "</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</div>\n");
  }
}
