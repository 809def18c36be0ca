package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.ProvisionKey;
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
 * @param contribution id of the contribution that makes it
 * @param family the family that it counts for
 * @param round the round of the draft; empty as long as that is not known
 * @param provision id of the provision
 * @param kind class of the request, one that tables know
 * @param against whether it is not to be done
 */
record Aimed(
    String contribution,
    String family,
    String round,
    String provision,
    String kind,
    boolean against) {

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
                    ? asked.targets().stream().map(target -> of(asked, target)).iterator()
                    : Stream.<Aimed>empty().iterator())
        .join(
            findings.intake().contributions(),
            "contribution",
            "id",
            Aimed.class,
            (aimed, c) ->
                Stream.of(aimed.answering(c.round()))
                    .filter(one -> standing.contains(one.round() + "/" + one.provision()))
                    .iterator());
  }

  private static Aimed of(Asked asked, String target) {
    return new Aimed(
        asked.contribution(), asked.family(), "", target, asked.kind(), asked.against());
  }

  private Aimed answering(String draft) {
    return new Aimed(contribution, family, draft, provision, kind, against);
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
                .groupBy("round", "provision", "kind", "against")
                .agg(countDistinct("family").as("families"))
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
              var key = new ProvisionKey(aimed.round(), aimed.provision());
              var label = new Aim(key, new Ask(aimed.kind(), aimed.against(), "")).label();
              var rows = places.getOrDefault(aimed.round() + "/" + aimed.provision(), List.of());
              for (int i = 0; i < rows.size(); i += 2) {
                index.mark(marks, rows.get(i), rows.get(i + 1), "");
                index.mark(marks, rows.get(i), label, "");
              }
              return List.of(new Marked(aimed.contribution(), List.copyOf(marks))).iterator();
            });
  }
}
