package eu.chorus.output.disclosure.readback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Reads an archive part by part, and the parts of an office document one after the other in the
 * order in which they are shown: a sentence may go on from one slide or sheet to the next.
 */
final class ArchiveReader {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final String told;
  private final int depth;
  private final ReadBack into;
  private final Map<String, byte[]> parts;

  private ArchiveReader(String told, int depth, ReadBack into, Map<String, byte[]> parts) {
    this.told = told;
    this.depth = depth;
    this.into = into;
    this.parts = parts;
  }

  static void read(String told, byte[] bytes, int depth, ReadBack into) throws IOException {
    new ArchiveReader(told, depth, into, ZipParts.of(told, bytes, into)).read();
  }

  private void read() throws IOException {
    var names = new ArrayList<Strand.Unit>();
    var labels = new TreeMap<String, String>();
    for (var part : parts.entrySet()) {
      var name = part.getKey();
      int position = names.size() + 1;
      names.add(new Strand.Unit("name of part " + position, name));
      labels.put(name, told + ", " + PartName.told(name, position));
    }
    NameSteps.readings(names).forEach(reading -> into.addReadings(told, reading));
    labels.forEach((name, label) -> readPart(name, label, parts.getOrDefault(name, new byte[0])));
    readOn(labels);
    try {
      SheetReader.read(told, parts, labels, into);
    } catch (XMLStreamException | NumberFormatException e) {
      throw new Unreadable("a workbook that is damaged; save it anew");
    }
  }

  private void readPart(String name, String label, byte[] bytes) {
    var last = name.substring(name.lastIndexOf('/') + 1);
    var type = ArtefactFormat.typeOf(name);
    if (bytes.length == 0) {
      return;
    }
    if (name.endsWith("/")) {
      into.unreadable(label, "a folder with bytes of its own; pack it anew");
    } else if (last.startsWith("vbaProject") || last.startsWith("vbaData")) {
      into.unreadable(label, "holds macros; save it without, as DOCX, XLSX or PPTX");
    } else if (name.contains("printerSettings") && type.equals("bin") && !into.isRelease()) {
      into.addReadings(label, Printable.units("", bytes));
    } else if (last.equals("layout-cache")) {
      into.addReadings(label, Printable.units("", bytes));
    } else if (last.equals("mimetype")) {
      into.read(label, "txt", bytes, depth + 1);
    } else if (type.equals("bin") || type.equals("sigs")) {
      into.unreadable(label, "an embedded object that cannot be read; paste it as text or table");
    } else if (type.equals("rels") && Relations.fetches(bytes)) {
      into.unreadable(label, "shows what lies elsewhere; embed it or leave it out");
    } else if (name.startsWith("ObjectReplacements/")) {
      into.addReadings(label, Printable.units("", bytes));
      into.picture(label, "");
    } else {
      into.read(label, type, bytes, depth + 1);
    }
  }

  /**
   * One strand for each folder of parts: slide after slide, notes after notes, page parts; and one
   * without what every part repeats, such as a date, which would stand between two halves.
   */
  private void readOn(Map<String, String> labels) {
    var folders = new TreeMap<String, List<String>>();
    for (var name : shownOrder()) {
      if (labels.containsKey(name)) {
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(name);
      }
    }
    for (var folder : folders.values()) {
      var units = new ArrayList<Strand.Unit>();
      var holders = new HashMap<String, Integer>();
      for (var name : folder) {
        var label = labels.getOrDefault(name, told);
        var place = label.substring(told.length() + 2) + ", ";
        var flow = into.flowOf(label);
        flow.forEach(u -> units.add(new Strand.Unit(place + u.place(), u.text())));
        flow.stream()
            .map(Strand.Unit::text)
            .distinct()
            .forEach(t -> holders.merge(t, 1, Integer::sum));
      }
      if (folder.size() > 1) {
        into.add(new Strand(told, units));
        var own =
            units.stream().filter(u -> holders.getOrDefault(u.text(), 0) < folder.size()).toList();
        if (own.size() < units.size()) {
          into.add(new Strand(told, own));
        }
      }
    }
  }

  /** Slides as the presentation orders them, then everything by number. */
  private List<String> shownOrder() {
    var order = new ArrayList<>(Relations.order(parts, "ppt/presentation.xml", "sldId"));
    var shown = Set.copyOf(order);
    parts.keySet().stream()
        .filter(name -> !shown.contains(name))
        .sorted(Comparator.comparing(ArchiveReader::byNumber))
        .forEach(order::add);
    return order;
  }

  /** So that the tenth comes after the second. */
  private static String byNumber(String name) {
    return NUMBER.matcher(name).replaceAll(n -> "0".repeat(9 - n.group().length()) + n.group());
  }
}
