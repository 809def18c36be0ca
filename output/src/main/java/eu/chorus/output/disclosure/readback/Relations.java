package eu.chorus.output.disclosure.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the parts of an office document are to one another. */
final class Relations {
  private static final Set<String> SHOWN =
      Set.of("image", "oleObject", "frame", "subDocument", "aFChunk", "video", "audio", "media");

  private Relations() {}

  /**
   * The parts that elements of a name refer to, in order; empty where nothing can be told, for then
   * any order is as good.
   */
  static List<String> order(Map<String, byte[]> parts, String part, String element) {
    int slash = part.lastIndexOf('/') + 1;
    var folder = part.substring(0, slash);
    var relations = parts.get(folder + "_rels/" + part.substring(slash) + ".rels");
    var list = parts.get(part);
    if (relations == null || list == null) {
      return List.of();
    }
    try {
      var targets = new HashMap<String, String>();
      var xml = XmlReader.open(relations);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getAttributeCount() > 0) {
          var target = String.valueOf(xml.getAttributeValue(null, "Target"));
          targets.put(
              String.valueOf(xml.getAttributeValue(null, "Id")),
              target.startsWith("/") ? target.substring(1) : folder + target);
        }
      }
      return referred(XmlReader.open(list), element, targets);
    } catch (XMLStreamException e) {
      return List.of();
    }
  }

  /** Whether something that is shown is fetched from elsewhere; a link to follow is not. */
  static boolean fetches(byte[] relations) {
    try {
      var xml = XmlReader.open(relations);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getAttributeCount() > 0) {
          var type = String.valueOf(xml.getAttributeValue(null, "Type"));
          var mode = String.valueOf(xml.getAttributeValue(null, "TargetMode"));
          if (mode.equalsIgnoreCase("External")
              && SHOWN.contains(type.substring(type.lastIndexOf('/') + 1))) {
            return true;
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      return false; // said where the part itself is read
    }
  }

  private static List<String> referred(
      XMLStreamReader xml, String element, Map<String, String> targets) throws XMLStreamException {
    var order = new ArrayList<String>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          var target = targets.get(xml.getAttributeValue(i));
          if (target != null && xml.getAttributePrefix(i).equals("r")) {
            order.add(target);
          }
        }
      }
    }
    return order;
  }
}
