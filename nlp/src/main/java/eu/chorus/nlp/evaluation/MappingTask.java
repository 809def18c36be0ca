package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.codebook.Codebook;
import eu.chorus.nlp.codebook.CodebookMapper;
import eu.chorus.nlp.codebook.CodedAnswer;
import eu.chorus.nlp.codebook.Mapping;
import eu.chorus.nlp.codebook.WordsAlone;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The entries of a codebook that each answer to a question falls under.
 *
 * @param codebook the entries
 * @param question what was asked
 * @param examples answers that reviewers sorted
 * @param vectors whether texts are also seen as sentence vectors
 * @param problems lines that could not be read
 */
record MappingTask(
    Codebook codebook,
    String question,
    List<CodedAnswer> examples,
    Vectors vectors,
    List<Problem> problems)
    implements Task {
  /** Scores of different answers are compared, so that equal ones should be rare. */
  private static final double STEPS = 1_000_000;

  MappingTask {
    examples = List.copyOf(examples);
    problems = List.copyOf(problems);
  }

  static MappingTask of(TaskSettings settings) {
    var problems = new ArrayList<Problem>();
    var entries = Lines.entries(TaskSettings.required(settings.codebook(), "--codebook"), problems);
    String question = TaskSettings.required(settings.question(), "--question");
    if (entries.isEmpty()) {
      problems.add(
          new Problem(
              ProblemKind.EVALUATION_SETTING_MISSING,
              Place.of("evaluate"),
              "--codebook names a file without an entry"));
      throw new UserException(problems);
    }
    var codebook = new Codebook(entries);
    List<CodedAnswer> examples =
        settings.examples().map(file -> Lines.coded(file, codebook, problems)).orElse(List.of());
    return new MappingTask(codebook, question, examples, settings.vectors(), problems);
  }

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    var texts = items.stream().map(item -> item.text().text()).toList();
    return findings(items, CodebookMapper.of(codebook, question, examples, texts, vectors)::map);
  }

  private static List<ObjectNode> findings(List<Item> items, Function<String, Mapping> mapper) {
    return items.parallelStream()
        .map(item -> finding(item, mapper.apply(item.text().text())))
        .toList();
  }

  private static ObjectNode finding(Item item, Mapping mapping) {
    ObjectNode finding = Lines.finding(item);
    mapping.entries().forEach(finding.putArray(Lines.LABELS)::add);
    Lines.putScores(finding, mapping.scores(), STEPS);
    return finding;
  }

  @Override
  public Map<String, Task> baselines() {
    return Map.of("tf-idf", new Baseline(codebook));
  }

  @Override
  public Scoring scoring() {
    return new MappingScoring();
  }

  private record Baseline(Codebook codebook) implements Task {
    @Override
    public List<ObjectNode> findings(List<Item> items) {
      var texts = items.stream().map(item -> item.text().text()).toList();
      return MappingTask.findings(items, WordsAlone.of(codebook, texts)::map);
    }

    @Override
    public Scoring scoring() {
      return new MappingScoring();
    }
  }
}
