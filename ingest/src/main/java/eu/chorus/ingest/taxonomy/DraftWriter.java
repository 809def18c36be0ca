package eu.chorus.ingest.taxonomy;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.Headers;
import eu.chorus.ingest.survey.Label;
import eu.chorus.model.SourceLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what was seen in an export as {@code consultation.yaml}. */
final class DraftWriter {
  private final Headers headers;
  private final List<ColumnProfile> profiles;
  private final boolean digests;
  private final StringBuilder yaml = new StringBuilder();

  /** Ids of the questionnaire's sections, by title. */
  private final Map<String, String> sectionIds = new LinkedHashMap<>();

  DraftWriter(Headers headers, List<ColumnProfile> profiles, boolean digests) {
    this.headers = headers;
    this.profiles = List.copyOf(profiles);
    this.digests = digests;
  }

  String write(
      SourceLayout layout,
      String file,
      Optional<String> definition,
      boolean uploads,
      Map<RoleGuess, List<Column>> roles,
      List<Column> columns) {
    var questions = questions(columns);
    line("# A first draft, made by looking at the export. Check what says CHECK.");
    line("# Options come from the data: add those that nobody chose, and put them in order.");
    line("# Values that fewer than " + ColumnProfile.COMMON + " rows share stand as digests.");
    line("consultation:");
    line("  id: " + file.replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9._-]+", "-"));
    line("  title: \"Title of the consultation\"   # CHECK");
    line("");
    line("inputs:");
    line("  - id: survey");
    line("    layout: " + layout.key());
    line("    file: " + quote(file));
    if (uploads) {
      line("    uploads: uploads");
    }
    definition.ifPresent(xml -> line("    definition: " + quote(xml)));
    line("    channel: consultation             # CHECK: consultation, plenary or workshop");
    line("    round: consultation               # CHECK: consultation, or a round under drafts");
    line("    # control_total: 0                # the number of contributions, if you know it");
    columns(roles);
    line("");
    line("working_groups: []                    # CHECK: - {id: WG1, title: \"…\"}");
    sections(columns);
    line("");
    topics(questions);
    stakeholders(roles);
    line("questions:");
    questions.forEach(this::question);
    return yaml.toString();
  }

  /**
   * A question as guessed.
   *
   * @param topic id of the topic drafted for it; empty when none
   * @param about what the topic is about: the question, or the table that it is a cell of
   */
  private record Guess(
      String id, Column column, String kind, KindGuess guess, String topic, String about) {}

  private List<Guess> questions(List<Column> columns) {
    var kinds = new LinkedHashMap<Column, KindGuess>();
    columns.forEach(c -> kinds.put(c, KindGuess.of(c, profiles.get(c.index()))));
    var matrix = matrixTitles(kinds);
    var tables = TableTitles.of(columns);
    var topicOf = new HashMap<String, String>();
    var guesses = new ArrayList<Guess>();
    int number = 0;
    int row = 0;
    String title = "";
    for (Column column : columns) {
      var guess = Objects.requireNonNull(kinds.get(column));
      String own = matrix.getOrDefault(column, "");
      row = !own.isEmpty() && own.equals(title) ? row + 1 : 1;
      title = own;
      number += row == 1 ? 1 : 0;
      String id = "q" + number + (own.isEmpty() ? "" : "_" + row);
      String kind = own.isEmpty() ? guess.kind() : "matrix";
      boolean specify = column.header().toLowerCase(Locale.ROOT).contains("please specify");
      String table = tables.getOrDefault(column, "");
      String topic = "";
      if (kind.equals("open") && !specify) {
        topic =
            table.isEmpty() ? "topic_" + id : topicOf.computeIfAbsent(table, t -> "topic_" + id);
      }
      String about = table.isEmpty() ? column.header() : table;
      guesses.add(new Guess(id, column, kind, guess, topic, about));
    }
    return guesses;
  }

  /** The titles of columns that share one with another column and are closed like it. */
  private static Map<Column, String> matrixTitles(Map<Column, KindGuess> kinds) {
    var closed =
        kinds.entrySet().stream()
            .filter(e -> e.getValue().matrix())
            .map(Map.Entry::getKey)
            .toList();
    var splits = MatrixTitles.split(closed.stream().map(Column::header).toList());
    var shared =
        splits.stream()
            .filter(split -> split.row().isPresent())
            .collect(Collectors.groupingBy(MatrixTitles.Split::title, Collectors.counting()));
    var titles = new LinkedHashMap<Column, String>();
    for (int i = 0; i < closed.size(); i++) {
      if (shared.getOrDefault(splits.get(i).title(), 0L) > 1) {
        titles.put(closed.get(i), splits.get(i).title());
      }
    }
    return titles;
  }

