package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.output.disclosure.AllowList;
import eu.chorus.output.disclosure.NameRegister;
import eu.chorus.output.disclosure.ReleasePolicy;
import eu.chorus.output.disclosure.Suspects;
import eu.chorus.output.synthesis.Frames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The corpus as the gate sees it: it answers in how many families a suspect run occurs, and stays
 * where it lies. The release is small and travels.
 *
 * @param findings what was found
 * @param policy the numbers of the promise
 */
record Corpus(Findings findings, ReleasePolicy policy) implements Function<Suspects, Map<Integer, Long>> {

  /** A suspect run in the texts of a family. */
  record Hit(int run, String family) {}

  /** A run that too few families use to be common wording. */
  record Rare(int run, long families) {}

  /** A name that a respondent gave. */
  record Name(String name) {}

  /** Families by run, for the runs that occur in too few of them. */
  @Override
  public Map<Integer, Long> apply(Suspects suspects) {
    var spark = findings.families().rows().sparkSession();
    var shared = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(suspects);
    var hits =
        findings
            .intake()
            .dossiers()
            .join(
                findings.families(),
                "id",
                "contribution",
                Hit.class,
                (dossier, member) -> hits(shared.value(), dossier, member));
    var rare =
        new Records<>(
            Rare.class,
            hits.rows()
                .distinct()
                .groupBy("run")
                .count()
                .withColumnRenamed("count", "families")
                .where(col("families").lt(policy.k())));
    var families = new HashMap<Integer, Long>();
    rare.collect().forEach(r -> families.put(r.run(), r.families()));
    shared.destroy();
    return families;
  }

  private static Iterator<Hit> hits(
      Suspects suspects, Dossier dossier, Membership member) {
    return dossier
        .verbatims()
        .flatMapToInt(text -> IntStream.of(suspects.hits(text)))
        .distinct()
        .mapToObj(run -> new Hit(run, member.family()))
        .iterator();
  }

  /** The respondents' names, beside the words that are common to all. */
  NameRegister names() {
    var names =
        findings
            .intake()
            .contributions()
            .flatMap(
                Name.class,
                c ->
                    Stream.concat(
                            c.respondent().identity().stream(),
                            c.respondent().organisation().stream())
                        .map(v -> new Name(v.text().strip()))
                        .filter(n -> !n.name().isEmpty())
                        .iterator());
    var distinct = new Records<>(Name.class, names.rows().distinct());
    Set<String> ordinary = new HashSet<>();
    findings.phrases().collect().stream()
        .filter(p -> !p.phrase().contains(" ") && p.families() >= policy.labelFamilies())
        .forEach(p -> ordinary.add(p.phrase()));
    return new NameRegister(distinct.collect().stream().map(Name::name).toList(), ordinary);
  }

  /** What is public anyway: the questionnaire, the taxonomy, the vocabularies and the frames. */
  AllowList allowed(Frames frames) {
    var list = AllowList.builder();
    var consultation = findings.consultation();
    list.add("consultation", consultation.title());
    for (var question : consultation.questions()) {
      list.add("questionnaire", question.fullText());
      question.row().ifPresent(row -> list.add("questionnaire", row));
      list.add("questionnaire", question.title());
      question.options().forEach(option -> list.add("questionnaire", option));
    }
    consultation.sections().forEach(s -> list.add("questionnaire", s.id() + " " + s.title()));
    consultation.workingGroups().forEach(g -> list.add("working groups", g.id() + " " + g.title()));
    consultation.topics().forEach(t -> list.add("taxonomy", t.title()));
    consultation.provisions().forEach(p -> list.add("drafts", p.id() + " " + p.title()));
    for (var participation : Participation.values()) {
      participation.vocabulary().forEach(word -> list.add("vocabulary", word));
      list.add("frames", participation.title());
    }
    frames.sequences().forEach(sequence -> list.add("frames", sequence));
    return list.build();
  }

  /** The label of every theme with the families that use it as a phrase. */
  Map<String, Integer> labels() {
    var support = Themes.byPhrase(findings.phrases());
    var labels = new HashMap<String, Integer>();
    for (Theme theme : findings.themes().collect()) {
      labels.put(theme.label(), support.getOrDefault(theme.label(), 0));
    }
    return labels;
  }
}
