package eu.chorus.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Where this process puts what it needs for a while, such as an export unpacked from its ZIP, and
 * where Spark's libraries put their native halves: below the store, so that neither respondents'
 * words nor what another run loads lies in a folder that everybody may write to.
 */
final class TemporaryFiles implements AutoCloseable {
  /**
   * Java's folder of temporary files, and those of Snappy, Zstandard, Netty and Commons Crypto,
   * which would ask for it too late; LZ4 asks Java.
   */
  private static final List<String> PROPERTIES =
      List.of(
          "java.io.tmpdir",
          "org.xerial.snappy.tempdir",
          "ZstdTempFolder",
          "io.netty.native.workdir",
          "commons.crypto.lib.tempdir");

  private final Path folder;
  private final Properties before = new Properties();

  private TemporaryFiles(Path folder) {
    this.folder = folder;
  }

  /** Puts them into that folder until this is closed, which deletes it. */
  static TemporaryFiles in(Path folder) throws IOException {
    FileTree.delete(folder); // a killed run leaves its own
    FileTree.restrictOne(Files.createDirectories(folder));
    var files = new TemporaryFiles(folder);
    for (String property : PROPERTIES) {
      var value = System.setProperty(property, folder.toString());
      if (value != null) {
        files.before.setProperty(property, value);
      }
    }
    return files;
  }

  /** Options of Java that put what another process of the same run needs beside this one's. */
  static List<String> options() {
    return PROPERTIES.stream()
        .filter(property -> System.getProperty(property) != null)
        .map(property -> "-D" + property + "=" + System.getProperty(property))
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (String property : PROPERTIES) {
      var value = before.getProperty(property);
      if (value == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, value);
      }
    }
    FileTree.delete(folder);
  }
}
