package eu.chorus.jobs.sample;

import eu.chorus.model.Provision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Invents a consultation on a Code of Practice, complete enough to run every job on. */
public final class Sample {
  private static final String README =
      """
      SYNTHETIC. `chorus sample` invented every organisation, person and sentence in this folder.
      consultation.yaml    describes the consultation; run it with: chorus run --config consultation.yaml
      survey.xlsx          answers to the questionnaire, laid out as EUSurvey exports them
      uploads/             documents that go with them
      plenary-draft2.xlsx  comments of plenary participants on the second draft
      truth.json           what was planted: themes, stances, requests, campaigns, families, counts
      """;

  private Sample() {}

  /**
   * Writes a consultation with two surveys, uploads, and the truth about them. The same arguments
   * give the same bytes on every machine.
   *
   * @param respondents how many answer the questionnaire; at least 1, and from 240 up every kind of
   *     table has cells to publish, to merge and to withhold
   * @param seed any number; another seed gives another consultation
   * @param out the folder to write to; made if absent, files of the same names are replaced
   * @return what was written
   */
  public static SampleFacts generate(int respondents, long seed, Path out) {
    List<Theme> themes = Theme.readAll();
    List<Provision> provisions = Mentions.provisionsOfDrafts();
    var composer = new Composer(themes, new Random(seed));
    List<Author> authors = Population.of(respondents, new Random(seed + 1));
    var filling = new Filling(composer, new Random(seed + 2));
    Survey consultation = filling.consultation(authors);
    Survey plenary = filling.plenary(authors, provisions);
    List<Survey> surveys = List.of(consultation, plenary);

    Map<String, byte[]> files = new TreeMap<>();
    surveys.forEach(survey -> files.put(survey.id() + ".xlsx", survey.workbook()));
    files.put("consultation.yaml", utf8(ConsultationText.of(surveys, provisions, seed)));
    files.put("truth.json", utf8(Truth.of(surveys, themes, seed)));
    files.put("README.txt", utf8(README));
    for (Submission s : consultation.submissions()) {
      s.upload()
          .ifPresent(u -> files.put("uploads/" + s.code() + "/Upload_1/" + u.name(), u.bytes()));
    }
    files.forEach((name, bytes) -> write(out.resolve(name), bytes));

    return new SampleFacts(
        consultation.submissions().size(),
        plenary.submissions().size(),
        (int) consultation.submissions().stream().filter(s -> s.upload().isPresent()).count(),
        (int) authors.stream().filter(Author::campaign).count(),
        composer.written().size(),
        composer.written().oneAuthorShare(),
        files.values().stream().mapToLong(bytes -> bytes.length).sum());
  }

  /**
   * English answers of such a consultation, in no order that means anything; none of a campaign.
   *
   * @param respondents how many answer, at least 1
   * @param seed any number; another seed gives other answers
   */
  public static List<String> answers(int respondents, long seed) {
    var filling =
        new Filling(new Composer(Theme.readAll(), new Random(seed)), new Random(seed + 2));
    return filling
        .consultation(Population.of(respondents, new Random(seed + 1)))
        .submissions()
        .stream()
        .filter(s -> s.author().language().equals("en") && !s.author().campaign())
        .flatMap(s -> s.remarks().values().stream().map(Remark::text).sorted())
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
