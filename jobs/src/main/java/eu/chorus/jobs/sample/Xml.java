package eu.chorus.jobs.sample;

/** What the written formats share. */
final class Xml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Xml() {}

  /** Escapes text; carriage returns too, which a parser would otherwise normalise away. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#xd;")
        .replace("\n", "&#xa;");
  }
}
