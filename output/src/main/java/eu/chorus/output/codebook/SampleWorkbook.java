package eu.chorus.output.codebook;

import eu.chorus.model.Verbatim;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** A sample of passages that two people label, each for himself or herself, beside the codebook. */
public final class SampleWorkbook {
  /** The column of the first reader's labels. */
  public static final String FIRST = "first reader";

  /** The column of the second reader's labels. */
  public static final String SECOND = "second reader";

  private static final List<String> COLUMNS =
      List.of("base", "topic", "passage", "text", FIRST, SECOND);
  private static final int[] WIDTHS = {6, 22, 30, 90, 36, 36};
  private static final int FROZEN = 3;

  private SampleWorkbook() {}

  /**
   * A passage of the sample.
   *
   * @param passage its id
   * @param topic id of its topic
   * @param text its words
   */
  public record Sampled(String passage, String topic, Verbatim text) {}

  /** The headers of the sheet that is read back, in their order. */
  public static List<String> headers() {
    return COLUMNS;
  }

  /**
   * Writes it.
   *
   * @param version which version of the codebook it is labelled with
   * @param sample in the order of the rows
   * @param themes the codebook, by topic
   * @return the bytes of an XLSX file, the same for the same content
   */
  public static byte[] write(int version, List<Sampled> sample, List<ListedTheme> themes)
      throws IOException {
    try (var sheets = new Sheets()) {
      var sheet = sheets.sheet("Sample", COLUMNS, WIDTHS, FROZEN);
      var rows = new TreeMap<String, int[]>();
      var listed =
          sheets.sheet(
              "Codebook", List.of("theme", "label", "description"), new int[] {44, 40, 80}, 1);
      for (int i = 0; i < themes.size(); i++) {
        int at = i + 1;
        var row = listed.createRow(at);
        sheets.read(row, 0, themes.get(i).theme());
        sheets.read(row, 1, themes.get(i).label());
        sheets.read(row, 2, themes.get(i).description());
        rows.computeIfAbsent(themes.get(i).topic(), t -> new int[] {at, at})[1] = at;
      }
      for (int i = 0; i < sample.size(); i++) {
        var row = sheet.createRow(i + 1);
        sheets.read(row, 0, Integer.toString(version));
        sheets.read(row, 1, sample.get(i).topic());
        sheets.read(row, 2, sample.get(i).passage());
        sheets.read(row, 3, sample.get(i).text().text());
        sheets.write(row, COLUMNS.indexOf(FIRST));
        sheets.write(row, COLUMNS.indexOf(SECOND));
        var range = rows.get(sample.get(i).topic());
        if (range != null) {
          var ids = "Codebook!$A$" + (range[0] + 1) + ":$A$" + (range[1] + 1);
          Sheets.offer(sheet, COLUMNS.indexOf(FIRST), i + 1, i + 1, ids, false);
          Sheets.offer(sheet, COLUMNS.indexOf(SECOND), i + 1, i + 1, ids, false);
        }
      }
      sheets.prose("How to label", guide());
      return sheets.bytes("Sample");
    }
  }

  private static List<String> guide() {
    return List.of(
        "Restricted: it holds what respondents wrote. Work on a copy where only you can open it, since this file is deleted as soon as contributions come in or are withdrawn; delete the copy once it is scored.",
        "Two people label every passage, each without looking at the other's column; hide that column while you work.",
        "Choose the theme of the passage's topic that it is under. For several, write their ids with a semicolon between them, as the sheet \"Codebook\" shows them. Write none if no theme fits.",
        "Read what the theme's label and description say, not what you know of the respondent. What merely mentions a theme's words in passing is not under it.",
        "Leave a passage empty if you cannot tell; it is then not scored.",
        "Give it back with: ./chorus codebook score FILE --out OUT. It tells how often the two agree and how far beyond chance. With --by and --why the labels on which both agree are kept: those passages are under these themes from then on, and the labels teach Chorus where others belong.");
  }
}
