package eu.chorus.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.ingest.AnswerDump;
import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.Shared;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.taxonomy.ConsultationDraft;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Consultation;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * True exports of EUSurvey beside the repository, each read with a drafted consultation and held,
 * answer by answer, against what was sent. What EUSurvey itself lost must have been told as a
 * problem of that cell; nothing else may differ, and none may be told to differ that does not.
 */
class EusurveyTruthTest {
  /** An answer that reads "false" is dropped by every path and format; its question is told of. */
  private static final String DROPPED = "false";

  @TempDir Path temp;

  private record Count(int right, int lost, List<String> wrong) {}

  @ParameterizedTest
  @CsvSource({
    "GPAI-Main/direct/plain_xml, false",
    "GPAI-Main/reporting/plain_xml, false",
    "GPAI-Anon/direct/plain_xml, false",
    "GPAI-Main/direct/plain_xlsx, false",
    "GPAI-Main/reporting/plain_xlsx, false",
    "GPAI-Main/direct/ui_de_xlsx, false",
    "GPAI-Main/reporting/ui_de_xlsx, false",
    "GPAI-Main/direct/splitmcq_xlsx, false",
    "GPAI-Main/reporting/splitmcq_xlsx, false",
    "GPAI-Anon/direct/plain_xlsx, false",
    "GPAI-Main/direct/plain_ods, false",
    "GPAI-Main/direct/plain_xlsx, true",
    "GPAI-Main/reporting/plain_xlsx, true",
    "GPAI-Main/direct/splitmcq_xlsx, true",
    "GPAI-Main/reporting/splitmcq_xlsx, true",
    "GPAI-Main/direct/plain_ods, true",
  })
  void readsWhatWasSent(String folder, boolean defined) throws IOException {
    String survey = folder.substring(0, folder.indexOf('/'));
    Path export = export(folder);
    var sent =
        Sent.read(
            Shared.data("eusurvey/" + survey + "/truth.jsonl"),
            Shared.data("eusurvey/GPAI-Main/codebook.jsonl"));
    Optional<Path> definition =
        defined ? Optional.of(export("GPAI-Main/direct/plain_xml")) : Optional.empty();
    String yaml = ConsultationDraft.from(export, false, definition);
    Path file = Files.writeString(temp.resolve("consultation.yaml"), yaml);
    var reading = ConsultationFile.readWithNotices(file, export.resolveSibling("."));
    var consultation = reading.consultation();
    Path dump = temp.resolve("answers.jsonl");
    AnswerDump.write(consultation, export.resolveSibling("."), Custody.ofNothing(), dump);
    var headers = headers(consultation, export);
    var notices = notices(consultation, export, headers);
    boolean unseen =
        reading.notices().stream()
            .anyMatch(notice -> notice.kind() == ProblemKind.EXPORT_FALSE_UNSEEN);
    var count = compare(Files.readAllLines(dump), sent, notices, unseen, survey.contains("Anon"));
    System.err.println(
        String.format(
            Locale.ROOT,
            "%-36s %-8s right %4d, lost and told %3d, wrong %d",
            folder,
            defined ? "with xml" : "",
            count.right,
            count.lost,
            count.wrong.size()));
    assertThat(count.wrong).isEmpty();
  }

  private static Path export(String folder) throws IOException {
    try (var files = Files.list(Shared.data("eusurvey/" + folder))) {
      return files.findFirst().orElseThrow();
    }
  }

  /** Headers, folded, by what problems call their columns. */
  private static Map<String, String> headers(Consultation consultation, Path export) {
    var headers = new HashMap<String, String>();
    try (var opened = Export.open(consultation.sources().get(0), export.resolveSibling("."))) {
      opened.columns().forEach(c -> headers.put(c.place("", 0).column(), Label.key(c.header())));
    }
    return headers;
  }

