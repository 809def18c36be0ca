package eu.chorus.ingest;

import eu.chorus.ingest.survey.Label;
import eu.chorus.ingest.survey.RowOutcome;
import eu.chorus.ingest.survey.SurveyReader;
import eu.chorus.ingest.survey.UploadFile;
import eu.chorus.ingest.survey.Uploads;
import eu.chorus.model.Attachment;
import eu.chorus.model.Consultation;
import eu.chorus.model.Source;
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
import java.util.stream.Stream;

/**
 * The doors of this room. All are functions of their arguments and of the files in the data folder,
 * so that any task on any machine that sees the folder may call them.
 */
public final class Ingestion {
  private Ingestion() {}

  /**
   * What became of each row of one source, in the export's order; close the stream.
   *
   * @throws UserException if the export or its uploads cannot be read
   */
  public static Stream<RowOutcome> read(Consultation consultation, Source source, Path dataFolder) {
    return SurveyReader.read(consultation, source, dataFolder);
  }

  /** How many rows the source's export holds, by a pass of its own. */
  public static long countRows(Source source, Path dataFolder) {
    return SurveyReader.count(source, dataFolder);
  }

  /** How many files the source's uploads hold. */
  public static long countUploads(Source source, Path dataFolder) {
    return Uploads.of(source, dataFolder).files().size();
  }

  /** The bytes of an attachment of a contribution from that source; close the stream. */
  public static InputStream open(Source source, Attachment attachment, Path dataFolder) {
    return Uploads.of(source, dataFolder).open(attachment.path().text());
  }

  /** The accounts of one source, reading it from end to end. */
  public static List<Account> account(Consultation consultation, Source source, Path dataFolder) {
    try (var outcomes = read(consultation, source, dataFolder)) {
      return outcomes
          .map(Tally::of)
          .reduce(Tally.empty(), Tally::plus)
          .accounts(source, countRows(source, dataFolder), countUploads(source, dataFolder));
    }
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
