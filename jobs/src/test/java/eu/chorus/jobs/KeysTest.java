package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.correction.CorrectionFile;
import eu.chorus.ingest.document.Recognition;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.sample.PlenarySample;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever changes in the inputs, the stages that are made from it are made again, and no other.
 */
class KeysTest {
  private static final String YAML = "sample/consultation.yaml";

  /** What is made from passages, themselves included. */
  private static final Set<String> FROM_PASSAGES =
      Set.of(
          Findings.PASSAGES,
          Findings.ANNOTATIONS,
          Findings.VECTORS,
          Findings.PHRASES,
          Findings.THEMES,
          Findings.CODEBOOK,
          Findings.ASSIGNMENTS,
          Findings.PROVISIONS,
          Findings.REQUESTS,
          Findings.PARTS);

  /** What is made from families, themselves included. */
  private static final Set<String> FROM_FAMILIES =
      Set.of(
          Findings.FAMILIES,
          Findings.COPIED,
          Findings.PHRASES,
          Findings.THEMES,
          Findings.CODEBOOK,
          Findings.ASSIGNMENTS,
          Findings.PARTS);

  @TempDir private static Path invented;
  private static SortedMap<String, Fingerprint> before = new TreeMap<>();

  @TempDir private Path temp;
  private Path folder = Path.of("");
  private Path yaml = Path.of("");

  @BeforeAll
  static void invent() throws IOException {
    PlenarySample.generate(6, 7, invented.resolve("sample"));
    before = keys(invented, read(invented.resolve(YAML)), "models");
    assertThat(before).hasSize(17);
  }

  @BeforeEach
  void copy() throws IOException {
    folder = temp.resolve("copy");
    FolderCopy.make(invented, folder);
    yaml = folder.resolve(YAML);
  }

  private JobConfig read() {
    return read(yaml);
  }

