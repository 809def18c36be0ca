package eu.chorus.ingest.survey;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a column's texts are XML-escaped. EUSurvey escapes free text when it exports from
 * its reporting database and falls back to plain text without a word, so the style is read off the
 * texts: a column is escaped if entities occur and none of the characters that they stand for.
 */
final class Escapes {
  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos);");
  private static final Pattern PLAIN = Pattern.compile("[<>\"']|&(?!(?:amp|lt|gt|quot|apos);)");

  private Escapes() {}

  /** Which of these columns, by index, are escaped; reads all rows. */
  static Set<Integer> escapedColumns(Stream<ExportRow> rows, Collection<Integer> columns) {
    var escaped = new HashSet<Integer>();
    var plain = new HashSet<Integer>();
    rows.filter(row -> row.fault().isEmpty())
        .forEach(
            row -> {
              for (int column : columns) {
                String text = row.cells().get(column);
                if (ENTITY.matcher(text).find()) {
                  escaped.add(column);
                }
                if (PLAIN.matcher(text).find()) {
                  plain.add(column);
                }
              }
            });
    escaped.removeAll(plain);
    return escaped;
  }

  /** The text with its entities resolved, once: an entity that was typed comes back as typed. */
  static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
