package eu.chorus.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a plain PDF with a text layer: Latin-1 letters, one built-in font, no dates, no id. */
final class Pdf {
  private static final int LINES_A_PAGE = 48;
  private static final int LETTERS_A_LINE = 88;

  private final StringBuilder out = new StringBuilder("%PDF-1.4\n");
  private final List<Integer> offsets = new ArrayList<>();

  private Pdf() {}

  static byte[] of(List<Upload.Line> lines) {
    var wrapped = new ArrayList<Upload.Line>();
    for (Upload.Line line : lines) {
      wrap(line).forEach(w -> wrapped.add(new Upload.Line(line.heading(), w)));
      wrapped.add(new Upload.Line(false, ""));
    }
    return new Pdf().write(wrapped);
  }

  private byte[] write(List<Upload.Line> lines) {
    int pages = (lines.size() + LINES_A_PAGE - 1) / LINES_A_PAGE;
    var kids = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      kids.append(5 + 2 * i).append(" 0 R ");
    }
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages + " >>");
    object(font("Helvetica"));
    object(font("Helvetica-Bold"));
    for (int i = 0; i < pages; i++) {
      object(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
              + (6 + 2 * i)
              + " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
      int end = Math.min(lines.size(), (i + 1) * LINES_A_PAGE);
      String content = page(lines.subList(i * LINES_A_PAGE, end));
      object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }
    int start = out.length();
    out.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = "000000000" + offset;
      out.append(digits.substring(digits.length() - 10)).append(" 00000 n \n");
    }
    out.append("trailer\n<< /Size ").append(offsets.size() + 1).append(" /Root 1 0 R >>\n");
    out.append("startxref\n").append(start).append("\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void object(String body) {
    offsets.add(out.length());
    out.append(offsets.size()).append(" 0 obj\n").append(body).append("\nendobj\n");
  }

  private static String font(String name) {
    return String.format(
        Locale.ROOT,
        "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>",
        name);
  }

  private static String page(List<Upload.Line> lines) {
    var content = new StringBuilder("BT 15 TL 60 780 Td");
    for (Upload.Line line : lines) {
      content.append(line.heading() ? " /F2 12 Tf (" : " /F1 11 Tf (");
      content.append(line.text().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)"));
      content.append(") Tj T*");
    }
    return content.append(" ET").toString();
  }

  private static List<String> wrap(Upload.Line line) {
    var wrapped = new ArrayList<String>();
    var current = new StringBuilder();
    for (String word : line.text().split(" ")) {
      if (current.length() + word.length() >= LETTERS_A_LINE) {
        wrapped.add(current.toString());
        current.setLength(0);
      }
      current.append(current.length() == 0 ? "" : " ").append(word);
    }
    wrapped.add(current.toString());
    return wrapped;
  }
}
