package eu.chorus.output.disclosure.readback;

import static eu.chorus.output.disclosure.readback.Bytes.chart;
import static eu.chorus.output.disclosure.readback.Bytes.join;
import static eu.chorus.output.disclosure.readback.Bytes.utf8;
import static eu.chorus.output.disclosure.readback.Bytes.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where a sentence may stand in documents, workbooks, presentations and archives. */
final class OfficeLeaks {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private OfficeLeaks() {}

  static Map<String, byte[]> of(String sentence) throws IOException {
    var leaks = new LinkedHashMap<>(plain(sentence));
    leaks.putAll(OfficeProducts.of(sentence));
    return leaks;
  }

  /** Those that are written here part by part. */
  static Map<String, byte[]> plain(String sentence) throws IOException {
    var leaks = new LinkedHashMap<String, byte[]>();
    leaks.putAll(documents(sentence));
    leaks.putAll(workbooks(sentence));
    leaks.putAll(presentations(sentence));
    leaks.putAll(properties(sentence));
    leaks.putAll(archives(sentence));
    return leaks;
  }

  private static Map<String, byte[]> documents(String sentence) throws IOException {
    var words = List.of(sentence.split(" "));
    var leaks = new LinkedHashMap<String, byte[]>();
    leaks.put("text.docx", body("<w:p>" + run(sentence) + "</w:p>"));
    leaks.put("runs.docx", body("<w:p>" + split(sentence, "\n   ") + "</w:p>"));
    leaks.put(
        "vanish.docx",
        body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + sentence + "</w:t></w:r></w:p>"));
    leaks.put(
        "white.docx",
        body(
            "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>"
                + sentence
                + "</w:t></w:r></w:p>"));
    leaks.put(
        "hiddenBetween.docx",
        body(
            words.stream()
                .map(w -> run(w + " ") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>")
                .collect(Collectors.joining("", "<w:p>", "</w:p>"))));
    leaks.put(
        "deleted.docx",
        body(
            words.stream()
                .map(
                    w ->
                        "<w:ins>"
                            + run("new")
                            + "</w:ins><w:del><w:r><w:delText> "
                            + w
                            + " </w:delText></w:r></w:del>")
                .collect(Collectors.joining("", "<w:p>", "</w:p>"))));
    leaks.put(
        "boxBetween.docx",
        body(
            "<w:p>"
                + run(words.get(0) + " " + words.get(1) + " ")
                + "<w:r><w:pict><w:txbxContent><w:p>"
                + run("in a box")
                + "</w:p></w:txbxContent></w:pict></w:r>"
                + run(String.join(" ", words.subList(2, words.size())))
                + "</w:p>"));
    leaks.put("paragraphs.docx", body(each(words, w -> "<w:p>" + run(w) + "</w:p>")));
    leaks.put(
        "row.docx",
        body(
            "<w:tbl><w:tr>"
                + each(words, w -> "<w:tc><w:p>" + run(w) + "</w:p></w:tc>")
                + "</w:tr></w:tbl>"));
    leaks.put(
        "column.docx",
        body(
            "<w:tbl>"
                + each(
                    words,
                    w ->
                        "<w:tr><w:tc><w:p>"
                            + run("7")
                            + "</w:p></w:tc><w:tc><w:p>"
                            + run(w)
                            + "</w:p></w:tc></w:tr>")
                + "</w:tbl>"));
    leaks.put(
        "span.docx",
        body(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p>"
                + run("7")
                + "</w:p></w:tc><w:tc><w:p>"
                + words.stream()
                    .map(OfficeLeaks::run)
                    .collect(
                        Collectors.joining("</w:p></w:tc></w:tr><w:tr><w:tc/><w:tc/><w:tc><w:p>"))
                + "</w:p></w:tc></w:tr></w:tbl>"));
    leaks.put(
        "breaks.docx",
        body(
            words.stream()
                .collect(
                    Collectors.joining(
                        "</w:t><w:br/><w:t>", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"))));
    leaks.put(
        "shown.docx",
        body(
            "<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>"
                + sentence
                + "</w:t></w:r></w:p>"));
    leaks.put(
        "tabs.docx", body("<w:p>" + each(words, w -> run(w) + "<w:r><w:tab/></w:r>") + "</w:p>"));
    leaks.put(
        "field.docx",
        body("<w:p><w:r><w:instrText>QUOTE " + sentence + "</w:instrText></w:r></w:p>"));
    leaks.put("alt.docx", body("<w:p><w:r><w:docPr descr='" + sentence + "'/></w:r></w:p>"));
    leaks.put(
        "packed.docx",
        body(
            "<w:p><w:shape gfxdata='"
                + base64(zip("x.xml", "<a>" + sentence + "</a>" + "<!-- -->".repeat(60)))
                + "'/></w:p>"));
    for (var part :
        List.of("footnotes", "endnotes", "comments", "header1", "footer2", "glossary/document")) {
      leaks.put(
          part.replace('/', '-') + ".docx",
          zip("word/" + part + ".xml", word("<w:p>" + split(sentence, "") + "</w:p>")));
    }
    leaks.put(
        "variable.docx", zip("word/settings.xml", word("<w:docVar w:val='" + sentence + "'/>")));
    leaks.put(
        "author.docx", zip("word/people.xml", word("<w:person w:author='" + sentence + "'/>")));
    leaks.put("altChunk.docx", zip("word/afchunk1.html", "<p>" + sentence + "</p>"));
    leaks.put(
        "link.docx",
        zip(
            "word/_rels/document.xml.rels",
            "<Relationships><Relationship Id='r1' Type='a/hyperlink' Target='http://a/?q="
                + sentence.replace(" ", "%20")
                + "' TargetMode='External'/></Relationships>"));
    return leaks;
  }

  private static Map<String, byte[]> workbooks(String sentence) throws IOException {
    var words = List.of(sentence.split(" "));
    var leaks = new LinkedHashMap<String, byte[]>();
    leaks.put("left.xlsx", zip("xl/sharedStrings.xml", strings(List.of("a", sentence, "b"))));
    leaks.put(
        "runs.xlsx",
        zip(
            "xl/sharedStrings.xml",
            "<sst xmlns='"
                + SHEET
                + "'><si><r><t>"
                + sentence.replace("ee", "e</t></r><r><t>e").replace("ar", "a</t></r>\n<r><t>r")
                + "</t></r></si></sst>"));
    leaks.put(
        "escaped.xlsx",
        zip("xl/sharedStrings.xml", strings(List.of(sentence.replace(" ", "_x000A_")))));
    leaks.put(
        "validation.xlsx",
        zip(
            "xl/worksheets/sheet1.xml",
            sheet(
                "<dataValidations><dataValidation prompt='x'><formula1>\""
                    + String.join(",", words)
                    + "\"</formula1></dataValidation></dataValidations>")));
    leaks.put(
        "prompt.xlsx",
        zip(
            "xl/worksheets/sheet1.xml",
            sheet(
                "<dataValidations><dataValidation prompt='" + sentence + "'/></dataValidations>")));
    leaks.put(
        "header.xlsx",
        zip(
            "xl/worksheets/sheet1.xml",
            sheet("<headerFooter><oddHeader>&amp;L" + sentence + "</oddHeader></headerFooter>")));
    leaks.put(
        "formula.xlsx",
        zip(
            "xl/worksheets/sheet1.xml",
            sheet(
                "<sheetData><row r='1'><c r='A1' t='str'><f>\""
                    + sentence
                    + "\"</f><v>x</v></c></row></sheetData>")));
    leaks.put(
        "threads.xlsx",
        zip(
            "xl/threadedComments/threadedComment1.xml",
            "<ThreadedComments><threadedComment><text>"
                + sentence
                + "</text></threadedComment></ThreadedComments>"));
    leaks.put(
        "persons.xlsx",
        zip(
            "xl/persons/person.xml",
            "<personList><person displayName='" + sentence + "'/></personList>"));
    leaks.put(
        "pivot.xlsx",
        zip(
            "xl/pivotCache/pivotCacheDefinition1.xml",
            "<pivotCacheDefinition><cacheField><sharedItems>"
                + each(words, w -> "<s v='" + w + "'/>")
                + "</sharedItems></cacheField></pivotCacheDefinition>"));
    leaks.put(
        "external.xlsx",
        zip(
            "xl/externalLinks/externalLink1.xml",
            "<externalLink><sheetData><row><cell><v>"
                + sentence
                + "</v></cell></row></sheetData></externalLink>"));
    leaks.put(
        "table.xlsx",
        zip(
            "xl/tables/table1.xml",
            "<table>" + each(words, w -> "<tableColumn name='" + w + "'/>") + "</table>"));
    leaks.put(
        "chart.xlsx",
        zip(
            "xl/charts/chart1.xml",
            "<c:chart xmlns:c='c'><c:strCache>"
                + each(words, w -> "<c:pt><c:v>" + w + "</c:v></c:pt>")
                + "</c:strCache></c:chart>"));
    leaks.put(
        "printer.xlsx",
        zip(
            Map.of(
                "xl/printerSettings/printerSettings1.bin",
                join(new byte[] {1, 0, 4}, sentence.getBytes(StandardCharsets.UTF_16LE)))));
    leaks.put("rows.xlsx", cells(words, false));
    leaks.put(
        "addresses.xlsx",
        zip(
            "xl/worksheets/sheet1.xml",
            sheet(
                "<sheetData><row r='1'><c r='A1'><f>B2:C9</f><v>B2</v></c><c r='B1' t='str'><v>"
                    + sentence
                    + "</v></c></row></sheetData>")));
    leaks.put("columns.xlsx", cells(words, true));
    leaks.put("sheets.xlsx", sheets(words));
    leaks.put("hiddenBetween.xlsx", hiddenColumns(words));
    return leaks;
  }

  private static byte[] cells(List<String> words, boolean isRow) throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      var reference = isRow ? (char) ('A' + i) + "1" : "B" + (i + 1);
      var cell = "<c r='" + reference + "' t='s'><v>" + i + "</v></c>";
      rows.append(
          isRow ? cell : "<row r='" + (i + 1) + "'><c r='A1'><v>9</v></c>" + cell + "</row>");
    }
    return zip(
        Map.of(
            "xl/worksheets/sheet1.xml",
            utf8(
                sheet(
                    "<sheetData>"
                        + (isRow ? "<row r='1'>" + rows + "</row>" : rows)
                        + "</sheetData>")),
            "xl/sharedStrings.xml",
            utf8(strings(words))));
  }

  /** One word on each sheet, and the sheets shown in an order that is not that of their names. */
  private static byte[] sheets(List<String> words) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    var relations = new StringBuilder();
    var list = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      int file = words.size() - i;
      parts.put(
          "xl/worksheets/sheet" + file + ".xml",
          utf8(
              sheet(
                  "<sheetData><row><c t='inlineStr'><is><t>"
                      + words.get(i)
                      + "</t></is></c></row></sheetData>")));
      relations.append("<Relationship Id='r" + i + "' Target='worksheets/sheet" + file + ".xml'/>");
      list.append("<sheet name='s" + i + "' r:id='r" + i + "' state='veryHidden'/>");
    }
    parts.put(
        "xl/workbook.xml", utf8("<workbook xmlns:r='" + RELATIONS + "'>" + list + "</workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels", utf8("<Relationships>" + relations + "</Relationships>"));
    return zip(parts);
  }

  private static byte[] hiddenColumns(List<String> words) throws IOException {
    var columns = new StringBuilder("<cols>");
    var cells = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      int hidden = 2 * i + 2;
      columns.append("<col min='" + hidden + "' max='" + hidden + "' hidden='1'/>");
      cells.append("<c t='inlineStr'><is><t>" + words.get(i) + "</t></is></c>");
      cells.append("<c t='inlineStr'><is><t>no</t></is></c>");
    }
    return zip(
        "xl/worksheets/sheet1.xml",
        sheet(columns + "</cols><sheetData><row>" + cells + "</row></sheetData>"));
  }

