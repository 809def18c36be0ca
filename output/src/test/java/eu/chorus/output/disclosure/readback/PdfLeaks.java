package eu.chorus.output.disclosure.readback;

import static eu.chorus.output.disclosure.readback.Bytes.deflated;
import static eu.chorus.output.disclosure.readback.Bytes.join;
import static eu.chorus.output.disclosure.readback.Bytes.utf8;
import static eu.chorus.output.disclosure.readback.Bytes.zip;

import eu.chorus.process.BuiltInFonts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Where a sentence may stand in a PDF. */
public final class PdfLeaks {
  private PdfLeaks() {}

  /** Does something to a document that has one page with a word on it. */
  private interface Plant {
    void into(PDDocument document, PDPage page, String sentence) throws IOException;
  }

  public static Map<String, byte[]> of(String sentence) throws IOException {
    BuiltInFonts.use();
    var plants = new LinkedHashMap<String, Plant>();
    plants.put("text", (d, p, s) -> draw(d, p, s, 700));
    plants.put("lines", PdfLeaks::lines);
    plants.put("unsorted", PdfLeaks::unsorted);
    plants.put("invisible", (d, p, s) -> show(d, p, "3 Tr BT /F 9 Tf 9 600 Td (" + s + ") Tj ET"));
    plants.put(
        "kerned",
        (d, p, s) ->
            show(d, p, "BT /F 9 Tf 9 600 Td [(" + s.replace("e", ") -10 (e") + ")] TJ ET"));
    plants.put("beside", (d, p, s) -> show(d, p, "BT /F 9 Tf 9000 9000 Td (" + s + ") Tj ET"));
    plants.put("comment", (d, p, s) -> show(d, p, "% " + s + "\nBT ET"));
    plants.put(
        "actual",
        (d, p, s) ->
            show(d, p, "/Span <</ActualText (" + s + ")>> BDC BT /F 9 Tf 9 600 Td (x) Tj ET EMC"));
    plants.put("point", (d, p, s) -> show(d, p, "/Note <</T (" + s + ")>> DP"));
    plants.put("pointList", (d, p, s) -> show(d, p, "/Note <</T [[(" + s + ")]]>> DP"));
    plants.put("photo", PdfLeaks::photo);
    plants.put("profile", PdfLeaks::profile);
    plants.put("filters", PdfLeaks::filters);
    plants.put("form", PdfLeaks::form);
    plants.put("unusedForm", PdfLeaks::unusedForm);
    plants.put("layer", PdfLeaks::layer);
    plants.put("layerName", (d, p, s) -> d.getDocumentCatalog().setOCProperties(named(s)));
    plants.put("title", (d, p, s) -> d.getDocumentInformation().setTitle(s));
    plants.put("own", (d, p, s) -> d.getDocumentInformation().setCustomMetadataValue("Own", s));
    plants.put(
        "xmp",
        (d, p, s) ->
            d.getDocumentCatalog().setMetadata(new PDMetadata(d, in("<x><y>" + s + "</y></x>"))));
    plants.put("bookmark", PdfLeaks::bookmark);
    plants.put("annotation", PdfLeaks::annotation);
    plants.put("appearance", PdfLeaks::appearance);
    plants.put("field", PdfLeaks::field);
    plants.put(
        "attachment",
        (d, p, s) -> attach(d, "a.docx", OfficeLeaks.body("<w:p><w:t>" + s + "</w:t></w:p>")));
    plants.put("attachmentName", (d, p, s) -> attach(d, s + ".txt", utf8("x")));
    plants.put("attachedArchive", (d, p, s) -> attach(d, "a.zip", zip("a.txt", s)));
    plants.put("label", PdfLeaks::label);
    plants.put(
        "script",
        (d, p, s) ->
            d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + s + "')")));
    plants.put("structure", PdfLeaks::structure);
    plants.put("name", (d, p, s) -> p.getCOSObject().setItem("Own", COSName.getPDFName(s)));
    plants.put("key", (d, p, s) -> p.getCOSObject().setItem(COSName.getPDFName(s), COSInteger.ONE));
    plants.put("unreached", PdfLeaks::unreached);
    var leaks = new LinkedHashMap<String, byte[]>();
    for (var plant : plants.entrySet()) {
      leaks.put(plant.getKey() + ".pdf", pdf(sentence, plant.getValue(), true));
      if (List.of("title", "annotation", "bookmark").contains(plant.getKey())) {
        leaks.put(plant.getKey() + "Plain.pdf", pdf(sentence, plant.getValue(), false));
      }
    }
    var text = new String(pdf("", (d, p, s) -> {}, false), StandardCharsets.ISO_8859_1);
    int between = text.lastIndexOf("xref", text.lastIndexOf("startxref") - 1);
    var commented =
        text.substring(0, between)
            + text.substring(between).replace("trailer", "%" + sentence + "\ntrailer");
    leaks.put("between.pdf", commented.getBytes(StandardCharsets.ISO_8859_1));
    // A word, then what tagged documents consist of, and so on.
    leaks.put(
        "amid.pdf",
        commented
            .replace("%" + sentence, "%" + sentence.replace(" ", " 7 0 R] /K 3 <</P [ "))
            .getBytes(StandardCharsets.ISO_8859_1));
    return leaks;
  }

  static byte[] clean(int pages) throws IOException {
    return pdf(
        "",
        (d, p, s) -> {
          for (int i = 1; i < pages; i++) {
            var more = new PDPage();
            d.addPage(more);
            draw(d, more, "more", 600);
          }
        },
        true);
  }

  /** A page of letters that are known by the page's font alone, as programs embed their fonts. */
  static byte[] embedded(String words) throws IOException {
    return pdf(words, PdfLeaks::embedded, true);
  }

  private static void embedded(PDDocument document, PDPage page, String words) throws IOException {
    var file = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (var in = PDDocument.class.getResourceAsStream(file);
        var content =
            new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(PDType0Font.load(document, in), 9);
      content.newLineAtOffset(20, 700);
      content.showText(words);
      content.endText();
    }
  }

  /** What a page draws is a drawing of its own too. */
  static byte[] drawnTwice() throws IOException {
    return pdf(
        "",
        (d, p, s) ->
            p.getResources()
                .put(
                    COSName.getPDFName("Fm"),
                    new PDFormXObject(p.getContentStreams().next().getCOSObject())),
        true);
  }

  /** A content stream that unpacks to very much. */
  static byte[] bomb(int megabytes) throws IOException {
    return packed(Bytes.zeros(megabytes));
  }

  /** Words behind what a stream has packed. */
  static byte[] behindPacked() throws IOException {
    return packed(join(deflated(utf8("BT ET")), utf8("words")));
  }

  /** A content stream of these bytes as they are. */
  private static byte[] packed(byte[] deflated) throws IOException {
    return pdf(
        "",
        (d, p, s) -> {
          var form = drawing(d, "x");
          form.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
          try (var out = form.getCOSObject().createRawOutputStream()) {
            out.write(deflated);
          }
          p.getResources().put(COSName.getPDFName("Fm"), form);
        },
        true);
  }

  /** Letters of a font that maps all of them to letters for private use. */
  static byte[] riddle() throws IOException {
    return pdf(
        "",
        (d, p, s) -> {
          var font = new PDType1Font(FontName.HELVETICA);
          var map = d.getDocument().createCOSStream();
          try (var out = map.createOutputStream()) {
            out.write(
                utf8(
                    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF>"
                        + " endcodespacerange 1 beginbfrange <00> <FF> <E000> endbfrange endcmap"));
          }
          font.getCOSObject().setItem(COSName.TO_UNICODE, map);
          p.getResources().put(COSName.getPDFName("R"), font);
          show(d, p, "BT /R 9 Tf 9 600 Td (riddle) Tj ET");
        },
        true);
  }

  static byte[] unknownStream() throws IOException {
    return pdf(
        "",
        (d, p, s) -> {
          var stream = d.getDocument().createCOSStream();
          write(stream, "x");
          d.getDocumentCatalog().getCOSObject().setItem("Private", stream);
        },
        true);
  }

  static byte[] picture() throws IOException {
    return pdf(
        "",
        (d, p, s) -> {
          var image = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
          p.getResources().put(COSName.getPDFName("Im"), LosslessFactory.createFromImage(d, image));
        },
        true);
  }

  /** A stream whose bytes lie in another file. */
  static byte[] elsewhere() throws IOException {
    return pdf(
        "",
        (d, p, s) -> {
          var stream = d.getDocument().createCOSStream();
          write(stream, "x");
          stream.setString(COSName.F, "words.txt");
          d.getDocumentCatalog().getCOSObject().setItem("Private", stream);
        },
        true);
  }

  private static byte[] pdf(String sentence, Plant plant, boolean isCompressed) throws IOException {
    try (var document = new PDDocument()) {
      document.setDocumentId(1L);
      document.getDocumentInformation().setCreationDate(new GregorianCalendar(2024, 1, 1));
      var page = new PDPage();
      document.addPage(page);
      draw(document, page, "Results", 750);
      plant.into(document, page, sentence);
      var out = new ByteArrayOutputStream();
      document.save(
          out,
          isCompressed
              ? CompressParameters.DEFAULT_COMPRESSION
              : CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void draw(PDDocument document, PDPage page, String text, int y)
      throws IOException {
    try (var content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 9);
      content.newLineAtOffset(20, y);
      content.showText(text);
      content.endText();
    }
  }

  private static void lines(PDDocument document, PDPage page, String sentence) throws IOException {
    int y = 700;
    for (var word : sentence.split(" ")) {
      draw(document, page, word, y -= 12);
    }
  }

  /** Drawn last word first. */
  private static void unsorted(PDDocument document, PDPage page, String sentence)
      throws IOException {
    var words = sentence.split(" ");
    for (int i = words.length - 1; i >= 0; i--) {
      draw(document, page, words[i], 700 - 12 * i);
    }
  }

  private static void show(PDDocument document, PDPage page, String operators) throws IOException {
    font(page.getResources());
    var content = document.getDocument().createCOSStream();
    try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
    }
    var all = new COSArray();
    all.add(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
    all.add(content);
    page.getCOSObject().setItem(COSName.CONTENTS, all);
  }

  private static PDResources font(PDResources resources) {
    resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
    return resources;
  }

  private static PDFormXObject drawing(PDDocument document, String sentence) throws IOException {
    var form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(500, 500));
    form.setResources(font(new PDResources()));
    write(form.getCOSObject(), sentence);
    return form;
  }

  private static void write(COSStream stream, String sentence) throws IOException {
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(utf8("BT /F 9 Tf 9 60 Td (" + sentence + ") Tj ET"));
    }
  }

  private static void form(PDDocument document, PDPage page, String sentence) throws IOException {
    page.getResources().put(COSName.getPDFName("Fm"), drawing(document, sentence));
    show(document, page, "/Fm Do");
  }

  private static void unusedForm(PDDocument document, PDPage page, String sentence)
      throws IOException {
    page.getResources().put(COSName.getPDFName("Fm"), drawing(document, sentence));
  }

  /** A photograph as a camera noted it. */
  private static void photo(PDDocument document, PDPage page, String sentence) throws IOException {
    var bytes = PageLeaks.jpeg(0xFE, sentence.getBytes(StandardCharsets.ISO_8859_1));
    page.getResources()
        .put(COSName.getPDFName("Im"), JPEGFactory.createFromByteArray(document, bytes));
  }

  /** What the colours of a page mean. */
  private static void profile(PDDocument document, PDPage page, String sentence)
      throws IOException {
    var profile = document.getDocument().createCOSStream();
    try (var out = profile.createOutputStream()) {
      out.write(utf8("\0\1" + sentence + "\0"));
    }
    var space = new COSArray();
    space.add(COSName.ICCBASED);
    space.add(profile);
    var spaces = new COSDictionary();
    spaces.setItem("Cs", space);
    page.getResources().getCOSObject().setItem(COSName.COLORSPACE, spaces);
  }

  /** Packed by a list of one filter. */
  private static void filters(PDDocument document, PDPage page, String sentence)
      throws IOException {
    var form = drawing(document, sentence);
    var filters = new COSArray();
    filters.add(COSName.FLATE_DECODE);
    form.getCOSObject().setItem(COSName.FILTER, filters);
    page.getResources().put(COSName.getPDFName("Fm"), form);
  }

  private static PDOptionalContentProperties named(String name) {
    var layers = new PDOptionalContentProperties();
    layers.addGroup(new PDOptionalContentGroup(name));
    return layers;
  }

  private static void layer(PDDocument document, PDPage page, String sentence) throws IOException {
    var layers = named("layer");
    var layer = layers.getGroup("layer");
    layers.setGroupEnabled(layer, false);
    document.getDocumentCatalog().setOCProperties(layers);
    page.getResources().put(COSName.getPDFName("L"), layer);
    show(document, page, "/OC /L BDC BT /F 9 Tf 9 600 Td (" + sentence + ") Tj ET EMC");
  }

  private static void bookmark(PDDocument document, PDPage page, String sentence) {
    var outline = new PDDocumentOutline();
    var item = new PDOutlineItem();
    item.setTitle(sentence);
    outline.addLast(item);
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  private static void annotation(PDDocument document, PDPage page, String sentence)
      throws IOException {
    var note = new PDAnnotationText();
    note.setContents(sentence);
    page.getAnnotations().add(note);
  }

  private static void appearance(PDDocument document, PDPage page, String sentence)
      throws IOException {
    var note = new PDAnnotationText();
    var stream = new PDAppearanceStream(document);
    stream.setBBox(new PDRectangle(100, 100));
    stream.setResources(font(new PDResources()));
    write(stream.getCOSObject(), sentence);
    var appearance = new PDAppearanceDictionary();
    appearance.setDownAppearance(stream);
    note.setAppearance(appearance);
    page.getAnnotations().add(note);
  }

  private static void field(PDDocument document, PDPage page, String sentence) {
    var form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    var field = new PDTextField(form);
    field.setPartialName("x");
    field.getCOSObject().setString(COSName.V, sentence);
    form.getFields().add(field);
  }

  private static void attach(PDDocument document, String name, byte[] bytes) throws IOException {
    var file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of("a", file));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }

  private static void label(PDDocument document, PDPage page, String sentence) throws IOException {
    var labels = new PDPageLabels(document);
    var range = new PDPageLabelRange();
    range.setPrefix(sentence);
    labels.setLabelItem(0, range);
    document.getDocumentCatalog().setPageLabels(labels);
  }

  private static void structure(PDDocument document, PDPage page, String sentence) {
    var root = new PDStructureTreeRoot();
    var figure = new PDStructureElement("Figure", root);
    figure.setAlternateDescription(sentence);
    root.appendKid(figure);
    document.getDocumentCatalog().setStructureTreeRoot(root);
  }

  /** An object of the document that leads nowhere a reader looks. */
  private static void unreached(PDDocument document, PDPage page, String sentence) {
    var own = new COSDictionary();
    own.setItem("Kept", new COSString(sentence));
    document.getDocumentCatalog().getCOSObject().setItem("Own", own);
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(utf8(text));
  }
}
