package eu.chorus.nlp.correction;

import eu.chorus.model.Vectors;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.codebook.Codebook;
import eu.chorus.nlp.codebook.CodebookEntry;
import eu.chorus.nlp.codebook.CodebookMapper;
import eu.chorus.nlp.codebook.CodedAnswer;
import eu.chorus.nlp.codebook.Mapping;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Places the passages of a topic by those that people put there themselves, and by what its themes
 * are called, described as and made of. A topic in which people placed few is left as it was. The
 * same lessons teach the same in whatever order they come. Immutable and thread-safe.
 */
public final class Taught {
  /** Of twenty, the rest is placed worse than discovery does by itself; of fifty, better. */
  static final int FEWEST_LESSONS = 40;

  private final Map<String, CodebookMapper> mappers = new TreeMap<>();
  private final Set<ThemeRef> shown = new HashSet<>();

  /**
   * Learns.
   *
   * @param found the themes that the machine found
   * @param standing what people made of them
   * @param lessons of any topics, each passage once
   */
  public Taught(Collection<Theme> found, StandingThemes standing, Collection<Lesson> lessons) {
    standing.shown().forEach(theme -> shown.add(theme.ref()));
    var terms = new HashMap<ThemeRef, String>();
    found.forEach(t -> terms.put(new ThemeRef(t.topic(), t.id()), String.join(" ", t.terms())));
    lessons.stream()
        .collect(Collectors.groupingBy(Lesson::topic))
        .forEach(
            (topic, own) -> {
              var entries = entries(topic, standing, terms);
              if (own.size() >= FEWEST_LESSONS && !entries.isEmpty()) {
                mappers.put(topic, mapper(entries, own));
              }
            });
  }

  /** Hidden themes too: what falls under one is not to fall under its neighbours instead. */
  private static List<CodebookEntry> entries(
      String topic, StandingThemes standing, Map<ThemeRef, String> terms) {
    return standing.entries().stream()
        .filter(theme -> theme.topic().equals(topic) && theme.open())
        .map(
            theme ->
                new CodebookEntry(
                    theme.theme(),
                    theme.label(),
                    (theme.description() + " " + terms.getOrDefault(theme.ref(), "")).strip()))
        .toList();
  }

  private static CodebookMapper mapper(List<CodebookEntry> entries, List<Lesson> lessons) {
    return CodebookMapper.of(
        new Codebook(entries),
        "",
        lessons.stream()
            .map(
                lesson ->
                    new CodedAnswer(
                        lesson.passage(),
                        new Verbatim(String.join(" ", lesson.lemmas())),
                        Set.copyOf(lesson.themes())))
            .toList(),
        List.of(),
        Vectors.NONE);
  }

  /** Ids of the topics in which people placed enough passages to learn from. */
  public Set<String> topics() {
    return Set.copyOf(mappers.keySet());
  }

  /**
   * The themes of a passage, best first; never empty.
   *
   * @param placed where it is without what is learnt
   */
  public List<ThemeAssignment> place(AnalysedPassage passage, List<ThemeAssignment> placed) {
    var topic = passage.passage().topic();
    var mapper = mappers.get(topic);
    var first = placed.get(0);
    if (mapper == null || first.by() == Origin.PEOPLE || passage.lemmas().isEmpty()) {
      return placed;
    }
    Mapping mapping = mapper.map(String.join(" ", passage.lemmas()));
    var themes =
        mapping.entries().stream()
            .filter(id -> shown.contains(new ThemeRef(topic, id)))
            .map(id -> first.of(id, mapping.scores().getOrDefault(id, 0.0), Origin.MACHINE))
            .toList();
    return themes.isEmpty() ? List.of(first.of(Theme.NONE, 0, Origin.MACHINE)) : themes;
  }
}
