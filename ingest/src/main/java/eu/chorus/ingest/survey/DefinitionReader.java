package eu.chorus.ingest.survey;

import eu.chorus.ingest.survey.Definition.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;

/**
 * Reads one {@code Elements} of EUSurvey's XML: the questionnaire in one language. Titles are HTML;
 * a matrix, table or rating is several elements in a row, its parts behind its title.
 */
final class DefinitionReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Map<String, FieldType> TYPES =
      Map.ofEntries(
          Map.entry("Free Text", FieldType.TEXT),
          Map.entry("Single Choice", FieldType.SINGLE),
          Map.entry("Multiple Choice", FieldType.MULTIPLE),
          Map.entry("Ranking", FieldType.RANKING),
          Map.entry("File Upload", FieldType.UPLOAD),
          Map.entry("Number", FieldType.VALUE),
          Map.entry("Formula", FieldType.VALUE),
          Map.entry("Date", FieldType.VALUE),
          Map.entry("Time", FieldType.VALUE),
          Map.entry("E-mail", FieldType.VALUE),
          Map.entry("Regular Expression", FieldType.VALUE),
          Map.entry("Gallery", FieldType.VALUE),
          Map.entry("FreeText", FieldType.CELL),
          Map.entry("SingleChoice", FieldType.SINGLE),
          Map.entry("MultipleChoice", FieldType.MULTIPLE));

  private final XMLStreamReader xml;
  private final List<Entry> entries = new ArrayList<>();
  private String section = "";
  private String title = "";

  /** Headers, by id, of questions or rows that share the options which follow. */
  private final Map<String, String> open = new LinkedHashMap<>();

  private final Map<String, String> options = new LinkedHashMap<>();
  private FieldType type = FieldType.UNKNOWN;

  private DefinitionReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Reads from the start of {@code Elements} to its end. */
  static Definition read(XMLStreamReader xml) throws XMLStreamException {
    String language = Optional.ofNullable(xml.getAttributeValue(null, "lang")).orElse("");
    var reader = new DefinitionReader(xml);
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("Elements"))) {
      if (xml.isStartElement()) {
        reader.element(xml.getLocalName());
      }
    }
    reader.close();
    return new Definition(language, reader.entries);
  }

  private void element(String name) throws XMLStreamException {
    switch (name) {
      case "Section" -> {
        close();
        section = text();
      }
      case "Question" -> question();
      case "MatrixTitle" -> title(FieldType.MATRIX);
      case "TableTitle" -> title(FieldType.CELL);
      case "ComplexTableTitle" -> title(FieldType.UNKNOWN);
      case "MatrixQuestion", "TableQuestion" -> {
        String id = id();
        String row = markup();
        open.put(
            id, type == FieldType.MATRIX ? plain(title) + ": " + plain(row) : title + " " + row);
      }
      case "RatingQuestion" -> {
        close();
        type = FieldType.RATING;
        open.put(id(), text());
      }
      case "Answer", "MatrixAnswer", "TableAnswer", "RankingItem" -> options.put(id(), markup());
      case "Cell" -> cell();
      default -> {
        // Texts, pictures and lines are not answered; which cells a matrix has is not asked here.
      }
    }
  }

  private void question() throws XMLStreamException {
    close();
    String kind = String.valueOf(xml.getAttributeValue(null, "type"));
    String id = id();
    String header = text();
    // A rating's own element is but the title of those that follow; a download is never answered.
    if (!kind.equals("Rating") && !kind.equals("File Download")) {
      type = TYPES.getOrDefault(kind, FieldType.UNKNOWN);
      open.put(id, header);
    }
  }

  private void title(FieldType of) throws XMLStreamException {
    close();
    type = of;
    title = markup();
  }

  private void cell() throws XMLStreamException {
    close();
    String kind = String.valueOf(xml.getAttributeValue(null, "type"));
    String id = id();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Cell"))) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "ResultText" -> open.put(id, text());
          case "Answer" -> options.put(id(), markup());
          default -> {
            // The cell's own title is part of the result text.
          }
        }
      }
    }
    if (kind.equals("StaticText") || kind.equals("Empty")) {
      open.clear();
      options.clear();
    }
    type = TYPES.getOrDefault(kind, FieldType.VALUE);
    close();
  }

  /** Everything that belongs to the question at hand has been read. */
  private void close() {
    var labels = options.values().stream().map(DefinitionReader::plain).toList();
    open.forEach(
        (id, header) -> {
          if (type == FieldType.CELL && !options.isEmpty()) {
            options.forEach(
                (column, label) ->
                    add(id + "/" + column, plain(header + ":" + label), List.of(), List.of()));
          } else {
            add(id, header, labels, List.copyOf(options.keySet()));
          }
        });
    open.clear();
    options.clear();
    type = FieldType.UNKNOWN;
  }

  private void add(String uid, String header, List<String> labels, List<String> ids) {
    entries.add(new Entry(Label.fold(header), new Field(uid, type, labels, section), ids));
  }

  private String id() throws XMLStreamException {
    String id = String.valueOf(xml.getAttributeValue(null, "id")).strip();
    if (!ID.matcher(id).matches()) {
      throw new XMLStreamException("an id that is none");
    }
    return id;
  }

  private String text() throws XMLStreamException {
    return plain(markup());
  }

  private String markup() throws XMLStreamException {
    return xml.getElementText();
  }

  /** As EUSurvey itself writes a title into a sheet. */
  private static String plain(String markup) {
    return Label.fold(Jsoup.parse(markup).text());
  }
}
