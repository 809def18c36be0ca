package eu.chorus.output.report;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.disclosure.cells.CellControl;
import eu.chorus.output.disclosure.cells.Counted;
import eu.chorus.output.disclosure.cells.Crowd;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.synthesis.Findings;
import eu.chorus.output.synthesis.Minimums;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented consultation, person by person: what Chorus publishes of it, and how many there
 * really are.
 */
final class MicroData {
  private static final String SOURCE = "survey";
  private static final String ROUND = "consultation";
  private static final List<WorkingGroup> GROUPS =
      List.of(new WorkingGroup("WG1", "Transparency", ""), new WorkingGroup("WG2", "Risks", ""));
  private static final List<String> TYPES =
      Arrays.stream(StakeholderType.values()).map(StakeholderType::label).toList();
  private static final List<String> COUNTRIES =
      List.of("Austria", "Belgium", "Croatia", "France", "Greece", "Italy", "Malta", "Spain");

  private final Random random;
  private final List<Person> people = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<TableSpec> specs = new ArrayList<>();

  /**
   * Somebody who took part.
   *
   * @param said the rows of each one-way table, by its id, in which this contribution stands; none
   *     of a table to which it says nothing
   */
  private record Person(
      String type, String family, boolean campaign, Map<String, Set<String>> said) {}

  private MicroData(long seed) {
    this.random = new Random(seed);
  }

  /** A crowd of 20 to 400 with a few questions, topics and drafts. */
  static MicroData of(long seed) {
    var data = new MicroData(seed);
    data.participants(20 + data.random.nextInt(380));
    IntStream.range(0, 9).forEach(data::question);
    IntStream.range(0, 4).forEach(data::topic);
    IntStream.range(1, 3).forEach(data::draft);
    return data;
  }

  TableKind kind(String table) {
    return specs.stream().filter(s -> s.id().equals(table)).findFirst().orElseThrow().kind();
  }

  /**
   * How many stand in a row and a column of a table, merged or not, counted one by one.
   *
   * @param row label of the row; empty for all rows together
   * @param column label of the column; empty for all columns together
   */
  long recount(String table, String population, String row, String column) {
    var by = table.indexOf(":by:");
    var oneWay = by < 0 ? table : table.substring(0, by);
    var rows = Set.of(row.split(" \\+ "));
    var columns = Set.of(column.split(" \\+ "));
    long number = 0;
    for (var person : people) {
      var said = person.said().get(oneWay);
      boolean counts =
          said != null
              && (population.equals("all") || !person.campaign())
              && (row.isEmpty() || said.stream().anyMatch(rows::contains))
              && (column.isEmpty() || columns.contains(person.type()));
      number += counts ? 1 : 0;
    }
    return number;
  }

  /** What a report is composed from, after the gate's protection of all tables together. */
  Findings findings() {
    var policy = ReleasePolicy.standard();
    var control = new CellControl(policy);
    var groupings = new HashMap<String, Grouping>();
    var counted = new ArrayList<Counted>();
    for (var spec : specs) { // a table stands before those that take their rows from it
      var oneWay = groupings.get(TableCatalogue.oneWayId(spec.id()));
      var whole = Grouping.identity(spec);
      var start = oneWay == null ? whole : new Grouping(oneWay.rows(), whole.columns());
      var crowd = crowd(spec);
      var grouping = crowd.settle(control, spec, start);
      groupings.put(spec.id(), grouping);
      counted.add(
          new Counted(
              spec,
              grouping,
              crowd.counts(spec, grouping, Population.ALL),
              spec.kind().derived()
                  ? List.of()
                  : crowd.counts(spec, grouping, Population.WITHOUT_CAMPAIGNS)));
    }
    return new Findings(
        "An invented consultation",
        GROUPS,
        List.of(),
        topics,
        questions,
        Map.of(SOURCE, ROUND),
        control.protect(counted),
        new RunFacts("0.1.0", "abc", OptionalLong.empty(), new Minimums(10, 5, 5, 10, 5)),
        Optional.empty());
  }

  /** Those who said something to a table, as Chorus's cells count them. */
  private Crowd crowd(TableSpec spec) {
    boolean named = spec.kind() == TableKind.NAMED;
    Function<Person, String> column =
        person ->
            !named
                ? person.type()
                : TableCatalogue.PROVIDER_TYPES.contains(person.type())
                    ? TableCatalogue.PROVIDERS
                    : TableCatalogue.OTHER_TYPES;
    return new Crowd(
        people.stream()
            .filter(p -> p.said().containsKey(TableCatalogue.oneWayId(spec.id())))
            .map(
                p ->
                    new Crowd.Person(
                        p.said().getOrDefault(TableCatalogue.oneWayId(spec.id()), Set.of()),
                        column.apply(p),
                        p.family(),
                        p.campaign()))
            .toList());
  }

  private void participants(int size) {
    int campaign = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
    for (int i = 0; i < size; i++) {
      var family = i < campaign ? "campaign" : "family " + i;
      people.add(new Person(pick(TYPES), family, i < campaign, new HashMap<>()));
    }
    add(TableCatalogue.participation("stakeholder", "Stakeholder type", TYPES));
    people.forEach(p -> p.said().put(TableCatalogue.STAKEHOLDERS, Set.of(p.type())));
    say(add(TableCatalogue.participation("country", "Country", COUNTRIES)), 1);
  }

