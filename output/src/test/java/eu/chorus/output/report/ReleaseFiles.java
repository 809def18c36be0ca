package eu.chorus.output.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The figures of a release, read off its files by libraries alone. */
record ReleaseFiles(Path folder) {
  private static final Map<String, String> POPULATIONS =
      Map.of("All contributions", "all", "Without campaigns", "without_campaigns");

  /** What no two figures have in common. */
  record FigureId(String table, String population, String row, String column) {}

  /** A figure as a file tells it; each empty where none is told. */
  record Told(String count, String share, String base) {}

  /**
   * A data table in a document for people, with its caption and the text alternative of its chart.
   *
   * @param lines its header, then its rows
   */
  record Shown(String caption, String alternative, List<List<String>> lines) {}

  /** What {@code data/tables.csv} tells. */
  Map<FigureId, Told> csv() throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var text = Files.readString(folder.resolve("data/tables.csv"));
    var told = new TreeMap<FigureId, Told>(ReleaseFiles::compare);
    for (var line : format.parse(new StringReader(text)).getRecords()) {
      told.put(
          new FigureId(
              line.get("table"), line.get("population"), line.get("row"), line.get("column")),
          new Told(line.get("count"), line.get("share"), line.get("base")));
    }
    return told;
  }

  /** What the sheets of {@code tables.xlsx} tell, the contents left out. */
  Map<FigureId, Told> workbook() throws IOException {
    var told = new TreeMap<FigureId, Told>(ReleaseFiles::compare);
    try (var in = Files.newInputStream(folder.resolve("tables.xlsx"));
        var book = new XSSFWorkbook(in)) {
      for (int sheet = 1; sheet < book.getNumberOfSheets(); sheet++) {
        for (var row : book.getSheetAt(sheet)) {
          if (row.getRowNum() > 0) {
            told.put(
                new FigureId(
                    text(row, 0),
                    POPULATIONS.getOrDefault(text(row, 1), ""),
                    text(row, 3),
                    text(row, 4)),
                new Told(text(row, 5), text(row, 6).replace("%", ""), text(row, 7)));
          }
        }
      }
    }
    return told;
  }

  private static String text(Row row, int column) {
    return new DataFormatter(Locale.ROOT).formatCellValue(row.getCell(column)).replace(",", "");
  }

  private static int compare(FigureId one, FigureId other) {
    return one.toString().compareTo(other.toString());
  }

  Document page() throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  /** The exhibits of {@code report.html}. */
  List<Shown> html() throws IOException {
    return page().select("main figure").stream()
        .map(
            figure ->
                new Shown(
                    figure.select("figcaption").text(),
                    figure.select("img").attr("alt"),
                    figure.select("tr").stream()
                        .map(row -> row.select("th, td").stream().map(Element::text).toList())
                        .toList()))
        .toList();
  }

  /** The exhibits of {@code report.docx}. */
  List<Shown> docx() throws IOException {
    var shown = new ArrayList<Shown>();
    try (var in = Files.newInputStream(folder.resolve("report.docx"));
        var document = new XWPFDocument(in)) {
      var alternative = "";
      var caption = "";
      for (var element : document.getBodyElements()) {
        if (element instanceof XWPFTable table) {
          shown.add(new Shown(caption, alternative, lines(table)));
          alternative = "";
        } else if (element instanceof XWPFParagraph paragraph) {
          caption = "Caption".equals(paragraph.getStyle()) ? plain(paragraph.getText()) : caption;
          for (var run : paragraph.getRuns()) {
            for (var drawing : run.getCTR().getDrawingList()) {
              alternative = drawing.getInlineArray(0).getDocPr().getDescr();
            }
          }
        }
      }
    }
    return shown;
  }

  /** A cell that goes on from the row above holds what that one holds. */
  private static List<List<String>> lines(XWPFTable table) {
    var lines = new ArrayList<List<String>>();
    for (XWPFTableRow row : table.getRows()) {
      var line = new ArrayList<String>();
      for (XWPFTableCell cell : row.getTableCells()) {
        var properties = cell.getCTTc().getTcPr();
        boolean again =
            properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
        line.add(again ? lines.get(lines.size() - 1).get(line.size()) : plain(cell.getText()));
      }
      lines.add(line);
    }
    return lines;
  }

  static String plain(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }

  /** The tables of {@code slides.pptx}, line by line. */
  List<List<List<String>>> slideTables() throws IOException {
    try (var in = Files.newInputStream(folder.resolve("slides.pptx"));
        var show = new XMLSlideShow(in)) {
      return show.getSlides().stream()
          .flatMap(slide -> slide.getShapes().stream())
          .filter(XSLFTable.class::isInstance)
          .map(
              table ->
                  ((XSLFTable) table)
                      .getRows().stream()
                          .map(row -> row.getCells().stream().map(c -> plain(c.getText())).toList())
                          .toList())
          .toList();
    }
  }

  /** The text alternatives of the pictures of {@code slides.pptx}. */
  List<String> slidePictures() throws IOException {
    try (var in = Files.newInputStream(folder.resolve("slides.pptx"));
        var show = new XMLSlideShow(in)) {
      return show.getSlides().stream()
          .flatMap(slide -> slide.getShapes().stream())
          .filter(XSLFPictureShape.class::isInstance)
          .map(shape -> ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr().getDescr())
          .toList();
    }
  }

  /** What stands in {@code report.pdf}. */
  String pdf() throws IOException {
    try (var document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  /**
   * The texts in a chart by their keyword: what it is, and what is painted in it.
   *
   * @param source of the page's picture: a PNG in Base64
   */
  static Map<String, String> chart(String source) throws IOException {
    var bytes = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      var root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      var texts = new TreeMap<String, String>();
      children(root)
          .filter(node -> node.getNodeName().equals("iTXt"))
          .flatMap(node -> children(node))
          .map(Node::getAttributes)
          .forEach(
              a ->
                  texts.put(
                      a.getNamedItem("keyword").getNodeValue(),
                      a.getNamedItem("text").getNodeValue()));
      return texts;
    } finally {
      reader.dispose();
    }
  }

  private static Stream<Node> children(Node node) {
    NodeList all = node.getChildNodes();
    return IntStream.range(0, all.getLength()).mapToObj(all::item);
  }
}
