package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.Profile.Mark;
import eu.chorus.jobs.Profiles.Marked;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import eu.chorus.nlp.provision.Mention.Standing;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which provisions of the draft that it answers each contribution speaks about: those that it
 * names, and those that a question or a heading asks about. What a passage is only likely about is
 * not counted, for a published number must rest on what somebody can look up; nor is what is named
 * with a number of another draft, which may mean another provision now.
 */
final class Speaking {
  private static final Set<Standing> COUNTED =
      EnumSet.of(Standing.IN_DRAFT, Standing.SECTION, Standing.CORRECTED);

  private Speaking() {}

  /** In which contribution a passage stands. */
  record Place(String passage, String contribution) {}

  /** A provision that a passage speaks about. */
  record Spoken(String contribution, String round, String provision) {}

  /** The marks of every contribution that speaks about a provision of its round's draft. */
  static Records<Marked> marks(Findings findings, List<TableSpec> specs) {
    var index = Profiles.Index.of(specs);
    var rows = rows(findings.consultation());
    var places =
        new Records<>(
            Place.class,
            findings
                .passages()
                .rows()
                .select(
                    col("passage.id").as("passage"),
                    col("passage.contribution").as("contribution")));
    return findings
        .provisions()
        .join(places, "passage", "passage", Spoken.class, Speaking::spoken)
        .join(
            findings.intake().contributions(),
            "contribution",
            "id",
            Spoken.class,
            (spoken, c) ->
                (spoken.round().equals(c.round()) ? List.of(spoken) : List.<Spoken>of()).iterator())
        .group(
            "contribution",
            Marked.class,
            (contribution, all) -> marked(contribution, all, rows, index));
  }

  /**
   * Of each provision the tables and labels that it counts under, in turn, by {@code round/id}: its
   * own first.
   */
  static Map<String, List<String>> rows(Consultation consultation) {
    var tables = ProvisionTables.of(consultation);
    var rows = new HashMap<String, List<String>>();
    for (var provision : consultation.provisions()) {
      var labels = new ArrayList<String>();
      for (var place : tables.places(provision.key())) {
        labels.add(place.table());
        labels.add(place.label());
      }
      rows.put(key(provision.round(), provision.id()), labels);
    }
    return Map.copyOf(rows);
  }

  private static String key(String round, String provision) {
    return round + "/" + provision;
  }

  private static Iterator<Spoken> spoken(PassageProvisions found, Place place) {
    return found.mentions().stream()
        .filter(m -> COUNTED.contains(m.standing()))
        .map(m -> new Spoken(place.contribution(), m.round(), m.ref()))
        .distinct()
        .iterator();
  }

  private static Iterator<Marked> marked(
      String contribution,
      Iterator<Spoken> all,
      Map<String, List<String>> rows,
      Profiles.Index index) {
    var spoken = new TreeSet<String>();
    all.forEachRemaining(s -> spoken.add(key(s.round(), s.provision())));
    var marks = new ArrayList<Mark>();
    for (var provision : spoken) {
      var labels = rows.getOrDefault(provision, List.of());
      for (int i = 0; i < labels.size(); i += 2) {
        index.mark(marks, labels.get(i), labels.get(i + 1), "");
      }
    }
    return List.of(new Marked(contribution, List.copyOf(new HashSet<>(marks)))).iterator();
  }
}
