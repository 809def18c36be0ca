package eu.chorus.ingest.document;

import eu.chorus.model.Document.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/**
 * What was filled into a PDF: form fields and text typed over a page. Both are drawn apart from the
 * page's own text, and in a template they are all that the respondent said.
 */
final class PdfFillIns {
  private PdfFillIns() {}

  /** The filled-in texts, in page order. */
  static List<PdfText> of(PDDocument document, TextBudget budget) throws IOException {
    IdentityHashMap<COSDictionary, PDField> fields = fields(document);
    List<PdfText> texts = new ArrayList<>();
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      for (PDAnnotation annotation : page.getAnnotations()) {
        String text = text(annotation, fields);
        budget.spend(text.length());
        texts.add(new PdfText(number, Kind.FILL_IN, 0, text));
      }
    }
    return texts;
  }

  private static String text(
      PDAnnotation annotation, IdentityHashMap<COSDictionary, PDField> fields) {
    if (annotation instanceof PDAnnotationWidget) {
      PDField field = fields.get(annotation.getCOSObject());
      if (field == null) {
        return "";
      }
      // A field that is shown in several places was filled in once.
      field.getWidgets().forEach(widget -> fields.remove(widget.getCOSObject()));
      return field.getValueAsString();
    }
    String contents = annotation.getContents();
    return "FreeText".equals(annotation.getSubtype()) && contents != null ? contents : "";
  }

  /** The text and choice fields by their widgets. */
  private static IdentityHashMap<COSDictionary, PDField> fields(PDDocument document) {
    IdentityHashMap<COSDictionary, PDField> fields = new IdentityHashMap<>();
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDVariableText) {
          field.getWidgets().forEach(widget -> fields.put(widget.getCOSObject(), field));
        }
      }
    }
    return fields;
  }
}
