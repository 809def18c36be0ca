package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** Tells a file's format by its content; names and extensions prove nothing. */
final class FormatDetector {
  /** A PDF's mark must begin within this many bytes (ISO 32000, annex H). */
  private static final int HEAD = 1024;

  private static final int CHUNK = 1 << 16;

  /** The name of the stream that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4). */
  private static final String ENCRYPTED_STREAM =
      new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

  private static final String WORD_STREAM =
      new String("WordDocument".getBytes(UTF_16LE), ISO_8859_1);

  /** Content types of a main part that holds a text document. */
  private static final List<String> WORD_MAIN_PARTS =
      List.of(
          "wordprocessingml.document.main+xml",
          "wordprocessingml.template.main+xml",
          "ms-word.document.macroEnabled.main+xml",
          "ms-word.template.macroEnabledTemplate.main+xml");

  private FormatDetector() {}

  /**
   * The file's format.
   *
   * @throws IOException if it announces a package but is none
   */
  static DocumentFormat detect(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String text = new String(head, ISO_8859_1);
    if (text.isEmpty()) {
      return DocumentFormat.EMPTY;
    }
    if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
      return packaged(file);
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return compound(file);
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
    return start.startsWith("<?xml") || !Charsets.isText(file)
        ? DocumentFormat.OTHER
        : DocumentFormat.TXT;
  }

  private static DocumentFormat packaged(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (start(zip, "mimetype").startsWith("application/vnd.oasis.opendocument.text")) {
        return DocumentFormat.ODT;
      }
      String types = start(zip, "[Content_Types].xml");
      return WORD_MAIN_PARTS.stream().anyMatch(types::contains)
          ? DocumentFormat.DOCX
          : DocumentFormat.OTHER;
    }
  }

  /** The first part of an entry; the table of contents of a real document is a few kilobytes. */
  private static String start(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(1 << 20), ISO_8859_1);
    }
  }

  private static DocumentFormat compound(Path file) throws IOException {
    boolean word = false;
    try (InputStream in = Files.newInputStream(file)) {
      // Directory entries are 128 bytes, aligned, name first: no name straddles two chunks.
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        String text = new String(chunk, ISO_8859_1);
        if (text.contains(ENCRYPTED_STREAM)) {
          return DocumentFormat.ENCRYPTED_OFFICE;
        }
        word |= text.contains(WORD_STREAM);
      }
    }
    return word ? DocumentFormat.DOC : DocumentFormat.OTHER;
  }
}
