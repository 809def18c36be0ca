package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Saying;
import eu.chorus.output.synthesis.Report.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A report while it is composed: blocks in reading order, anchors unique. */
final class Draft {
  /** Longest title that a sentence or list quotes in full, in characters. */
  private static final int TITLE = 160;

  private final Findings findings;
  private final Frames frames;
  private final Phrasing phrasing;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();

  Draft(Findings findings, Frames frames, Phrasing phrasing) {
    this.findings = findings;
    this.frames = frames;
    this.phrasing = phrasing;
  }

  Findings findings() {
    return findings;
  }

  Frames frames() {
    return frames;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  void add(Block block) {
    blocks.add(block);
  }

  /** A heading under an anchor made of a stable name, numbered when the name is taken. */
  void heading(int level, String name, String text) {
    var stem = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var anchor = stem;
    for (int i = 2; !anchors.add(anchor); i++) {
      anchor = stem + "-" + i;
    }
    blocks.add(new Report.Heading(level, anchor, text));
  }

  /** The first way in which something may be said; empty if there is none. */
  Optional<String> choose(Saying saying) {
    return phrasing.choose(saying);
  }

  /** A paragraph of these sentences; none when there are none. */
  void paragraph(List<String> sentences) {
    say(sentences.stream().map(Saying::of).toList());
  }

  /**
   * A paragraph that says all of this, each in the first way in which it may be said; none when
   * there is nothing to say.
   *
   * @return the sentences that are said
   */
  List<String> say(List<Saying> sayings) {
    var sentences = sayings.stream().flatMap(saying -> phrasing.choose(saying).stream()).toList();
    if (!sentences.isEmpty()) {
      blocks.add(new Report.Paragraph(String.join(" ", sentences)));
    }
    return sentences;
  }

  /** A list; none when it is empty. */
  void items(List<String> items) {
    list(items.stream().map(Saying::of).toList());
  }

  /**
   * A list of all of this, each in the first way in which it may be said; none when it is empty.
   */
  void list(List<Saying> items) {
    var said = items.stream().flatMap(item -> phrasing.choose(item).stream()).toList();
    if (!said.isEmpty()) {
      blocks.add(new Report.Items(said));
    }
  }

  /**
   * A title short enough for a line of a list, cut between words; of a matrix the row is kept,
   * which alone tells it from its neighbours.
   */
  static String brief(String title) {
    if (title.length() <= TITLE) {
      return title;
    }
    int row = title.lastIndexOf(": ");
    boolean keepsRow = row > 0 && title.length() - row < TITLE / 2 + TITLE / 4;
    var tail = keepsRow ? title.substring(row) : "";
    int room = TITLE - tail.length();
    int cut = title.lastIndexOf(' ', room);
    return title.substring(0, cut < room / 2 ? room : cut).strip() + "…" + tail;
  }
}
