package eu.chorus.ingest.survey;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pulls the contributions out of an XML export, one at a time; the n-th is row n. */
final class XmlRows implements Iterator<ExportRow> {
  private final EusurveyXml export;
  private final XmlText texts;

  /** Place of a column by its id, and the label of an option by the column's id and its own. */
  private final Map<String, Integer> columnOf = new HashMap<>();

  private final Map<String, Map<String, String>> labels = new HashMap<>();

  private int part;
  private long number;
  private @Nullable InputStream in;
  private @Nullable XMLStreamReader xml;
  private @Nullable ExportRow next;

  XmlRows(EusurveyXml export) {
    this.export = export;
    this.texts = new XmlText(export.style());
    for (Column column : export.columns()) {
      columnOf.put(column.field().uid(), column.index());
    }
    for (Definition.Entry entry : export.definition().entries()) {
      var own = new LinkedHashMap<String, String>();
      for (int i = 0; i < entry.optionIds().size(); i++) {
        own.put(entry.optionIds().get(i), entry.field().options().get(i));
      }
      labels.put(entry.field().uid(), own);
    }
  }

  /**
   * One {@code Answer}.
   *
   * @param question id of the question or row
   * @param option id of the option or of a table's column, as it stands there; empty when none
   * @param text its text
   */
  record Piece(String question, String option, String text) {
    static Piece read(XMLStreamReader xml) throws XMLStreamException {
      String question = Objects.requireNonNullElse(xml.getAttributeValue(null, "qid"), "").strip();
      String option = Objects.requireNonNullElse(xml.getAttributeValue(null, "aid"), "");
      return new Piece(question, option, xml.getElementText());
    }

    @Override
    public String toString() {
      return "Piece[" + question + "]";
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = read();
      } catch (IOException | XMLStreamException | RuntimeException e) {
        throw EusurveyXml.unreadable(export.packed().name(), number);
      }
    }
    return next != null;
  }

  @Override
  public ExportRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var row = next;
    next = null;
    return row;
  }

  void close() {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException e) {
      throw EusurveyXml.unreadable(export.packed().name(), number);
    }
  }

  private @Nullable ExportRow read() throws IOException, XMLStreamException {
    while (part < export.packed().size()) {
      if (xml == null) {
        in = export.packed().open(part);
        xml = EusurveyXml.reader(in);
      }
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement() && xml.getLocalName().equals("AnswerSet")) {
          number++;
          return contribution(xml);
        }
      }
      close();
      xml = null;
      part++;
    }
    return null;
  }

  private ExportRow contribution(XMLStreamReader set) throws XMLStreamException {
    var own = own(set);
    var pieces = new LinkedHashMap<Integer, List<Piece>>();
    var notices = new ArrayList<Problem>();
    boolean unknown = false;
    while (!(set.next() == XMLStreamConstants.END_ELEMENT
        && set.getLocalName().equals("AnswerSet"))) {
      if (set.isStartElement() && set.getLocalName().equals("Answer")) {
        var piece = Piece.read(set);
        var column = columnOf.get(piece.question());
        if (column == null) {
          column = columnOf.get(piece.question() + "/" + piece.option().strip());
        }
        if (column != null) {
          pieces.computeIfAbsent(column, c -> new ArrayList<>()).add(piece);
        } else {
          unknown |= !piece.text().isEmpty() || !piece.option().isEmpty();
        }
      } else {
        // A Delphi survey's explanations and discussions, which no column stands for.
        unknown |= set.isStartElement();
      }
    }
    if (unknown) {
      notices.add(notice(ProblemKind.ROW_ELEMENT_UNKNOWN, new Place("", "", 0, "")));
    }
    return row(own, pieces, notices);
  }

  private ExportRow row(List<String> own, Map<Integer, List<Piece>> pieces, List<Problem> notices) {
    var columns = export.columns();
    var cells = new ArrayList<String>();
    var chosen = new HashMap<Integer, List<String>>();
    for (Column column : columns.subList(0, columns.size() - own.size())) {
      var given = pieces.getOrDefault(column.index(), List.of());
      if (column.field().type().listed()) {
        var options = options(column, given, notices);
        chosen.put(column.index(), options);
        cells.add(String.join("; ", options));
      } else {
        var text = texts.of(column.field().type(), given);
        text.kind().ifPresent(kind -> notices.add(notice(kind, column.place("", 0))));
        cells.add(text.text());
      }
    }
    cells.addAll(own);
    return new ExportRow("", number, cells, Map.of(), chosen, Set.of(), notices, Optional.empty());
  }

  private List<String> options(Column column, List<Piece> given, List<Problem> notices) {
    var own = labels.getOrDefault(column.field().uid(), Map.of());
    var found = new ArrayList<String>();
    boolean unknown = false;
    for (Piece piece : given) {
      String ids = column.field().type() == FieldType.RANKING ? piece.text() : piece.option();
      for (String id : ids.split(";")) {
        String label = own.get(id.strip());
        if (label != null) {
          found.add(label);
        } else {
          unknown |= !id.isBlank();
        }
      }
    }
    if (unknown) {
      notices.add(notice(ProblemKind.ROW_ELEMENT_UNKNOWN, column.place("", 0)));
    }
    return found;
  }

  private Problem notice(ProblemKind kind, Place place) {
    return new Problem(kind, new Place(export.packed().name(), "", number, place.column()), "");
  }

  /** The cells of EUSurvey's own columns, in the order of {@link EusurveyXml#OWN}. */
  private static List<String> own(XMLStreamReader set) {
    var own = new ArrayList<String>();
    for (String name : List.of("invitation", "id", "user", "create", "last", "lang")) {
      String value = Objects.requireNonNullElse(set.getAttributeValue(null, name), "");
      own.add(
          value.matches("\\d{4}-\\d{2}-\\d{2}_\\d{2}-\\d{2}-\\d{2}")
              ? value.substring(0, 10) + "T" + value.substring(11).replace('-', ':')
              : value);
    }
    return own;
  }
}
