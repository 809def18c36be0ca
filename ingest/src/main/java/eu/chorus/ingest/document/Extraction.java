package eu.chorus.ingest.document;

import eu.chorus.model.Document;
import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Turns uploads into text. Every file is read in a child process with bounded memory and time and,
 * where the system allows, without a network: a hostile file costs itself and nothing else.
 */
public final class Extraction {
  /** Most files that one child reads (PROMISES, untrusted documents). */
  static final int FILES_PER_CHILD = 25;

  private final Class<?> childMain;
  private final Optional<Recognition> recognition;

  /** Extraction by the readers of this package; scans are told to be scans. */
  public Extraction() {
    this(ExtractionChild.class, Optional.empty());
  }

  /** Extraction by the readers of this package that has scanned PDFs recognised. */
  public Extraction(Recognition recognition) {
    this(ExtractionChild.class, Optional.of(recognition));
  }

  /** Extraction by another child, so that one that misbehaves can be tried. */
  Extraction(Class<?> childMain) {
    this(childMain, Optional.empty());
  }

  /** The same with recognition. */
  Extraction(Class<?> childMain, Optional<Recognition> recognition) {
    this.childMain = childMain;
    this.recognition = recognition;
  }

  /**
   * Extracts the text of every file. What becomes of a file does not depend on the others.
   *
   * @param files any number of them, each readable by this process
   * @param limits what each file may use
   * @return one document per request, in the same order
   * @throws UncheckedIOException if no child process can be started at all
   */
  public List<Document> extract(List<Request> files, Limits limits) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "extraction-clock");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Document> documents = new ArrayList<>(files.size());
      while (documents.size() < files.size()) {
        int from = documents.size();
        int to = Math.min(files.size(), from + FILES_PER_CHILD);
        documents.addAll(withOneChild(files.subList(from, to), limits, clock));
      }
      return List.copyOf(documents);
    } catch (IOException noChild) {
      throw new UncheckedIOException(noChild);
    } finally {
      clock.shutdownNow();
    }
  }

  /** Documents of the first files: of all, or of as many as the child lives to read. */
  private List<Document> withOneChild(
      List<Request> files, Limits limits, ScheduledExecutorService clock) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Child child = new Child(childMain, limits, recognition, clock)) {
      for (Request request : files) {
        Extracted extracted = child.read(request.file());
        if (extracted.outcome() == Outcome.CRASHED && !documents.isEmpty()) {
          // The files before it may have used up the child; it gets a fresh one of its own.
          break;
        }
        boolean late = extracted.outcome() == Outcome.TIMED_OUT && recognition.isPresent();
        documents.add(
            request.document(late ? unrecognised(request, extracted, limits, clock) : extracted));
        if (!child.usable()) {
          break;
        }
      }
    }
    return documents;
  }

  /** What a file says beside the scans in it, if their recognition took all its time. */
  private Extracted unrecognised(
      Request request, Extracted late, Limits limits, ScheduledExecutorService clock)
      throws IOException {
    try (Child child = new Child(childMain, limits.unrecognised(), Optional.empty(), clock)) {
      Extracted read = child.read(request.file());
      return read.blocks().isEmpty() ? late : read;
    }
  }

  /**
   * A file to read.
   *
   * @param contribution id of the contribution it belongs to
   * @param question id of the upload question
   * @param sha256 digest of the file's bytes
   * @param file where it lies; its name is the respondent's own words, so it is never shown
   */
  public record Request(String contribution, String question, String sha256, Path file) {
    @Override
    public String toString() {
      return "Request[" + sha256 + "]";
    }

    private Document document(Extracted extracted) {
      return new Document(contribution, question, sha256, extracted.outcome(), extracted.blocks());
    }
  }

  /**
   * What one file may use.
   *
   * @param memoryMegabytes heap of the child, in MiB; at least 32
   * @param perFile processor time for one file, and a quarter of the wall time; more than zero
   * @param mostCharacters most text of one file, in UTF-16 units; 1 to 100,000,000
   */
  public record Limits(int memoryMegabytes, Duration perFile, long mostCharacters) {
    /** 512 MiB, 25 seconds, ten million characters (some 4,000 pages). */
    public static final Limits STANDARD = new Limits(512, Duration.ofSeconds(25), 10_000_000);

    /** The same text, but 1 GiB and five minutes: a page takes seconds to recognise. */
    public static final Limits RECOGNITION = new Limits(1024, Duration.ofMinutes(5), 10_000_000);

    /** Checks the ranges. */
    public Limits {
      if (memoryMegabytes < 32
          || perFile.isNegative()
          || perFile.isZero()
          || mostCharacters < 1
          || mostCharacters > 100_000_000) {
        throw new IllegalArgumentException("limits out of range");
      }
    }

    /** The same without the time that only recognition takes. */
    private Limits unrecognised() {
      Duration standard = STANDARD.perFile();
      return new Limits(
          memoryMegabytes, perFile.compareTo(standard) < 0 ? perFile : standard, mostCharacters);
    }
  }
}
