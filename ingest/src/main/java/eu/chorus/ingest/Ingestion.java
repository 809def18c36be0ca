package eu.chorus.ingest;

import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.roster.Attendance;
import eu.chorus.ingest.survey.Label;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.survey.SurveyReader;
import eu.chorus.ingest.survey.UploadFile;
import eu.chorus.ingest.survey.Uploads;
import eu.chorus.model.Attachment;
import eu.chorus.model.Consultation;
import eu.chorus.model.Source;
import eu.chorus.model.Verbatim;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The doors of this room. All are functions of their arguments and of the files in the data folder,
 * so that any task on any machine that sees the folder may call them.
 */
public final class Ingestion {
  private Ingestion() {}

  /**
   * What became of each row of one survey, see {@link SurveyReader#read}, held against the calendar
   * and the roster; close the stream.
   *
   * @throws UserException if an export or its uploads cannot be read
   */
  public static Stream<RowOutcome> read(
      Consultation consultation, String series, Path dataFolder, Custody custody) {
    var attendance = Attendance.of(consultation, dataFolder);
    return SurveyReader.read(consultation, series, dataFolder, custody).map(attendance::noticed);
  }

  /**
   * What became of each row of one source, in the export's order, for whoever keeps nothing of it;
   * close the stream.
   *
   * @throws UserException if the export or its uploads cannot be read
   */
  public static Stream<RowOutcome> read(Consultation consultation, Source source, Path dataFolder) {
    return read(consultation, source.series(), dataFolder, Custody.ofNothing())
        .filter(row -> row.reference().source().equals(source.id()));
  }

  /** How many rows the source's export holds, by a pass of its own. */
  public static long countRows(Source source, Path dataFolder) {
    return SurveyReader.count(source, dataFolder);
  }

  /** Where each file of the source's uploads lies below them; there may be none. */
  public static List<Verbatim> uploads(Source source, Path dataFolder) {
    return Uploads.of(source, dataFolder).files().stream()
        .map(file -> new Verbatim(file.path()))
        .toList();
  }

  /**
   * The problem of a file that belongs to no row, placed by its digest because its name is a
   * respondent's words; nothing for one that does.
   *
   * @param file a file with the fate that holds
   */
  public static Optional<Problem> orphan(
      Consultation consultation, FileFate file, Path dataFolder) {
    return consultation.sources().stream()
        .filter(source -> file.nobodys() && source.id().equals(file.keeper()))
        .findFirst()
        .map(source -> Uploads.of(source, dataFolder).sha256(file.path().text()))
        .map(sha -> new Problem(ProblemKind.UPLOAD_ORPHANED, Place.of("upload " + sha), ""));
  }

  /** The bytes of an attachment of a contribution from that source; close the stream. */
  public static InputStream open(Source source, Attachment attachment, Path dataFolder) {
    return Uploads.of(source, dataFolder).open(attachment.path().text());
  }

  /**
   * The accounts of the consultation, reading every row and extracting no upload: a file that
   * belongs to a contribution counts as accepted.
   */
  public static Accounting account(Consultation consultation, Path dataFolder, Custody custody) {
    var books = new Bookkeeping(consultation);
    var postings = new ArrayList<Posting>();
    var files = new ArrayList<FileFate>();
    var extents = new ArrayList<Bookkeeping.Extent>();
    for (Source source : consultation.sources()) {
      var uploads = uploads(source, dataFolder);
      files.addAll(books.present(source, uploads));
      extents.add(
          new Bookkeeping.Extent(source.id(), countRows(source, dataFolder), uploads.size()));
      if (source.id().equals(source.series())) {
        try (var outcomes = read(consultation, source.id(), dataFolder, custody)) {
          outcomes.forEach(
              row -> {
                String from = row.reference().source();
                var state = Bookkeeping.state(row);
                postings.addAll(books.postings(from, state, problems(row)));
                files.addAll(books.files(from, state, row.attachments()));
              });
        }
      }
    }
    postings.addAll(Bookkeeping.settled(files));
    return books.close(postings, extents);
  }

  /** The accounts of one source, its rows and its uploads. */
  public static List<Account> account(Consultation consultation, Source source, Path dataFolder) {
    return account(consultation, dataFolder, Custody.ofNothing()).accounts().stream()
        .filter(account -> account.source().equals(source.id()))
        .toList();
  }

  private static List<Problem> problems(RowOutcome row) {
    if (row instanceof RowOutcome.Accepted accepted) {
      return accepted.notices();
    }
    return row instanceof RowOutcome.Quarantined set ? List.of(set.problem()) : List.of();
  }

  /** What the consultation reads, file by file. */
  public static SourceManifest manifest(Consultation consultation, Path dataFolder) {
    var entries = new ArrayList<SourceManifest.Entry>();
    for (Source source : consultation.sources()) {
      Path file = dataFolder.resolve(source.file());
      try (var in = Files.newInputStream(file)) {
        entries.add(
            new SourceManifest.Entry(source.file(), 1, Files.size(file), Uploads.sha256(in)));
      } catch (IOException e) {
        throw new UserException(
            List.of(new Problem(ProblemKind.EXPORT_UNREADABLE, Place.of(source.file()), "")));
      }
      source
          .uploads()
          .ifPresent(path -> entries.add(uploads(path, Uploads.of(source, dataFolder))));
    }
    return new SourceManifest(entries);
  }

  private static SourceManifest.Entry uploads(String path, Uploads uploads) {
    var listing = new StringBuilder();
    long bytes = 0;
    for (UploadFile file : uploads.files()) {
      listing.append(file.path()).append('\n').append(uploads.sha256(file)).append('\n');
      bytes += file.bytes();
    }
    return new SourceManifest.Entry(
        path, uploads.files().size(), bytes, Label.sha256(listing.toString()));
  }
}
