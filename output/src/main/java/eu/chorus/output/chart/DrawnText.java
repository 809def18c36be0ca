package eu.chorus.output.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jfree.svg.SVGGraphics2D;

/**
 * Reads back what a chart draws: the same drawing made once more as SVG, whose text nodes are every
 * string that was drawn, whoever drew it.
 */
final class DrawnText {
  private DrawnText() {}

  static List<String> of(HouseChart chart) {
    var svg = new SVGGraphics2D(HouseChart.WIDTH, chart.height());
    chart.draw(svg);
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    var texts = new ArrayList<String>();
    try {
      var reader = factory.createXMLStreamReader(new StringReader(svg.getSVGElement()));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("text")) {
          texts.add(reader.getElementText());
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a chart's drawing is no well-formed XML", e);
    }
    return texts;
  }
}
