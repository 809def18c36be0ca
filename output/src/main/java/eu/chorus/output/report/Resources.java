package eu.chorus.output.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Files that lie beside the writers. */
final class Resources {
  private Resources() {}

  static byte[] bytes(String name) {
    try (var in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
