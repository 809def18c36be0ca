package eu.chorus.jobs;

import eu.chorus.ingest.document.Extraction;
import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.ingest.document.Recognition;
import eu.chorus.ingest.survey.Uploads;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Attachment;
import eu.chorus.model.Consultation;
import eu.chorus.model.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uploads to text, batch by batch where Spark has a core free; each batch in its own child. */
final class UploadTexts {
  /** Files that one child reads before it is replaced; see {@link Extraction}. */
  private static final int BATCH = 25;

  /** Tasks for each core, so that a slow file holds up few others. */
  private static final int TASKS_PER_CORE = 2;

  private UploadTexts() {}

  /** One upload to be read. */
  record Upload(String contribution, String source, Attachment attachment) {}

  static Records<Document> extract(
      Records<RowFate> rows,
      Shared<Consultation> consultation,
      Path data,
      Path scratch,
      Optional<Recognition> recognition) {
    var uploads =
        rows.flatMap(
            Upload.class,
            row ->
                row.contribution().stream()
                    .flatMap(
                        c ->
                            c.attachments().stream()
                                .map(a -> new Upload(c.id(), c.reference().source(), a)))
                    .iterator());
    var dataFolder = data.toString();
    var scratchFolder = scratch.toString();
    var languages = recognition.map(Recognition::languages).orElse("");
    int tasks = rows.rows().sparkSession().sparkContext().defaultParallelism() * TASKS_PER_CORE;
    return new Records<>(
            Upload.class, uploads.rows().repartition(tasks, uploads.rows().col("contribution")))
        .mapPartitions(
            Document.class,
            in ->
                Iterators.flat(
                    Iterators.batches(in, BATCH),
                    batch ->
                        read(
                            batch,
                            opened(consultation.value(), Path.of(dataFolder)),
                            Path.of(scratchFolder),
                            languages)));
  }

  private static Map<String, Uploads> opened(Consultation consultation, Path data) {
    var opened = new HashMap<String, Uploads>();
    consultation.sources().forEach(s -> opened.put(s.id(), Uploads.of(s, data)));
    return opened;
  }

  /** Copies go by digest: an upload's name is its respondent's words. */
  private static Iterator<Document> read(
      List<Upload> batch, Map<String, Uploads> uploads, Path scratch, String languages) {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(scratch), "batch");
      try {
        var requests = new ArrayList<Extraction.Request>();
        for (var upload : batch) {
          var attachment = upload.attachment();
          var copy = folder.resolve(attachment.sha256());
          var source = uploads.get(upload.source());
          if (source != null && !Files.exists(copy)) {
            try (var in = source.open(attachment)) {
              Files.copy(in, copy);
            }
          }
          requests.add(
              new Extraction.Request(
                  upload.contribution(), attachment.question(), attachment.sha256(), copy));
        }
        var documents =
            languages.isEmpty()
                ? new Extraction().extract(requests, Limits.STANDARD)
                : new Extraction(new Recognition(languages)).extract(requests, Limits.RECOGNITION);
        return documents.iterator();
      } finally {
        FileTree.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy uploads", e);
    }
  }
}
