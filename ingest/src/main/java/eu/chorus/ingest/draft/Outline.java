package eu.chorus.ingest.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the provisions among the lines of a draft. */
final class Outline {
  private static final Pattern CHAPTER =
      Pattern.compile(
          "Chapter(?:\\s+[\\dIVX]+)?\\s*[.:\u2013\u2014-]\\s*(\\p{Lu}[\\p{L} ,&-]{2,60})"
              + "|(\\p{Lu}[\\p{L} ,&-]{2,60}?)\\s+Chapter");

  /** A run of headings as long as this, all of which come again, is a table of contents. */
  private static final int SHORTEST_CONTENTS = 3;

  private final List<Line> lines;
  private final List<Section> sections = new ArrayList<>();
  private final List<String> text = new ArrayList<>();
  private Optional<Heading> open = Optional.empty();
  private String chapter = "";
  private long last;

  /** Whether the line above ended in the middle of a sentence. */
  private boolean broken;

  /** How long the line above is. */
  private int above;

  /** How long lines get before they are broken, in UTF-16 units: three in four are no longer. */
  private final int width;

  private Outline(List<Line> lines) {
    this.lines = lines;
    int[] lengths =
        lines.stream().filter(Line::wrapped).mapToInt(l -> l.text().length()).sorted().toArray();
    this.width = lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
  }

  /** The sections of a draft, in its order. */
  static List<Section> of(List<Line> lines) {
    return new Outline(lines).sections();
  }

  private List<Section> sections() {
    // Where a file marks its headings, an unmarked line that begins like one is a mention; only
    // indicators are bullets of a list even there.
    boolean marked = lines.stream().anyMatch(l -> l.heading() && heading(l).isPresent());
    for (Line line : lines) {
      var found =
          heading(line)
              .filter(h -> line.heading() || !marked || h.kind() == Kind.KPI)
              .filter(h -> line.heading() || !goesOn(line));
      broken = false;
      if (found.isPresent()) {
        close();
        open = found;
        titleOrText();
      } else if (!chapter(line, marked) && open.isPresent() && !Heading.leadsToPage(line.text())) {
        body(line, marked);
      }
      last = line.number();
      above = line.text().length();
    }
    close();
    return withoutContents();
  }

  /**
   * Whether the line is the rest of the one above, so that whatever it begins with is a mention. A
   * line of less than half the width was ended on purpose, like an item of a list.
   */
  private boolean goesOn(Line line) {
    return broken
        && line.number() == last + 1
        && Character.isLetter(line.text().charAt(0))
        && 2 * above > width;
  }

  private Optional<Heading> heading(Line line) {
    return Heading.of(chapter, line.text(), line.number());
  }

  /** What is too long for a title, or is a sentence, is what the provision says. */
  private void titleOrText() {
    open.filter(h -> !isTitle(h.kind(), h.title()))
        .ifPresent(
            h -> {
              text.add(h.title());
              open = Optional.of(h.titled(""));
            });
    open = open.map(h -> h.titled(h.title().replaceFirst("\\.$", "")));
  }

  /** Indicators are sentences on the heading's own line; other sentences have a line below it. */
  private static boolean isTitle(Kind kind, String words) {
    return words.length() <= Heading.LONGEST_TITLE
        && !words.contains(". ")
        && !(kind == Kind.KPI && words.endsWith("."));
  }

  private boolean chapter(Line line, boolean marked) {
    var found = CHAPTER.matcher(line.text());
    if (!found.matches() || (marked && !line.heading())) {
      return false;
    }
    String name = found.group(1) != null ? found.group(1) : found.group(2);
    if (!name.strip().equals(chapter)) { // else a running head
      close();
      chapter = name.strip();
    }
    return true;
  }

  private void body(Line line, boolean marked) {
    Heading heading = open.orElseThrow();
    boolean next = text.isEmpty() && line.number() == last + 1;
    boolean rest = !heading.title().isEmpty() && Character.isLowerCase(line.text().codePointAt(0));
    boolean below =
        heading.title().isEmpty()
            && isTitle(heading.kind(), line.text())
            && !line.text().endsWith(".");
    boolean plain = !marked;
    if (next && ((rest && plain) || (below && (line.heading() || plain)))) {
      open = Optional.of(heading.titled((heading.title() + " " + line.text()).strip()));
    } else {
      text.add(line.text());
      broken = line.wrapped() && !line.text().matches(".*[.:;!?)\\]\"\u201d]");
    }
  }

  private void close() {
    open.ifPresent(heading -> sections.add(new Section(heading, "", text)));
    open = Optional.empty();
    text.clear();
  }

  private List<Section> withoutContents() {
    var kept = new ArrayList<Section>();
    int at = 0;
    while (at < sections.size()) {
      int end = at;
      while (end < sections.size() && sections.get(end).text().isEmpty() && recurs(end)) {
        end++;
      }
      if (end - at < SHORTEST_CONTENTS) {
        end = Math.max(end, at + 1);
        kept.addAll(sections.subList(at, end));
      }
      at = end;
    }
    return kept;
  }

  private boolean recurs(int at) {
    String id = sections.get(at).heading().id();
    var later = new HashSet<String>();
    sections.subList(at + 1, sections.size()).forEach(s -> later.add(s.heading().id()));
    return later.contains(id);
  }
}
