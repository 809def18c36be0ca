package eu.chorus.output.codebook;

import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;

/**
 * The codebook of a working group as a workbook: a row a theme with what is known of it and empty
 * cells for what is to be done with it, rows for new themes, and how to edit it all.
 */
public final class CodebookWorkbook {
  private static final List<String> THEME = List.of("base", "topic", "theme", "label");
  private static final List<String> EDITS =
      List.of("new label", "new description", "merge into", "split from", "hide");
  private static final List<String> FACTS =
      List.of("description", "described by", "labelled by", "state", "families", "asked for");
  private static final List<String> EXAMPLES = List.of("example contributions", "example passages");

  private static final int[] WIDTHS = {
    6, 18, 30, 24, 24, 36, 28, 28, 7, 36, 11, 10, 9, 9, 26, 12, 12, 13, 13, 13, 11, 12, 10, 11, 11,
    11, 56, 72
  };

  /** Empty rows for themes that are to be added. */
  private static final int NEW_THEMES = 20;

  private static final int TOPIC = 1;
  private static final int REF = 2;
  private static final int FROZEN = 4;

  private CodebookWorkbook() {}

  /** The headers of the sheet that is read back, in their order. */
  public static List<String> headers() {
    return Stream.of(THEME, EDITS, FACTS, types(), EXAMPLES).flatMap(List::stream).toList();
  }

  private static List<String> types() {
    return Stream.of(StakeholderType.values()).map(StakeholderType::label).toList();
  }

  /**
   * Writes it.
   *
   * @param title what it is the codebook of
   * @param version which version of the codebook it shows
   * @param themes in the order of the rows
   * @param topics those that a new theme may be of
   * @return the bytes of an XLSX file, the same for the same content
   */
  public static byte[] write(
      String title, int version, List<ListedTheme> themes, List<Topic> topics) throws IOException {
    try (var sheets = new Sheets()) {
      var sheet = sheets.sheet("Codebook", headers(), WIDTHS, FROZEN);
      int edits = THEME.size();
      for (int i = 0; i < themes.size() + NEW_THEMES; i++) {
        var row = sheet.createRow(i + 1);
        sheets.read(row, 0, Integer.toString(version));
        for (int edit = 0; edit < EDITS.size(); edit++) {
          sheets.write(row, edits + edit);
        }
        if (i < themes.size()) {
          theme(sheets, row, themes.get(i));
        } else {
          sheets.write(row, TOPIC);
        }
      }
      int last = themes.size() + NEW_THEMES;
      if (!themes.isEmpty()) {
        var range = "Codebook!$C$2:$C$" + (themes.size() + 1);
        Sheets.offer(sheet, edits + EDITS.indexOf("merge into"), 1, last, range, true);
        Sheets.offer(sheet, edits + EDITS.indexOf("split from"), 1, last, range, true);
      }
      Sheets.offer(sheet, edits + EDITS.indexOf("hide"), 1, last, List.of("yes", "no"));
      if (!topics.isEmpty()) {
        var range = "Topics!$A$2:$A$" + (topics.size() + 1);
        Sheets.offer(sheet, TOPIC, themes.size() + 1, last, range, true);
      }
      sheets.prose("How to edit", guide(title, version));
      var listed = sheets.sheet("Topics", List.of("topic", "title"), new int[] {30, 70}, 0);
      for (int i = 0; i < topics.size(); i++) {
        sheets.read(listed.createRow(i + 1), 0, topics.get(i).id());
        sheets.read(listed.getRow(i + 1), 1, topics.get(i).title());
      }
      return sheets.bytes(title);
    }
  }

  private static void theme(Sheets sheets, Row row, ListedTheme theme) {
    sheets.read(row, TOPIC, theme.topic());
    sheets.read(row, REF, theme.theme());
    sheets.read(row, REF + 1, theme.label());
    int at = THEME.size() + EDITS.size();
    sheets.read(row, at++, theme.description());
    sheets.read(row, at++, theme.describedBy());
    sheets.read(row, at++, theme.labelledBy());
    sheets.read(row, at++, theme.state());
    sheets.read(row, at++, theme.families());
    sheets.read(row, at++, String.join("\n", theme.asked()));
    for (long families : theme.byType()) {
      sheets.read(row, at++, families);
    }
    sheets.read(row, at++, String.join("\n", theme.contributions()));
    sheets.read(row, at, String.join("\n", theme.passages()));
  }

  private static List<String> guide(String title, int version) {
    var guide = new ArrayList<String>();
    guide.add(
        title
            + ": the codebook, version "
            + version
            + ". Restricted: it is made from what respondents wrote.");
    guide.add(
        "Work on a copy elsewhere: this file is deleted as soon as contributions come in or are withdrawn. Write in the yellow cells alone. Whatever you leave empty stays as it is. Rows may be sorted, filtered and deleted; columns must stay.");
    guide.add(
        "RENAME  Write the new label. Say it in words of your own: a noun phrase of 3 to 80 characters, without names of persons or organisations.");
    guide.add(
        "DESCRIBE  Write one or two neutral sentences into \"new description\", in words that contributors use: they help to recognise what belongs to the theme.");
    guide.add(
        "MERGE  Choose, in the row of the theme that is to go, the theme of the same topic that takes it in. To give that one another label, write it in its own row.");
    guide.add(
        "HIDE  Choose yes. Passages that are under no other theme are then counted under none. Choose no to show a hidden theme again.");
    guide.add(
        "ADD  In one of the empty rows below the themes, choose a topic and write a label, and better a description too. Passages of that topic that use these words are put under it.");
    guide.add(
        "SPLIT  In one of the empty rows, choose \"split from\" and write the label of the part, one row for each part. Passages of the theme that use the part's words go there; the others stay.");
    guide.add(
        "Give it back with: ./chorus codebook import FILE --out OUT --by \"Your name\" --why \"The reason\". Everything that is wrong is told at once, and nothing is taken over until nothing is. Then run ./chorus run again.");
    guide.add(
        "The numbers count families: contributions of one organisation or one campaign count once. A theme needs at least 10 for its label to be shown. \"asked for\" tells what families ask for where they speak of it, most first. The ids of examples lead to the passages: ./chorus search with --filter contribution=ID.");
    guide.add(
        "\"base\" tells which version you saw. If somebody else changes a theme in the meantime, your edit of it is shown as a conflict and not taken over.");
    return guide;
  }
}
