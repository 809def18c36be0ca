package eu.chorus.ingest.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes hyphenation at line ends; the rest of the document tells which hyphens are real. */
final class Hyphenation {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final Pattern LAST = Pattern.compile("(\\p{L}+)[-\u00ad\u2010]$");
  private static final Pattern FIRST = Pattern.compile("^\\p{Ll}\\p{L}*");

  private final Set<String> words = new HashSet<>();

  Hyphenation(List<PdfLine> lines) {
    for (PdfLine line : lines) {
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The text of a paragraph's lines. */
  String join(List<PdfLine> lines) {
    StringBuilder text = new StringBuilder();
    for (PdfLine line : lines) {
      Matcher first = FIRST.matcher(line.text());
      Matcher last = LAST.matcher(text).region(Math.max(0, text.length() - 80), text.length());
      if (last.find() && first.find()) {
        if (!keepsHyphen(last.group(1), first.group())) {
          text.setLength(text.length() - 1);
        }
      } else if (text.length() > 0) {
        text.append(' ');
      }
      text.append(line.text());
    }
    return text.toString();
  }

  private boolean keepsHyphen(String left, String right) {
    String whole = (left + right).toLowerCase(Locale.ROOT);
    String parted = (left + "-" + right).toLowerCase(Locale.ROOT);
    return !words.contains(whole) && words.contains(parted);
  }
}
