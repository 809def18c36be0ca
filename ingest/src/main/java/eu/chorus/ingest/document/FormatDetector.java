package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Tells a file's format by its content; names and extensions prove nothing. */
final class FormatDetector {
  /** A PDF's mark must begin within this many bytes (ISO 32000, annex H). */
  private static final int MARK = 1024;

  /** What looks like text up to here is text. */
  private static final int HEAD = 1 << 16;

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** Content types of a main part that holds a text document. */
  private static final List<String> WORD_MAIN_PARTS =
      List.of(
          "wordprocessingml.document.main+xml",
          "wordprocessingml.template.main+xml",
          "ms-word.document.macroEnabled.main+xml",
          "ms-word.template.macroEnabledTemplate.main+xml");

  private FormatDetector() {}

  /**
   * The format of a document.
   *
   * @throws IOException if it announces a package but is none
   */
  static DocumentFormat detect(Content content) throws IOException {
    byte[] head = content.head(HEAD);
    String text = new String(head, 0, Math.min(MARK, head.length), ISO_8859_1);
    if (text.isEmpty()) {
      return DocumentFormat.EMPTY;
    }
    if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
      return packaged(content);
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return DocumentFormat.DOC;
    }
    if (text.contains("%PDF-")) {
      return DocumentFormat.PDF;
    }
    if (text.startsWith("{\\rtf")) {
      return DocumentFormat.RTF;
    }
    String start = text.replaceFirst("^\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || (start.startsWith("<") && start.contains("<html"))) {
      return DocumentFormat.HTML;
    }
    return start.startsWith("<?xml") || !Charsets.isText(head)
        ? DocumentFormat.OTHER
        : DocumentFormat.TXT;
  }

  private static DocumentFormat packaged(Content content) throws IOException {
    try (OfficePackage zip = new OfficePackage(content)) {
      if (zip.has("mimetype")) {
        return start(zip, "mimetype").startsWith("application/vnd.oasis.opendocument.text")
            ? DocumentFormat.ODT
            : DocumentFormat.OTHER;
      }
      if (!zip.has(CONTENT_TYPES)) {
        return DocumentFormat.ZIP;
      }
      String types = start(zip, CONTENT_TYPES);
      return WORD_MAIN_PARTS.stream().anyMatch(types::contains)
          ? DocumentFormat.DOCX
          : DocumentFormat.OTHER;
    }
  }

  private static String start(OfficePackage zip, String part) throws IOException {
    return new String(zip.start(part), ISO_8859_1);
  }
}