  private void question(int number) {
    var id = "q" + number;
    var kind =
        number > 5
            ? QuestionKind.MATRIX_ROW
            : number % 2 == 0 ? QuestionKind.SINGLE : QuestionKind.MULTIPLE;
    boolean matrix = kind == QuestionKind.MATRIX_ROW;
    boolean ordinal = matrix || number % 3 == 0;
    var options = matrix ? labels("grade", 5) : labels("option", 2 + random.nextInt(7));
    var question =
        new Question(
            id,
            SOURCE,
            kind,
            matrix ? "How far do you agree?" : "What of question " + number + "?",
            matrix ? Optional.of("Statement " + number) : Optional.empty(),
            options,
            ordinal,
            "",
            List.of(GROUPS.get(matrix ? 0 : number % 2).id()), // rows of a matrix stand together
            "",
            Optional.empty());
    questions.add(question);
    boolean exclusive = kind != QuestionKind.MULTIPLE;
    var closed =
        new TableSpec(
            TableCatalogue.closedId(id),
            TableKind.CLOSED,
            question.fullText(),
            options,
            List.of(),
            ordinal,
            exclusive);
    say(add(closed), share());
    add(
        new TableSpec(
            TableCatalogue.byStakeholderId(id),
            TableKind.CROSS,
            closed.title(),
            options,
            TYPES,
            ordinal,
            exclusive));
  }

  private void topic(int number) {
    var id = "topic" + number;
    var topic =
        new Topic(id, "Topic " + number, "", List.of(), List.of(GROUPS.get(number % 2).id()));
    topics.add(topic);
    var rows = new ArrayList<>(labels("theme", 3 + random.nextInt(6)));
    rows.add(TableCatalogue.NONE_OF_THESE);
    var themes = add(TableCatalogue.themes(id, topic.title(), rows));
    say(themes, share());
    add(TableCatalogue.themesByStakeholder(themes, TYPES));
    add(TableCatalogue.byProviders(themes));
    var asks =
        RequestTables.kinds().stream()
            .limit(3 + random.nextInt(6))
            .map(kind -> new Ask(kind, random.nextInt(4) == 0, "report"))
            .toList();
    var requests = add(RequestTables.requests(topic, asks));
    say(requests, share());
    add(RequestTables.byStakeholder(requests, TYPES));
    say(add(RequestTables.evidence(topic)), share());
  }

  /** Two Commitments with Measures under them; who names a row names those above it. */
  private void draft(int number) {
    var rows = new ArrayList<>(List.of(ProvisionTables.WHOLE));
    var parents = new ArrayList<>(List.of(-1));
    for (int commitment = 1; commitment <= 2; commitment++) {
      int at = rows.size();
      rows.add("Commitment " + commitment + ": On something");
      parents.add(0);
      for (int measure = 1; measure <= 1 + random.nextInt(4); measure++) {
        rows.add("Measure " + commitment + "." + measure);
        parents.add(at);
      }
    }
    var id = ProvisionTables.id("draft" + number, GROUPS.get(number % 2).id());
    var spec =
        add(
            new TableSpec(
                id,
                TableKind.PROVISIONS,
                "Provisions of draft " + number,
                rows,
                List.of(),
                false,
                false,
                parents));
    say(spec, share());
    people.forEach(
        person -> person.said().computeIfPresent(id, (t, said) -> withAbove(spec, said)));
    add(TableCatalogue.byProviders(spec));
  }

  private static Set<String> withAbove(TableSpec spec, Set<String> said) {
    return said.stream()
        .map(spec.rows()::indexOf)
        .flatMap(row -> Stream.iterate(row, r -> r >= 0, spec::parent))
        .map(spec.rows()::get)
        .collect(Collectors.toSet());
  }

  private TableSpec add(TableSpec spec) {
    specs.add(spec);
    return spec;
  }

  /**
   * That share of the people stand in a row, in several where rows do not exclude one another; who
   * stands in the row of what is left over stands in no other.
   */
  private void say(TableSpec spec, double share) {
    for (var person : people) {
      if (random.nextDouble() < share) {
        var said = new HashSet<>(Set.of(pick(spec.rows())));
        while (!spec.exclusive() && random.nextInt(3) > 0) {
          said.add(pick(spec.rows()));
        }
        if (said.size() > 1) {
          said.removeAll(TableCatalogue.RESIDUALS);
        }
        person.said().put(spec.id(), said);
      }
    }
  }

  /** How many of all answer a question. */
  private double share() {
    return random.nextInt(4) == 0 ? random.nextDouble() : 0.6 + 0.4 * random.nextDouble();
  }

  /** Some labels are favourites. */
  private String pick(List<String> labels) {
    return labels.get((int) (Math.pow(random.nextDouble(), 1.5) * labels.size()));
  }

  private static List<String> labels(String stem, int number) {
    return IntStream.range(0, number).mapToObj(i -> stem + " " + (char) ('a' + i)).toList();
  }
}
