package eu.chorus.jobs.problems;

import static eu.chorus.output.page.RestrictedPage.number;
import static eu.chorus.output.page.RestrictedPage.text;

import eu.chorus.ingest.Account;
import eu.chorus.output.page.RestrictedPage;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The page: one file without scripts, readable in light and dark, on paper and by ear. */
final class ProblemPage {
  private final Map<ProblemKind, ProblemReport.Kind> kinds;
  private final List<Account> accounts;
  private final StringBuilder html = new StringBuilder();

  ProblemPage(Map<ProblemKind, ProblemReport.Kind> kinds, List<Account> accounts) {
    this.kinds = Map.copyOf(kinds);
    this.accounts = accounts.stream().filter(account -> account.read() > 0).toList();
  }

  String html() {
    html.append(RestrictedPage.start("Problems of the run", "To the problems"));
    head();
    html.append("<div class=\"page\">\n");
    contents();
    html.append("<main id=\"main\">\n");
    Stream.of(Severity.values()).forEach(this::severity);
    accounts();
    return html.append("</main>\n</div>\n" + RestrictedPage.END).toString();
  }

  private void head() {
    html.append(
            "<header>\n<p class=\"over\">Restricted: ids and places, no respondent's words</p>\n")
        .append("<h1>Problems of the run</h1>\n<p class=\"verdict ")
        .append(worst())
        .append("\">")
        .append(verdict())
        .append("</p>\n<dl class=\"figures\">\n");
    for (Severity severity : Severity.values()) {
      html.append(RestrictedPage.figure(name(severity), title(severity), count(severity)));
    }
    html.append("</dl>\n</header>\n");
  }

  private String worst() {
    return Stream.of(Severity.values())
        .filter(severity -> count(severity) > 0)
        .map(ProblemPage::name)
        .findFirst()
        .orElse("none");
  }

  private String verdict() {
    return switch (worst()) {
      case "stop" ->
          "The run has stopped and nothing was published. Mend what stops it, all of it is below,"
              + " and run the same command again.";
      case "quarantine" ->
          "The run went on. What was set aside does not count until it is mended and read again.";
      case "notice" -> "The run went on, and everything counts. Somebody should know what follows.";
      default -> "Nothing is wrong with what came in.";
    };
  }

  private void contents() {
    html.append("<nav aria-label=\"Contents\">\n<ul>\n");
    for (Severity severity : Severity.values()) {
      if (count(severity) > 0) {
        html.append("<li><a href=\"#")
            .append(name(severity))
            .append("\">")
            .append(title(severity))
            .append("</a>\n<ul>\n");
        for (ProblemKind kind : of(severity)) {
          html.append("<li><a href=\"#")
              .append(kind.name())
              .append("\">")
              .append(text(kind.what()))
              .append("</a> <span>")
              .append(number(met(kind).count()))
              .append("</span></li>\n");
        }
        html.append("</ul></li>\n");
      }
    }
    if (!accounts.isEmpty()) {
      html.append("<li><a href=\"#accounts\">Accounts</a></li>\n");
    }
    html.append("</ul>\n</nav>\n");
  }

  private void severity(Severity severity) {
    if (count(severity) == 0) {
      return;
    }
    html.append("<section id=\"")
        .append(name(severity))
        .append("\" class=\"")
        .append(name(severity))
        .append("\">\n<h2>")
        .append(title(severity))
        .append("</h2>\n");
    of(severity).forEach(this::kind);
    html.append("</section>\n");
  }

  private void kind(ProblemKind kind) {
    var met = met(kind);
    html.append("<article id=\"")
        .append(kind.name())
        .append("\">\n<h3>")
        .append(text(kind.what()))
        .append("</h3>\n<p class=\"id\"><code>")
        .append(kind.name())
        .append("</code> <strong>")
        .append(met.count() == 1 ? "once" : number(met.count()) + " times")
        .append("</strong></p>\n<dl class=\"advice\">\n<dt>Why it matters</dt><dd>")
        .append(text(kind.why()))
        .append("</dd>\n<dt>How to mend it</dt><dd>")
        .append(text(kind.fix()))
        .append("</dd>\n</dl>\n");
    places(kind, met);
    html.append("</article>\n");
  }

