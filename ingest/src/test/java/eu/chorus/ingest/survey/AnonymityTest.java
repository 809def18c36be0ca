package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.chorus.ingest.Folder;
import eu.chorus.problem.UserException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * P10: whoever did not readably allow to be named is anonymous, in whatever way the flag is absent,
 * damaged or contradictory.
 */
class AnonymityTest {
  private static final long SEED = Long.getLong("chorus.seed", System.nanoTime());
  private static final String LABEL = "My organisation's name & country may be published";
  private static final String REFUSAL = "Please do not publish who I am";
  private static final String HEADER = "Reference;Type;Organisation;Privacy;Comment\n";
  private static final String ROW = "F1;NGO;Org A;" + LABEL + ";yes\n";
  private static final String YAML =
      """
      inputs:
        - id: in
          layout: portal-csv
          file: export.csv
          channel: consultation
          round: consultation
          columns:
            id: Reference
            stakeholder: Type
            organisation: Organisation
            anonymity: {column: Privacy, named: ["%s"]}
      stakeholders: {NGO: civil_society}
      questions:
        - {id: comment, header: Comment, kind: open}
      """
          .replace("%s", LABEL);
  private static final String UNDECLARED =
      YAML.replaceAll("anonymity: [^\n]*\n", "ignore: [Privacy]\n");

  @TempDir Path temp;

