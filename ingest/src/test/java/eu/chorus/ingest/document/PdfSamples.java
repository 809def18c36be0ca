package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** PDFs made for tests. */
final class PdfSamples {
  private PdfSamples() {}

  /** Pages of lines, 14 points apart from 720 down; an empty line leaves a gap. */
  static byte[] pages(List<List<String>> pages) throws IOException {
    try (PDDocument pdf = document(pages)) {
      return bytes(pdf);
    }
  }

  static byte[] withPassword(List<String> lines, String password) throws IOException {
    try (PDDocument pdf = document(List.of(lines))) {
      pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return bytes(pdf);
    }
  }

  /** A page without text, as a scan gives it. */
  static byte[] picture() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.addRect(100, 100, 300, 300);
        content.fill();
      }
      return bytes(pdf);
    }
  }

  /** The same pages as pictures of 200 dots an inch. */
  static byte[] scanned(byte[] original) throws IOException {
    try (PDDocument pages = Loader.loadPDF(original);
        PDDocument scan = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(pages);
      for (int i = 0; i < pages.getNumberOfPages(); i++) {
        PDPage page = new PDPage();
        scan.addPage(page);
        BufferedImage picture = renderer.renderImageWithDPI(i, 200, ImageType.GRAY);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
          content.drawImage(
              LosslessFactory.createFromImage(scan, picture),
              0,
              0,
              page.getMediaBox().getWidth(),
              page.getMediaBox().getHeight());
        }
      }
      return bytes(scan);
    }
  }

  /** A page with a question and a form field that was filled in with that answer. */
  static byte[] form(String question, String answer) throws IOException {
    try (PDDocument pdf = document(List.of(List.of(question)))) {
      PDAcroForm form = new PDAcroForm(pdf);
      pdf.getDocumentCatalog().setAcroForm(form);
      PDTextField field = new PDTextField(form);
      field.setPartialName("answer");
      field.getCOSObject().setString("V", answer);
      field.getWidgets().get(0).setPage(pdf.getPage(0));
      pdf.getPage(0).getAnnotations().add(field.getWidgets().get(0));
      form.getFields().add(field);
      return bytes(pdf);
    }
  }

  /** A page tree that is its own child. */
  static byte[] loop() {
    String body =
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] /Parent 2 0 R >> endobj
        3 0 obj << /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >> endobj
        trailer << /Root 1 0 R /Size 4 >>
        %%EOF
        """;
    return body.getBytes(US_ASCII);
  }

  private static PDDocument document(List<List<String>> pages) throws IOException {
    PDDocument pdf = new PDDocument();
    PDType1Font font = new PDType1Font(FontName.HELVETICA);
    for (List<String> lines : pages) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        float y = 720;
        for (String line : lines) {
          content.beginText();
          content.setFont(font, 11);
          content.newLineAtOffset(72, y);
          content.showText(line);
          content.endText();
          y -= 14;
        }
      }
    }
    return pdf;
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }
}
