package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.StakeholderType;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.ProvisionTables.Aim;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.TableSpec;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request about a provision of the draft that its contribution answers.
 *
 * @param round the round of the draft; empty as long as that is not known
 * @param provision id of the provision
 * @param by type of stakeholder of its contribution
 * @param asked the request, of a class that tables know
 */
record Aimed(String round, String provision, StakeholderType by, Asked asked) {

  /** How many families want the same done with a provision. */
  record Wanted(String round, String provision, String kind, boolean against, long families) {
    private Aim aim() {
      return new Aim(new ProvisionKey(round, provision), new Ask(kind, against, ""));
    }
  }

  /** Every request about a provision that stands in the draft of its round. */
  static Records<Aimed> of(Findings findings) {
    var known = new HashSet<>(RequestTables.kinds());
    var standing = new HashSet<String>();
    findings.consultation().provisions().forEach(p -> standing.add(p.round() + "/" + p.id()));
    return findings
        .asked()
        .flatMap(
            Aimed.class,
            asked ->
                known.contains(asked.kind())
                    ? asked.targets().stream()
                        .map(target -> new Aimed("", target, StakeholderType.UNKNOWN, asked))
                        .iterator()
                    : Stream.<Aimed>empty().iterator())
        .join(
            findings.intake().contributions(),
            "asked.contribution",
            "id",
            Aimed.class,
            (aimed, c) ->
                Stream.of(aimed.in(c))
                    .filter(one -> standing.contains(one.round() + "/" + one.provision()))
                    .iterator());
  }

  private Aimed in(Contribution contribution) {
    return new Aimed(contribution.round(), provision, contribution.respondent().type(), asked);
  }

  /** What is wanted, and with which provision. */
  Aim aim() {
    return new Aim(new ProvisionKey(round, provision), new Ask(asked.kind(), asked.against(), ""));
  }

  /** What enough families want done with a provision. */
  static List<Aim> wanted(Findings findings, int minimum) {
    if (findings.consultation().provisions().isEmpty()) {
      return List.of();
    }
    return new Records<>(
            Wanted.class,
            of(findings)
                .rows()
                .groupBy("round", "provision", "asked.kind", "asked.against")
                .agg(countDistinct("asked.family").as("families"))
                .where(col("families").geq(minimum)))
        .collect().stream()
            .map(Wanted::aim)
            .sorted(
                Comparator.comparing((Aim aim) -> aim.provision().round())
                    .thenComparing(Aim::label))
            .toList();
  }

  /** Whether any of these tables has rows of what is wanted with a provision. */
  static boolean isIn(List<TableSpec> specs) {
    return specs.stream()
        .flatMap(spec -> spec.rows().stream())
        .anyMatch(row -> ProvisionTables.ask(row).isPresent());
  }

  /** The marks of every contribution that wants something done with a provision. */
  static Records<Marked> marks(Findings findings, List<TableSpec> specs) {
    var index = Profiles.Index.of(specs);
    var places = Speaking.rows(findings.consultation());
    return of(findings)
        .flatMap(
            Marked.class,
            aimed -> {
              var marks = new HashSet<Mark>();
              var label = aimed.aim().label();
              var rows = places.getOrDefault(aimed.round() + "/" + aimed.provision(), List.of());
              for (int i = 0; i < rows.size(); i += 2) {
                index.mark(marks, rows.get(i), rows.get(i + 1), "");
                index.mark(marks, rows.get(i), label, "");
              }
              return List.of(new Marked(aimed.asked().contribution(), List.copyOf(marks)))
                  .iterator();
            });
  }
}
