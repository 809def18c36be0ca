package eu.chorus.output.report;

import eu.chorus.output.chart.Chart;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Figure;
import eu.chorus.output.synthesis.Report.TableBlock;
import eu.chorus.output.table.Cell;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** The slides of a report, in the house's look: tables as tables, charts as described pictures. */
final class SlidesWriter {
  static final String FILE = "slides.pptx";

  /** In points: a wide screen. */
  private static final Dimension PAGE = new Dimension(960, 540);

  private static final int MARGIN = 40;
  private static final int WIDTH = PAGE.width - 2 * MARGIN;
  private static final Rectangle TITLE = new Rectangle(MARGIN, 24, WIDTH, 64);
  private static final Rectangle BODY = new Rectangle(MARGIN, 100, WIDTH, 400);

  /** A font that every office has, or one of the same widths. */
  private static final String FONT = "Arial";

  /** Width of a letter and height of a line, of the size of the font; both rather too large. */
  private static final double LETTER = 0.54;

  private static final double LINE = 1.25;
  private static final double SMALLEST = 14;
  private static final double[] SIZES = {20, 18, 16, SMALLEST};
  private static final double SPACING = 8;

  /** Of the table: its columns, their widths and what is said below it. */
  private static final List<String> COLUMNS = List.of("html.category", "html.count", "html.share");

  private static final int FIGURES = 110;
  private static final int LABELS = WIDTH - 2 * FIGURES;
  private static final Rectangle NOTES = new Rectangle(MARGIN, 450, WIDTH, 60);

  private static final Color INK = new Color(0x1B2733);
  private static final Color QUIET = new Color(0x56626F);
  private static final Color ACCENT = new Color(0x123F6E);
  private static final Color SOFT = new Color(0xF3F6F9);

  private final Frames frames;
  private final XMLSlideShow show;
  private final XSLFSlideLayout layout;

