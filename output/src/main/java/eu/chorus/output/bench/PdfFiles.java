package eu.chorus.output.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** PDFs as a library writes them, but for text: a library has no font for every letter. */
final class PdfFiles {
  private PdfFiles() {}

  static byte[] text(List<String> pieces) {
    return PdfPages.of(pieces);
  }

  static byte[] metadata(List<String> pieces) throws IOException {
    return file(
        pdf -> {
          var information = pdf.getDocumentInformation();
          if (pieces.size() == 1) {
            information.setTitle(pieces.get(0));
            return;
          }
          for (int i = 0; i < pieces.size(); i++) {
            information.setCustomMetadataValue("Own" + (char) ('a' + i), pieces.get(i));
          }
        });
  }

  static byte[] attachment(List<String> pieces) throws IOException {
    return file(
        pdf -> {
          var text = MarkupFiles.utf8(String.join("\n", pieces));
          var attached = new PDComplexFileSpecification();
          attached.setFile("annex.txt");
          attached.setEmbeddedFile(
              new PDEmbeddedFile(pdf, new ByteArrayInputStream(text), COSName.FLATE_DECODE));
          var files = new PDEmbeddedFilesNameTreeNode();
          files.setNames(Map.of("annex", attached));
          var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
          names.setEmbeddedFiles(files);
          pdf.getDocumentCatalog().setNames(names);
        });
  }

  private interface Plant {
    void into(PDDocument pdf) throws IOException;
  }

  private static byte[] file(Plant plant) throws IOException {
    try (var pdf = Loader.loadPDF(PdfPages.of(List.of("Results")))) {
      pdf.setDocumentId(1L);
      plant.into(pdf);
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
