package eu.chorus.jobs.sample;

import eu.chorus.model.QuestionKind;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists that describe a questionnaire. */
final class Questionnaire {
  private final List<Part> parts = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private List<String> columns = List.of();
  private int row;

  private Questionnaire() {}

  static List<Part> read(String name) {
    var questionnaire = new Questionnaire();
    Vocabulary.lines(name).forEach(questionnaire::line);
    questionnaire.closePart();
    return List.copyOf(questionnaire.parts);
  }

  private void line(String line) {
    int space = line.indexOf(' ');
    String rest = line.substring(space + 1);
    List<String> fields = Vocabulary.parts(rest, "\\|");
    switch (line.substring(0, space)) {
      case "section" -> openPart(fields);
      case "keywords" -> replacePart(Vocabulary.parts(rest, ","));
      case "open" -> question(fields, QuestionKind.OPEN, false);
      case "single" -> question(fields, QuestionKind.SINGLE, false);
      case "ordinal" -> question(fields, QuestionKind.SINGLE, true);
      case "multiple" -> question(fields, QuestionKind.MULTIPLE, false);
      case "matrix" -> matrix(fields);
      case "=" -> option(rest);
      case "-" -> row(rest);
      default -> throw new IllegalStateException("questionnaire: " + line.substring(0, space));
    }
  }

  private void openPart(List<String> fields) {
    closePart();
    parts.add(
        new Part(
            fields.get(0),
            Vocabulary.parts(fields.get(1), ","),
            fields.get(2),
            fields.get(3),
            List.of(),
            List.of()));
  }

  private void closePart() {
    if (!parts.isEmpty()) {
      Part p = last();
      parts.set(
          parts.size() - 1,
          new Part(p.section(), p.workingGroups(), p.topic(), p.title(), p.keywords(), items));
    }
    items.clear();
  }

  private void replacePart(List<String> keywords) {
    Part p = last();
    parts.set(
        parts.size() - 1,
        new Part(p.section(), p.workingGroups(), p.topic(), p.title(), keywords, List.of()));
  }

  private void question(List<String> fields, QuestionKind kind, boolean ordinal) {
    items.add(new Item(fields.get(0), last().section(), kind, fields.get(1), ordinal, List.of()));
  }

  private void option(String text) {
    int space = text.indexOf(' ');
    Item item = items.remove(items.size() - 1);
    var options = new ArrayList<>(item.options());
    options.add(new Item.Option(text.substring(space + 1), Lean.read(text.substring(0, space))));
    items.add(
        new Item(item.id(), item.section(), item.kind(), item.header(), item.ordinal(), options));
  }

  /**
   * A matrix is kept as its id and title, in the columns' first two places, until its rows come.
   */
  private void matrix(List<String> fields) {
    columns = fields;
    row = 0;
  }

  private void row(String text) {
    List<String> labels = Vocabulary.parts(columns.get(2), ";");
    String[] words = text.split(" ", 2 * labels.size() + 2);
    var options = new ArrayList<Item.Option>();
    for (int i = 0; i < labels.size(); i++) {
      var weight =
          new Lean(Integer.parseInt(words[i]), Integer.parseInt(words[labels.size() + 1 + i]));
      options.add(new Item.Option(labels.get(i), weight));
    }
    row++;
    items.add(
        new Item(
            columns.get(0) + "_" + row,
            last().section(),
            QuestionKind.MATRIX_ROW,
            columns.get(1) + ": " + words[words.length - 1],
            true,
            options));
  }

  private Part last() {
    return parts.get(parts.size() - 1);
  }
}
