package eu.chorus.output.disclosure;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The formats of artefacts and of their parts that the gate can read to the last byte. */
final class ArtefactFormat {
  private ArtefactFormat() {}

  /**
   * Reads an artefact by what its name says it is.
   *
   * @throws IOException if the format is unknown or the bytes are not of it
   */
  static void read(String name, byte[] bytes, int depth, ReadBack into) throws IOException {
    switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "html", "htm", "xhtml" -> HtmlReader.read(name, bytes, depth, into);
      case "xml", "svg", "rels", "vml", "rdf" -> XmlReader.read(name, bytes, into);
      case "xlsx", "docx", "pptx" -> OfficeReader.read(name, bytes, depth, into);
      case "csv" -> CsvReader.read(name, bytes, into);
      case "json", "jsonld" -> JsonReader.read(name, bytes, into);
      case "png" -> PngReader.read(name, bytes, into);
      case "txt", "md", "css", "ttl", "sha256" ->
          into.add(new Strand(name, List.of(new Strand.Unit("", ReadBack.utf8(bytes)))));
      default -> throw new IOException("a type of file that the gate does not know");
    }
  }
}
