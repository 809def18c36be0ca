package eu.chorus.ingest.document;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an Office package, read one event at a time within bounds. */
final class WordPackage implements Closeable {
  /** No part that a person wrote unfolds to more: 128 MiB. */
  private static final long MOST_BYTES = 1L << 27;

  private static final String MAIN_PART = "/officeDocument";

  private final ZipFile zip;
  private final XMLInputFactory factory;

  WordPackage(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** The name of the main part, as the package's relations tell. */
  String mainPart() throws IOException {
    String[] target = {"word/document.xml"};
    read(
        "_rels/.rels",
        (xml, event) -> {
          if (event == XMLStreamConstants.START_ELEMENT
              && attribute(xml, "Type").endsWith(MAIN_PART)) {
            target[0] = attribute(xml, "Target").replaceFirst("^/", "");
          }
        });
    return target[0];
  }

  /**
   * Walks through a part.
   *
   * @return whether the package has that part
   * @throws IOException if it is no well-formed XML, declares a document type, or is too large
   */
  boolean read(String part, EventReader reader) throws IOException {
    Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(part));
    if (entry.isEmpty()) {
      return false;
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry.get()))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          // Office packages hold neither (ECMA-376 part 2, 8.1.4): this one was made to harm.
          throw new IOException("document type declaration in a package");
        }
        reader.read(xml, event);
      }
      return true;
    } catch (XMLStreamException broken) {
      // Its message may quote the text, so it goes no further.
      throw new IOException("part is not well-formed");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The value of the attribute with that local name, whatever its namespace; empty if absent. */
  static String attribute(XMLStreamReader xml, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Takes one event of a part. */
  @FunctionalInterface
  interface EventReader {
    void read(XMLStreamReader xml, int event) throws IOException, XMLStreamException;
  }

  private static final class Bounded extends FilterInputStream {
    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return spend(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      return spend(read, read);
    }

    private int spend(int result, int bytes) throws IOException {
      left -= Math.max(0, bytes);
      if (left < 0) {
        throw new IOException("part unfolds to more than any document holds");
      }
      return result;
    }
  }
}
