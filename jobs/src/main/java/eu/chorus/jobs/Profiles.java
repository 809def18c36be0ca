package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Answer;
import eu.chorus.model.Contribution;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableSpec;
import eu.chorus.output.table.Timeline;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the profiles that tables are counted from. */
final class Profiles {
  private Profiles() {}

  /** A category of participation, before it is known which are large enough for a row. */
  record Category(String table, String category, String family) {}

  /** How many families a category of participation holds. */
  record CategorySize(String table, String category, long families) {}

  /** The marks of one contribution, before anything else is known of it. */
  record Marked(String contribution, List<Mark> marks) {
    Marked {
      marks = List.copyOf(marks);
    }
  }

  /** The marks of one contribution that came in in a round, before its family is known. */
  record Dated(String contribution, String round, List<Mark> marks) {
    Dated {
      marks = List.copyOf(marks);
    }
  }

  /** The participation tables, with a row for each category that is large enough for one. */
  static List<TableSpec> participation(
      Records<Contribution> contributions, Records<Membership> families, int minimum) {
    var categories =
        contributions.join(
            families,
            "id",
            "contribution",
            Category.class,
            (c, member) ->
                Stream.of(Participation.values())
                    .map(p -> new Category(p.key(), p.category(c), member.family()))
                    .iterator());
    var sizes =
        new Records<>(
                CategorySize.class,
                categories
                    .rows()
                    .groupBy("table", "category")
                    .agg(countDistinct(col("family")).as("families")))
            .collect();
    var byCategory =
        Stream.of(Participation.values())
            .map(
                p ->
                    TableCatalogue.participation(
                        p.key(),
                        p.title(),
                        rows(
                            sizes.stream().filter(s -> s.table().equals(p.key())).toList(),
                            minimum)));
    var overTime = Submissions.spec(contributions, families, minimum);
    return Stream.concat(byCategory, overTime.stream()).toList();
  }

  private static List<String> rows(List<CategorySize> sizes, int minimum) {
    var large = new TreeSet<String>();
    var last = new TreeSet<String>(); // "All others" before "Not stated", after all names
    for (var size : sizes) {
      if (size.category().equals(TableCatalogue.NOT_STATED)) {
        last.add(TableCatalogue.NOT_STATED);
      } else if (size.families() >= minimum && !size.category().equals(TableCatalogue.OTHERS)) {
        large.add(size.category());
      } else {
        last.add(TableCatalogue.OTHERS);
      }
    }
    return Stream.concat(large.stream(), last.stream()).toList();
  }

  /** The closed answers of a contribution, and how it took part. */
  static Records<Marked> ofContributions(
      Records<Contribution> contributions, List<TableSpec> specs) {
    var index = Index.of(specs);
    var timeline = Timeline.in(specs).orElse(new Timeline(List.of()));
    return contributions.flatMap(
        Marked.class,
        c -> {
          var marks = new ArrayList<Mark>();
          for (Answer answer : c.answers()) {
            for (String option : answer.options()) {
              index.mark(marks, TableCatalogue.closedId(answer.question()), option, "");
            }
          }
          for (var p : Participation.values()) {
            index.markOrOthers(marks, TableCatalogue.participationId(p.key()), p.category(c));
          }
          index.mark(marks, Timeline.ID, timeline.row(c.submitted()), "");
          return List.of(new Marked(c.id(), marks)).iterator();
        });
  }

  /** The themes of a contribution, topic by topic; the honest classes only where it has none. */
  static Records<Marked> ofThemes(
      Records<ThemeAssignment> assignments,
      Map<String, Map<String, String>> labels,
      List<TableSpec> specs) {
    var index = Index.of(specs);
    var labelOf = new HashMap<>(labels);
    return assignments.group(
        "contribution", Marked.class, (id, all) -> themes(id, all, labelOf, index));
  }

  private static Iterator<Marked> themes(
      String contribution,
      Iterator<ThemeAssignment> all,
      Map<String, Map<String, String>> labelOf,
      Index index) {
    var byTopic = new TreeMap<String, TreeSet<String>>();
    all.forEachRemaining(
        a -> byTopic.computeIfAbsent(a.topic(), t -> new TreeSet<>()).add(a.theme()));
    var marks = new ArrayList<Mark>();
    byTopic.forEach(
        (topic, themes) -> {
          if (themes.size() > 1) {
            themes.remove(Theme.NO_REASON);
          }
          if (themes.size() > 1) {
            themes.remove(Theme.NONE);
          }
          for (String theme : themes) {
            index.mark(
                marks,
                "themes:" + topic,
                labelOf.getOrDefault(topic, Map.of()).getOrDefault(theme, ""),
                "");
          }
        });
    return List.of(new Marked(contribution, marks)).iterator();
  }