  private void columns(Map<RoleGuess, List<Column>> roles) {
    if (roles.isEmpty()) {
      return;
    }
    line("    columns:                          # CHECK");
    for (RoleGuess role :
        List.of(
            RoleGuess.ID,
            RoleGuess.SUBMITTED,
            RoleGuess.LANGUAGE,
            RoleGuess.STAKEHOLDER,
            RoleGuess.COUNTRY,
            RoleGuess.ORGANISATION)) {
      for (Column column : roles.getOrDefault(role, List.of())) {
        line("      " + role.name().toLowerCase(Locale.ROOT) + ": " + name(column));
      }
    }
    for (Column column : roles.getOrDefault(RoleGuess.ANONYMITY, List.of())) {
      line("      anonymity:");
      line("        column: " + name(column));
      line("        named:                        # CHECK: who chose none of these is anonymous");
      profiles.get(column.index()).options(false).stream()
          .filter(value -> value.contains("personal information") && !value.contains("anonym"))
          .forEach(value -> line("          - " + option(value)));
    }
    for (RoleGuess role : List.of(RoleGuess.IDENTITY, RoleGuess.IGNORE)) {
      var names = roles.getOrDefault(role, List.of()).stream().map(this::name).toList();
      if (!names.isEmpty()) {
        line(
            String.format(
                Locale.ROOT,
                "      %s: [%s]",
                role.name().toLowerCase(Locale.ROOT),
                String.join(", ", names)));
      }
    }
  }

  private void topics(List<Guess> questions) {
    line("topics:                               # CHECK: one per open question, one for a table's");
    var drafted = new HashSet<String>();
    for (Guess question : questions) {
      if (!question.topic().isEmpty() && drafted.add(question.topic())) {
        String title = digests ? "Topic of " + question.id() : shortened(question.about());
        line("  - {id: " + question.topic() + ", title: " + quote(title) + "}");
      }
    }
    line("");
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, text.lastIndexOf(' ', 77) + 1) + "…";
  }

  private void stakeholders(Map<RoleGuess, List<Column>> roles) {
    line("stakeholders:                         # CHECK");
    for (Column column : roles.getOrDefault(RoleGuess.STAKEHOLDER, List.of())) {
      var known = column.field().options();
      var labels = known.isEmpty() ? profiles.get(column.index()).options(false) : known;
      for (String label : labels) {
        String type = StakeholderGuess.of(label).name().toLowerCase(Locale.ROOT);
        line("  " + (known.isEmpty() ? option(label) : quote(label)) + ": " + type);
      }
    }
    line("");
  }

  /** The questionnaire's sections, where the export tells them; a title can be told to all. */
  private void sections(List<Column> columns) {
    columns.stream()
        .map(column -> column.field().section())
        .filter(title -> !title.isEmpty() && !digests)
        .forEach(title -> sectionIds.putIfAbsent(title, "s" + (sectionIds.size() + 1)));
    if (sectionIds.isEmpty()) {
      line("sections: []                          # CHECK: - {id: \"1.A\", title: \"…\"}");
      return;
    }
    line("sections:");
    sectionIds.forEach((title, id) -> line("  - {id: " + id + ", title: " + quote(title) + "}"));
  }

  private void question(Guess question) {
    line("  - id: " + question.id());
    line("    header: " + name(question.column()));
    boolean guessed = question.guess().guessed();
    line(
        "    kind: "
            + question.kind()
            + (guessed ? "   # CHECK: a guess, from few short values that repeat" : ""));
    var options = question.guess().options();
    if (!options.isEmpty()) {
      line("    options:");
      boolean known = question.guess().known();
      options.forEach(
          option -> line("      - " + (known && !digests ? quote(option) : option(option))));
      if (question.guess().ordinal()) {
        line("    ordinal: true");
      }
    }
    String section = sectionIds.get(question.column().field().section());
    if (section != null) {
      line("    section: " + section);
    }
    if (!question.topic().isEmpty()) {
      line("    topic: " + question.topic());
    }
  }

  private String name(Column column) {
    return quote(headers.name(column, digests));
  }

  private String option(String value) {
    boolean shown = !digests && ConsultationDraft.common(value, profiles);
    return quote(shown ? value : Label.digest(value));
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  /** A JSON string, which YAML reads as well. */
  private static String quote(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