  private SlidesWriter(Frames frames, XMLSlideShow show) {
    this.frames = frames;
    this.show = show;
    show.setPageSize(PAGE);
    this.layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY);
  }

  static byte[] write(Report report, List<Chart> charts, Frames frames) throws IOException {
    try (var show = new XMLSlideShow()) {
      withoutThumbnail(show.getPackage());
      var writer = new SlidesWriter(frames, show);
      for (var slide : Deck.of(report, charts)) {
        writer.add(slide);
      }
      return OfficeFile.of(show, report.title(), frames.language());
    }
  }

  /** The library's empty presentation brings a picture of itself. */
  private static void withoutThumbnail(OPCPackage pack) {
    for (var relation : pack.getRelationshipsByType(PackageRelationshipTypes.THUMBNAIL)) {
      pack.removePart(pack.getPart(relation));
      pack.removeRelationship(relation.getId());
    }
  }

  private void add(Deck.Slide slide) {
    var on = show.createSlide(layout);
    if (slide instanceof Deck.Cover cover) {
      cover(on, cover);
      return;
    }
    title(on, slide.title(), TITLE, 26);
    if (slide instanceof Deck.Numbers numbers) {
      figures(on, numbers.figures());
      lines(on, numbers.lines(), new Rectangle(MARGIN, 270, WIDTH, 230), false);
    } else if (slide instanceof Deck.Points points) {
      lines(on, points.lines(), BODY, true);
    } else if (slide instanceof Deck.Drawing drawing) {
      picture(on, drawing);
    } else if (slide instanceof Deck.Rows rows) {
      table(on, rows.block());
    }
  }

  private void cover(XSLFSlide on, Deck.Cover cover) {
    var band = on.createAutoShape();
    band.setAnchor(new Rectangle(0, 0, PAGE.width, 12));
    band.setFillColor(ACCENT);
    band.setLineColor(null);
    title(on, cover.title(), new Rectangle(MARGIN, 150, WIDTH, 110), 38);
    lines(on, List.of(cover.subtitle()), new Rectangle(MARGIN, 270, WIDTH, 60), false);
    lines(on, cover.lines(), new Rectangle(MARGIN, 350, WIDTH, 140), false);
  }

  private void title(XSLFSlide on, String text, Rectangle place, double largest) {
    var shape = on.getPlaceholder(0);
    ((CTShape) shape.getXmlObject()).getSpPr().addNewXfrm(); // else the master's is moved
    shape.setAnchor(place);
    shape.clearText();
    shape.setVerticalAlignment(VerticalAlignment.BOTTOM);
    shape.setTextAutofit(TextAutofit.NONE);
    var paragraph = shape.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    double size = largest;
    while (size > SMALLEST && height(List.of(text), size, place.width) > place.height) {
      size -= 2;
    }
    run(paragraph, text, size, ACCENT).setBold(true);
  }

  /** The headline numbers side by side. */
  private void figures(XSLFSlide on, List<Figure> figures) {
    int width = figures.isEmpty() ? WIDTH : WIDTH / figures.size();
    for (int i = 0; i < figures.size(); i++) {
      var box = box(on, new Rectangle(MARGIN + i * width, 120, width - 12, 120));
      box.setFillColor(SOFT);
      box.setVerticalAlignment(VerticalAlignment.MIDDLE);
      var value = box.addNewTextParagraph();
      run(value, figures.get(i).value(), 34, ACCENT).setBold(true);
      run(box.addNewTextParagraph(), figures.get(i).caption(), SMALLEST, QUIET);
    }
  }

  /** As many lines as there is room for, in the largest size that takes them all. */
  private void lines(XSLFSlide on, List<String> lines, Rectangle place, boolean bullets) {
    var box = box(on, place);
    double size =
        Arrays.stream(SIZES)
            .filter(s -> height(lines, s, place.width) <= place.height)
            .findFirst()
            .orElse(SMALLEST);
    int shown = lines.size();
    while (shown > 1 && height(lines.subList(0, shown), size, place.width) > place.height) {
      shown--;
    }
    for (var line : lines.subList(0, shown)) {
      var paragraph = box.addNewTextParagraph();
      paragraph.setSpaceAfter(-SPACING);
      if (bullets) {
        paragraph.setBullet(true);
        paragraph.setLeftMargin(18.0);
        paragraph.setIndent(-18.0);
      }
      run(paragraph, line, size, INK);
    }
  }

  /** An empty box for text that stays as large as it is. */
  private static XSLFTextShape box(XSLFSlide on, Rectangle place) {
    var box = on.createTextBox();
    box.setAnchor(place);
    box.clearText();
    box.setTextAutofit(TextAutofit.NONE);
    return box;
  }

  /** Height of paragraphs in points, as far as it can be told without the font. */
  private static double height(List<String> lines, double size, int width) {
    return lines.stream()
        .mapToDouble(
            line -> Math.ceil(line.length() * size * LETTER / (width - 36)) * size * LINE + SPACING)
        .sum();
  }

  private void picture(XSLFSlide on, Deck.Drawing drawing) {
    var chart = drawing.chart();
    var data = show.addPicture(chart.png().bytes(), PictureType.PNG);
    var shape = on.createPicture(data);
    double scale =
        Math.min(BODY.getWidth() / chart.width(), (BODY.getHeight() + 20) / chart.height());
    double width = chart.width() * scale;
    shape.setAnchor(
        new Rectangle2D.Double(
            BODY.x + (BODY.width - width) / 2, BODY.y, width, chart.height() * scale));
    var named = ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr();
    named.setDescr(drawing.alternative());
    named.setName("");
  }

  /** The first rows, as many as there is room for. */
  private void table(XSLFSlide on, TableBlock block) {
    var cells = fitting(block.cells());
    var table = on.createTable(cells.size() + 1, COLUMNS.size());
    table.setAnchor(new Rectangle(BODY.x, BODY.y, WIDTH, (int) rowHeight("")));
    table.getCTTable().getTblPr().setFirstRow(true);
    for (int i = 0; i < COLUMNS.size(); i++) {
      table.setColumnWidth(i, i == 0 ? LABELS : FIGURES);
      var head = table.getCell(0, i);
      head.setFillColor(ACCENT);
      cell(head, frames.say(COLUMNS.get(i)), Color.WHITE, i > 0).setBold(true);
    }
    for (int i = 0; i < cells.size(); i++) {
      row(table, i + 1, cells.get(i));
    }
    var notes = new ArrayList<>(List.of(block.caption()));
    if (cells.size() < block.cells().size()) {
      notes.add(frames.count("slides.rows", block.cells().size()));
    }
    var below = box(on, NOTES);
    notes.forEach(note -> run(below.addNewTextParagraph(), note, SMALLEST, QUIET));
  }

  private void row(XSLFTable table, int at, Cell cell) {
    boolean shown = cell.shareInTenths().isPresent();
    var count =
        shown
            ? frames.number(cell.count().orElseThrow())
            : WorkbookWriter.status(cell.status(), frames);
    var share = shown ? frames.share(cell.shareInTenths().orElseThrow()) : "–";
    table.setRowHeight(at, rowHeight(cell.row()));
    cell(table.getCell(at, 0), cell.row(), INK, false);
    cell(table.getCell(at, 1), count, shown ? INK : QUIET, true);
    cell(table.getCell(at, 2), share, shown ? INK : QUIET, true);
  }

  private static List<Cell> fitting(List<Cell> cells) {
    double room = NOTES.y - BODY.y - rowHeight("") - SPACING;
    int fitting = 0;
    for (var cell : cells) {
      room -= rowHeight(cell.row());
      fitting += room >= 0 ? 1 : 0;
    }
    return cells.subList(0, Math.max(1, fitting));
  }

  private static double rowHeight(String label) {
    double lines = Math.max(1, Math.ceil(label.length() * SMALLEST * LETTER / (LABELS - 16)));
    return lines * SMALLEST * LINE + 12;
  }

  private XSLFTextRun cell(XSLFTableCell cell, String text, Color color, boolean right) {
    cell.clearText();
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    cell.setBorderColor(BorderEdge.bottom, QUIET);
    var paragraph = cell.addNewTextParagraph();
    paragraph.setTextAlign(right ? TextAlign.RIGHT : TextAlign.LEFT);
    return run(paragraph, text, SMALLEST, color);
  }

  private XSLFTextRun run(XSLFTextParagraph paragraph, String text, double size, Color color) {
    var run = paragraph.addNewTextRun();
    run.setText(text);
    run.setFontSize(size);
    run.setFontFamily(FONT);
    run.setFontColor(color);
    ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang(frames.language());
    return run;
  }
}
