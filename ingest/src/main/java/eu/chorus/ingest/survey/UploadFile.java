package eu.chorus.ingest.survey;

/**
 * A file among the uploads.
 *
 * @param path where it lies below the uploads, with {@code /} between the steps; a respondent's
 *     words
 * @param bytes its size
 */
public record UploadFile(String path, long bytes) {
  /** The last step of the path. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Tells its size, never its name. */
  @Override
  public String toString() {
    return "UploadFile[" + bytes + " bytes]";
  }
}
