package eu.chorus.ingest.document;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.util.Optional;

/** The formats that are told apart, each with the reader of its text. */
enum DocumentFormat {
  /** Scans too, if they are to be recognised. */
  PDF(DocumentFormat::pdf),
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
  private final RecognisingReader reader;

  DocumentFormat(Reader reader) {
    this((content, budget, recognition) -> reader.read(content, budget));
  }

  DocumentFormat(RecognisingReader reader) {
    this.reader = reader;
  }

  /**
   * What a document says, read by the reader of its format; whatever in it makes a reader throw
   * means that it is broken.
   *
   * @param recognition how scans are recognised, if they are
   */
  static Extracted read(Content content, TextBudget budget, Optional<Recognition> recognition) {
    try {
      return FormatDetector.detect(content).reader.read(content, budget, recognition);
    } catch (TooLargeException tooLarge) {
      return Extracted.nothing(Outcome.TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      return Extracted.nothing(Outcome.CORRUPT);
    }
  }

  /** A scan whose recognition fails is the scan that it was, and leaves the budget as it was. */
  private static Extracted pdf(
      Content content, TextBudget budget, Optional<Recognition> recognition) throws IOException {
    Extracted read = PdfReader.read(content, budget);
    if (read.outcome() != Outcome.NO_TEXT_LAYER || recognition.isEmpty()) {
      return read;
    }
    try {
      TextBudget attempt = budget.attempt();
      Extracted recognised = PdfScans.read(content, attempt, recognition.get());
      budget.charge(attempt);
      return recognised;
    } catch (IOException | RuntimeException | LinkageError notRecognised) {
      return read;
    }
  }

  /** Reads documents of one format, and may have pictures of text recognised. */
  @FunctionalInterface
  private interface RecognisingReader {
    Extracted read(Content content, TextBudget budget, Optional<Recognition> recognition)
        throws IOException;
  }

  /** Reads documents of one format; whatever is broken in one is an IOException. */
  @FunctionalInterface
  private interface Reader {
    Extracted read(Content content, TextBudget budget) throws IOException;
  }
}
