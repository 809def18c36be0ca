package eu.chorus.ingest.survey;

import eu.chorus.problem.ProblemKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an export: the file itself, or what EUSurvey's ZIP holds beside the uploads, {@code
 * Export12.xlsx, Export12_1.xlsx, …, Export12_10.xlsx}.
 *
 * @param file the file
 * @param name what messages call it
 * @param entries the parts' names in the ZIP, in order; empty if the file itself is the export
 */
record Packed(Path file, String name, List<String> entries) {
  private static final Set<String> EXTENSIONS = Set.of("xlsx", "xls", "ods", "xml");

  private static final Pattern FOLDER = Pattern.compile("[^/]+/Upload_[0-9]+/.+");

  Packed {
    entries = List.copyOf(entries);
  }

  /**
   * The parts of that extension.
   *
   * @param inner an entry that a ZIP has if it is itself a document; empty if no document is a ZIP
   */
  static Packed open(Path file, String name, String extension, String inner) {
    try {
      if (!isZip(file)) {
        return new Packed(file, name, List.of());
      }
      try (var zip = new ZipFile(file.toFile())) {
        if (!inner.isEmpty() && zip.getEntry(inner) != null) {
          return new Packed(file, name, List.of());
        }
        var entries =
            zip.stream()
                .map(ZipEntry::getName)
                .filter(entry -> extension.equals(part(entry)))
                .sorted(Comparator.comparingInt(String::length).thenComparing(entry -> entry))
                .toList();
        if (entries.isEmpty() && zip.stream().anyMatch(entry -> isUpload(entry.getName()))) {
          throw ExportFault.of(ProblemKind.EXPORT_UPLOADS_ALONE, name, "");
        }
        if (entries.isEmpty()) {
          throw ExportFault.of(
              ProblemKind.EXPORT_OTHER_LAYOUT, name, "no ." + extension + " in the ZIP");
        }
        return new Packed(file, name, entries);
      }
    } catch (IOException e) {
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, "");
    }
  }

  /** Whether a file begins as every ZIP does. */
  static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
    }
  }

  /** Whether an entry of EUSurvey's ZIP is a part of the export and not an upload. */
  static boolean isPart(ZipEntry entry) {
    return !part(entry.getName()).isEmpty();
  }

  /** Whether an entry is named as EUSurvey names uploads: in a contribution's folder, or by id. */
  private static boolean isUpload(String entry) {
    return !UploadFolders.nameOf(entry).equals(entry) || FOLDER.matcher(entry).matches();
  }

  /** The extension of a part of an export; empty for anything else. */
  private static String part(String entry) {
    if (entry.indexOf('/') >= 0 || entry.indexOf('\\') >= 0) {
      return "";
    }
    if (isUpload(entry)) {
      return "";
    }
    String extension = entry.substring(entry.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension) ? extension : "";
  }

  /** Number of parts; at least one. */
  int size() {
    return Math.max(1, entries.size());
  }

  /** Opens a part; close the stream. */
  InputStream open(int part) throws IOException {
    if (entries.isEmpty()) {
      return Files.newInputStream(file);
    }
    return entry(file, entries.get(part));
  }

  /** Opens an entry of a ZIP, which is closed with it. */
  static InputStream entry(Path file, String entry) throws IOException {
    var zip = new ZipFile(file.toFile());
    var found = zip.getEntry(entry);
    if (found == null) {
      zip.close();
      throw new ZipException("no such entry");
    }
    return new FilterInputStream(zip.getInputStream(found)) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }

  /** Asked anew each time, while Java itself asks once: a run has it below its store. */
  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** The parts as files of their own; copies, which the caller deletes, are added to the list. */
  List<Path> files(List<Path> copies) throws IOException {
    if (entries.isEmpty()) {
      return List.of(file);
    }
    var files = new ArrayList<Path>();
    for (int part = 0; part < entries.size(); part++) {
      var copy = Files.createTempFile(temporary(), "chorus-", ".part");
      copies.add(copy);
      files.add(copy);
      try (var in = open(part);
          var out = Files.newOutputStream(copy)) {
        in.transferTo(out);
      }
    }
    return files;
  }

  /** Counts the entries: anybody may have named them. */
  @Override
  public String toString() {
    return "Packed[" + name + ", " + entries.size() + " entries]";
  }
}
