package eu.chorus.output.report;

import eu.chorus.output.report.DataTable.Role;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

/**
 * A data table in a document: its first row is its header and stands on every page; no row is torn
 * between pages, nor is a table that is short. Widths are in twentieths of a point.
 */
final class DocxTable {
  /** A table of more rows may go on on the next page, but never with a single row. */
  private static final int SHORT = 14;

  private static final int FEWEST_ON_A_PAGE = 3;

  private static final int WIDEST_FIGURE = 1180;
  private static final int LETTER = 95;
  private static final int WORD = 1420;
  private static final int LEAST_HEAD = 2200;

  /** Of a table across stakeholder types, whose heads may name many of them. */
  private static final int WIDEST_ACROSS = 2000;

  /** In narrower columns a head stands upright, and letters are smaller. */
  private static final int NARROW = 900;

  private static final int UPRIGHT_HEIGHT = 1750;

  private final DataTable content;
  private final int[] widths;
  private final XWPFTable table;

  private DocxTable(DataTable content, XWPFTable table) {
    this.content = content;
    this.widths = widths(content);
    this.table = table;
  }

  static void append(DataTable content, XWPFDocument document) {
    var table = document.createTable(content.rows().size() + 1, content.heads().size());
    new DocxTable(content, table).fill();
    document.createParagraph().setStyle("TableEnd");
  }

  private void fill() {
    look();
    heads(table.getRow(0));
    for (int i = 0; i < content.rows().size(); i++) {
      var row = table.getRow(i + 1);
      row.setCantSplitRow(true);
      for (int j = 0; j < widths.length; j++) {
        var datum = content.rows().get(i).get(j);
        var style = datum.role() == Role.FIGURE ? figureStyle(j) : "TableText";
        boolean again = repeats(i, j);
        var line = fill(row.getCell(j), j, style, again ? "" : datum.text());
        if (again || repeats(i + 1, j)) {
          var merged = again ? STMerge.CONTINUE : STMerge.RESTART;
          row.getCell(j).getCTTc().getTcPr().addNewVMerge().setVal(merged);
        }
        if (staysWithNext(i)) {
          line.setKeepNext(true);
        }
      }
    }
  }

  private boolean isNarrow(int column) {
    return widths[column] < NARROW && widths.length > 6;
  }

  private String figureStyle(int column) {
    return isNarrow(column) ? "TableFigureNarrow" : "TableFigure";
  }

  /** Whether the row belongs to the matrix row above, which is named once. */
  private boolean repeats(int row, int column) {
    boolean isGroup = column == 0 && role(0) == Role.HEAD && role(1) == Role.HEAD;
    return isGroup
        && row > 0
        && row < content.rows().size()
        && content.rows().get(row).get(0).equals(content.rows().get(row - 1).get(0));
  }

  private boolean staysWithNext(int row) {
    int left = content.rows().size() - 1 - row;
    boolean isEdge = row < FEWEST_ON_A_PAGE - 1 || left < FEWEST_ON_A_PAGE;
    return left > 0 && (content.rows().size() <= SHORT || isEdge || repeats(row + 1, 0));
  }

  private void look() {
    var properties = table.getCTTbl().getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    table.setStyleID("DataTable");
    table.setWidth(IntStream.of(widths).sum());
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var look = properties.addNewTblLook();
    look.setFirstRow(STOnOff1.ON);
    look.setFirstColumn(STOnOff1.ON);
    look.setNoHBand(STOnOff1.ON);
    look.setNoVBand(STOnOff1.ON);
    var grid = table.getCTTbl().getTblGrid();
    grid = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
    for (int i = 0; i < widths.length; i++) {
      var column = i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol();
      column.setW(BigInteger.valueOf(widths[i]));
    }
  }

  private void heads(XWPFTableRow row) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    for (int j = 0; j < widths.length; j++) {
      var cell = row.getCell(j);
      boolean isFigure = role(j) == Role.FIGURE;
      boolean isUpright = isFigure && isNarrow(j);
      var style = isFigure && !isUpright ? "TableHeadFigure" : "TableHead";
      fill(cell, j, style, content.heads().get(j));
      if (isUpright) {
        cell.getCTTc().getTcPr().addNewTextDirection().setVal(STTextDirection.BT_LR);
        row.setHeight(UPRIGHT_HEIGHT);
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
      }
    }
  }

  private XWPFParagraph fill(XWPFTableCell cell, int column, String style, String text) {
    cell.setWidth(Integer.toString(widths[column]));
    var paragraph = cell.getParagraphArray(0);
    paragraph.setStyle(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private Role role(int column) {
    return role(content, column);
  }

  private static Role role(DataTable table, int column) {
    return table.rows().isEmpty() ? Role.HEAD : table.rows().get(0).get(column).role();
  }

  /** Figures and words take what they need, what names the row takes the rest. */
  private static int[] widths(DataTable table) {
    var roles = IntStream.range(0, table.heads().size()).mapToObj(i -> role(table, i)).toList();
    int heads = count(roles, Role.HEAD);
    int words = count(roles, Role.WORD) * WORD;
    int figures = count(roles, Role.FIGURE);
    int left = DocxTemplate.TEXT_WIDTH - words - heads * LEAST_HEAD;
    int widest = words == 0 ? WIDEST_ACROSS : needed(table.heads());
    int figure = figures == 0 ? 0 : Math.min(widest, left / figures);
    int head = (DocxTemplate.TEXT_WIDTH - words - figures * figure) / Math.max(1, heads);
    return roles.stream()
        .mapToInt(r -> r == Role.HEAD ? head : r == Role.WORD ? WORD : figure)
        .toArray();
  }

  /** For the longest word of a head. */
  private static int needed(List<String> heads) {
    int letters =
        heads.stream()
            .flatMap(head -> Stream.of(head.split(" ", -1)))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.min(WIDEST_FIGURE, letters * LETTER + 2 * LETTER);
  }

  private static int count(List<Role> roles, Role role) {
    return (int) roles.stream().filter(r -> r == role).count();
  }
}
