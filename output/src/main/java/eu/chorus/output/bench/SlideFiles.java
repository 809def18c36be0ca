package eu.chorus.output.bench;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Presentations as a library writes them. */
final class SlideFiles {
  private SlideFiles() {}

  static byte[] slides(List<String> pieces) throws IOException {
    return file(show -> pieces.forEach(piece -> show.createSlide().createTextBox().setText(piece)));
  }

  static byte[] notes(List<String> pieces) throws IOException {
    return file(
        show -> {
          for (var piece : pieces) {
            for (var place : show.getNotesSlide(show.createSlide()).getPlaceholders()) {
              if (place.getTextType() == Placeholder.BODY) {
                place.setText(piece);
              }
            }
          }
        });
  }

  static byte[] properties(List<String> pieces) throws IOException {
    return file(show -> OfficeParts.properties(show, pieces));
  }

  static byte[] customXml(List<String> pieces) throws IOException {
    return file(show -> OfficeParts.customXml(show, pieces));
  }

  static byte[] workbook(List<String> pieces) throws IOException {
    return file(
        show -> {
          var slide = show.createSlide();
          var chart = show.createChart(slide);
          slide.addChart(chart, new Rectangle(400, 400));
          OfficeParts.behind(chart, pieces);
        });
  }

  private interface Plant {
    void into(XMLSlideShow show) throws IOException;
  }

  private static byte[] file(Plant plant) throws IOException {
    try (var show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("Results");
      plant.into(show);
      return OfficeParts.bytes(show);
    }
  }
}