  private void places(ProblemKind kind, ProblemReport.Kind met) {
    boolean where = met.first().stream().anyMatch(found -> !found.where().isEmpty());
    boolean ids = met.first().stream().anyMatch(found -> !found.contribution().isEmpty());
    boolean details = met.first().stream().anyMatch(found -> !found.problem().detail().isEmpty());
    html.append(RestrictedPage.scroll("Places of " + kind.name()))
        .append("<table>\n<caption>")
        .append(
            met.count() > met.first().size()
                ? "The first " + met.first().size() + " places; problems.csv holds all."
                : "Where")
        .append("</caption>\n<thead><tr><th scope=\"col\">File</th>")
        .append(where ? "<th scope=\"col\">Place</th>" : "")
        .append(ids ? "<th scope=\"col\">Contribution</th>" : "")
        .append(details ? "<th scope=\"col\">Detail</th>" : "")
        .append("</tr></thead>\n<tbody>\n");
    for (Found found : met.first()) {
      html.append("<tr><td>")
          .append(text(found.place().file()))
          .append("</td>")
          .append(where ? "<td>" + text(found.where()) + "</td>" : "")
          .append(ids ? "<td>" + text(found.contribution()) + "</td>" : "")
          .append(details ? "<td>" + text(found.problem().detail()) + "</td>" : "")
          .append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</div>\n");
  }

  private void accounts() {
    if (accounts.isEmpty()) {
      return;
    }
    html.append("<section id=\"accounts\">\n<h2>Accounts</h2>\n<p>Every row and every file ends in")
        .append(" exactly one of these states.</p>\n")
        .append(RestrictedPage.scroll("Accounts"))
        .append("<table class=\"numbers\">\n<caption>Where everything went</caption>\n<thead><tr>");
    for (String column :
        List.of(
            "Source",
            "What",
            "Read",
            "Accepted",
            "Duplicate",
            "Superseded",
            "Set aside",
            "Withdrawn",
            "Declared")) {
      html.append("<th scope=\"col\">").append(column).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (Account account : accounts) {
      html.append(account.problems().isEmpty() ? "<tr>" : "<tr class=\"stop\">")
          .append("<th scope=\"row\">")
          .append(text(account.source()))
          .append("</th><td>")
          .append(account.unit().name().toLowerCase(Locale.ROOT))
          .append("</td>");
      for (long value :
          List.of(
              account.read(),
              account.accepted(),
              account.duplicate(),
              account.superseded(),
              account.quarantined(),
              account.withdrawn())) {
        html.append("<td>").append(number(value)).append("</td>");
      }
      html.append("<td>")
          .append(account.declared().map(RestrictedPage::number).orElse(""))
          .append("</td></tr>\n");
    }
    html.append("</tbody>\n</table>\n</div>\n</section>\n");
  }

  /** The kinds of that severity that were met, the most frequent first. */
  private List<ProblemKind> of(Severity severity) {
    return kinds.keySet().stream()
        .filter(kind -> kind.severity() == severity)
        .sorted(
            Comparator.comparingLong((ProblemKind kind) -> -met(kind).count())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private ProblemReport.Kind met(ProblemKind kind) {
    return Objects.requireNonNull(kinds.get(kind));
  }

  private long count(Severity severity) {
    return of(severity).stream().mapToLong(kind -> met(kind).count()).sum();
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String title(Severity severity) {
    return switch (severity) {
      case STOP -> "What stops the run";
      case QUARANTINE -> "What was set aside";
      case NOTICE -> "What you should know";
    };
  }
}
