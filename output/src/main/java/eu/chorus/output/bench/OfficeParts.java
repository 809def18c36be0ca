package eu.chorus.output.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;

/** What documents, workbooks and presentations have in common. */
final class OfficeParts {
  private OfficeParts() {}

  /** The file as its library writes it. */
  static byte[] bytes(POIXMLDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  /** A title, or properties of its own. */
  static void properties(POIXMLDocument document, List<String> pieces) {
    var properties = document.getProperties();
    if (pieces.size() == 1) {
      properties.getCoreProperties().setTitle(pieces.get(0));
      return;
    }
    for (var piece : pieces) {
      var own = properties.getCustomProperties();
      own.addProperty("Property " + own.getUnderlyingProperties().sizeOfPropertyArray(), piece);
    }
  }

  static void customXml(POIXMLDocument document, List<String> pieces) throws IOException {
    try {
      var name = PackagingURIHelper.createPartName("/customXml/item1.xml");
      var part = document.getPackage().createPart(name, "application/xml");
      document
          .getPackagePart()
          .addRelationship(name, TargetMode.INTERNAL, PackageRelationshipTypes.CUSTOM_XML);
      try (var out = part.getOutputStream()) {
        var items = MarkupFiles.elements(pieces, "<item>", "</item>");
        out.write(MarkupFiles.utf8("<items>" + items + "</items>"));
      }
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** A column of the workbook that a chart carries with it. */
  static void behind(XDDFChart chart, List<String> pieces) throws IOException {
    try {
      SheetFiles.column(chart.getWorkbook().getSheetAt(0), pieces);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
