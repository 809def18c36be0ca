package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.ingest.identity.Aliases;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.NameRegister;
import eu.chorus.output.disclosure.ReleasePolicy;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Gathers the names that no release may hold: keys are made where contributions and texts lie, and
 * eight bytes a key come to the driver.
 */
final class Naming {
  /** A word in the names of so many organisations names none of them. */
  private static final int SHARED = 3;

  private Naming() {}

  /** A key that names by itself. */
  record Key(long key) {}

  /** A key of one word of an organisation's name. */
  record Part(long key, String id) {}

  /** A key that stands in the texts of a family. */
  record Said(long key, String family) {}

  /** The names at stake, beside the words that are common to all. */
  static NameRegister register(Findings findings, ReleasePolicy policy) {
    var keys = new HashSet<Long>();
    var contributions = findings.intake().contributions();
    var sure = contributions.flatMap(Key.class, Naming::keys);
    new Records<>(Key.class, sure.rows().distinct()).collect().forEach(k -> keys.add(k.key()));
    keys.addAll(parts(contributions));
    keys.addAll(signatures(findings, policy));
    return NameRegister.ofKeys(keys, ordinary(findings, policy, keys));
  }

  private static Iterator<Key> keys(Contribution contribution) {
    var respondent = contribution.respondent();
    var keys = new ArrayList<>(NameRegister.keysOf(respondent).keys());
    Aliases.of(respondent)
        .forEach(alias -> keys.addAll(NameRegister.keysOfOrganisation(alias).keys()));
    contribution.attachments().forEach(a -> keys.addAll(NameRegister.keysOfFile(a.name())));
    return keys.stream().map(Key::new).iterator();
  }

  /** The names of persons who answer, for the organisations that may not be called so. */
  static NameRegister persons(Records<Contribution> contributions) {
    var keys =
        contributions.flatMap(
            Key.class,
            c -> NameRegister.keysOfPerson(c.respondent()).stream().map(Key::new).iterator());
    return NameRegister.ofKeys(
        new Records<>(Key.class, keys.rows().distinct()).collect().stream().map(Key::key).toList(),
        List.of());
  }

  /** Single words of names that hardly anybody shares. */
  private static Set<Long> parts(Records<Contribution> contributions) {
    var parts =
        contributions.flatMap(
            Part.class,
            c -> {
              var respondent = c.respondent();
              var id = respondent.organisationId();
              return NameRegister.keysOf(respondent).parts().stream()
                  .map(key -> new Part(key, id.isEmpty() ? c.id() : id))
                  .iterator();
            });
    var rare =
        parts
            .rows()
            .groupBy("key")
            .agg(countDistinct(col("id")).as("organisations"))
            .where(col("organisations").lt(SHARED))
            .select("key");
    var keys = new HashSet<Long>();
    new Records<>(Key.class, rare).collect().forEach(k -> keys.add(k.key()));
    keys.removeAll(common());
    return keys;
  }

  /** Words that many organisations have, in small letters and as an acronym. */
  private static Set<Long> common() {
    return Aliases.common().stream()
        .flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT)))
        .flatMap(word -> NameRegister.keysOfOrganisation(new Verbatim(word)).keys().stream())
        .collect(Collectors.toSet());
  }

  /** Those who sign; whom many families name as signing is a formula, or a campaign's form. */
  private static Set<Long> signatures(Findings findings, ReleasePolicy policy) {
    var signed = said(findings, NameRegister::keysOfSignatures);
    var keys = keysOf(signed, policy.k(), false);
    keys.removeAll(common());
    return keys;
  }

  /** What enough families write in lower case is no name. */
  private static Set<Long> ordinary(Findings findings, ReleasePolicy policy, Set<Long> keys) {
    var spark = findings.families().rows().sparkSession();
    Broadcast<NameRegister> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(NameRegister.ofKeys(keys, List.of()));
    var written =
        said(
            findings,
            texts ->
                texts.stream()
                    .flatMap(text -> shared.value().writtenInLowerCase(text).stream())
                    .toList());
    var ordinary = keysOf(written, policy.k(), true);
    shared.destroy();
    return ordinary;
  }

  /** Finds keys in the paragraphs of one answer or one document, where they lie. */
  private interface Finder extends Serializable {
    List<Long> keys(List<Verbatim> paragraphs);
  }

  private static Records<Said> said(Findings findings, Finder finder) {
    return findings
        .intake()
        .dossiers()
        .join(
            findings.families(),
            "id",
            "contribution",
            Said.class,
            (dossier, member) ->
                texts(dossier)
                    .flatMap(paragraphs -> finder.keys(paragraphs).stream())
                    .distinct()
                    .map(key -> new Said(key, member.family()))
                    .iterator());
  }

  /** What was written, by paragraphs, without what stands in fields of identity. */
  private static Stream<List<Verbatim>> texts(Dossier dossier) {
    return Stream.concat(
        dossier.said().answers().stream().flatMap(a -> a.text().stream()).map(List::of),
        dossier.documents().stream()
            .map(d -> d.blocks().stream().map(Document.Block::text).toList()));
  }

  /** Keys by the number of families that have them. */
  private static Set<Long> keysOf(Records<Said> said, int families, boolean many) {
    var counted = said.rows().distinct().groupBy("key").count();
    var limit = many ? col("count").geq(families) : col("count").lt(families);
    var keys = new HashSet<Long>();
    new Records<>(Key.class, counted.where(limit).select("key"))
        .collect()
        .forEach(k -> keys.add(k.key()));
    return keys;
  }
}
