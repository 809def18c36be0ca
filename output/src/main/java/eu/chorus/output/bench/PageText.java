package eu.chorus.output.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/** What a page shows its reader, without markup. */
public final class PageText {
  private PageText() {}

  /** The text of a file in HTML, in reading order. */
  public static String of(Path page) throws IOException {
    return Jsoup.parse(Files.readString(page)).text();
  }
}
