package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a sheet mean: ids behind titles and labels are taken off, what the
 * questionnaire knows is added, and choices that were split over columns are folded into one.
 *
 * @param name what messages call the export
 * @param columns the columns as they are meant
 * @param groups where each of them lies in the sheet, in the sheet's order
 */
record Tidy(String name, List<Column> columns, List<SplitChoice> groups) {
  Tidy {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /**
   * Reads the headers.
   *
   * @param bold whether the header of each column is in bold type; empty if that is not known
   */
  static Tidy of(
      String name, List<Column> physical, List<Boolean> bold, Optional<Definition> definition) {
    var named = AssignedIds.strip(physical);
    var described = definition.map(d -> d.describe(named)).orElse(named);
    var columns = new ArrayList<Column>();
    var groups = new ArrayList<SplitChoice>();
    for (int i = 0; i < described.size(); ) {
      var group = SplitChoice.at(i, described, bold);
      columns.add(described.get(i).with(group.field()).at(columns.size()));
      groups.add(group);
      i += 1 + group.options().size();
    }
    return new Tidy(name, columns, groups);
  }

  /** The same, with columns of which more has become known. */
  Tidy with(List<Column> known) {
    return new Tidy(name, known, groups);
  }

  private boolean split() {
    return columns.size() < groups.stream().mapToInt(g -> 1 + g.options().size()).sum();
  }

  /** The row as it is meant. */
  ExportRow row(ExportRow row) {
    if (row.fault().isPresent() || !split()) {
      return row;
    }
    var cells = new ArrayList<String>();
    var links = new HashMap<Integer, String>();
    Map<Integer, List<String>> chosen = new HashMap<>();
    Set<Integer> doubtful = new HashSet<>();
    var notices = new ArrayList<>(row.notices());
    int at = 0;
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      Optional.ofNullable(row.links().get(at)).ifPresent(link -> links.put(cells.size(), link));
      cells.add(at < row.cells().size() ? row.cells().get(at) : "");
      at++;
      if (!group.options().isEmpty()) {
        int width = group.options().size();
        var marks = at + width <= row.cells().size() ? row.cells().subList(at, at + width) : null;
        if (marks != null && SplitChoice.answered(marks)) {
          var options = group.chosen(marks);
          chosen.put(i, options);
          if (group.doubtful(marks)) {
            doubtful.add(i);
          }
          at += width;
        } else {
          // The reporting path leaves the columns out when every chosen option was deleted.
          notices.add(problem(ProblemKind.ROW_CELLS_SHIFTED, row, i));
        }
      }
    }
    boolean even = row.cells().subList(at, row.cells().size()).stream().allMatch(String::isBlank);
    return new ExportRow(
        row.sheet(),
        row.number(),
        cells,
        links,
        chosen,
        doubtful,
        notices,
        even
            ? Optional.empty()
            : Optional.of(
                new Problem(
                    ProblemKind.ROW_RAGGED,
                    new Place(name, row.sheet(), row.number(), ""),
                    "cells are shifted against the columns")));
  }

  private Problem problem(ProblemKind kind, ExportRow row, int column) {
    return new Problem(kind, columns.get(column).place(name, row.number()), "");
  }
}
