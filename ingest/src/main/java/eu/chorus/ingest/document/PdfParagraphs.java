package eu.chorus.ingest.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import eu.chorus.model.Document.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Joins the lines of a PDF to paragraphs, by the gaps between them and the sizes of their fonts.
 */
final class PdfParagraphs {
  /** A heading is at least this much larger than the body, and short. */
  private static final double HEADING_SIZE = 1.15;

  /** A footnote is at most this large, and begins with its number. */
  private static final double NOTE_SIZE = 0.92;

  private static final Pattern NOTE_MARK = Pattern.compile("\\d{1,3}\\s*\\p{L}");

  private static final int LONGEST_HEADING = 160;

  private final Map<Integer, Float> usualGap;
  private final float bodySize;
  private final float rightEdge;
  private final Hyphenation hyphenation;

  private PdfParagraphs(List<PdfLine> lines) {
    usualGap = usualGaps(lines);
    bodySize =
        lines.stream()
            .collect(groupingBy(PdfLine::size, summingLong(l -> l.text().length())))
            .entrySet()
            .stream()
            .max(
                Comparator.comparing(Map.Entry<Float, Long>::getValue)
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(0f);
    List<Float> rights = lines.stream().map(PdfLine::right).sorted().toList();
    rightEdge = rights.isEmpty() ? 0 : rights.get(rights.size() * 9 / 10);
    hyphenation = new Hyphenation(lines);
  }

  static List<PdfText> join(List<PdfLine> lines) {
    PdfParagraphs paragraphs = new PdfParagraphs(lines);
    List<List<PdfLine>> parted = paragraphs.part(lines);
    NavigableSet<Integer> headingSizes = new TreeSet<>();
    for (List<PdfLine> paragraph : parted) {
      if (paragraphs.isHeading(paragraph)) {
        headingSizes.add(Math.round(paragraph.get(0).size()));
      }
    }
    return parted.stream().map(paragraph -> paragraphs.text(paragraph, headingSizes)).toList();
  }

  private List<List<PdfLine>> part(List<PdfLine> lines) {
    List<List<PdfLine>> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || starts(lines.get(i - 1), lines.get(i))) {
        paragraphs.add(lines.subList(from, i));
        from = i;
      }
    }
    return paragraphs;
  }

  /** The larger a heading's font, the higher its rank. */
  private PdfText text(List<PdfLine> paragraph, NavigableSet<Integer> headingSizes) {
    PdfLine first = paragraph.get(0);
    boolean heading = isHeading(paragraph);
    Kind kind = heading ? Kind.HEADING : isNote(first) ? Kind.NOTE : Kind.PARAGRAPH;
    int level = heading ? headingSizes.tailSet(Math.round(first.size())).size() : 0;
    return new PdfText(first.page(), kind, level, hyphenation.join(paragraph));
  }

  /** Whether a paragraph ends with line {@code a} and {@code b} starts the next. */
  private boolean starts(PdfLine a, PdfLine b) {
    if (Blocks.isListItem(b.text())) {
      return true;
    }
    boolean runsOn = !endsSentence(a.text()) && Character.isLowerCase(b.text().codePointAt(0));
    if (a.page() != b.page() || b.y() < a.y() - a.size()) {
      return !runsOn;
    }
    if (Math.abs(a.size() - b.size()) > 0.1 * a.size()) {
      return !runsOn;
    }
    if (a.bold() != b.bold()) {
      return !runsOn;
    }
    float gap = b.y() - a.y();
    if (gap > 1.25f * usualGap.getOrDefault(Math.round(b.size()), 1.2f * b.size())) {
      return true;
    }
    boolean indented = b.left() - a.left() > b.size() && b.left() - a.left() < 6 * b.size();
    boolean shortLine = a.right() < 0.8f * rightEdge;
    return endsSentence(a.text()) && (indented || shortLine);
  }

  private boolean isHeading(List<PdfLine> paragraph) {
    int length = paragraph.stream().mapToInt(l -> l.text().length()).sum();
    boolean marked =
        paragraph.stream().allMatch(l -> l.bold() || l.size() > HEADING_SIZE * bodySize);
    String last = paragraph.get(paragraph.size() - 1).text();
    return marked && length <= LONGEST_HEADING && !last.endsWith(".") && !last.endsWith(";");
  }

  private boolean isNote(PdfLine first) {
    return first.size() <= NOTE_SIZE * bodySize && NOTE_MARK.matcher(first.text()).lookingAt();
  }

  private static boolean endsSentence(String text) {
    return ".!?:;\u201d\"".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The median distance between neighbouring lines, by font size: the body's line spacing. */
  private static Map<Integer, Float> usualGaps(List<PdfLine> lines) {
    Map<Integer, List<Float>> gaps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine a = lines.get(i - 1);
      PdfLine b = lines.get(i);
      float gap = b.y() - a.y();
      if (a.page() == b.page() && gap > 0.5f * b.size() && gap < 3 * b.size()) {
        gaps.computeIfAbsent(Math.round(b.size()), x -> new ArrayList<>()).add(gap);
      }
    }
    Map<Integer, Float> medians = new HashMap<>();
    gaps.forEach(
        (size, all) -> {
          Collections.sort(all);
          medians.put(size, all.get(all.size() / 2));
        });
    return medians;
  }
}
