package eu.chorus.jobs.config;

import eu.chorus.ingest.document.Recognition;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.RecordCodec;
import eu.chorus.model.Consultation;
import eu.chorus.output.disclosure.ReleaseProfiles;
import eu.chorus.problem.Problem;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a job was told about the consultation, read whole and checked.
 *
 * @param data the folder below which the inputs lie
 * @param consultation the consultation, with every reference resolved
 * @param notices what does not stop a run but somebody should know
 * @param digest SHA-256 of the consultation file
 * @param key a file with the secret key; empty for the store's own
 * @param recognition how scans are recognised, if they are
 */
public record JobConfig(
    Path data,
    Consultation consultation,
    List<Problem> notices,
    String digest,
    Optional<Path> key,
    Optional<Recognition> recognition) {
  public JobConfig {
    notices = List.copyOf(notices);
  }

  /**
   * Reads the consultation file and what it refers to.
   *
   * @param config the consultation file
   * @param data the folder below which the inputs lie; by default the file's own
   * @param key a file with the secret key; by default the store's own
   * @param ocr the languages of scans that are to be recognised; by default those of the file
   * @throws UserException with every fault of the file, not the first
   */
  public static JobConfig read(
      Path config, Optional<Path> data, Optional<Path> key, Optional<String> ocr) {
    var problems = new ArrayList<Problem>();
    var asked = told(problems, () -> ocr.map(Recognition::new));
    var folder = data.orElseGet(() -> config.toAbsolutePath().getParent()).toAbsolutePath();
    var read = told(problems, () -> ConsultationFile.readWithNotices(config, folder));
    if (!problems.isEmpty() || asked.isEmpty() || read.isEmpty()) {
      throw new UserException(problems);
    }
    var reading = read.get();
    told(
        problems,
        () ->
            ReleaseProfiles.standard()
                .policy(reading.consultation().release().settings(), "public"));
    if (!problems.isEmpty()) { // before hours of work, not after
      throw new UserException(problems);
    }
    try {
      return new JobConfig(
          folder,
          reading.consultation(),
          reading.notices(),
          FileTree.digest(config),
          key,
          asked.get().or(reading::recognition));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot digest the consultation file", e);
    }
  }

  /** What is asked for, or nothing and what is wrong with it. */
  private static <T> Optional<T> told(List<Problem> problems, Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (UserException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** Digest of the file, of all that it was resolved to, and of every input that it names. */
  public Fingerprint fingerprint() {
    // Drafts, crosswalk and decisions are files of their own: what was read of them tells.
    return inputs()
        .then(
            digest,
            RecordCodec.of(Consultation.class).canonical(consultation),
            recognition.map(Recognition::languages).orElse(""));
  }

  /** Digest of every file that holds contributions, or who was asked for one. */
  public Fingerprint inputs() {
    var parts = new ArrayList<String>();
    consultation.plenary().roster().ifPresent(r -> parts.add(digestOf(data.resolve(r.file()))));
    for (var source : consultation.sources()) {
      Stream.of(Stream.of(source.file()), source.uploads().stream(), source.definition().stream())
          .flatMap(files -> files)
          .map(data::resolve)
          .forEach(input -> parts.add(digestOf(input)));
    }
    return Fingerprint.of(parts);
  }

  /** The same of a part of the consultation. */
  public JobConfig of(Consultation part) {
    return new JobConfig(data, part, notices, digest, key, recognition);
  }

  private static String digestOf(Path input) {
    try {
      return Files.isDirectory(input)
          ? Fingerprint.of(
                  FileTree.digests(input).entrySet().stream()
                      .map(file -> file.getKey() + " " + file.getValue())
                      .toList())
              .hex()
          : FileTree.digest(input);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot digest an input", e);
    }
  }
}