  /** Contribution id to the headers, folded, of cells, to the problems told of them. */
  private static Map<String, Map<String, Set<ProblemKind>>> notices(
      Consultation consultation, Path export, Map<String, String> headers) {
    var told = new HashMap<String, Map<String, Set<ProblemKind>>>();
    var source = consultation.sources().get(0);
    try (var rows = Ingestion.read(consultation, source, export.resolveSibling("."))) {
      rows.forEach(
          row -> {
            assertThat(row).isInstanceOf(RowOutcome.Accepted.class);
            var accepted = (RowOutcome.Accepted) row;
            String id = accepted.contribution().id().substring(source.id().length() + 1);
            for (Problem notice : accepted.notices()) {
              told.computeIfAbsent(id, i -> new HashMap<>())
                  .computeIfAbsent(
                      headers.getOrDefault(notice.place().column(), ""),
                      h -> EnumSet.noneOf(ProblemKind.class))
                  .add(notice.kind());
            }
          });
    }
    return told;
  }

  private static Count compare(
      List<String> lines,
      Sent sent,
      Map<String, Map<String, Set<ProblemKind>>> notices,
      boolean unseen,
      boolean anonymous)
      throws IOException {
    int right = 0;
    int lost = 0;
    var wrong = new ArrayList<String>();
    var left = new TreeMap<>(sent.answers);
    for (String line : lines) {
      JsonNode told = new ObjectMapper().readTree(line);
      String id = told.get("contribution").asText();
      var read = answers(told);
      String key = anonymous ? sameAs(read, left) : id;
      var expected = left.remove(key);
      if (expected == null) {
        wrong.add(id + " is nobody's");
        continue;
      }
      var headers = new TreeSet<>(expected.keySet());
      headers.addAll(read.keySet());
      for (String header : headers) {
        var values = new ArrayList<>(expected.getOrDefault(header, List.of()));
        var extra = new ArrayList<>(read.getOrDefault(header, List.of()));
        for (String value : List.copyOf(values)) {
          if (extra.remove(value)) {
            values.remove(value);
            right++;
          }
        }
        var said = notices.getOrDefault(id, Map.of()).getOrDefault(header, Set.of());
        if (values.isEmpty() && extra.isEmpty()) {
          if (said.contains(ProblemKind.ROW_DIFFERS_FROM_DEFINITION)) {
            wrong.add(key + " " + header + " does not differ");
          }
          continue;
        }
        if (!said.isEmpty()) {
          lost += Math.max(values.size(), extra.size());
        } else if (values.equals(List.of(DROPPED)) && extra.isEmpty() && unseen) {
          lost++;
        } else {
          wrong.add(key + " " + header + ": sent " + shown(values) + " read " + shown(extra));
        }
      }
      var uploads = uploads(told);
      var sentUploads = anonymous ? uploads : sent.uploads.getOrDefault(key, new TreeSet<>());
      if (!uploads.isEmpty() && !uploads.equals(sentUploads)) {
        wrong.add(key + " uploads " + uploads + " sent " + sentUploads);
      }
    }
    left.keySet().forEach(id -> wrong.add(id + " was not read"));
    return new Count(right, lost, wrong);
  }

  private static String shown(List<String> values) {
    return values.stream().map(v -> v.length() > 120 ? v.substring(0, 120) + "…" : v).toList() + "";
  }

  /** The contribution that shares most answers; ids are not exported. */
  private static String sameAs(
      Map<String, List<String>> read, Map<String, Map<String, List<String>>> left) {
    String best = "";
    long most = -1;
    for (var entry : left.entrySet()) {
      long same =
          entry.getValue().entrySet().stream()
              .filter(e -> e.getValue().equals(read.get(e.getKey())))
              .count();
      if (same > most) {
        most = same;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static Map<String, List<String>> answers(JsonNode told) {
    var answers = new TreeMap<String, List<String>>();
    for (JsonNode answer : told.get("answers")) {
      JsonNode value = answer.get("value");
      String header = Label.key(answer.get("title").asText());
      String text;
      if (value.isArray()) {
        var labels = new ArrayList<String>();
        value.forEach(label -> labels.add(label.asText()));
        text = header.startsWith("Rank") ? String.join(" > ", labels) : Sent.set(labels);
      } else {
        text = value.asText();
      }
      answers.computeIfAbsent(header, h -> new ArrayList<>()).add(Sent.normal(text));
    }
    return answers;
  }

  private static Set<String> uploads(JsonNode told) {
    var uploads = new TreeSet<String>();
    for (JsonNode upload : told.get("uploads")) {
      uploads.add(
          upload.get("question").asText()
              + " "
              + upload.get("name").asText()
              + " "
              + upload.get("sha256").asText());
    }
    return uploads;
  }
}
