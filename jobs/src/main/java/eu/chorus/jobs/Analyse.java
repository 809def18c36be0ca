package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.nlp.TextAnalysis;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PassagePart;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The job that organises what was said: families, passages, themes, provisions. */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = "Finds families, passages, themes and provisions in what was ingested.")
public final class Analyse implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  Analyse() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Analyse(), args);
  }

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          run(context, Intake.stored(context));
          return 0;
        });
  }

  static Findings run(JobContext context, Intake intake) throws IOException {
    var dossiers = intake.dossiers().cached();
    var consultation = Shared.of(Consultation.class, List.of(intake.consultation()));
    var familiesKey = intake.key().then(Findings.FAMILIES);
    var families =
        context.stage(
            Findings.FAMILIES,
            Membership.class,
            familiesKey,
            () -> Kindred.families(dossiers, consultation));
    var passagesKey = intake.key().then(Findings.PASSAGES);
    var cut =
        dossiers
            .mapPartitions(
                CutPassage.class,
                in -> {
                  var analysis = new TextAnalysis(consultation.value());
                  return Iterators.flat(in, d -> analysis.cut(d.said(), d.documents()).iterator());
                })
            .cached();
    var annotations = Annotations.of(context, cut, passagesKey);
    var read =
        cut.join(
            annotations,
            "digest",
            "digest",
            AnalysedPassage.class,
            (passage, annotated) -> Stream.of(passage.with(annotated)).iterator());
    var byContent = new ByContent(consultation, cut);
    var encoded =
        Encodings.of(context, intake.consultation(), byContent::examples, read, passagesKey);
    var passages =
        context.stage(
            Findings.PASSAGES,
            AnalysedPassage.class,
            passagesKey,
            () -> byContent.routed(read, encoded));
    cut.rows().unpersist();
    Spoken.write(context, passages, passagesKey);
    var sampled = Themes.sampled(families, passages).cached();
    var sampledKey = Fingerprint.of(List.of(familiesKey.hex(), passagesKey.hex()));
    var phrases =
        context.stage(
            Findings.PHRASES,
            PhraseSupport.class,
            sampledKey.then(Findings.PHRASES),
            () -> Themes.support(sampled));
    var themes =
        context.stage(
            Findings.THEMES,
            Theme.class,
            sampledKey.then(Findings.THEMES),
            () -> Themes.discover(dossiers, sampled, phrases));
    var key = sampledKey.then(Findings.ASSIGNMENTS);
    var assignments =
        context.stage(
            Findings.ASSIGNMENTS,
            ThemeAssignment.class,
            key,
            () -> Themes.assign(themes, passages));
    var provisions =
        context.stage(
            Findings.PROVISIONS,
            PassageProvisions.class,
            passagesKey.then(Findings.PROVISIONS),
            () -> Referring.provisions(intake, passages));
    var parts =
        context.stage(
            Findings.PARTS,
            PassagePart.class,
            sampledKey.then(Findings.PARTS),
            () -> Campaigns.parts(intake.consultation(), families, passages));
    sampled.rows().unpersist();
    dossiers.rows().unpersist();
    var findings =
        new Findings(
            intake, key, families, passages, phrases, themes, assignments, provisions, parts);
    Campaigns.write(context, findings);
    return findings;
  }
}
