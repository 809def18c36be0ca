package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a task finds in a file of texts, and how that compares with what people found.
 *
 * @param findings one JSON object a line, in no order that means anything; holds ids and findings,
 *     no text
 * @param figures the usual figures, by what they are about; without gold those that need none
 * @param problems lines that could not be read; all others were
 */
public record Evaluation(
    String findings, Map<String, List<Figure>> figures, List<Problem> problems) {
  public Evaluation {
    var copy = new LinkedHashMap<String, List<Figure>>();
    figures.forEach((about, some) -> copy.put(about, List.copyOf(some)));
    figures = Collections.unmodifiableMap(copy);
    problems = List.copyOf(problems);
  }

  /**
   * Does a task.
   *
   * @param name which
   * @param settings what it needs beside the texts
   * @param input lines of {@code {"id","text",…}}
   * @param gold what people found on these ids, in the shape that the task writes; of two, each is
   *     held against the findings and against the other
   * @throws eu.chorus.problem.UserException if a file cannot be read at all, or a setting is
   *     missing
   */
  public static Evaluation of(TaskName name, TaskSettings settings, Path input, List<Path> gold) {
    var problems = new ArrayList<Problem>();
    Task task = name.with(settings);
    List<Item> items = Lines.items(input, task.fields(), problems);
    var golds = new LinkedHashMap<String, Map<String, JsonNode>>();
    for (Path file : gold) {
      String which = " (" + (golds.size() + 1) + ", " + file.getFileName() + ")";
      golds.put(gold.size() == 1 ? "" : which, Lines.findings(file, problems));
    }
    problems.addAll(task.problems());
    List<ObjectNode> found = task.findings(items);
    var ways = new LinkedHashMap<String, Map<String, JsonNode>>();
    ways.put("Chorus", byId(found));
    if (!golds.isEmpty()) {
      new TreeMap<>(task.baselines())
          .forEach((simple, baseline) -> ways.put(simple, byId(baseline.findings(items))));
    }
    var figures = new LinkedHashMap<String, List<Figure>>();
    List<Figure> alone = task.figures(items, found);
    if (!alone.isEmpty()) {
      figures.put("Chorus alone", alone);
    }
    golds.forEach(
        (which, one) ->
            ways.forEach(
                (way, all) ->
                    figures.put(way + which, compared(one, all, task.scoring()::figures))));
    if (golds.size() == 2) {
      var both = List.copyOf(golds.values());
      figures.put("between the two", compared(both.get(0), both.get(1), task.scoring()::agreement));
    }
    return new Evaluation(Lines.written(found), figures, problems);
  }

  private static Map<String, JsonNode> byId(List<ObjectNode> findings) {
    return findings.stream()
        .collect(Collectors.toMap(finding -> finding.path(Lines.ID).asText(), finding -> finding));
  }

  /** On every id of gold; what was not found there counts as missed. */
  private static List<Figure> compared(
      Map<String, JsonNode> gold,
      Map<String, JsonNode> found,
      Function<List<Judged>, List<Figure>> scoring) {
    var nothing = JsonNodeFactory.instance.objectNode();
    var pairs = new ArrayList<Judged>();
    gold.forEach(
        (id, line) -> {
          JsonNode finding = found.get(id);
          pairs.add(new Judged(line, finding == null ? nothing : finding));
        });
    return scoring.apply(pairs);
  }
}
