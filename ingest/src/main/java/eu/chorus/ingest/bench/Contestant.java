package eu.chorus.ingest.bench;

import eu.chorus.ingest.document.Extraction;
import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.ingest.document.Extraction.Request;
import eu.chorus.ingest.survey.Export;
import eu.chorus.model.SourceLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Ways of reading the same files: ours through its public doors, and the libraries' own. */
enum Contestant {
  CHORUS_EXPORT {
    @Override
    void read(Path export, Found found) {
      try (var open = Export.open(SourceLayout.EUSURVEY_XLSX, export, "export", Optional.empty());
          var rows = open.rows()) {
        rows.forEach(row -> found.row(row.cells()));
      }
    }
  },
  POI_SAX {
    @Override
    void read(Path export, Found found) throws IOException {
      try (var file = OPCPackage.open(export.toFile(), PackageAccess.READ)) {
        var reader = new XSSFReader(file);
        var strings = new ReadOnlySharedStringsTable(file);
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(), strings, new SheetEvents(found), false));
        try (InputStream sheet = reader.getSheetsData().next()) {
          xml.parse(new InputSource(sheet));
        }
      } catch (OpenXML4JException | SAXException | ParserConfigurationException broken) {
        throw new IOException("the peer cannot read it", broken);
      }
    }
  },
  FASTEXCEL {
    @Override
    void read(Path export, Found found) throws IOException {
      FastExcel.read(export, found);
    }
  },
  CHORUS_UPLOADS {
    @Override
    void read(Path folder, Found found) throws IOException {
      var files = files(folder);
      var requests =
          IntStream.range(0, files.size())
              .mapToObj(i -> new Request("c", "q", "file " + i, files.get(i)))
              .toList();
      new Extraction()
          .extract(requests, Limits.STANDARD).stream()
              .flatMap(document -> document.blocks().stream())
              .forEach(block -> found.text(block.text().text()));
    }
  },
  PDFBOX {
    @Override
    void read(Path folder, Found found) throws IOException {
      for (Path file : files(folder)) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
          found.text(new PDFTextStripper().getText(document));
        }
      }
    }
  },
  XWPF {
    @Override
    void read(Path folder, Found found) throws IOException {
      for (Path file : files(folder)) {
        try (InputStream in = Files.newInputStream(file);
            var document = new XWPFDocument(in);
            var text = new XWPFWordExtractor(document)) {
          found.text(text.getText());
        }
      }
    }
  };

  /** Reads the whole input. */
  abstract void read(Path input, Found found) throws IOException;

  private static List<Path> files(Path folder) throws IOException {
    try (var list = Files.list(folder)) {
      return list.sorted().toList();
    }
  }
}
