package eu.chorus.ingest.document;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;

/** The formats that are told apart, each with the reader of its text. */
enum DocumentFormat {
  PDF(PdfReader::read),
  DOCX(WordReader::read),
  /** Word's older files; what else lies in such a container is told by reading it. */
  DOC(CompoundReader::read),
  ODT(OdtReader::read),
  RTF(RtfReader::read),
  HTML(HtmlReader::read),
  TXT(TextReader::read),
  /** An archive of documents. */
  ZIP(ArchiveReader::read),
  EMPTY((content, budget) -> Extracted.nothing(Outcome.EMPTY)),
  /** Anything else: spreadsheets, pictures, programs. */
  OTHER((content, budget) -> Extracted.nothing(Outcome.UNSUPPORTED));

  @SuppressWarnings("ImmutableEnumChecker") // only ever a reference to a static method
  private final Reader reader;

  DocumentFormat(Reader reader) {
    this.reader = reader;
  }

  /**
   * What a document says, read by the reader of its format; whatever in it makes a reader throw
   * means that it is broken.
   */
  static Extracted read(Content content, TextBudget budget) {
    try {
      return FormatDetector.detect(content).reader.read(content, budget);
    } catch (TooLargeException tooLarge) {
      return Extracted.nothing(Outcome.TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      return Extracted.nothing(Outcome.CORRUPT);
    }
  }

  /** Reads documents of one format; whatever is broken in one is an IOException. */
  @FunctionalInterface
  private interface Reader {
    Extracted read(Content content, TextBudget budget) throws IOException;
  }
}
