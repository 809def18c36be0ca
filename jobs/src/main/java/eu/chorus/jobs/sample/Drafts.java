package eu.chorus.jobs.sample;

import eu.chorus.model.Provision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Three invented drafts and the crosswalk between them.
 *
 * @param provisions of all drafts, in their order
 */
record Drafts(List<Provision> provisions) {
  /** In which file each draft comes, so that every format is met. */
  static final Map<String, String> FILES =
      Map.of("draft1", "draft1.docx", "draft2", "draft2.txt", "draft3", "draft3.docx");

  Drafts {
    provisions = List.copyOf(provisions);
  }

  static Drafts read() {
    var provisions = new ArrayList<Provision>();
    for (String line : Vocabulary.lines("plenary-drafts.txt")) {
      List<String> p = Vocabulary.parts(line, "\\|");
      int order = (int) provisions.stream().filter(q -> q.round().equals(p.get(0))).count();
      provisions.add(
          new Provision(p.get(0), p.get(1), p.get(2), order, p.get(4), p.get(3), says(p.get(1))));
    }
    return new Drafts(provisions);
  }

  private static String says(String id) {
    return "Signatories to the synthetic Code commit to what its heading says. See also "
        + id
        + " of the explanatory note.";
  }

  List<Provision> of(String round) {
    return provisions.stream().filter(p -> p.round().equals(round)).toList();
  }

  /** The draft's file: a heading and a paragraph for each provision. */
  byte[] file(String round) {
    var lines = new ArrayList<Upload.Line>();
    lines.add(new Upload.Line(false, "Synthetic draft of a Code of Practice: " + round));
    for (Provision p : of(round)) {
      lines.add(new Upload.Line(true, p.id() + ". " + p.title()));
      lines.add(new Upload.Line(false, p.text()));
    }
    return FILES.getOrDefault(round, "").endsWith(".docx") ? Docx.of(lines) : Txt.of(lines);
  }

  /** The top of each draft by working group, as a consultation file states it. */
  Map<String, String> groups(String round) {
    var groups = new LinkedHashMap<String, String>();
    of(round).stream()
        .filter(p -> p.parent().isEmpty() && !p.workingGroup().isEmpty())
        .forEach(p -> groups.put(p.id(), p.workingGroup()));
    return groups;
  }

  /** The crosswalk as people write it. */
  static String crosswalk() {
    return rows().stream()
        .map(row -> String.join(",", row.subList(0, 5)) + "\n")
        .collect(Collectors.joining("", "from_draft,from,to_draft,to,kind\n", ""));
  }

  /** The crosswalk pair by pair, each as "round id > round id: kind". */
  static List<String> pairs() {
    var pairs = new ArrayList<String>();
    for (List<String> row : rows()) {
      for (String from : row.get(5).split(";", -1)) {
        for (String to : row.get(6).split(";", -1)) {
          pairs.add(row.get(0) + " " + from + " > " + row.get(2) + " " + to + ": " + row.get(4));
        }
      }
    }
    return pairs;
  }

  private static List<List<String>> rows() {
    return Vocabulary.lines("plenary-crosswalk.txt").stream()
        .map(line -> Vocabulary.parts(line + " ", "\\|"))
        .toList();
  }
}
