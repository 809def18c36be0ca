package eu.chorus.jobs;

import eu.chorus.output.synthesis.Note;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files of notes: of Markdown the headings of the first rank, which say what a note is on, and
 * beneath each paragraphs and lists. Whatever else would be a mark is refused, so that a report
 * shows each note as its author sees it, and no link or picture comes in by it.
 */
final class NoteFiles {
  /** Most bytes of a file: some hundred pages. */
  private static final long LARGEST = 1L << 20;

  private static final Pattern HEADING = Pattern.compile("#\\s+(.+?)\\s*#*");
  private static final Pattern ITEM = Pattern.compile("[-*+]\\s+(.+)");

  /** What Markdown would take for more than words. */
  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[#>|~=]|\\d+[.)]\\s|-{2,}$)|[*`\\\\<]|(?<!\\w)_|_(?!\\w)|][(\\[]|&#?\\w+;|\\p{Cc}");

  private final List<Problem> problems = new ArrayList<>();
  private final List<Written> notes = new ArrayList<>();

  private NoteFiles() {}

  /**
   * A note as it stands in a file.
   *
   * @param place its heading
   * @param heading what it says that the note is on
   * @param lines its paragraphs and items; none takes a note back
   */
  record Written(Place place, String heading, List<Line> lines) {
    Written {
      lines = List.copyOf(lines);
    }

    /** As it is kept: a paragraph or an item a line. */
    String text() {
      return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** Where it stands. */
    @Override
    public String toString() {
      return "Written[" + place + "]";
    }
  }

  /**
   * A paragraph, or an item of a list.
   *
   * @param place where it begins
   */
  record Line(Place place, String text) {
    /** Where it stands. */
    @Override
    public String toString() {
      return "Line[" + place + "]";
    }
  }

  static NoteFiles read(List<Path> files) {
    var read = new NoteFiles();
    files.forEach(read::add);
    return read;
  }

  List<Written> notes() {
    return List.copyOf(notes);
  }

  /** What is wrong with the files themselves. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void add(Path file) {
    var name = String.valueOf(file.getFileName());
    try {
      if (!Files.isRegularFile(file)) {
        unreadable(name, "there is no such file");
      } else if (Files.size(file) > LARGEST) {
        unreadable(name, "larger than such a file ever is");
      } else {
        notes.addAll(new Reading(name).of(Files.readString(file)));
      }
    } catch (CharacterCodingException e) {
      unreadable(name, "no text in UTF-8");
    } catch (IOException e) {
      unreadable(name, "");
    }
  }

  private void unreadable(String name, String why) {
    problems.add(new Problem(ProblemKind.CORRECTION_UNREADABLE, Place.of(name), why));
  }

  /** One file while it is read from top to bottom. */
  private final class Reading {
    private final String file;
    private final List<Written> found = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean open;

    Reading(String file) {
      this.file = file;
    }

    List<Written> of(String text) {
      int number = 0;
      for (String line : text.replaceFirst("^\uFEFF", "").lines().toList()) {
        read(line.strip(), new Place(file, "", ++number, ""));
      }
      keep();
      return found;
    }

    private void read(String line, Place place) {
      var heading = HEADING.matcher(line);
      var item = ITEM.matcher(line);
      if (line.isEmpty()) {
        open = false;
      } else if (heading.matches()) {
        keep();
        found.add(new Written(place, heading.group(1), List.of()));
      } else if (found.isEmpty()) {
        problems.add(new Problem(ProblemKind.NOTE_UNTIED, place, "no heading above it"));
      } else if (item.matches()) {
        words(Note.ITEM, item.group(1), place);
      } else {
        words("", line, place);
      }
    }

    /** A line goes on with the one above, unless an empty line or an item parts them. */
    private void words(String item, String words, Place place) {
      if (MARK.matcher(words).find()) {
        problems.add(new Problem(ProblemKind.NOTE_NOT_PLAIN, place, ""));
      }
      var plain = words.replaceAll("\\s+", " ");
      if (open && item.isEmpty()) {
        var above = lines.remove(lines.size() - 1);
        lines.add(new Line(above.place(), above.text() + " " + plain));
      } else {
        lines.add(new Line(place, item + plain));
      }
      open = true;
    }

    /** What stands beneath the last heading is its note. */
    private void keep() {
      if (!found.isEmpty()) {
        var last = found.remove(found.size() - 1);
        found.add(new Written(last.place(), last.heading(), lines));
      }
      lines.clear();
      open = false;
    }
  }
}
