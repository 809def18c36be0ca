package eu.chorus.output.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word files as a library writes them. */
final class WordFiles {
  private WordFiles() {}

  static byte[] text(List<String> pieces) throws IOException {
    return file(
        document -> {
          if (pieces.size() == 1) {
            document.createParagraph().createRun().setText(pieces.get(0));
            return;
          }
          var table = document.createTable(pieces.size(), 2);
          for (int i = 0; i < pieces.size(); i++) {
            table.getRow(i).getCell(1).setText(pieces.get(i));
          }
        });
  }

  static byte[] comments(List<String> pieces) throws IOException {
    return file(
        document -> {
          var comments = document.createComments();
          for (int i = 0; i < pieces.size(); i++) {
            var comment = comments.createComment(BigInteger.valueOf(i));
            comment.createParagraph().createRun().setText(pieces.get(i));
          }
        });
  }

  static byte[] properties(List<String> pieces) throws IOException {
    return file(document -> OfficeParts.properties(document, pieces));
  }

  static byte[] customXml(List<String> pieces) throws IOException {
    return file(document -> OfficeParts.customXml(document, pieces));
  }

  static byte[] workbook(List<String> pieces) throws IOException {
    return file(
        document -> {
          try {
            OfficeParts.behind(
                document.createChart(document.createParagraph().createRun(), 500, 500), pieces);
          } catch (InvalidFormatException e) {
            throw new IOException(e);
          }
        });
  }

  private interface Plant {
    void into(XWPFDocument document) throws IOException;
  }

  private static byte[] file(Plant plant) throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Results");
      plant.into(document);
      return OfficeParts.bytes(document);
    }
  }
}
