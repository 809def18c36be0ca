package eu.chorus.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notes of one meeting: who was there, and who said what.
 *
 * @param file the notes' file
 * @param speakers names of those who speak
 * @param said what each says, turn by turn
 */
record Meeting(String file, List<String> speakers, List<String> said) {
  Meeting {
    speakers = List.copyOf(speakers);
    said = List.copyOf(said);
  }

  /** Meetings on the first draft: a workshop of providers, and one of a working group. */
  static List<Meeting> invent(List<Member> roll, Composer composer) {
    return List.of(
        of("provider-workshop.docx", roll.subList(0, 4), "1.B", composer),
        of(
            "working-group-2.txt",
            roll.subList(roll.size() / 2, roll.size() / 2 + 5),
            "2.B",
            composer));
  }

  private static Meeting of(String file, List<Member> members, String section, Composer composer) {
    var speakers = new ArrayList<String>();
    var said = new ArrayList<String>();
    for (int turn = 0; turn < 3 * members.size(); turn++) {
      Member member = members.get(turn % members.size());
      speakers.add(member.person());
      said.add(
          composer
              .answer(member.author(), section, Optional.empty())
              .text()
              .replaceAll("\\s+", " "));
    }
    return new Meeting(file, speakers, said);
  }

  byte[] bytes() {
    var lines = new ArrayList<Upload.Line>();
    lines.add(new Upload.Line(true, "Notes of a synthetic meeting"));
    lines.add(
        new Upload.Line(
            false, "Participants: " + String.join(", ", speakers.stream().distinct().toList())));
    for (int i = 0; i < said.size(); i++) {
      lines.add(new Upload.Line(false, speakers.get(i) + ": " + said.get(i)));
    }
    return file.endsWith(".docx") ? Docx.of(lines) : Txt.of(lines);
  }
}
