package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.ingest.Ingestion;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.model.Attachment;
import eu.chorus.model.Contribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the respondents of a consultation say, to see where it comes out (P7) when nothing can be
 * planted: runs of five words of their answers, and the names of organisations, of files and of
 * themselves. What the consultation's own file says is left out.
 */
final class SaidWords {
  private static final int RUN = 5;

  /** A name of one word may be anybody's word. */
  private static final int FEWEST = 2;

  private final Set<List<String>> said = new HashSet<>();

  private SaidWords() {}

  /** Reads a folder with a {@code consultation.yaml} and its exports. */
  static SaidWords of(Path data) throws IOException {
    var said = new SaidWords();
    var file = data.resolve("consultation.yaml");
    var consultation = ConsultationFile.read(file, data);
    for (var source : consultation.sources()) {
      try (var rows = Ingestion.read(consultation, source, data)) {
        rows.filter(RowOutcome.Accepted.class::isInstance)
            .map(row -> ((RowOutcome.Accepted) row).contribution())
            .forEach(said::add);
      }
    }
    said.said.removeAll(runs(words(Files.readString(file))));
    assertThat(said.said).as("what is looked for").hasSizeGreaterThan(1_000);
    return said;
  }

  private void add(Contribution contribution) {
    contribution.answers().stream()
        .flatMap(answer -> answer.text().stream())
        .forEach(text -> said.addAll(runs(words(text.text()))));
    var respondent = contribution.respondent();
    Stream.of(
            respondent.organisation().stream(),
            respondent.identity().stream(),
            contribution.attachments().stream().map(Attachment::name))
        .flatMap(names -> names)
        .map(name -> words(name.text()))
        .filter(name -> name.size() >= FEWEST)
        .forEach(name -> said.add(name.subList(0, Math.min(RUN, name.size()))));
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<List<String>> runs(List<String> words) {
    return runs(words, RUN);
  }

  private static Set<List<String>> runs(List<String> words, int length) {
    var runs = new HashSet<List<String>>();
    for (int from = 0; from + length <= words.size(); from++) {
      runs.add(List.copyOf(words.subList(from, from + length)));
    }
    return runs;
  }

  /** Nothing of it stands in what was printed, or logged. */
  void assertUntold(String told) {
    var words = words(told);
    var found = new TreeSet<String>();
    for (int length = FEWEST; length <= RUN; length++) {
      var runs = new ArrayList<>(runs(words, length));
      runs.retainAll(said);
      runs.forEach(run -> found.add(String.join(" ", run)));
    }
    assertThat(found).isEmpty();
  }

  /** Nothing of it stands in the name of any file below the folder. */
  void assertUnnamed(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.forEach(file -> assertUntold(String.valueOf(file.getFileName())));
    }
  }
}
