package eu.chorus.ingest.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The XML parts of an Office package (DOCX, ODT), read one event at a time within bounds. */
final class OfficePackage implements Closeable {
  /** No part that a person wrote unfolds to more: 128 MiB. */
  private static final long MOST_BYTES = 1L << 27;

  /** The table of contents of a real document is a few kilobytes. */
  private static final int MOST_START = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final ZipFile zip;

  OfficePackage(Content content) throws IOException {
    zip =
        ZipFile.builder()
            .setSeekableByteChannel(content.channel())
            .setIgnoreLocalFileHeader(true)
            .get();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Whether the package has that part. */
  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** The first bytes of a part; none if it is not there. */
  byte[] start(String part) throws IOException {
    Optional<ZipArchiveEntry> entry = Optional.ofNullable(zip.getEntry(part));
    if (entry.isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry.get())) {
      return in.readNBytes(MOST_START);
    }
  }

  /**
   * Walks through a part.
   *
   * @return whether the package has that part
   * @throws IOException if it is no well-formed XML, declares a document type, or is too large
   */
  boolean read(String part, EventReader reader) throws IOException {
    Optional<ZipArchiveEntry> entry = Optional.ofNullable(zip.getEntry(part));
    if (entry.isEmpty()) {
      return false;
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry.get()), MOST_BYTES)) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
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
      if (broken.getNestedException() instanceof TooLargeException tooLarge) {
        throw tooLarge;
      }
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

  /** The number that an attribute holds, within bounds; the least where it holds none. */
  static int number(XMLStreamReader xml, String localName, int least, int most) {
    try {
      return Math.max(least, Math.min(most, Integer.parseInt(attribute(xml, localName))));
    } catch (NumberFormatException none) {
      return least;
    }
  }

  /** Takes one event of a part. */
  @FunctionalInterface
  interface EventReader {
    void read(XMLStreamReader xml, int event) throws IOException, XMLStreamException;
  }
}
