package eu.chorus.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Plants a word of its own into every field of a document or export that a respondent controls. */
final class CanaryFields {
  private final Canaries canaries;
  private final SortedMap<String, String> words = new TreeMap<>();

  CanaryFields(Canaries canaries) {
    this.canaries = canaries;
  }

  /** The word planted into a field; a new one where the field has none yet. */
  String word(String field) {
    return words.computeIfAbsent(field, f -> canaries.word());
  }

  /** The word of every field. */
  SortedMap<String, String> words() {
    return Collections.unmodifiableSortedMap(words);
  }

  /** A word-processing document with words in all its corners. */
  byte[] docx() throws IOException {
    var entries = new TreeMap<String, String>();
    entries.put("[Content_Types].xml", CONTENT_TYPES);
    entries.put("_rels/.rels", RELATIONS);
    entries.put("word/_rels/document.xml.rels", DOCUMENT_RELATIONS + word("docx link") + LINK_END);
    entries.put("word/document.xml", planted("docx ", DOCUMENT));
    NOTES.forEach(
        (part, xml) -> entries.put("word/" + part + ".xml", planted("docx " + part + " ", xml)));
    entries.put("word/settings.xml", planted("docx ", SETTINGS));
    entries.put("docProps/core.xml", planted("docx ", CORE));
    entries.put("docProps/app.xml", planted("docx ", APP));
    entries.put("docProps/custom.xml", planted("docx ", CUSTOM));
    entries.put("customXml/item1.xml", "<data><told>" + word("docx custom XML") + "</told></data>");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setComment(word("docx archive comment"));
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Fills each {@code {field}} of a text with the word of that field. */
  private String planted(String about, String template) {
    var text = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      text.append(template, from, open).append(word(about + template.substring(open + 1, close)));
      from = close + 1;
    }
    return text.append(template.substring(from)).toString();
  }

  /** A page of the web with words in all its corners. */
  byte[] html() {
    return planted(
            "html ",
            """
            <html><head><title>{title}</title><meta name="author" content="{meta}">
            </head>
            <body data-note="{data attribute}"><!-- {comment} -->
            <p>We ask for {text} in every summary. <a href="https://example.org/{link}">here</a>
            <img src="x.png" alt="{alternative text}" title="{tooltip}">
            <input type="hidden" value="{hidden input}"><span style="display:none">{hidden}</span>
            </p><script>told = '{script}'</script></body></html>
            """)
        .getBytes(UTF_8);
  }