  private static JobConfig read(Path yaml) {
    return JobConfig.read(yaml, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private SortedMap<String, Fingerprint> keys() throws IOException {
    return keys(read(), "models");
  }

  private SortedMap<String, Fingerprint> keys(JobConfig config, String models) throws IOException {
    return keys(folder, config, models);
  }

  private static SortedMap<String, Fingerprint> keys(Path folder, JobConfig config, String models)
      throws IOException {
    try (var directory = RunDirectory.open(folder.resolve("out"))) {
      var corrections = Corrections.of(directory);
      var intake = Keys.ofIntake(config, Custodian.of(directory, config.key()), corrections);
      var keys = new TreeMap<>(intake.byStage());
      keys.putAll(
          Keys.ofFindings(intake.said(), config.consultation(), models, corrections, "").byStage());
      return keys;
    }
  }

  private Set<String> madeAgain(SortedMap<String, Fingerprint> after) {
    var again = new TreeSet<String>();
    after.forEach(
        (stage, key) -> {
          if (!key.equals(before.get(stage))) {
            again.add(stage);
          }
        });
    return again;
  }

  private Set<String> afterRewriting(String file, String what, String with) throws IOException {
    var path = yaml.resolveSibling(file);
    String text = Files.readString(path);
    String changed = text.replaceFirst(what, with);
    assertThat(changed).as("%s in %s", what, file).isNotEqualTo(text);
    Files.writeString(path, changed);
    return madeAgain(keys());
  }

  private Set<String> afterRewriting(String what, String with) throws IOException {
    return afterRewriting("consultation.yaml", what, with);
  }

  private static Set<String> all(Set<String> some, Set<String> more, String... others) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    all.addAll(Set.of(others));
    return all;
  }

  private Set<String> everything() {
    return before.keySet();
  }

  @Test
  void nothingForTheSameFilesReadAgain() throws IOException {
    assertThat(madeAgain(keys())).isEmpty();
  }

  @Test
  void aCommentInTheFile() throws IOException {
    assertThat(afterRewriting("^", "# of no consequence\n")).containsOnly(Intake.CONSULTATION);
  }

  @Test
  void theMinimumsOfARelease() throws IOException {
    assertThat(afterRewriting("$", "\nrelease: {oneWayMinimum: 12}\n"))
        .containsOnly(Intake.CONSULTATION);
  }

  @Test
  void aKeywordOfATopic() throws IOException {
    assertThat(afterRewriting("keywords: \\[", "keywords: [\"labels\", "))
        .isEqualTo(all(FROM_PASSAGES, Set.of(), Intake.CONSULTATION));
  }

  @Test
  void theTitleOfATopicWhichEverybodyWasGiven() throws IOException {
    assertThat(afterRewriting("(topics:\\s+- id: \\S+\\s+title: \")", "$1New: "))
        .isEqualTo(all(FROM_PASSAGES, FROM_FAMILIES, Intake.CONSULTATION));
  }

  @Test
  void sentenceVectors() throws IOException {
    assertThat(afterRewriting("$", "\nvectors: local\n"))
        .isEqualTo(all(FROM_PASSAGES, Set.of(), Intake.CONSULTATION));
  }

  @Test
  void theTitle() throws IOException {
    assertThat(afterRewriting("title: \"Synthetic", "title: \"Invented"))
        .isEqualTo(all(FROM_FAMILIES, Set.of(), Intake.CONSULTATION));
  }

  @Test
  void theCrosswalk() throws IOException {
    var path = yaml.resolveSibling("crosswalk.csv");
    var lines = Files.readAllLines(path);
    Files.write(path, lines.subList(0, lines.size() - 1));
    assertThat(madeAgain(keys()))
        .containsOnly(Intake.CONSULTATION, Findings.PROVISIONS, Findings.REQUESTS);
  }

  @Test
  void theTextOfADraft() throws IOException {
    assertThat(afterRewriting("draft2.txt", "Signatories to", "Everybody in"))
        .isEqualTo(
            all(
                FROM_FAMILIES,
                Set.of(),
                Intake.CONSULTATION,
                Findings.PROVISIONS,
                Findings.REQUESTS));
  }

  @Test
  void whoAnswersAsWhat() throws IOException {
    assertThat(afterRewriting("\"Other\": unknown", "\"Other\": academia")).isEqualTo(everything());
  }

  @Test
  void theCalendar() throws IOException {
    assertThat(afterRewriting("(calendar:[^#]*?)2024", "$12023")).isEqualTo(everything());
  }

  @Test
  void theRoster() throws IOException {
    var config = read();
    Files.write(yaml.resolveSibling("roster.xlsx"), new byte[] {0}, StandardOpenOption.APPEND);
    assertThat(madeAgain(keys(config, "models"))).isEqualTo(everything());
  }

  @Test
  void oneByteOfAnUpload() throws IOException {
    var config = read();
    try (var files = Files.walk(yaml.resolveSibling("uploads"))) {
      Files.write(
          files.filter(Files::isRegularFile).findFirst().orElseThrow(),
          "x".getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.APPEND);
    }
    assertThat(madeAgain(keys(config, "models"))).isEqualTo(everything());
  }

  @Test
  void recognitionOfScans() throws IOException {
    var config = read();
    var recognising =
        new JobConfig(
            config.data(),
            config.consultation(),
            config.notices(),
            config.digest(),
            config.key(),
            Optional.of(new Recognition("eng")));
    assertThat(madeAgain(keys(recognising, "models")))
        .isEqualTo(
            all(
                FROM_PASSAGES,
                FROM_FAMILIES,
                Intake.CONSULTATION,
                Intake.DOCUMENTS,
                Keys.ACCOUNTS));
  }

  @Test
  void whoHasWithdrawn() throws IOException {
    Files.writeString(folder.resolve("out/restricted/withdrawn"), "somebody\n");
    assertThat(madeAgain(keys())).isEqualTo(everything());
  }

  @Test
  void theModelsThatAnnotate() throws IOException {
    assertThat(madeAgain(keys(read(), "other models")))
        .containsOnly(Findings.ANNOTATIONS, Findings.VECTORS, Findings.REQUESTS);
  }

  private Set<String> afterCorrecting(What what) throws IOException {
    var file = folder.resolve("out/restricted").resolve(CorrectionFile.NAME);
    var correction = new Correction(1, 0, what, "a/b", "", "c", "somebody", "then", "so");
    CorrectionFile.append(file, List.of(correction));
    return madeAgain(keys());
  }

  @Test
  void aCorrectedTheme() throws IOException {
    assertThat(afterCorrecting(What.THEME_LABEL))
        .containsExactlyInAnyOrder(Findings.CODEBOOK, Findings.ASSIGNMENTS);
    assertThat(afterCorrecting(What.PASSAGE_THEMES))
        .containsExactlyInAnyOrder(Findings.CODEBOOK, Findings.ASSIGNMENTS);
  }

  @Test
  void aCorrectedProvision() throws IOException {
    assertThat(afterCorrecting(What.PASSAGE_PROVISIONS))
        .containsOnly(Findings.PROVISIONS, Findings.REQUESTS);
  }

  @Test
  void aCorrectedRequest() throws IOException {
    assertThat(afterCorrecting(What.PASSAGE_REQUESTS)).containsOnly(Findings.REQUESTS);
  }

  @Test
  void aPassageForAnotherWorkingGroupIsNotAnnotatedAgain() throws IOException {
    var again = new TreeSet<>(FROM_PASSAGES);
    again.removeAll(Set.of(Findings.ANNOTATIONS, Findings.VECTORS));
    assertThat(afterCorrecting(What.PASSAGE_WORKING_GROUPS)).isEqualTo(again);
  }

  @Test
  void aCorrectedFamily() throws IOException {
    assertThat(afterCorrecting(What.CONTRIBUTION_FAMILY)).isEqualTo(FROM_FAMILIES);
  }

  @Test
  void aCorrectedOrganisation() throws IOException {
    assertThat(afterCorrecting(What.ORGANISATION_LINK))
        .isEqualTo(all(FROM_PASSAGES, FROM_FAMILIES, Intake.ORGANISATIONS));
  }
}
