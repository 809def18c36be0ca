package eu.chorus.output.disclosure.readback;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Every object of a PDF, reached from its beginning or not: titles, bookmarks, annotations, form
 * fields, labels, scripts, what replaces letters for readers of screens, all are strings of some
 * object. Streams are told apart by what they are for; one that is for nothing known is refused.
 */
final class PdfObjects {
  /** Under which names a page's own stream is found: in the page, and by its number alone. */
  private static final Set<String> PAGE = Set.of("Contents", "");

  private final String told;
  private final PDDocument document;
  private final ReadBack into;
  private final PdfStreams streams;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Objects that stand under another name than that of what a page draws. */
  private final Set<COSBase> elsewhere = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Deque<Found> open = new ArrayDeque<>();
  private final List<Strand.Unit> strings = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  PdfObjects(String told, PDDocument document, int depth, ReadBack into) {
    this.told = told;
    this.document = document;
    this.into = into;
    streams = new PdfStreams(told, depth, into);
  }

  /**
   * An object on the way.
   *
   * @param key under which name its dictionary holds it
   * @param file the name of the file that it belongs to; empty if to none
   * @param place the number of the object that holds it
   */
  private record Found(COSBase object, String key, String file, String place) {}

  /** Reads all strings, names, and streams that are not drawn. */
  void read() throws IOException {
    visit(new Found(document.getDocument().getTrailer(), "Trailer", "", "trailer"));
    for (var key : document.getDocument().getXrefTable().keySet()) {
      var object = document.getDocument().getObjectFromPool(key);
      if (object != null) {
        visit(new Found(object, "", "", "object " + key.getNumber()));
      }
    }
    into.addReadings(told, strings);
    var words = names.stream().map(name -> new Strand.Unit("names", name)).toList();
    into.addReadings(told, words);
  }

  /**
   * Streams that draw, whether anything shows them or not; less those that are for nothing but to
   * be a page that was read, which are a riddle without the fonts of their page.
   *
   * @param pages what the pages consist of that were read
   */
  List<COSStream> drawings(Set<COSBase> pages) {
    return streams.drawings().stream()
        .filter(drawing -> !pages.contains(drawing) || elsewhere.contains(drawing))
        .toList();
  }

  private void visit(Found first) throws IOException {
    open.push(first);
    while (!open.isEmpty()) {
      var found = open.pop();
      var object = found.object();
      if (object instanceof COSObject reference) {
        var key = reference.getKey();
        var place = key == null ? found.place() : "object " + key.getNumber();
        var target = reference.getObject();
        if (target != null) {
          open.push(new Found(target, found.key(), found.file(), place));
        }
      } else if (object instanceof COSString string) {
        strings.add(new Strand.Unit(found.place(), string.getString()));
      } else if (object instanceof COSName name) {
        names.add(name.getName());
      } else {
        if (!PAGE.contains(found.key())) {
          elsewhere.add(object);
        }
        if (seen.add(object)) {
          enter(found);
        }
      }
    }
  }

  private void enter(Found found) throws IOException {
    if (found.object() instanceof COSStream stream) {
      streams.read(stream, found.key(), found.file(), found.place());
    }
    if (found.object() instanceof COSDictionary dictionary) {
      var file = dictionary.containsKey(COSName.EF) ? fileName(dictionary) : found.file();
      var entries = new ArrayList<>(dictionary.entrySet());
      Collections.reverse(entries); // what is pushed last is read first
      for (var entry : entries) {
        names.add(entry.getKey().getName());
        var key = found.key().equals("CharProcs") ? "CharProc" : entry.getKey().getName();
        push(entry.getValue(), key, file, found.place());
      }
    } else if (found.object() instanceof COSArray array) {
      boolean isProfile = array.size() > 1 && COSName.ICCBASED.equals(array.getObject(0));
      for (int i = array.size() - 1; i >= 0; i--) {
        push(array.get(i), isProfile ? "ICCBased" : found.key(), found.file(), found.place());
      }
    }
  }

  private void push(COSBase object, String key, String file, String place) {
    if (object != null) {
      open.push(new Found(object, key, file, place));
    }
  }

  private static String fileName(COSDictionary specification) {
    var unicode = specification.getString(COSName.UF);
    var name = unicode == null ? specification.getString(COSName.F) : unicode;
    return name == null ? "" : name;
  }
}
