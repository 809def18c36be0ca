package eu.chorus.jobs;

import eu.chorus.jobs.DispositionMatrix.Part;
import eu.chorus.jobs.TakenUp.Followed;
import eu.chorus.model.Consultation;
import eu.chorus.model.WorkingGroup;
import eu.chorus.nlp.correction.DispositionRow;
import eu.chorus.nlp.correction.RequestRef;
import eu.chorus.output.codebook.DispositionWorkbook;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The disposition workbooks of a store. Each is written anew with what lies in it, given back or
 * not, so that nothing that a chair filled in is lost; and with nothing else of what lies in it, so
 * that no word of those who withdrew stays.
 */
final class DispositionFolder {
  private static final String FOLDER = "disposition";

  /** What belongs to no working group. */
  private static final String OTHER = "other";

  private final JobContext context;
  private final Consultation consultation;
  private final Corrections corrections;
  private final DispositionMatrix matrix;

  private DispositionFolder(
      JobContext context, Consultation consultation, List<Followed> followed) {
    this.context = context;
    this.consultation = consultation;
    this.corrections = Corrections.of(context.directory());
    this.matrix = new DispositionMatrix(consultation, followed, corrections);
  }

  /** Writes the workbooks that lie there anew, once anything of what they tell is other. */
  static void refresh(JobContext context, Findings findings, Supplier<List<Followed>> followed)
      throws IOException {
    var folder = context.directory().restricted(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    var log = Corrections.of(context.directory());
    var decided = Answering.digest(context.directory());
    var key = TakenUp.key(findings).then(decided, Integer.toString(log.version()));
    var closing = context.directory().closing(FOLDER, key);
    if (closing.told().isPresent()) {
      return;
    }
    var consultation = findings.consultation();
    var lying = new LinkedHashMap<>(parts(consultation));
    lying.keySet().removeIf(name -> !Files.exists(folder.resolve(name)));
    if (!lying.isEmpty()) {
      var anew = new DispositionFolder(context, consultation, followed.get());
      for (var one : lying.entrySet()) {
        anew.write(one.getKey(), one.getValue(), false);
      }
    }
    closing.close(lying.keySet().stream().map(name -> FOLDER + "/" + name).toList(), List.of());
  }

  /**
   * Writes the workbooks of these parts, those that hold a row.
   *
   * @param group one working group's alone
   * @param round one draft's alone
   */
  static void export(
      JobContext context,
      Consultation consultation,
      List<Followed> followed,
      Optional<String> group,
      Optional<String> round)
      throws IOException {
    var folder = new DispositionFolder(context, consultation, followed);
    for (var one : parts(consultation).entrySet()) {
      boolean wanted = group.filter(id -> !id.equals(one.getValue().group())).isEmpty();
      if (wanted && one.getValue().round().equals(round)) {
        folder.write(one.getKey(), one.getValue(), true);
      }
    }
  }

  /** Every workbook that there can be, by its name. */
  private static Map<String, Part> parts(Consultation consultation) {
    var groups =
        Stream.concat(consultation.workingGroups().stream().map(WorkingGroup::id), Stream.of(""))
            .toList();
    var rounds =
        Stream.concat(
                Stream.of(Optional.<String>empty()),
                consultation.provisions().stream().map(p -> Optional.of(p.round())).distinct())
            .toList();
    var parts = new LinkedHashMap<String, Part>();
    for (var round : rounds) {
      for (var group : groups) {
        var stem = group.isEmpty() ? OTHER : group;
        var name = round.map(r -> stem + "-" + r).orElse(stem).replaceAll("[^\\w.-]+", "-");
        parts.put(name + ".xlsx", new Part(group, round));
      }
    }
    return parts;
  }

  private void write(String name, Part part, boolean seen) throws IOException {
    var file = context.directory().restricted(FOLDER).resolve(name);
    var read = CodebookFiles.dispositions(Files.exists(file) ? List.of(file) : List.of());
    var problems = new ArrayList<>(read.problems());
    read.dispositions().stream().flatMap(row -> lost(row).stream()).forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    var rows = matrix.rows(part, read.dispositions(), seen);
    if (rows.isEmpty() && !Files.exists(file)) {
      context.progress().say(title(part) + ": nothing that enough ask for on a provision");
      return;
    }
    Workbooks.put(file, DispositionWorkbook.write(title(part), rows, consultation.provisions()));
    context.progress().say("The workbook lies at " + file);
  }

  /** A row that could not be found again would be gone with what was filled in. */
  private static Optional<Problem> lost(DispositionRow row) {
    boolean known = row.filled().values().stream().allMatch(String::isEmpty);
    return known || RequestRef.of(row.request()).isPresent()
        ? Optional.empty()
        : Optional.of(new Problem(ProblemKind.CORRECTION_UNKNOWN, row.place(), ""));
  }

  private String title(Part part) {
    var group =
        consultation.workingGroups().stream()
            .filter(g -> g.id().equals(part.group()))
            .map(WorkingGroup::title)
            .findFirst()
            .orElse("Provisions of no working group");
    return part.round().map(round -> group + ", " + round).orElse(group);
  }
}
