package eu.chorus.ingest.draft;

import eu.chorus.ingest.survey.PlainSheet;
import eu.chorus.model.Provision;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One draft of the Code, read from its file.
 *
 * @param provisions in the draft's order
 * @param problems everything that is wrong with the file or its numbers
 */
public record Draft(List<Provision> provisions, List<Problem> problems) {
  public Draft {
    provisions = List.copyOf(provisions);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a draft.
   *
   * @param file plain text, Markdown, a CSV file {@code id,title,working_group}, or a document in
   *     any format that uploads are read in
   * @param name what messages call it
   * @param round the round that its provisions belong to
   * @param numbering how they are numbered; recognised when not given
   */
  public static Draft read(Path file, String name, String round, Optional<Numbering> numbering) {
    var problems = new ArrayList<Problem>();
    var sections = sections(file, name, problems);
    if (!problems.stream().allMatch(Problem::notice)) {
      return new Draft(List.of(), problems);
    }
    var headings = sections.stream().map(Section::heading).toList();
    var known = numbering.or(() -> Numbering.recognise(headings));
    if (known.isEmpty()) {
      problems.add(new Problem(ProblemKind.DRAFT_NUMBERING_UNKNOWN, Place.of(name), ""));
      return new Draft(List.of(), problems);
    }
    return of(sections, name, round, known.get(), problems);
  }

  private static Draft of(
      List<Section> sections,
      String name,
      String round,
      Numbering numbering,
      List<Problem> problems) {
    var headings = new ArrayList<Heading>();
    var fitting = new ArrayList<Section>();
    for (Section section : sections) {
      Heading heading = section.heading();
      if (numbering.fits(heading.kind(), heading.number())) {
        headings.add(numbering == Numbering.CHAPTERS ? heading : heading.outsideChapters());
        fitting.add(section);
      } else {
        problems.add(
            new Problem(
                ProblemKind.DRAFT_NUMBER_OTHER,
                new Place(name, "", heading.line(), ""),
                heading.id() + " among " + numbering.key()));
      }
    }
    problems.addAll(NumberingCheck.of(name, numbering, headings));
    var present = new HashSet<String>();
    headings.forEach(h -> present.add(h.id()));
    var provisions = new ArrayList<Provision>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      provisions.add(
          new Provision(
              round,
              heading.id(),
              Parents.of(numbering, heading, present),
              i,
              heading.title(),
              fitting.get(i).group(),
              String.join("\n", fitting.get(i).text())));
    }
    return new Draft(provisions, problems);
  }

  /**
   * Reads a list of provisions, as {@link #ofList} takes them, from a CSV file {@code
   * id,title,working_group}.
   *
   * @param file the file
   * @param name what messages call it
   * @param round the round that the provisions belong to
   */
  public static Draft readList(Path file, String name, String round) {
    var problems = new ArrayList<Problem>();
    try {
      return new Draft(ofList(DraftCsv.list(file, name, round, problems)), problems);
    } catch (IOException e) {
      problems.add(unreadable(name, e));
      return new Draft(List.of(), problems);
    }
  }

  /**
   * The same provisions, listed by hand, with their places; and with their parents, as far as their
   * ids tell. A list may be as short as the comments need, so that no number of it is checked.
   */
  public static List<Provision> ofList(List<Provision> listed) {
    var headings =
        listed.stream().flatMap(p -> Heading.ofId(p.id(), p.title(), 0).stream()).toList();
    var present = new HashSet<String>();
    headings.forEach(h -> present.add(h.id()));
    var numbering = Numbering.recognise(headings);
    var provisions = new ArrayList<Provision>();
    for (Provision p : listed) {
      String parent =
          numbering
              .flatMap(n -> Heading.ofId(p.id(), "", 0).map(h -> Parents.of(n, h, present)))
              .filter(present::contains)
              .orElse("");
      provisions.add(
          new Provision(
              p.round(), p.id(), parent, provisions.size(), p.title(), p.workingGroup(), p.text()));
    }
    return List.copyOf(provisions);
  }

  private static List<Section> sections(Path file, String name, List<Problem> problems) {
    try {
      return name.toLowerCase(Locale.ROOT).endsWith(".csv")
          ? DraftCsv.read(file, name, problems)
          : Outline.of(DraftLines.read(file));
    } catch (IOException e) {
      problems.add(unreadable(name, e));
      return List.of();
    }
  }

  /** What is wrong with a file that cannot be read at all; quotes no library. */
  static Problem unreadable(String name, IOException e) {
    return PlainSheet.unreadable(ProblemKind.PLENARY_FILE_UNREADABLE, name, e);
  }
}
