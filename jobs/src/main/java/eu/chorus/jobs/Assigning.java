package eu.chorus.jobs;

import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.Lesson;
import eu.chorus.nlp.correction.Placing;
import eu.chorus.nlp.correction.Revision;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.StandingThemes;
import eu.chorus.nlp.correction.Taught;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.nlp.theme.ThemeModel;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts passages under themes: under those that the machine finds, then as people edited these, then
 * as the passages that people placed themselves teach. Travels to every task.
 */
final class Assigning implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Shared<Theme> found;
  private final Shared<Correction> decided;
  private final Shared<StandingTheme> standing;
  private final Shared<Lesson> lessons;

  private Assigning(
      Shared<Theme> found,
      Shared<Correction> decided,
      Shared<StandingTheme> standing,
      List<Lesson> lessons) {
    this.found = found;
    this.decided = decided;
    this.standing = standing;
    this.lessons = Shared.of(Lesson.class, lessons);
  }

  /**
   * With all that is to be learnt from these passages.
   *
   * @param found the themes that the machine found
   * @param passages all of them, with their vectors where vectors are looked at
   * @param standing the themes that the corrections lead to
   */
  static Assigning of(
      List<Theme> found,
      Records<Seen> passages,
      Corrections corrections,
      List<StandingTheme> standing) {
    var themes = Shared.of(Theme.class, found);
    var decided = corrections.ofThemes();
    var stand = Shared.of(StandingTheme.class, standing);
    var untaught = new Assigning(themes, decided, stand, List.of());
    return corrections.decisions(What.PASSAGE_THEMES).byTarget().isEmpty()
        ? untaught
        : new Assigning(themes, decided, stand, untaught.lessons(passages));
  }

  /** What people put where it is, each text once: there are as many as people labelled. */
  private List<Lesson> lessons(Records<Seen> passages) {
    var taught =
        passages.mapPartitions(
            Lesson.class,
            in -> {
              var line = line();
              return Iterators.flat(
                  in,
                  one ->
                      line.placing().isPlaced(one.passage())
                          ? Lesson.of(one.passage(), line.themes(one)).stream().iterator()
                          : List.<Lesson>of().iterator());
            });
    return new Records<>(Lesson.class, taught.rows().distinct())
        .collect().stream()
            .sorted(Comparator.comparing(Lesson::topic).thenComparing(Lesson::passage))
            .toList();
  }

  /** What is to be told of what was learnt, if anything was. */
  Optional<String> learnt() {
    var topics = line().taught().topics();
    return topics.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "passages that people placed themselves teach where the others belong in "
                + topics.size()
                + (topics.size() == 1 ? " topic" : " topics"));
  }

  /** Every passage under its themes. */
  Records<ThemeAssignment> of(Records<Seen> passages) {
    return passages.mapPartitions(
        ThemeAssignment.class,
        in -> {
          var line = line();
          return Iterators.flat(in, passage -> line.themes(passage).iterator());
        });
  }

  /** What puts one passage after the other where it belongs; for one thread. */
  Line line() {
    return new Line(
        ThemeModel.of(found.values()),
        Revision.of(found.values(), decided.values())
            .placing(new StandingThemes(standing.values())),
        new Taught(found.values(), new StandingThemes(standing.values()), lessons.values()));
  }

  /** The three of them in a row. */
  record Line(ThemeModel model, Placing placing, Taught taught) {
    /** The themes of a passage, best first; never empty. */
    List<ThemeAssignment> themes(Seen seen) {
      var passage = seen.passage();
      var found = model.assign(passage, seen.encoded());
      return taught.place(passage, placing.place(passage, found));
    }
  }
}
