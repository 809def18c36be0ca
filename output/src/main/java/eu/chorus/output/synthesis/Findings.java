package eu.chorus.output.synthesis;

import eu.chorus.model.Question;
import eu.chorus.model.Section;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a report is made of. Theme labels are the rows of the {@code themes:<topic>} tables.
 *
 * @param title the consultation's title
 * @param workingGroups in the order of the report
 * @param sections the questionnaire's sections
 * @param topics the taxonomy
 * @param questions in questionnaire order
 * @param rounds id of a source to its round
 * @param tables protected tables of both populations, over the contributions that the report covers
 * @param facts about the run
 * @param since two rounds beside one another; empty where the readers know the figures of one alone
 * @param answered what chairs confirmed of requests on provisions
 * @param notes what analysts note, in the order in which it is told
 */
public record Findings(
    String title,
    List<WorkingGroup> workingGroups,
    List<Section> sections,
    List<Topic> topics,
    List<Question> questions,
    Map<String, String> rounds,
    List<Table> tables,
    RunFacts facts,
    Optional<Since> since,
    List<Answered> answered,
    List<Note> notes) {
  public Findings {
    answered = List.copyOf(answered);
    notes = List.copyOf(notes);
    workingGroups = List.copyOf(workingGroups);
    sections = List.copyOf(sections);
    topics = List.copyOf(topics);
    questions = List.copyOf(questions);
    rounds = Map.copyOf(rounds);
    tables = List.copyOf(tables);
  }

  /** The same where chairs have confirmed nothing, and analysts note nothing. */
  public Findings(
      String title,
      List<WorkingGroup> workingGroups,
      List<Section> sections,
      List<Topic> topics,
      List<Question> questions,
      Map<String, String> rounds,
      List<Table> tables,
      RunFacts facts,
      Optional<Since> since) {
    this(
        title,
        workingGroups,
        sections,
        topics,
        questions,
        rounds,
        tables,
        facts,
        since,
        List.of(),
        List.of());
  }

  /** The table of an id over all contributions. */
  Optional<Table> table(String id) {
    return table(id, Population.ALL);
  }

  /**
   * The table of an id without campaigns, if it shows anything and differs from that over all
   * contributions.
   */
  Optional<Table> compared(String id) {
    return table(id, Population.WITHOUT_CAMPAIGNS)
        .filter(Table::showsAnything)
        .filter(t -> table(id).filter(all -> all.cells().equals(t.cells())).isEmpty());
  }

  Optional<Table> table(String id, Population population) {
    return tables.stream()
        .filter(t -> t.spec().id().equals(id) && t.population() == population)
        .findFirst();
  }
}
