package eu.chorus.output.disclosure.proof;

import eu.chorus.output.synthesis.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statement of proof for people: plain text that is also Markdown, in lines and columns that
 * read well as they are. All its words are frames.
 */
final class ProofText {
  /** Characters of a line of prose. */
  private static final int WIDTH = 96;

  private final Proof proof;
  private final Frames frames;
  private final StringBuilder text = new StringBuilder();

  ProofText(Proof proof, Frames frames) {
    this.proof = proof;
    this.frames = frames;
  }

  String page() {
    text.append("# ").append(frames.say("title")).append("\n");
    paragraph("", frames.say("intro"));
    read();
    checks();
    shown();
    heading("limits");
    text.append('\n');
    for (int i = 1; frames.find("limits." + i).isPresent(); i++) {
      text.append(wrapped("* ", frames.say("limits." + i)));
    }
    policy();
    digests();
    return text.toString();
  }

  /** What stands before the statement of a release that was refused. */
  static String refused(Frames frames) {
    return "# " + frames.say("refused") + "\n\n" + wrapped("", frames.say("refused.text")) + "\n";
  }

  private void read() {
    heading("read");
    var all = FileRead.sum(proof.files());
    paragraph(
        "",
        frames.say(
            "read.text",
            frames.number(proof.files().size()),
            frames.number(all.bytes()),
            frames.number(all.tokens())));
    paragraph("", frames.say("read.own", Proof.MARKDOWN, Proof.JSON, Proof.MANIFEST));
  }

  private void checks() {
    heading("checks");
    paragraph("", frames.say("checks.text"));
    var policy = proof.basis().policy();
    var numbers = new ArrayList<Object>();
    numbers.addAll(
        List.of(
            policy.k(),
            policy.ngram(),
            policy.contentNgram(),
            policy.charRun(),
            policy.labelFamilies(),
            policy.wordFamilies(),
            policy.oneWayMinimum(),
            policy.crossMinimum(),
            policy.roundingBase(),
            policy.boundWidth(),
            policy.populationMinimum()));
    for (var check : ProofPart.values()) {
      text.append("\n### ")
          .append(frames.say("check." + check.key()))
          .append(" (")
          .append(String.join(", ", check.promises()))
          .append(")\n");
      paragraph("", frames.say("check." + check.key() + ".text", numbers.toArray()));
    }
  }

  private void shown() {
    heading("shown");
    paragraph("", frames.say("shown.text"));
    var statuses =
        proof.tables().stream().flatMap(t -> t.cells().keySet().stream()).distinct().sorted();
    var columns = statuses.toList();
    var rows = new ArrayList<List<String>>();
    rows.add(
        Stream.concat(
                Stream.of("kind", "tables", "cells").map(c -> frames.say("shown." + c)),
                columns.stream())
            .toList());
    for (var tally : proof.tables()) {
      var numbers =
          Stream.concat(Stream.of(tally.tables(), tally.all()), columns.stream().map(tally::count));
      rows.add(Stream.concat(Stream.of(tally.kind()), numbers.map(n -> frames.number(n))).toList());
    }
    table(rows);
    paragraph("", frames.say("shown.kinds"));
    paragraph("", frames.say("shown.why"));
    text.append('\n');
    for (var tally : proof.tables()) {
      meaning("kind.", tally.kind());
    }
    for (var status : columns) {
      meaning("status.", status);
    }
    paragraph("", frames.say("shown.silence"));
  }

  private void meaning(String kind, String word) {
    frames
        .find(kind + word.replace(':', '.'))
        .ifPresent(meaning -> text.append(wrapped("* ", word + ": " + meaning)));
  }

  private void policy() {
    heading("policy");
    paragraph("", frames.say("policy.text"));
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            frames.say("policy.name"), frames.say("policy.value"), frames.say("policy.meaning")));
    proof
        .basis()
        .policy()
        .numbers()
        .forEach(
            (name, value) ->
                rows.add(
                    List.of(name, frames.number(value), frames.find("policy." + name).orElse(""))));
    table(rows);
  }

  private void digests() {
    heading("digests");
    paragraph("", frames.say("digests.text", Proof.MANIFEST));
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(frames.say("digests.what"), "SHA-256"));
    rows.add(List.of(frames.say("digests.policy"), proof.basis().policyDigest()));
    proof
        .basis()
        .digests()
        .forEach((name, digest) -> rows.add(List.of(frames.say("digests." + name), digest)));
    table(rows);
    var files = new ArrayList<List<String>>();
    files.add(
        List.of(
            frames.say("files.name"),
            frames.say("files.bytes"),
            frames.say("files.tokens"),
            "SHA-256"));
    for (var file : proof.files()) {
      files.add(
          List.of(
              file.name(),
              frames.number(file.bytes()),
              frames.number(file.tokens()),
              file.digest()));
    }
    table(files);
    paragraph("", frames.say("made", proof.basis().version(), proof.basis().configuration()));
  }

  private void heading(String key) {
    text.append("\n## ").append(frames.say(key)).append("\n");
  }

  private void paragraph(String mark, String sentence) {
    text.append('\n').append(wrapped(mark, sentence));
  }

  private static String wrapped(String mark, String sentence) {
    var lines = new StringBuilder(mark);
    int column = mark.length();
    for (var word : sentence.split(" ", -1)) {
      if (column > mark.length() && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(" ".repeat(mark.length()));
        column = mark.length();
      } else if (column > mark.length()) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.append('\n').toString();
  }

  /** Columns as wide as their widest cell; the first row is the header. */
  private void table(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
            .toArray();
    text.append('\n');
    for (int r = 0; r < rows.size(); r++) {
      line(rows.get(r), widths);
      if (r == 0) {
        line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
      }
    }
  }

  private void line(List<String> cells, int[] widths) {
    for (int c = 0; c < widths.length; c++) {
      var cell = cells.get(c);
      text.append("| ").append(cell).append(" ".repeat(widths[c] - cell.length() + 1));
    }
    text.append("|\n");
  }
}
