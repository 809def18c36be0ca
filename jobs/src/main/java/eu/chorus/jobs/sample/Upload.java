package eu.chorus.jobs.sample;

import eu.chorus.jobs.sample.Remark.Planted;
import java.util.ArrayList;
import java.util.List;

/**
 * A document that goes with an answer, on the template that follows the working groups.
 *
 * @param name the file's name
 * @param sections headings with what was written under them, in order
 */
record Upload(String name, List<Section> sections) {
  static final String TITLE = "Contribution to the Code of Practice (synthetic template)";
  static final String GUIDE = "Please write below the heading of each working group.";

  Upload {
    sections = List.copyOf(sections);
  }

  /**
   * A piece of the template, filled in.
   *
   * @param heading the template's
   * @param remark the respondent's
   */
  record Section(String heading, Remark remark) {}

  List<Planted> planted() {
    return sections.stream().flatMap(s -> s.remark().planted().stream()).toList();
  }

  /** The file's bytes, in the format that the name's ending tells. */
  byte[] bytes() {
    var lines = new ArrayList<Line>();
    lines.add(new Line(true, TITLE));
    lines.add(new Line(false, GUIDE));
    for (Section section : sections) {
      lines.add(new Line(true, section.heading()));
      section
          .remark()
          .text()
          .lines()
          .filter(l -> !l.isBlank())
          .forEach(line -> lines.add(new Line(false, line)));
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "docx" -> Docx.of(lines);
      case "pdf" -> Pdf.of(lines);
      default -> Txt.of(lines);
    };
  }

  /**
   * A paragraph.
   *
   * @param heading whether it is one of the template's headings
   * @param text its words
   */
  record Line(boolean heading, String text) {}
}
