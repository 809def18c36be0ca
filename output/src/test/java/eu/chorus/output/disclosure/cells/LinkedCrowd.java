package eu.chorus.output.disclosure.cells;

import eu.chorus.output.table.Grouping;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An invented crowd that took part as several types and answered several questions, or not. */
record LinkedCrowd(List<String> types, Crowd participants, List<Question> questions) {
  /** A question's cross-tab by type, and those who answered it. */
  record Question(TableSpec cross, Crowd crowd) {
    TableSpec oneWay() {
      return new TableSpec(
          "closed:" + cross.title(),
          TableKind.CLOSED,
          cross.title(),
          cross.rows(),
          List.of(),
          cross.ordinal(),
          cross.exclusive());
    }
  }

  static LinkedCrowd random(Random random, List<String> types) {
    int size = 30 + random.nextInt(200);
    int campaign = random.nextInt(3) == 0 ? random.nextInt(30) : 0;
    var participants = new ArrayList<Crowd.Person>();
    for (int i = 0; i < size; i++) {
      boolean copied = i < campaign;
      var type = types.get((int) (Math.pow(random.nextDouble(), 2) * types.size()));
      participants.add(new Crowd.Person(Set.of(), type, copied ? "campaign" : "f" + i, copied));
    }
    var questions = new ArrayList<Question>();
    for (var id : List.of("q", "r")) {
      var rows = id.equals("q") ? List.of("a", "b", "c") : List.of("yes", "no");
      var spec =
          new TableSpec(
              "closed:" + id + ":by:stakeholder",
              TableKind.CROSS,
              id,
              rows,
              types,
              random.nextBoolean(),
              random.nextInt(3) > 0);
      questions.add(new Question(spec, answers(random, spec, participants)));
    }
    return new LinkedCrowd(types, new Crowd(participants), questions);
  }

  private static Crowd answers(Random random, TableSpec spec, List<Crowd.Person> participants) {
    double answering = random.nextBoolean() ? 1 : random.nextDouble();
    var people = new ArrayList<Crowd.Person>();
    for (var p : participants) {
      if (random.nextDouble() <= answering) {
        var rows = new HashSet<String>();
        rows.add(pick(random, spec.rows()));
        if (!spec.exclusive()) {
          rows.add(pick(random, spec.rows()));
        }
        people.add(new Crowd.Person(rows, p.column(), p.family(), p.campaign()));
      }
    }
    return new Crowd(people);
  }

  private static String pick(Random random, List<String> labels) {
    return labels.get((int) (Math.pow(random.nextDouble(), 1.5) * labels.size()));
  }

  /** What the tables of one release over this crowd are made of, as the jobs count. */
  List<Counted> counted(CellControl control) {
    var counted = new ArrayList<Counted>();
    counted.add(participation(control));
    for (var question : questions) {
      var oneWay = question.oneWay();
      var rows = question.crowd().settle(control, oneWay, Grouping.identity(oneWay));
      counted.add(counted(oneWay, rows, question.crowd()));
      var start = new Grouping(rows.rows(), Grouping.identity(question.cross()).columns());
      var grouping = question.crowd().settle(control, question.cross(), start);
      counted.add(counted(question.cross(), grouping, question.crowd()));
    }
    return counted;
  }

  private Counted participation(CellControl control) {
    var large = new ArrayList<String>();
    for (var type : types) {
      long families =
          participants.people().stream()
              .filter(p -> p.column().equals(type))
              .map(Crowd.Person::family)
              .distinct()
              .count();
      if (families >= 10) {
        large.add(type);
      }
    }
    var rows = new ArrayList<>(large);
    if (large.size() < types.size()) {
      rows.add(TableCatalogue.OTHERS);
    }
    var spec = TableCatalogue.participation("stakeholder", "S", rows);
    var crowd =
        new Crowd(
            participants.people().stream()
                .map(
                    p ->
                        new Crowd.Person(
                            Set.of(large.contains(p.column()) ? p.column() : TableCatalogue.OTHERS),
                            "",
                            p.family(),
                            p.campaign()))
                .toList());
    return counted(spec, crowd.settle(control, spec, Grouping.identity(spec)), crowd);
  }

  private static Counted counted(TableSpec spec, Grouping grouping, Crowd crowd) {
    return new Counted(
        spec,
        grouping,
        crowd.counts(spec, grouping, Population.ALL),
        spec.kind() == TableKind.CROSS
            ? List.of()
            : crowd.counts(spec, grouping, Population.WITHOUT_CAMPAIGNS));
  }
}
