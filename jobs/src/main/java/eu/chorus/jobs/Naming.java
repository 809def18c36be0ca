package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.min;

import eu.chorus.ingest.identity.Aliases;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.io.Serializable;
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

  /**
   * A key of what a respondent gave as a name.
   *
   * @param id whose it is where it is one word of a name; empty for what names by itself
   */
  record Given(long key, String id) {}

  /** A key that is held, and whether it names by itself. */
  record Held(long key, boolean sure) {}

  /** A key that stands in the texts of a family. */
  record Said(long key, String family) {}

  /** The names at stake, beside the words that are common to all. */
  static NameRegister register(Findings findings, ReleasePolicy policy) {
    var keys = given(findings.intake().contributions());
    keys.addAll(signatures(findings, policy));
    return NameRegister.ofKeys(keys, ordinary(findings, policy, keys));
  }

  /** The names that respondents gave, and single words of names that hardly anybody shares. */
  private static Set<Long> given(Records<Contribution> contributions) {
    var held =
        contributions
            .flatMap(Given.class, Naming::given)
            .rows()
            .groupBy("key")
            .agg(
                countDistinct(col("id")).as("organisations"), min(col("id")).equalTo("").as("sure"))
            .where(col("sure").or(col("organisations").lt(SHARED)))
            .select("key", "sure");
    var common = common();
    return new Records<>(Held.class, held)
        .collect().stream()
            .filter(one -> one.sure() || !common.contains(one.key()))
            .map(Held::key)
            .collect(Collectors.toCollection(HashSet::new));
  }

  private static Iterator<Given> given(Contribution contribution) {
    var respondent = contribution.respondent();
    var named = NameRegister.keysOf(respondent);
    var sure =
        Stream.of(
                named.keys().stream(),
                Aliases.of(respondent).stream()
                    .flatMap(alias -> NameRegister.keysOfOrganisation(alias).keys().stream()),
                contribution.attachments().stream()
                    .flatMap(file -> NameRegister.keysOfFile(file.name()).stream()))
            .flatMap(keys -> keys);
    var id = respondent.organisationId();
    var whose = id.isEmpty() ? contribution.id() : id;
    return Stream.concat(
            sure.map(key -> new Given(key, "")),
            named.parts().stream().map(key -> new Given(key, whose)))
        .iterator();
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
