package eu.chorus.jobs;

import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Later;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.nlp.TextAnalysis;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PassagePart;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The job that organises what was said: families, passages, themes, provisions, requests. */
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = "Finds families, passages, themes, provisions and requests in what was ingested.")
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
          run(context, Intake.stored(context)).close();
          return 0;
        });
  }

  static Findings run(JobContext context, Intake intake) throws IOException {
    Workbooks.sweep(context);
    var dossiers = intake.dossiers().cached();
    var whole = intake.consultation();
    var given = Shared.of(Consultation.class, List.of(Scope.GIVEN.of(whole)));
    var corrections = Corrections.of(context.directory());
    var keys =
        Keys.ofFindings(
            intake.said(),
            whole,
            Annotations.model(),
            corrections,
            KeptThemes.digest(context.directory()));
    var kindred = new Kindred(dossiers, given, corrections);
    var families =
        context.stage(
            Findings.FAMILIES, Membership.class, keys.of(Findings.FAMILIES), kindred::families);
    var copied =
        context.stage(
            Findings.COPIED,
            CopiedPassages.class,
            keys.of(Findings.COPIED),
            () -> kindred.passages(families));
    kindred.close();
    var routing = Shared.of(Consultation.class, List.of(Scope.ROUTING.of(whole)));
    var cut =
        dossiers
            .mapPartitions(
                CutPassage.class,
                in -> {
                  var analysis = new TextAnalysis(routing.value());
                  return Iterators.flat(in, d -> analysis.cut(d.said(), d.documents()).iterator());
                })
            .cached();
    var annotations = Annotations.of(context, cut, keys.of(Findings.ANNOTATIONS));
    var read =
        cut.join(
            annotations,
            "digest",
            "digest",
            AnalysedPassage.class,
            (passage, annotated) -> Stream.of(passage.with(annotated)).iterator());
    var byContent = new ByContent(routing, cut);
    var encoded =
        Encodings.of(context, whole, byContent::examples, read, keys.of(Findings.VECTORS));
    var passages =
        context.stage(
            Findings.PASSAGES,
            AnalysedPassage.class,
            keys.of(Findings.PASSAGES),
            () -> Corrected.passages(byContent.routed(read, encoded), routing, corrections));
    cut.release();
    Spoken.write(context, passages, keys.of(Findings.PASSAGES));
    var sampled = Themes.sampled(families, passages).cached();
    var phrases =
        context.stage(
            Findings.PHRASES,
            PhraseSupport.class,
            keys.of(Findings.PHRASES),
            () -> Themes.support(sampled));
    var themes =
        context.stage(
            Findings.THEMES,
            Theme.class,
            keys.of(Findings.THEMES),
            () ->
                Themes.discover(
                    Themes.Bounds.of(dossiers, phrases),
                    encoded.beside(sampled),
                    KeptThemes.of(context)));
    var revising = new Revising(themes, encoded.meant(passages), families, corrections);
    var codebook =
        context.stage(
            Findings.CODEBOOK,
            StandingTheme.class,
            keys.of(Findings.CODEBOOK),
            () -> revising.codebook(context));
    var assignments =
        context.stage(
            Findings.ASSIGNMENTS,
            ThemeAssignment.class,
            keys.of(Findings.ASSIGNMENTS),
            () -> revising.assignments(context, codebook));
    var provisions =
        context.stage(
            Findings.PROVISIONS,
            PassageProvisions.class,
            keys.of(Findings.PROVISIONS),
            () -> Referring.provisions(Scope.REFERRING.of(whole), intake, passages, corrections));
    var requests =
        context.stage(
            Findings.REQUESTS,
            PassageRequests.class,
            keys.of(Findings.REQUESTS),
            () ->
                Asking.requests(
                    Scope.REFERRING.of(whole),
                    intake,
                    passages,
                    annotations,
                    provisions,
                    corrections));
    var parts =
        context.stage(
            Findings.PARTS,
            PassagePart.class,
            keys.of(Findings.PARTS),
            () -> Campaigns.parts(given.value(), families, passages));
    var findings =
        new Findings(
            intake,
            Findings.key(context, intake),
            families,
            passages,
            phrases,
            themes,
            codebook,
            assignments,
            provisions,
            parts,
            copied,
            requests,
            Asked.of(requests, passages, families).cached());
    Campaigns.write(context, findings);
    Revising.write(context, findings);
    Sharing.write(context, findings);
    RarePoints.write(context, findings);
    var bounds = new Later<>(() -> Themes.Bounds.of(dossiers, phrases));
    var followed = new Later<>(() -> TakenUp.followed(findings, () -> bounds.get().forbidden()));
    TakenUp.write(context, findings, followed);
    DispositionFolder.refresh(context, findings, followed);
    ThemesOverRounds.write(context, findings, sampled, encoded, bounds);
    sampled.release();
    dossiers.release();
    context
        .directory()
        .keepStages(
            Stream.of(Intake.ALL, Findings.ALL).flatMap(List::stream).collect(Collectors.toSet()));
    return findings;
  }
}
