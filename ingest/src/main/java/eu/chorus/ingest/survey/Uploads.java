package eu.chorus.ingest.survey;

import eu.chorus.model.Attachment;
import eu.chorus.model.Source;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The uploaded documents of one source, in a folder or a ZIP. Only files that the folder or ZIP
 * itself holds can be opened: no link is followed, and no path leads out of it.
 */
public final class Uploads {
  private final String name;
  private final Path root;
  private final boolean zip;
  private final Map<String, UploadFile> files;

  private Uploads(String name, Path root, boolean zip, List<UploadFile> files) {
    this.name = name;
    this.root = root;
    this.zip = zip;
    this.files = new LinkedHashMap<>();
    files.stream()
        .sorted(Comparator.comparing(UploadFile::path))
        .forEach(file -> this.files.put(file.path(), file));
  }

  /**
   * Where the uploads of a source lie, relative to the data folder: where it says; else, for
   * EUSurvey, in the export's own ZIP; else nowhere.
   */
  public static Optional<String> location(Source source) {
    String layout = source.layout().key();
    String extension = layout.substring(layout.lastIndexOf('-') + 1);
    boolean ownZip =
        source.layout().eusurvey()
            && !source.file().toLowerCase(Locale.ROOT).endsWith("." + extension);
    return source.uploads().or(() -> Optional.of(source.file()).filter(file -> ownZip));
  }

  /**
   * The uploads of a source.
   *
   * @throws UserException if they are declared and cannot be read
   */
  public static Uploads of(Source source, Path dataFolder) {
    return location(source)
        .map(name -> open(dataFolder.resolve(name), name, source.uploads().isEmpty()))
        .orElseGet(() -> new Uploads("", dataFolder, false, List.of()));
  }

  private static Uploads open(Path root, String name, boolean ownZip) {
    try {
      if (Files.isDirectory(root)) {
        try (var walk = Files.walk(root)) {
          var files = new ArrayList<UploadFile>();
          for (Path file : (Iterable<Path>) walk::iterator) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
              String path = root.relativize(file).toString().replace('\\', '/');
              files.add(new UploadFile(path, Files.size(file)));
            }
          }
          return new Uploads(name, root, false, files);
        }
      }
      if (ownZip && !Packed.isZip(root)) {
        return new Uploads(name, root, false, List.of());
      }
      try (var archive = new ZipFile(root.toFile())) {
        boolean sheets = ownZip || archive.stream().anyMatch(Uploads::isExport);
        return new Uploads(
            name,
            root,
            true,
            archive.stream()
                .filter(entry -> !entry.isDirectory() && !(sheets && Packed.isPart(entry)))
                .map(entry -> new UploadFile(entry.getName(), entry.getSize()))
                .toList());
      }
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  /** Whether an entry is what EUSurvey calls its export, as in a ZIP that comes with another's. */
  private static boolean isExport(ZipEntry entry) {
    return Packed.isPart(entry) && entry.getName().matches("Export[0-9]+\\.[A-Za-z]+");
  }

  /** What is lost here before anything is read: files of a ZIP that others of their path hide. */
  public List<Problem> problems() {
    if (!zip) {
      return List.of();
    }
    // By path, the size and checksum of each file under it.
    var contents = new TreeMap<String, Set<String>>();
    try (var archive = new ZipFile(root.toFile())) {
      archive.stream()
          .filter(entry -> files.containsKey(entry.getName()))
          .forEach(
              entry ->
                  contents
                      .computeIfAbsent(entry.getName(), path -> new HashSet<>())
                      .add(entry.getSize() + " " + entry.getCrc()));
    } catch (IOException e) {
      throw unreadable(name);
    }
    return contents.entrySet().stream()
        .filter(path -> path.getValue().size() > 1)
        .map(
            path ->
                new Problem(
                    ProblemKind.UPLOAD_PATH_REPEATED,
                    Place.key(name, "upload " + sha256(path.getKey())),
                    path.getValue().size() + " different files"))
        .toList();
  }

  /** Every file, by path. */
  public List<UploadFile> files() {
    return List.copyOf(files.values());
  }

  /** Opens an attachment that lies here; close the stream. */
  public InputStream open(Attachment attachment) {
    return open(attachment.path().text());
  }

  /** Opens one of {@link #files()} by its path; close the stream. */
  public InputStream open(String path) {
    if (!files.containsKey(path)) {
      throw unreadable(name);
    }
    try {
      if (!zip) {
        return Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
      }
      var archive = new ZipFile(root.toFile());
      ZipEntry entry = archive.getEntry(path);
      return new FilterInputStream(archive.getInputStream(entry)) {
        @Override
        public void close() throws IOException {
          super.close();
          archive.close();
        }
      };
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  /** The SHA-256 of one of {@link #files()}, in lower-case hexadecimal. */
  public String sha256(UploadFile file) {
    return sha256(file.path());
  }

  /** The SHA-256 of one of {@link #files()} by its path, in lower-case hexadecimal. */
  public String sha256(String path) {
    try (var in = open(path)) {
      return sha256(in);
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  /** The SHA-256 of what the stream still holds, in lower-case hexadecimal. */
  public static String sha256(InputStream in) throws IOException {
    var digest = Label.sha256();
    var buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static UserException unreadable(String name) {
    return new UserException(
        List.of(new Problem(ProblemKind.UPLOADS_UNREADABLE, Place.of(name), "")));
  }
}
