package eu.chorus.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Invents a consultation with a plenary: a roster, three drafts, a survey on each, and meetings.
 */
public final class PlenarySample {
  /** Participants for each respondent of the consultation, as in the real process. */
  private static final double PARTICIPANTS = 1_000 / 430.0;

  private static final String README =
      """
      SYNTHETIC. `chorus sample --plenary` invented every organisation, person and sentence here.
      consultation.yaml       describes the consultation; run it with: chorus ingest --config consultation.yaml
      survey.xlsx, uploads/   answers to the questionnaire; documents on its template of nine sections
      draft1.docx …           three drafts, each in the numbering of its round; crosswalk.csv ties them
      plenary-draft*.xlsx     comments: by working group, by Measure, and free; some late, some by strangers
      roster.xlsx             the participants; organisations are spelt otherwise in the comments
      notes/                  notes of meetings
      truth.json              what should be found
      """;

  private PlenarySample() {}

  /**
   * Writes it. The same arguments give the same bytes on every machine.
   *
   * @param respondents how many answer the questionnaire; at least 30. There are 1,000 participants
   *     for 430 respondents, and as many in proportion
   * @param seed any number; another seed gives another sample
   * @param out the folder to write to; made if absent, files of the same names are replaced
   * @return what was written, in a sentence
   */
  public static String generate(int respondents, long seed, Path out) {
    var composer = new Composer(Theme.readAll(), new Random(seed));
    var drafts = Drafts.read();
    var filling = new Filling(composer, new Random(seed + 2));
    Survey consultation =
        Template.uploaded(
            filling.consultation(Population.of(respondents, new Random(seed + 1))), composer);
    List<Member> roll =
        Roll.invent((int) Math.round(respondents * PARTICIPANTS), new Random(seed + 3));
    List<RoundSurvey> rounds =
        new RoundFilling(drafts, composer, new Random(seed + 4)).surveys(roll);
    List<Meeting> meetings = Meeting.invent(roll, composer);

    Map<String, byte[]> files = new TreeMap<>();
    files.put("survey.xlsx", consultation.workbook());
    for (Submission s : consultation.submissions()) {
      s.upload()
          .ifPresent(u -> files.put("uploads/" + s.code() + "/Upload_1/" + u.name(), u.bytes()));
    }
    rounds.forEach(round -> files.put(round.id() + ".xlsx", round.workbook()));
    Drafts.FILES.forEach((round, file) -> files.put(file, drafts.file(round)));
    meetings.forEach(meeting -> files.put("notes/" + meeting.file(), meeting.bytes()));
    files.put("crosswalk.csv", utf8(Drafts.crosswalk()));
    files.put(
        "roster.xlsx", Workbook.table(Member.HEADERS, roll.stream().map(Member::cells).toList()));
    files.put("consultation.yaml", utf8(PlenaryText.of(consultation, rounds, drafts, seed)));
    files.put(
        "truth.json", utf8(PlenaryTruth.of(consultation, rounds, drafts, roll, meetings, seed)));
    files.put("README.txt", utf8(README));
    files.forEach((name, bytes) -> Sample.write(out.resolve(name), bytes));
    return String.format(
        Locale.ROOT,
        "%d respondents, %d participants, %d comments on %d drafts, %d kB",
        consultation.submissions().size(),
        roll.size(),
        rounds.stream().mapToInt(r -> r.comments().size()).sum(),
        rounds.size(),
        files.values().stream().mapToLong(bytes -> bytes.length).sum() / 1000);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
