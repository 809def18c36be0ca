package eu.chorus.ingest.document;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.nio.file.Path;

/** The formats that are told apart, each with the reader of its text. */
enum DocumentFormat {
  PDF(PdfReader::read),
  DOCX(WordReader::read),
  TXT(TextReader::read),
  DOC(DocumentFormat::unsupported),
  ODT(DocumentFormat::unsupported),
  RTF(DocumentFormat::unsupported),
  HTML(DocumentFormat::unsupported),
  /** An Office document behind a password: an OLE2 file around an encrypted package. */
  ENCRYPTED_OFFICE((file, budget) -> Extracted.nothing(Outcome.ENCRYPTED)),
  EMPTY((file, budget) -> Extracted.nothing(Outcome.EMPTY)),
  /** Anything else: spreadsheets, pictures, archives, programs. */
  OTHER(DocumentFormat::unsupported);

  @SuppressWarnings("ImmutableEnumChecker") // only ever a reference to a static method
  private final Reader reader;

  DocumentFormat(Reader reader) {
    this.reader = reader;
  }

  /**
   * Reads a file of this format.
   *
   * @throws IOException if the file is broken
   */
  Extracted read(Path file, TextBudget budget) throws IOException {
    return reader.read(file, budget);
  }

  private static Extracted unsupported(Path file, TextBudget budget) {
    return Extracted.nothing(Outcome.UNSUPPORTED);
  }

  /** Reads files of one format; whatever is broken in one is an IOException. */
  @FunctionalInterface
  private interface Reader {
    Extracted read(Path file, TextBudget budget) throws IOException;
  }
}
