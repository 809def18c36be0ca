package eu.chorus.output.disclosure.readback;

import java.io.IOException;
import java.util.Locale;

/** The formats of artefacts and of their parts that the gate can read to the last byte. */
final class ArtefactFormat {
  private ArtefactFormat() {}

  /** What a name says that the file is: the letters after its last dot, in lower case. */
  static String typeOf(String name) {
    var last = name.substring(name.lastIndexOf('/') + 1);
    return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads an artefact as what it must be.
   *
   * @throws IOException if the format is unknown or the bytes are not of it
   */
  static void read(String told, String type, byte[] bytes, int depth, ReadBack into)
      throws IOException {
    switch (type) {
      case "html", "htm", "xhtml" -> HtmlReader.read(told, bytes, depth, into);
      case "xml", "svg", "rels", "vml", "rdf" -> XmlReader.read(told, bytes, depth, into);
      case "xlsx", "docx", "pptx", "odt", "ods", "odp", "zip" ->
          ArchiveReader.read(told, bytes, depth, into);
      case "csv", "tsv" -> CsvReader.read(told, bytes, into);
      case "json", "jsonld" -> JsonReader.read(told, bytes, depth, into);
      case "png" -> PngReader.read(told, bytes, depth, into);
      case "jpg", "jpeg", "jfif" -> JpegReader.read(told, bytes, depth, into);
      case "pdf" -> PdfReader.read(told, bytes, depth, into);
      case "gif", "bmp", "tif", "tiff", "webp", "ico", "emf", "wmf", "wdp" -> {
        into.addReadings(told, Printable.units("", bytes));
        into.picture(told, "");
      }
      case "ttf", "otf", "woff", "woff2", "odttf", "fntdata" -> {
        if (into.isRelease()) {
          throw new Unreadable("a font; a release holds none");
        }
        into.add(new Strand(told, Printable.units("", bytes)));
      }
      case "der" -> into.addReadings(told, Printable.units("", bytes));
      case "txt", "md", "css", "ttl", "nt", "sha256" ->
          TextReader.read(told, bytes, depth, into, type.equals("md"));
      case "docm", "xlsm", "pptm", "dotm", "xltm", "potm" ->
          throw new Unreadable("holds macros; save it without, as DOCX, XLSX or PPTX");
      case "doc", "xls", "ppt", "rtf", "xlsb", "epub", "msg", "eml" ->
          throw new Unreadable("a format that the gate cannot read; save it as DOCX, XLSX or PDF");
      default -> throw new Unreadable("a type of file that the gate does not know; leave it out");
    }
  }
}
