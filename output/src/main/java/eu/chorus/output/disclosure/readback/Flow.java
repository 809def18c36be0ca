package eu.chorus.output.disclosure.readback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The paragraphs of a marked-up text, in the order in which they begin. One may stand within
 * another, as a box is anchored in the middle of a sentence: the sentence goes on behind it. Each
 * is kept in three versions: with all its words; as it is shown; as it was before its changes.
 */
final class Flow {
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();

  Flow() {
    begin("start");
  }

  void begin(String place) {
    var paragraph = new Paragraph(place);
    paragraphs.add(paragraph);
    open.push(paragraph);
  }

  /** Ends the innermost paragraph, and returns all its words. */
  String end() {
    var ended = open.size() > 1 ? open.pop() : open.element();
    return ended.all.toString();
  }

  /** Adds to the innermost paragraph, under conditions to its other versions. */
  void append(String text, boolean isShown, boolean isBefore) {
    var paragraph = open.element();
    paragraph.all.append(text);
    if (isShown) {
      paragraph.shown.append(text);
    }
    if (isBefore) {
      paragraph.before.append(text);
    }
  }

  /** As a reader sees it. */
  List<Strand.Unit> shown() {
    return units(p -> p.shown);
  }

  /** Adds each version that differs. */
  void addTo(ReadBack into, String file) {
    var all = units(p -> p.all);
    into.addReadings(file, all);
    for (var version : List.of(shown(), units(p -> p.before))) {
      if (!version.equals(all)) {
        into.addReadings(file, version);
      }
    }
  }

  private List<Strand.Unit> units(Function<Paragraph, StringBuilder> version) {
    return paragraphs.stream()
        .filter(p -> !version.apply(p).toString().isBlank())
        .map(p -> new Strand.Unit(p.place, version.apply(p).toString()))
        .toList();
  }

  private static final class Paragraph {
    private final String place;
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder before = new StringBuilder();

    Paragraph(String place) {
      this.place = place;
    }
  }
}
