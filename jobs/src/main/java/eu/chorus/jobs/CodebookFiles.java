package eu.chorus.jobs;

import eu.chorus.ingest.draft.Table;
import eu.chorus.ingest.survey.PlainSheet;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.CodebookRow;
import eu.chorus.nlp.correction.DispositionReview;
import eu.chorus.nlp.correction.DispositionRow;
import eu.chorus.nlp.correction.FindingRow;
import eu.chorus.output.codebook.CodebookWorkbook;
import eu.chorus.output.codebook.DispositionWorkbook;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.SafeCell;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/**
 * What analysts and chairs hand back: an edited codebook, a table of corrections of single
 * findings, a labelled sample, a disposition matrix; each as XLSX, or as CSV when their program
 * saved it so.
 */
final class CodebookFiles {
  /** The columns of a table of corrections of single findings. */
  private static final Set<String> FINDINGS = Set.of("base", "what", "target", "before", "after");

  /** Such a file unpacks to a few megabytes; one that does not is not held in memory. */
  private static final long LARGEST = 32L << 20;

  private final List<Problem> problems = new ArrayList<>();
  private final List<CodebookRow> themes = new ArrayList<>();
  private final List<FindingRow> findings = new ArrayList<>();
  private final List<DispositionRow> dispositions = new ArrayList<>();

  private CodebookFiles() {}

  /** Reads files; each is told by its headers. */
  static CodebookFiles read(List<Path> files) {
    var read = new CodebookFiles();
    files.forEach(read::add);
    return read;
  }

  /** Reads workbooks in which chairs say what became of requests. */
  static CodebookFiles dispositions(List<Path> files) {
    var read = new CodebookFiles();
    var columns = lower(DispositionWorkbook.headers());
    for (Path file : files) {
      read.opened(
          file,
          name ->
              read.rows(file, name, columns)
                  .forEach(row -> read.dispositions.add(disposition(row, name))));
    }
    return read;
  }

  /** Rows about requests. */
  List<DispositionRow> dispositions() {
    return List.copyOf(dispositions);
  }

  /** Rows of codebooks. */
  List<CodebookRow> themes() {
    return List.copyOf(themes);
  }

  /** Rows about single findings. */
  List<FindingRow> findings() {
    return List.copyOf(findings);
  }

  /** What is wrong with the files themselves. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void add(Path file) {
    opened(
        file,
        name -> {
          var headers = lower(PlainSheet.read(file, name).headers());
          if (headers.contains("what")) {
            rows(file, name, FINDINGS).forEach(row -> findings.add(finding(row, name)));
          } else {
            var columns = lower(CodebookWorkbook.headers());
            rows(file, name, columns).forEach(row -> themes.add(theme(row, name)));
          }
        });
  }

  private static Set<String> lower(Collection<String> headers) {
    return headers.stream()
        .map(header -> header.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The rows of a labelled sample. */
  static List<Table.Row> sample(Path file, Set<String> columns) {
    var read = new CodebookFiles();
    var rows = new ArrayList<Table.Row>();
    read.opened(file, name -> rows.addAll(read.rows(file, name, columns)));
    if (!read.problems.isEmpty()) {
      throw new UserException(read.problems);
    }
    return rows;
  }

  /** What is read from a file of that name. */
  private interface Reading {
    void of(String name) throws IOException;
  }

  /** Reads a file that may be anything; what is wrong with it is a problem, and nothing else. */
  private void opened(Path file, Reading reading) {
    var name = String.valueOf(file.getFileName());
    try {
      bounded(file);
      reading.of(name);
    } catch (IOException e) {
      problems.add(PlainSheet.unreadable(ProblemKind.CORRECTION_UNREADABLE, name, e));
    } catch (UserException e) {
      problems.addAll(e.problems());
    } catch (RuntimeException e) { // what a library makes of a file that is none
      problems.add(unreadable(name, ""));
    }
  }

  private List<Table.Row> rows(Path file, String name, Set<String> columns) throws IOException {
    var told = new ArrayList<Problem>();
    var rows = Table.read(file, name, columns, told);
    told.stream().filter(problem -> !problem.notice()).forEach(problems::add);
    return rows;
  }

  /** A small file may unpack to a large one, which a library would hold as a whole. */
  private static void bounded(Path file) throws IOException {
    var name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new UserException(List.of(unreadable(name, "there is no such file")));
    }
    long size = Files.size(file);
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      var buffer = new byte[1 << 16];
      while (size <= LARGEST && zip.getNextEntry() != null) {
        for (int n = zip.read(buffer); n >= 0 && size <= LARGEST; n = zip.read(buffer)) {
          size += n;
        }
      }
    }
    if (size > LARGEST) {
      throw new UserException(List.of(unreadable(name, "larger than such a file ever is")));
    }
  }

  private static Problem unreadable(String name, String why) {
    return new Problem(ProblemKind.CORRECTION_UNREADABLE, Place.of(name), why);
  }

  private static CodebookRow theme(Table.Row row, String name) {
    return new CodebookRow(
        new Place(name, "", row.number(), ""),
        row.cell("base"),
        row.cell("topic"),
        text(row, "theme"),
        text(row, "new label"),
        text(row, "new description"),
        text(row, "merge into"),
        text(row, "split from"),
        text(row, "hide").toLowerCase(Locale.ROOT));
  }

  private static FindingRow finding(Table.Row row, String name) {
    return new FindingRow(
        new Place(name, "", row.number(), ""),
        row.cell("base"),
        row.cell("what").toLowerCase(Locale.ROOT),
        text(row, "target"),
        text(row, "before"),
        text(row, "after"));
  }

  private static DispositionRow disposition(Table.Row row, String name) {
    var filled = new EnumMap<What, String>(What.class);
    for (What what : Correction.DISPOSITION) {
      var column = DispositionReview.column(what);
      filled.put(
          what,
          switch (what) {
            case DISPOSITION_VERDICT -> text(row, column).toLowerCase(Locale.ROOT);
            case DISPOSITION_PROVISION -> text(row, column);
            default -> paragraphs(row, column);
          });
    }
    var place = new Place(name, DispositionWorkbook.SHEET, row.number(), "");
    return new DispositionRow(place, row.cell("base"), text(row, "row"), filled);
  }

  /** The same with its lines. */
  private static String paragraphs(Table.Row row, String column) {
    return SafeCell.undone(row.cell(column))
        .lines()
        .map(line -> line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /**
   * A cell as it was meant: in one line, and without the mark that kept it from being a formula.
   */
  static String text(Table.Row row, String column) {
    return SafeCell.undone(row.cell(column)).replaceAll("\\s+", " ").strip();
  }
}