  /**
   * Marks of one-way tables, with the same in the tables that are derived from them: by stakeholder
   * type, or by whether a provider says so.
   */
  static Records<Dated> byType(
      Records<Marked> marked, Records<Contribution> contributions, List<TableSpec> specs) {
    var index = Index.of(specs);
    var rows = new HashMap<String, List<String>>();
    var derived = new HashMap<String, List<String>>();
    for (var spec : specs) {
      rows.put(spec.id(), spec.rows());
      if (spec.kind().derived()) {
        derived
            .computeIfAbsent(TableCatalogue.oneWayId(spec.id()), id -> new ArrayList<>())
            .add(spec.id());
      }
    }
    return marked.join(
        contributions,
        "contribution",
        "id",
        Dated.class,
        (m, c) -> {
          var marks = new ArrayList<>(m.marks());
          for (var mark : m.marks()) {
            var row = rows.getOrDefault(mark.table(), List.of()).get(mark.row());
            for (var table : derived.getOrDefault(mark.table(), List.of())) {
              index.mark(marks, table, row, column(table, c));
            }
          }
          return List.of(new Dated(m.contribution(), c.round(), marks)).iterator();
        });
  }

  private static String column(String table, Contribution contribution) {
    var type = contribution.respondent().type().label();
    if (!table.endsWith(TableCatalogue.BY_PROVIDERS)) {
      return type;
    }
    return TableCatalogue.PROVIDER_TYPES.contains(type)
        ? TableCatalogue.PROVIDERS
        : TableCatalogue.OTHER_TYPES;
  }

  /** All marks of a contribution together, each once: in a table it is counted once. */
  static Records<Marked> together(Records<Marked> marked) {
    return marked.group(
        "contribution",
        Marked.class,
        (contribution, all) -> {
          var marks = new LinkedHashSet<Mark>();
          all.forEachRemaining(some -> marks.addAll(some.marks()));
          return List.of(new Marked(contribution, List.copyOf(marks))).iterator();
        });
  }

  /** Adds the family. */
  static Records<Profile> profiles(Records<Dated> dated, Records<Membership> families) {
    return dated.join(
        families,
        "contribution",
        "contribution",
        Profile.class,
        (d, member) ->
            List.of(
                    new Profile(
                        d.contribution(), d.round(), member.family(), member.campaign(), d.marks()))
                .iterator());
  }

  /** Where labels stand in the tables. */
  record Index(Map<String, Map<String, Integer>> rows, Map<String, Map<String, Integer>> columns)
      implements Serializable {
    Index {
      rows = Map.copyOf(rows);
      columns = Map.copyOf(columns);
    }

    static Index of(List<TableSpec> specs) {
      var rows = new HashMap<String, Map<String, Integer>>();
      var columns = new HashMap<String, Map<String, Integer>>();
      for (var spec : specs) {
        rows.put(spec.id(), positions(spec.rows()));
        columns.put(spec.id(), positions(spec.columns()));
      }
      return new Index(rows, columns);
    }

    private static Map<String, Integer> positions(List<String> labels) {
      var positions = new LinkedHashMap<String, Integer>();
      labels.forEach(label -> positions.put(label, positions.size()));
      return positions;
    }

    /** Marks a category that the table has; a label that it has not was never declared. */
    void mark(Collection<Mark> marks, String table, String row, String column) {
      var rowAt = rows.getOrDefault(table, Map.of()).get(row);
      var columnAt =
          column.isEmpty()
              ? Integer.valueOf(-1)
              : columns.getOrDefault(table, Map.of()).get(column);
      if (rowAt != null && columnAt != null) {
        marks.add(new Mark(table, rowAt, columnAt));
      }
    }

    void markOrOthers(List<Mark> marks, String table, String row) {
      boolean named = rows.getOrDefault(table, Map.of()).containsKey(row);
      mark(marks, table, named ? row : TableCatalogue.OTHERS, "");
    }
  }
}
