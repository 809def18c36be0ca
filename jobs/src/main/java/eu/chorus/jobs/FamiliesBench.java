package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Answer;
import eu.chorus.model.Channel;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Respondent;
import eu.chorus.model.SourceReference;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.bench.CampaignBench;
import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.TextFamilies;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.sql.SparkSession;

/**
 * Measures what finding families costs inside Spark, beside the same in plain memory: processor
 * time of the whole process, its compiler and collector included, Spark's start and the reading of
 * what is compared left out.
 */
final class FamiliesBench {
  private static final int SMALL = 10_000;
  private static final int LARGE = 100_000;

  private final Consumer<String> told;
  private final int pairs;

  /** Measures so many times in turn, and tells a line for each figure. */
  FamiliesBench(int pairs, Consumer<String> told) {
    this.pairs = pairs;
    this.told = told;
  }

  void run() throws IOException {
    var scratch = Files.createTempDirectory("chorus-bench");
    var spark = Sessions.start(Optional.empty(), scratch, new SparkListener() {});
    try {
      measure(spark);
    } finally {
      spark.stop();
      FileTree.delete(scratch);
    }
  }

  private void measure(SparkSession spark) {
    var comments = CampaignBench.comments(LARGE);
    var few = dossiers(spark, comments.subList(0, SMALL));
    var many = dossiers(spark, comments);
    var none = Shared.of(Consultation.class, List.of(Scope.nothing()));
    families(few, none); // the compiler has its say first
    TextFamilies.of(comments.subList(0, SMALL), PublicTexts.none());
    double[] ratios = new double[pairs];
    double[] slopes = new double[pairs];
    double[] spent = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      double plain = seconds(() -> TextFamilies.of(comments, PublicTexts.none()));
      double small = seconds(() -> families(few, none));
      spent[i] = seconds(() -> families(many, none));
      ratios[i] = spent[i] / plain;
      slopes[i] = Math.log(spent[i] / small) / Math.log((double) LARGE / SMALL);
    }
    told.accept(CampaignBench.line("families of 100,000 comments in Spark, CPU-seconds", spent));
    told.accept(CampaignBench.line("the same against plain memory", ratios));
    told.accept(
        CampaignBench.line(
            "families in Spark, slope of log CPU on log n from 10,000 to 100,000", slopes));
  }

  private static long families(Records<Dossier> dossiers, Shared<Consultation> none) {
    try (var kindred = new Kindred(dossiers, none, Corrections.NONE)) {
      return kindred.families().count();
    }
  }

  private static Records<Dossier> dossiers(SparkSession spark, List<String> comments) {
    var dossiers =
        IntStream.range(0, comments.size())
            .mapToObj(i -> dossier(String.format(Locale.ROOT, "c%07d", i), comments.get(i)))
            .toList();
    int slices = spark.sparkContext().defaultParallelism();
    var kept = Records.of(spark, Dossier.class, dossiers, slices).cached();
    kept.count();
    return kept;
  }

  private static Dossier dossier(String id, String text) {
    var nobody =
        new Respondent(StakeholderType.UNKNOWN, "", "", true, Optional.empty(), List.of(), id, "");
    var answer = new Answer("q", List.of(), Optional.of(new Verbatim(text)));
    var said =
        new Contribution(
            id,
            Channel.CONSULTATION,
            "consultation",
            Optional.empty(),
            "en",
            nobody,
            List.of(answer),
            List.of(),
            new SourceReference("invented", "", 1));
    return new Dossier(id, Optional.of(said), List.of());
  }

  private static double seconds(Runnable work) {
    double before = spent();
    work.run();
    return spent() - before;
  }

  private static double spent() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }
}
