package eu.chorus.ingest.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import eu.chorus.model.Document.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the lines of a PDF to paragraphs, by the gaps between them and the sizes of their fonts.
 */
final class PdfParagraphs {
  /** A heading is at least this much larger than the body, and short. */
  private static final double HEADING_SIZE = 1.15;

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

  static List<Block> join(List<PdfLine> lines) {
    return new PdfParagraphs(lines).blocks(lines);
  }

  private List<Block> blocks(List<PdfLine> lines) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || starts(lines.get(i - 1), lines.get(i))) {
        List<PdfLine> paragraph = lines.subList(from, i);
        Blocks.of(isHeading(paragraph), paragraph.get(0).page(), hyphenation.join(paragraph))
            .ifPresent(blocks::add);
        from = i;
      }
    }
    return blocks;
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
