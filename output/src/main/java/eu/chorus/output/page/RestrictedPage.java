package eu.chorus.output.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.owasp.encoder.Encode;

/** The frame of such a page, readable in light and dark, on paper and by ear; and its words. */
public final class RestrictedPage {
  /** Ends what {@link #start} began. */
  public static final String END = "</body>\n</html>\n";

  private RestrictedPage() {}

  /**
   * All before the page's header.
   *
   * @param title of the page
   * @param skip what the first link leads to, such as {@code To the problems}; its target is {@code
   *     main}
   */
  public static String start(String title, String skip) {
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"robots\" content=\"noindex\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\""
        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"
        + text(title)
        + "</title>\n<style>\n"
        + style()
        + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">"
        + text(skip)
        + "</a>\n";
  }

  /** A number of the header, below which stands what it counts. */
  public static String figure(String tone, String what, long number) {
    return "<div class=\""
        + tone
        + "\"><dt>"
        + text(what)
        + "</dt><dd>"
        + number(number)
        + "</dd></div>\n";
  }

  /** What a table stands in, so that a wide one scrolls alone, with the keyboard too. */
  public static String scroll(String label) {
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
        + text(label)
        + "\">\n";
  }

  /** Any text as the page may hold it, in an attribute too. */
  public static String text(String text) {
    return Encode.forHtml(text);
  }

  /** A number as everybody reads it. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String style() {
    try (var in = Objects.requireNonNull(RestrictedPage.class.getResourceAsStream("page.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the pages' style", e);
    }
  }
}
