package eu.chorus.jobs;

import eu.chorus.jobs.config.JobConfig;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every job that reads a consultation's files. */
final class ConsultationOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The consultation file (default: ${DEFAULT-VALUE}).")
  private Path config = Path.of("consultation.yaml");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the inputs that FILE names lie; by default beside it.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The secret key behind pseudonyms; by default the store's own.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--ocr",
      paramLabel = "LANGUAGES",
      description =
          "Recognises scanned PDFs with an installed tesseract, such as eng+deu; by default as FILE"
              + " says.")
  private Optional<String> ocr = Optional.empty();

  JobConfig read() {
    return JobConfig.read(config, data, key, ocr);
  }
}