  /** A PDF with words in all its corners. */
  byte[] pdf() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(70, 700);
        content.showText("Our position on " + word("pdf text") + " is that audits must be public.");
        content.endText();
      }
      var info = pdf.getDocumentInformation();
      info.setTitle(word("pdf title"));
      info.setAuthor(word("pdf author"));
      info.setSubject(word("pdf subject"));
      info.setKeywords(word("pdf keywords"));
      info.setCreator(word("pdf creator"));
      info.setCustomMetadataValue("Told", word("pdf property"));
      var xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + word("pdf XMP") + "</x:xmpmeta>";
      pdf.getDocumentCatalog()
          .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(UTF_8))));
      annotate(page);
      form(pdf, page);
      attach(pdf);
      var outline = new PDDocumentOutline();
      var item = new PDOutlineItem();
      item.setTitle(word("pdf bookmark"));
      outline.addLast(item);
      pdf.getDocumentCatalog().setDocumentOutline(outline);
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private void annotate(PDPage page) throws IOException {
    var note = new PDAnnotationText();
    note.setContents(word("pdf annotation"));
    note.setTitlePopup(word("pdf annotation author"));
    note.setRectangle(new PDRectangle(100, 600, 20, 20));
    var link = new PDAnnotationLink();
    var action = new PDActionURI();
    action.setURI("https://example.org/" + word("pdf link"));
    link.setAction(action);
    link.setRectangle(new PDRectangle(100, 500, 20, 20));
    page.setAnnotations(List.of(note, link));
  }

  private void form(PDDocument pdf, PDPage page) throws IOException {
    var form = new PDAcroForm(pdf);
    var field = new PDTextField(form);
    field.setPartialName(word("pdf form field name"));
    field.getCOSObject().setString(COSName.V, word("pdf form value"));
    field.getWidgets().get(0).setRectangle(new PDRectangle(100, 400, 90, 20));
    field.getWidgets().get(0).setPage(page);
    form.setFields(List.of(field));
    pdf.getDocumentCatalog().setAcroForm(form);
  }

  private void attach(PDDocument pdf) throws IOException {
    var content = new ByteArrayInputStream(word("pdf attachment").getBytes(UTF_8));
    var file = new PDEmbeddedFile(pdf, content);
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    day.setTimeInMillis(0);
    file.setCreationDate(day);
    var specification = new PDComplexFileSpecification();
    specification.setFile(word("pdf attachment name") + ".txt");
    specification.setEmbeddedFile(file);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("one", specification));
    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
  }

  /** An export of comments on a draft, with words in every cell and in all its corners. */
  byte[] export(int rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Content");
      sheet.createRow(0).createCell(0).setCellValue("Alias");
      sheet.getRow(0).createCell(1).setCellValue("comments");
      sheet.createRow(1).createCell(0).setCellValue("Export Date");
      sheet.getRow(1).createCell(1).setCellValue(LocalDate.of(2025, 1, 20));
      var headers =
          List.of(
              "Contribution ID", "Creation date", "Organisation", "E-mail", "Comment", "Agree?");
      var header = sheet.createRow(3);
      for (int column = 0; column < headers.size(); column++) {
        header.createCell(column).setCellValue(headers.get(column));
      }
      for (int i = 0; i < rows; i++) {
        var row = sheet.createRow(4 + i);
        row.createCell(0).setCellValue("P" + i);
        row.createCell(1).setCellValue("2025-01-1" + i % 9);
        row.createCell(2).setCellValue(word("plenary organisation " + i) + " Network");
        row.createCell(3).setCellValue(word("plenary mail " + i) + "@example.org");
        row.createCell(4)
            .setCellValue("Measure 1.1 should name " + word("plenary comment " + i) + " first.");
        row.createCell(5).setCellValue(i % 3 == 0 ? "No" : "Yes");
      }
      sheet.getRow(5).setZeroHeight(true);
      sheet.setColumnHidden(4, true);
      var drawing = sheet.createDrawingPatriarch();
      var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 2, 2, 4, 4));
      comment.setString(word("xlsx comment"));
      comment.setAuthor(word("xlsx comment author"));
      sheet.getRow(4).getCell(4).setCellComment(comment);
      var hidden = book.createSheet(word("xlsx hidden sheet name"));
      hidden.createRow(0).createCell(0).setCellValue(word("xlsx hidden sheet"));
      book.setSheetHidden(1, true);
      var name = book.createName();
      name.setNameName(word("xlsx defined name"));
      name.setComment(word("xlsx defined name comment"));
      name.setRefersToFormula("Content!$A$1");
      var helper = sheet.getDataValidationHelper();
      var listed = helper.createExplicitListConstraint(new String[] {word("xlsx validation"), "b"});
      sheet.addValidationData(
          helper.createValidation(listed, new CellRangeAddressList(100, 101, 0, 0)));
      sheet.getHeader().setCenter(word("xlsx header"));
      var properties = book.getProperties();
      properties.getCoreProperties().setTitle(word("xlsx title"));
      properties.getCoreProperties().setCreator(word("xlsx author"));
      properties.getExtendedProperties().getUnderlyingProperties().setCompany(word("xlsx company"));
      properties.getCustomProperties().addProperty("Told", word("xlsx property"));
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String WORDS =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels"
       ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="$Tdocument.main+xml"/>
      <Override PartName="/word/comments.xml" ContentType="$Tcomments+xml"/>
      <Override PartName="/word/footnotes.xml" ContentType="$Tfootnotes+xml"/>
      <Override PartName="/word/endnotes.xml" ContentType="$Tendnotes+xml"/>
      <Override PartName="/word/header1.xml" ContentType="$Theader+xml"/>
      <Override PartName="/word/footer1.xml" ContentType="$Tfooter+xml"/>
      <Override PartName="/word/settings.xml" ContentType="$Tsettings+xml"/>
      <Override PartName="/docProps/core.xml"
       ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      </Types>
      """
          .replace("$T", TYPE)
          .strip();

  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="$R/officeDocument" Target="word/document.xml"/>
      <Relationship Id="r2" Target="docProps/core.xml"
       Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>
      <Relationship Id="r3" Type="$R/extended-properties" Target="docProps/app.xml"/>
      <Relationship Id="r4" Type="$R/custom-properties" Target="docProps/custom.xml"/>
      <Relationship Id="r5" Type="$R/customXml" Target="customXml/item1.xml"/>
      </Relationships>
      """
          .replace("$R", OFFICE)
          .strip();

  private static final String DOCUMENT_RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="c1" Type="$R/comments" Target="comments.xml"/>
      <Relationship Id="c2" Type="$R/footnotes" Target="footnotes.xml"/>
      <Relationship Id="c3" Type="$R/endnotes" Target="endnotes.xml"/>
      <Relationship Id="c4" Type="$R/header" Target="header1.xml"/>
      <Relationship Id="c5" Type="$R/footer" Target="footer1.xml"/>
      <Relationship Id="c6" Type="$R/settings" Target="settings.xml"/>
      <Relationship Id="c7" Type="$R/hyperlink" TargetMode="External" Target="https://example.org/"""
          .replace("$R", OFFICE)
          .strip();

  private static final String LINK_END = "\"/></Relationships>";

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document $W xmlns:r="$R"
       xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>
      <w:p><w:r><w:t>The Code should say {text} plainly.</w:t></w:r></w:p>
      <w:p><w:ins w:id="1" w:author="{inserted by}"><w:r><w:t>{inserted}</w:t></w:r></w:ins>
      <w:del w:id="2" w:author="{deleted by}"><w:r><w:delText>{deleted}</w:delText></w:r></w:del></w:p>
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{hidden text}</w:t></w:r></w:p>
      <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>here</w:t></w:r><w:commentRangeEnd w:id="0"/>
      <w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
      <w:r><w:endnoteReference w:id="2"/></w:r></w:p>
      <w:p><w:hyperlink r:id="c7" w:tooltip="{tooltip}"><w:r><w:t>{link text}</w:t></w:r></w:hyperlink></w:p>
      <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="{picture name}"
       descr="{alternative text}" title="{picture title}"/></wp:inline></w:drawing></w:r></w:p>
      <w:p><w:fldSimple w:instr=" QUOTE {field} "><w:r><w:t>field</w:t></w:r></w:fldSimple></w:p>
      <w:p><w:bookmarkStart w:id="9" w:name="{bookmark}"/><w:bookmarkEnd w:id="9"/></w:p>
      <w:sdt><w:sdtPr><w:alias w:val="{control name}"/><w:tag w:val="{control tag}"/></w:sdtPr>
      <w:sdtContent><w:p><w:r><w:t>{control text}</w:t></w:r></w:p></w:sdtContent></w:sdt>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>{table cell}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:sectPr><w:headerReference w:type="default" r:id="c4"/>
      <w:footerReference w:type="default" r:id="c5"/></w:sectPr></w:body></w:document>
      """
          .replace("$W", WORDS)
          .replace("$R", OFFICE)
          .strip();

  private static final Map<String, String> NOTES =
      Map.of(
          "comments", note("comments", "comment w:id=\"0\" w:author=\"{author}\"", "comment"),
          "footnotes", note("footnotes", "footnote w:id=\"2\"", "footnote"),
          "endnotes", note("endnotes", "endnote w:id=\"2\"", "endnote"),
          "header1", "<w:hdr " + WORDS + "><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:hdr>",
          "footer1", "<w:ftr " + WORDS + "><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:ftr>");

  private static String note(String root, String open, String close) {
    return "<w:%s %s><w:%s><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:%s></w:%s>"
        .replaceFirst("%s", root)
        .replaceFirst("%s", WORDS)
        .replaceFirst("%s", open)
        .replaceFirst("%s", close)
        .replaceFirst("%s", root);
  }

  private static final String SETTINGS =
      "<w:settings "
          + WORDS
          + "><w:docVars><w:docVar w:name=\"told\" w:val=\"{variable}\"/></w:docVars></w:settings>";

  private static final String CORE =
      """
      <cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
      <dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>
      <dc:description>{description}</dc:description><cp:keywords>{keywords}</cp:keywords>
      <cp:lastModifiedBy>{last author}</cp:lastModifiedBy></cp:coreProperties>
      """
          .strip();

  private static final String APP =
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "extended-properties\"><Company>{company}</Company><Manager>{manager}</Manager>"
          + "</Properties>";

  private static final String CUSTOM =
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "docPropsVTypes\"><property fmtid=\"D5CDD505-2E9C-101B-9397-08002B2CF9AE\" pid=\"2\""
          + " name=\"Told\"><vt:lpwstr>{property}</vt:lpwstr></property></Properties>";
}
