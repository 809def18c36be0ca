package eu.chorus.output.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Where in a release a quotation may stand; pieces come as cells, rows, slides, attributes. */
public enum Carrier {
  /** A paragraph of HTML; cells of a table. */
  HTML_TEXT("html"),
  /** An attribute; the same attribute of many elements. */
  HTML_ATTRIBUTE("html"),
  /** A comment; several. */
  HTML_COMMENT("html"),
  /** A string of a script; an array of strings. */
  HTML_SCRIPT("html"),
  /** A paragraph of a Word file; rows of a table. */
  DOCX_TEXT("docx"),
  /** A comment on it; several. */
  DOCX_COMMENT("docx"),
  /** The title of a Word file; properties of its own. */
  DOCX_PROPERTY("docx"),
  /** An element of a custom XML part; several. */
  DOCX_CUSTOM_XML("docx"),
  /** A cell of the workbook behind a chart; a column. */
  DOCX_WORKBOOK("docx"),
  /** A cell; a column. */
  XLSX_CELL("xlsx"),
  /** The same on a very hidden sheet. */
  XLSX_HIDDEN_SHEET("xlsx"),
  /** A comment on a cell; several. */
  XLSX_COMMENT("xlsx"),
  /** What a defined name stands for; several. */
  XLSX_DEFINED_NAME("xlsx"),
  /** The title of a workbook; properties of its own. */
  XLSX_PROPERTY("xlsx"),
  /** An element of a custom XML part; several. */
  XLSX_CUSTOM_XML("xlsx"),
  /** A slide; several. */
  PPTX_SLIDE("pptx"),
  /** The notes of a slide; of several. */
  PPTX_NOTES("pptx"),
  /** The title of a presentation; properties of its own. */
  PPTX_PROPERTY("pptx"),
  /** An element of a custom XML part; several. */
  PPTX_CUSTOM_XML("pptx"),
  /** A cell of the workbook behind a chart; a column. */
  PPTX_WORKBOOK("pptx"),
  /** A cell; a column. */
  CSV("csv"),
  /** A value; an array. */
  JSON("json"),
  /** A description in a graph of linked data; several nodes. */
  JSON_LD("jsonld"),
  /** A text chunk of a picture; several. */
  PNG_CHUNK("png"),
  /** A string drawn into a chart, as the chart tells it; several. */
  PNG_DRAWN("png"),
  /** A line of a page; a line on each of several pages. */
  PDF_TEXT("pdf"),
  /** The title of a PDF; entries of its own. */
  PDF_METADATA("pdf"),
  /** A text file attached to a PDF; a line of it a piece. */
  PDF_ATTACHMENT("pdf"),
  /** The name of an entry of an archive; several entries. */
  ZIP_NAME("zip"),
  /** The name of a file; folders. */
  FILE_NAME("txt");

  private final String suffix;

  Carrier(String suffix) {
    this.suffix = suffix;
  }

  /** The end of the file's name, without a dot. */
  String suffix() {
    return suffix;
  }

  /** How a reader of tables knows it. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The bytes of an artefact that holds these pieces and little else. */
  byte[] bytes(List<String> pieces) throws IOException {
    return switch (this) {
      case HTML_TEXT -> MarkupFiles.text(pieces);
      case HTML_ATTRIBUTE -> MarkupFiles.attributes(pieces);
      case HTML_COMMENT -> MarkupFiles.comments(pieces);
      case HTML_SCRIPT -> MarkupFiles.script(pieces);
      case DOCX_TEXT -> WordFiles.text(pieces);
      case DOCX_COMMENT -> WordFiles.comments(pieces);
      case DOCX_PROPERTY -> WordFiles.properties(pieces);
      case DOCX_CUSTOM_XML -> WordFiles.customXml(pieces);
      case DOCX_WORKBOOK -> WordFiles.workbook(pieces);
      case XLSX_CELL -> SheetFiles.cells(pieces);
      case XLSX_HIDDEN_SHEET -> SheetFiles.hidden(pieces);
      case XLSX_COMMENT -> SheetFiles.comments(pieces);
      case XLSX_DEFINED_NAME -> SheetFiles.names(pieces);
      case XLSX_PROPERTY -> SheetFiles.properties(pieces);
      case XLSX_CUSTOM_XML -> SheetFiles.customXml(pieces);
      case PPTX_SLIDE -> SlideFiles.slides(pieces);
      case PPTX_NOTES -> SlideFiles.notes(pieces);
      case PPTX_PROPERTY -> SlideFiles.properties(pieces);
      case PPTX_CUSTOM_XML -> SlideFiles.customXml(pieces);
      case PPTX_WORKBOOK -> SlideFiles.workbook(pieces);
      case CSV -> MarkupFiles.csv(pieces);
      case JSON -> MarkupFiles.json(pieces);
      case JSON_LD -> MarkupFiles.jsonLd(pieces);
      case PNG_CHUNK -> PngFiles.chunks(pieces);
      case PNG_DRAWN -> PngFiles.drawn(pieces);
      case PDF_TEXT -> PdfFiles.text(pieces);
      case PDF_METADATA -> PdfFiles.metadata(pieces);
      case PDF_ATTACHMENT -> PdfFiles.attachment(pieces);
      case ZIP_NAME -> MarkupFiles.entryNames(pieces);
      case FILE_NAME -> MarkupFiles.utf8("Results");
    };
  }
}