  private static Map<String, byte[]> presentations(String sentence) throws IOException {
    var words = List.of(sentence.split(" "));
    var leaks = new LinkedHashMap<String, byte[]>();
    leaks.put("slide.pptx", zip("ppt/slides/slide1.xml", slide(List.of(sentence))));
    leaks.put("lines.pptx", zip("ppt/slides/slide1.xml", slide(words)));
    leaks.put(
        "runs.pptx",
        zip(
            "ppt/slides/slide1.xml",
            slide(List.of(sentence))
                .replace(sentence, sentence.replace("r", "</a:t></a:r>\n<a:r><a:t>r"))));
    leaks.put("notes.pptx", zip("ppt/notesSlides/notesSlide1.xml", slide(List.of(sentence))));
    leaks.put(
        "hidden.pptx",
        zip(
            "ppt/slides/slide1.xml",
            slide(List.of(sentence)).replace("<p:sld ", "<p:sld show='0' ")));
    leaks.put(
        "alt.pptx",
        zip(
            "ppt/slides/slide1.xml",
            "<p:sld xmlns:p='p'><p:cNvPr id='1' descr='" + sentence + "'/></p:sld>"));
    leaks.put("diagram.pptx", zip("ppt/diagrams/data1.xml", slide(words)));
    leaks.put("dated.pptx", slides(words, 1, "1 May"));
    leaks.put("numbered.pptx", slides(words, 5, ""));
    var parts = new LinkedHashMap<String, byte[]>();
    var relations = new StringBuilder();
    var list = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      int file = 3 * i % 8 + 1;
      parts.put("ppt/slides/slide" + file + ".xml", utf8(slide(List.of(words.get(i)))));
      relations.append("<Relationship Id='r" + i + "' Target='slides/slide" + file + ".xml'/>");
      list.append("<p:sldId id='" + (256 + i) + "' r:id='r" + i + "'/>");
    }
    parts.put(
        "ppt/presentation.xml",
        utf8(
            "<p:presentation xmlns:p='p' xmlns:r='"
                + RELATIONS
                + "'>"
                + list
                + "</p:presentation>"));
    parts.put(
        "ppt/_rels/presentation.xml.rels",
        utf8("<Relationships>" + relations + "</Relationships>"));
    leaks.put("slides.pptx", zip(parts));
    leaks.put(
        "text.odt",
        zip(
            "content.xml",
            "<o xmlns:text='t'><text:p>"
                + sentence.replace("e", "<text:span>e</text:span>")
                + "</text:p></o>"));
    leaks.put(
        "cells.ods",
        zip(
            "content.xml",
            "<o xmlns:t='t'><t:table><t:table-row>"
                + each(words, w -> "<t:table-cell><t:p>" + w + "</t:p></t:table-cell>")
                + "</t:table-row></t:table></o>"));
    return leaks;
  }

  /** One word on each slide, and something that stands on all of them; in no order but numbers. */
  private static byte[] slides(List<String> words, int first, String everywhere)
      throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < words.size(); i++) {
      var lines = List.of(words.get(i), everywhere);
      parts.put("ppt/slides/slide" + (first + i) + ".xml", utf8(slide(lines)));
    }
    return zip(parts);
  }

  private static Map<String, byte[]> properties(String sentence) throws IOException {
    var leaks = new LinkedHashMap<String, byte[]>();
    leaks.put("core.docx", zip("docProps/core.xml", "<c><a>x</a><b>" + sentence + "</b></c>"));
    leaks.put("app.docx", zip("docProps/app.xml", "<c><Company>" + sentence + "</Company></c>"));
    leaks.put(
        "custom.xlsx", zip("docProps/custom.xml", "<c><property name='" + sentence + "'/></c>"));
    leaks.put("customXml.pptx", zip("customXml/item1.xml", "<root>" + sentence + "</root>"));
    leaks.put("picture.docx", zip(Map.of("word/media/image1.png", chart(sentence))));
    leaks.put(
        "photo.docx",
        zip(
            Map.of(
                "word/media/image1.jpeg",
                PageLeaks.jpeg(0xFE, sentence.getBytes(StandardCharsets.ISO_8859_1)))));
    leaks.put(
        "metafile.docx",
        zip(
            Map.of(
                "word/media/image1.emf",
                join(new byte[] {1, 0, 0, 0}, sentence.getBytes(StandardCharsets.UTF_16LE)))));
    leaks.put("partName.docx", zip("word/" + sentence + ".xml", "<a/>"));
    return leaks;
  }

  private static Map<String, byte[]> archives(String sentence) throws IOException {
    var leaks = new LinkedHashMap<String, byte[]>();
    leaks.put("name.zip", zip(sentence + ".txt", "x"));
    leaks.put("folder.zip", zip("a/" + sentence + "/", ""));
    leaks.put("file.zip", zip(sentence.substring(0, 20) + "/a.txt", sentence));
    leaks.put(
        "nested.zip",
        zip(Map.of("a.zip", zip(Map.of("b.docx", body("<w:p>" + run(sentence) + "</w:p>"))))));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setComment(sentence);
      zip.putNextEntry(new ZipEntry("a.txt"));
    }
    leaks.put("comment.zip", out.toByteArray());
    leaks.put("layout.odt", zip("layout-cache", "\1" + sentence));
    leaks.put("unsorted.zip", unsorted(zip(Map.of("a.txt", utf8(sentence), "b.txt", utf8("x")))));
    for (boolean isComment : new boolean[] {true, false}) {
      var entry = new ZipEntry("a.txt");
      if (isComment) {
        entry.setComment(sentence);
      } else {
        entry.setExtra(join(new byte[] {0x77, 0x77, (byte) sentence.length(), 0}, utf8(sentence)));
      }
      out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(entry);
      }
      leaks.put(isComment ? "entryComment.zip" : "extra.zip", out.toByteArray());
      if (!isComment) {
        leaks.put("localExtra.zip", withoutCentralExtra(out.toByteArray(), sentence.length() + 4));
      }
    }
    return leaks;
  }

  /** The one entry tells its additional field before its data alone, not in the directory. */
  private static byte[] withoutCentralExtra(byte[] zip, int length) throws IOException {
    int central = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    int extra = central + 46 + zip[central + 28];
    var changed =
        join(Arrays.copyOf(zip, extra), Arrays.copyOfRange(zip, extra + length, zip.length));
    changed[central + 30] = 0;
    changed[changed.length - 10] -= (byte) length; // of the directory
    return changed;
  }

  /** With a directory that names the second of two entries first. */
  private static byte[] unsorted(byte[] zip) throws IOException {
    var text = new String(zip, StandardCharsets.ISO_8859_1);
    int first = text.indexOf("PK\1\2");
    int second = text.indexOf("PK\1\2", first + 1);
    int end = text.indexOf("PK\5\6");
    return join(
        Arrays.copyOf(zip, first),
        Arrays.copyOfRange(zip, second, end),
        Arrays.copyOfRange(zip, first, second),
        Arrays.copyOfRange(zip, end, zip.length));
  }

  static byte[] body(String inside) throws IOException {
    return zip("word/document.xml", word("<w:body>" + inside + "</w:body>"));
  }

  private static String word(String inside) {
    return "<w:x xmlns:w='" + WORD + "'>" + inside + "</w:x>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  /** Every few letters a run of its own. */
  private static String split(String text, String layout) {
    return IntStream.rangeClosed(0, text.length() / 3)
        .mapToObj(i -> run(text.substring(3 * i, Math.min(text.length(), 3 * i + 3))))
        .collect(Collectors.joining(layout));
  }

  private static String sheet(String inside) {
    return "<worksheet xmlns='" + SHEET + "'>" + inside + "</worksheet>";
  }

  private static String strings(List<String> strings) {
    return "<sst xmlns='"
        + SHEET
        + "'>"
        + each(strings, s -> "<si><t>" + s + "</t></si>")
        + "</sst>";
  }

  private static String slide(List<String> lines) {
    return "<p:sld xmlns:p='p' xmlns:a='"
        + DRAWING
        + "'>"
        + each(lines, l -> "<a:p><a:r><a:t>" + l + "</a:t></a:r></a:p>")
        + "</p:sld>";
  }

  private static String each(List<String> words, UnaryOperator<String> one) {
    return words.stream().map(one).collect(Collectors.joining());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
