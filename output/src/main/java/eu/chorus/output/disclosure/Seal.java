package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an index of the gate consists of, to the last byte.
 *
 * @param madeFrom digest of all that the index was made from
 * @param lists digest of every file that is no segment, by its name
 * @param segments the segments, in the order in which their families are numbered
 */
record Seal(String madeFrom, SortedMap<String, String> lists, List<Segment> segments) {
  private static final String TITLE = "chorus gate index 1";

  Seal {
    lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    segments = List.copyOf(segments);
  }

  /** The seal as text, without what guards the text itself. */
  String text() {
    var lines = new ArrayList<String>();
    lines.add(TITLE);
    lines.add("made-from " + madeFrom);
    lists.forEach((file, sha256) -> lines.add("list " + file + " " + sha256));
    for (var s : segments) {
      lines.add(
          String.join(
              " ",
              "segment",
              s.file(),
              s.sha256(),
              Integer.toString(s.families()),
              Long.toString(s.texts()),
              Long.toString(s.tokens())));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The digest of the text; what is keyed is this. */
  String digest() {
    return ReadBack.sha256(text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a seal.
   *
   * @throws IOException if it is not exactly what {@link #text} gives
   */
  static Seal of(String text) throws IOException {
    var madeFrom = "";
    var lists = new TreeMap<String, String>();
    var segments = new ArrayList<Segment>();
    try {
      for (var line : text.split("\n")) {
        var words = line.split(" ");
        switch (words[0]) {
          case "made-from" -> madeFrom = words[1];
          case "list" -> lists.put(words[1], words[2]);
          case "segment" ->
              segments.add(
                  new Segment(
                      words[1],
                      words[2],
                      Integer.parseInt(words[3]),
                      Long.parseLong(words[4]),
                      Long.parseLong(words[5])));
          default -> {} // the title; any other line makes the texts differ
        }
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new GateFault("the seal of the gate's index cannot be read");
    }
    var seal = new Seal(madeFrom, lists, segments);
    if (!seal.text().equals(text)) {
      throw new GateFault("the seal of the gate's index cannot be read");
    }
    return seal;
  }
}
