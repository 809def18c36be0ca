package eu.chorus.nlp.topic;

import eu.chorus.model.Consultation;
import eu.chorus.model.Question;
import eu.chorus.model.Section;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The titles that a consultation's own template has, and where each leads. */
final class KnownTitles {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** "Working Group 2" or "WG2", however it goes on. */
  private static final Pattern GROUP = Pattern.compile("(?:working group|wg) ?(\\d{1,2})(?: .*)?");

  /** What may stand before a title: the number that it has in a document. */
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:(?:section|part|topic|chapter|question|\\d{1,2}\\p{L}?|\\p{L}|[ivx]+) )*");

  /** Dots that lead to a page number make a line of a table of contents. */
  private static final Pattern CONTENTS = Pattern.compile(".*\\.{3,}\\s*\\d*\\s*", Pattern.DOTALL);

  private static final int LONGEST = 240;

  private final Map<String, Route> groups = new HashMap<>();
  private final Map<String, Route> titles = new HashMap<>();
  private final Map<String, Route> ids = new HashMap<>();

  KnownTitles(Consultation consultation) {
    for (WorkingGroup group : consultation.workingGroups()) {
      Route route = routeOf(group, consultation.topics());
      titles.put(normalised(group.title()), route);
      number(group).ifPresent(n -> groups.merge(n, route, KnownTitles::both));
    }
    for (Section section : consultation.sections()) {
      Route route = routeOf(section, consultation.questions());
      titles.put(normalised(section.title()), route);
      ids.put(normalised(section.id()), route);
    }
    for (Topic topic : consultation.topics()) {
      titles.put(normalised(topic.title()), new Route(topic.workingGroups(), topic.id()));
    }
    titles.remove("");
    // A bare number heads sections of any document; "2.B" only those of the template.
    ids.keySet().removeIf(id -> id.codePoints().noneMatch(Character::isLetter));
  }

  /**
   * Where a block leads that is one of the titles, whatever number and punctuation is about it.
   *
   * @param text a paragraph or heading of a document
   */
  Optional<Route> exactly(String text) {
    if (text.length() > LONGEST || CONTENTS.matcher(text).matches()) {
      return Optional.empty();
    }
    String line = normalised(text);
    Route whole = titles.get(line);
    if (whole != null) {
      return Optional.of(whole);
    }
    Matcher group = GROUP.matcher(line);
    if (group.matches() && groups.containsKey(group.group(1))) {
      return Optional.ofNullable(groups.get(group.group(1)));
    }
    return longest(
        titles.keySet().stream()
            .filter(title -> line.endsWith(title))
            .filter(title -> isNumbering(line.substring(0, line.length() - title.length())))
            .toList());
  }

  /**
   * Where a heading leads that holds one of the titles among other words, or begins with the number
   * that a section has in the template alone.
   *
   * @param heading a heading of a document
   */
  Optional<Route> within(String heading) {
    String padded = " " + normalised(heading) + " ";
    return longest(titles.keySet().stream().filter(t -> padded.contains(" " + t + " ")).toList())
        .or(
            () ->
                ids.keySet().stream()
                    .filter(id -> padded.replaceFirst("^ section", "").startsWith(" " + id + " "))
                    .findFirst()
                    .map(ids::get));
  }

  private Optional<Route> longest(Collection<String> found) {
    return found.stream()
        .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .map(titles::get);
  }

  private static boolean isNumbering(String before) {
    return NUMBERING.matcher(before).matches();
  }

  /** The number of a working group or of the one that it is a part of, by its id or title. */
  private static Optional<String> number(WorkingGroup group) {
    for (String name : List.of(group.id(), group.title())) {
      Matcher numbered = GROUP.matcher(normalised(name));
      if (numbered.matches()) {
        return Optional.of(numbered.group(1));
      }
    }
    return Optional.empty();
  }

  private static Route both(Route a, Route b) {
    return new Route(
        Stream.concat(a.workingGroups().stream(), b.workingGroups().stream())
            .distinct()
            .sorted()
            .toList(),
        "");
  }

  /** A working group leads to itself, and to a topic if it has but one. */
  private static Route routeOf(WorkingGroup group, List<Topic> topics) {
    List<String> own =
        topics.stream().filter(t -> t.workingGroups().contains(group.id())).map(Topic::id).toList();
    return new Route(List.of(group.id()), own.size() == 1 ? own.get(0) : "");
  }

  /** A section leads where its questions lead; to a topic only if they agree on one. */
  private static Route routeOf(Section section, List<Question> questions) {
    List<Question> inside =
        questions.stream().filter(q -> q.section().equals(section.id())).toList();
    List<String> topics =
        inside.stream().map(Question::topic).filter(t -> !t.isEmpty()).distinct().toList();
    return new Route(
        inside.stream().flatMap(q -> q.workingGroups().stream()).distinct().sorted().toList(),
        topics.size() == 1 ? topics.get(0) : "");
  }

  private static String normalised(String title) {
    return SEPARATORS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
