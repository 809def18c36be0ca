package eu.chorus.jobs;

import eu.chorus.ingest.taxonomy.TaxonomyFile;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.evaluation.Evaluation;
import eu.chorus.nlp.evaluation.TaskName;
import eu.chorus.nlp.evaluation.TaskSettings;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what Chorus finds in single texts against what people found in them. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Does one task on a file of texts, and compares it with what people found.")
public final class Evaluate implements Callable<Integer> {
  private static final int MOST_PEOPLE = 2;
  private static final String AUTO = "auto";

  @Spec private CommandSpec spec;

  @Option(
      names = "--task",
      required = true,
      paramLabel = "TASK",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private TaskName task = TaskName.LANGUAGE;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "The texts: a line {\"id\",\"text\"} each.")
  private Path input = Path.of("in.jsonl");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Where the findings go: a line for each id.")
  private Path output = Path.of("out.jsonl");

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "What a person found, in the shape of the findings; twice to see how two people agree.")
  private List<Path> gold = List.of();

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "Labelled lines {\"id\",\"text\",\"label\"} to learn from, for routing.")
  private Optional<Path> train = Optional.empty();

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description =
          "Working groups and topics as in a consultation file, for topics, and for routing where"
              + " they describe its labels; by default the questionnaire's on the Code of Practice.")
  private Optional<Path> taxonomy = Optional.empty();

  @Option(
      names = "--vectors",
      paramLabel = "none|local",
      description =
          "Whether mapping, routing, stance, themes and topics see texts as sentence vectors too:"
              + " ${DEFAULT-VALUE}.")
  private Vectors vectors = Vectors.LOCAL;

  @Option(
      names = "--draft",
      paramLabel = "DRAFT",
      description =
          "The draft that the texts answer, for provisions and requests: 1, 2, 3 or final.")
  private Optional<String> draft = Optional.empty();

  @Option(
      names = "--k",
      paramLabel = "auto|N",
      description =
          "How many themes to find, for themes (default: ${DEFAULT-VALUE}, as many as there are).")
  private String number = AUTO;

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description =
          "What answers are sorted under, for mapping: a line {\"id\",\"label\",\"description\"} each.")
  private Optional<Path> codebook = Optional.empty();

  @Option(
      names = "--question",
      paramLabel = "TEXT",
      description = "What the texts answer, for mapping.")
  private Optional<String> question = Optional.empty();

  @Option(
      names = "--examples",
      paramLabel = "FILE",
      description =
          "Answers that people sorted, for mapping to learn from: a line {\"id\",\"text\",\"labels\"} each.")
  private Optional<Path> examples = Optional.empty();

  Evaluate() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Evaluate(), args);
  }

  @Override
  public Integer call() throws IOException {
    if (gold.size() > MOST_PEOPLE) {
      throw new ParameterException(spec.commandLine(), "--gold can be given twice at most");
    }
    Path folder = output.toAbsolutePath().getParent();
    boolean special = Files.exists(output) && !Files.isRegularFile(output);
    if (special || folder == null || !Files.isWritable(folder)) { // before hours
      throw new ParameterException(spec.commandLine(), "--output cannot be written there");
    }
    if (isRead(output)) { // what people labelled is not to be had twice
      throw new ParameterException(
          spec.commandLine(), "--output would replace a file that is read");
    }
    var settings =
        TaskSettings.none()
            .withTrain(train)
            .withTaxonomy(
                Optional.of(taxonomy.map(TaxonomyFile::read).orElseGet(TaxonomyFile::builtIn)))
            .withVectors(vectors)
            .withDraft(draft)
            .withNumber(number())
            .withCodebook(codebook, question, examples);
    var evaluation = Evaluation.of(task, settings, input, gold);
    write(evaluation.findings());
    evaluation.figures().forEach(Evaluate::print);
    var problems = evaluation.problems();
    if (!problems.isEmpty()) { // everything else is done and written
      throw new UserException(problems);
    }
    return 0;
  }

  private Optional<Integer> number() {
    if (number.equals(AUTO)) {
      return Optional.empty();
    }
    if (!number.matches("[1-9][0-9]{0,3}")) {
      throw new ParameterException(spec.commandLine(), "--k is auto or a number from 1 to 9999");
    }
    return Optional.of(Integer.valueOf(number));
  }

  private boolean isRead(Path file) throws IOException {
    var read = new ArrayList<>(gold);
    read.add(input);
    train.ifPresent(read::add);
    taxonomy.ifPresent(read::add);
    codebook.ifPresent(read::add);
    examples.ifPresent(read::add);
    for (Path other : read) {
      if (Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other)) {
        return true;
      }
    }
    return false;
  }

  private void write(String findings) throws IOException {
    Files.deleteIfExists(output);
    Files.createFile(output);
    FileTree.restrict(output);
    Files.writeString(output, findings);
  }

  static void print(String about, List<?> figures) {
    Main.out().println(about);
    figures.forEach(figure -> Main.out().println("  " + figure));
  }
}