  @Test
  void theDeclaredLabelAllowsNaming() {
    assertThat(namedAmong(YAML, (HEADER + ROW).getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
  }

  /** White space of any kind is no part of a label. */
  @ParameterizedTest
  @ValueSource(strings = {"  %s ", "\u00a0%s\u2007", "\"%s\n\""})
  void theDeclaredLabelIsReadableBetweenBlanks(String cell) {
    var export = HEADER + ROW.replace(LABEL, cell.replace("%s", LABEL));
    assertThat(namedAmong(YAML, export.getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        arguments("empty", ""),
        arguments("blank", " \u00a0\t "),
        arguments("the refusal", REFUSAL),
        arguments("both options", LABEL + "; " + REFUSAL),
        arguments("both options, the other first", REFUSAL + "; " + LABEL),
        arguments("the option twice", LABEL + ";" + LABEL),
        arguments("an unknown label", "Publish as the Commission sees fit"),
        arguments("another language", "Anonym: nein"),
        arguments("a slip of the pen", LABEL.replace("published", "publishd")),
        arguments("another case", LABEL.toUpperCase(Locale.ROOT)),
        arguments("truncated", LABEL.substring(0, LABEL.length() - 1)),
        arguments("truncated with an ellipsis", LABEL.substring(0, 30) + "…"),
        arguments("more behind it", LABEL + " after 2030"),
        arguments("a negation before it", "Not: " + LABEL),
        arguments("1", "1"),
        arguments("0", "0"),
        arguments("true", "true"),
        arguments("yes", "Yes"),
        arguments("HTML left in it", "<b>" + LABEL + "</b>"),
        arguments("escaped twice", LABEL.replace("&", "&amp;amp;")),
        arguments("a byte order mark", "\uFEFF" + LABEL),
        arguments("a zero-width blank", LABEL.replace(" & ", "\u200b & ")),
        arguments("a look-alike letter", LABEL.replace("o", "\u043e")),
        arguments("a replacement character", LABEL.replace("'", "\uFFFD")),
        arguments("an error of a spreadsheet", "#N/A"),
        arguments("the column's own header", "Privacy"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void aCellThatIsNotTheLabelAnonymises(String fault, String cell) {
    var export = HEADER + ROW.replace(LABEL, '"' + cell + '"');
    assertThat(namedAmong(YAML, export.getBytes(StandardCharsets.UTF_8))).as(fault).isZero();
  }

  static Stream<Arguments> exports() {
    var latin = "caf\u00e9;" + LABEL;
    return Stream.of(
        arguments("missing column", YAML, without(3, HEADER + ROW), null),
        arguments("renamed column", YAML, HEADER.replace("Privacy", "Anonymous?") + ROW, null),
        arguments("translated column", YAML, HEADER.replace("Privacy", "Vie privée") + ROW, null),
        arguments("two such columns", YAML, HEADER.replace("Comment", "Privacy") + ROW, null),
        arguments("not declared", UNDECLARED, HEADER + ROW, null),
        arguments("no label declared", YAML.replace(", named: [\"" + LABEL + "\"]", ""), "", null),
        arguments("an empty label", YAML.replace(LABEL, ""), HEADER + "F1;NGO;Org A;;\n", null),
        arguments("a damaged digest", YAML.replace(LABEL, "sha256:12"), HEADER + ROW, null),
        arguments(
            "columns exchanged", YAML, "Reference;Type;Privacy;Organisation;Comment\n" + ROW, null),
        arguments("shifted to the left", YAML, HEADER + ROW.replace("Org A;", ""), null),
        arguments("shifted to the right", YAML, HEADER + ROW.replace("Org A;", "Org;A;"), null),
        arguments("shifted, as wide", YAML, HEADER + "F1;NGO;Org;A;" + LABEL + "\n", null),
        arguments("no separator", YAML, (HEADER + ROW).replace(';', ' '), null),
        arguments("cut off within the label", YAML, HEADER + "F1;NGO;Org A;\"" + LABEL, null),
        arguments("another encoding", YAML, HEADER + "F1;NGO;" + latin + ";\n", "UTF-16LE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void anExportThatIsNotAsDeclaredNamesNobody(
      String fault, String yaml, String export, @Nullable String charset) {
    var text = export.isEmpty() ? HEADER + ROW : export;
    var bytes = text.getBytes(charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
    assertThat(namedAmong(yaml, bytes)).as(fault).isZero();
  }

  /** Whatever is changed in the cell, only what folds to the label allows naming. */
  @Test
  void randomDamageToTheLabelAnonymises() {
    System.err.println("seed " + SEED);
    var random = new Random(SEED);
    var rows = new StringBuilder(HEADER);
    var damaged = new ArrayList<String>();
    while (damaged.size() < 500) {
      var cell = new StringBuilder(LABEL);
      int at = random.nextInt(cell.length());
      switch (random.nextInt(4)) {
        case 0 -> cell.deleteCharAt(at);
        case 1 -> cell.insert(at, (char) ('a' + random.nextInt(26)));
        case 2 -> cell.setCharAt(at, (char) (0x3b0 + random.nextInt(0x80)));
        default -> cell.setLength(at);
      }
      if (!Label.key(cell.toString()).equals(Label.key(LABEL))) {
        damaged.add(cell.toString());
      }
    }
    for (int i = 0; i < damaged.size(); i++) {
      rows.append("F").append(i).append(";NGO;Org;\"").append(damaged.get(i)).append("\";\n");
    }
    assertThat(namedAmong(YAML, rows.toString().getBytes(StandardCharsets.UTF_8)))
        .as("seed %d", SEED)
        .isZero();
  }

  /** Each submission counts by its own flag; a later one that takes the consent back supersedes. */
  @Test
  void eachSubmissionIsReadByItself() {
    var rows = ROW + ROW.replace("F1", "F2").replace(LABEL, REFUSAL) + ROW.replace("F1", "F3");
    var folder = new Folder(temp).yaml(YAML).with("export.csv", HEADER + rows);
    assertThat(folder.contributions().stream().map(c -> c.respondent().anonymous()))
        .containsExactly(false, true, false);
  }

  private long namedAmong(String yaml, byte[] export) {
    try {
      return new Folder(temp)
          .yaml(yaml).with("export.csv", export).contributions().stream()
              .filter(c -> !c.respondent().anonymous())
              .count();
    } catch (UserException e) {
      return 0; // refused: nobody is named
    }
  }

  private static String without(int column, String export) {
    var lines = new ArrayList<String>();
    for (String line : export.split("\n")) {
      var cells = new ArrayList<>(List.of(line.split(";", -1)));
      cells.remove(column);
      lines.add(String.join(";", cells));
    }
    return String.join("\n", lines) + "\n";
  }
}
