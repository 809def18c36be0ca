package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Progress;
import eu.chorus.jobs.run.RunDirectory;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.output.disclosure.DisclosureGate;
import eu.chorus.output.disclosure.GateRefusal;
import eu.chorus.output.disclosure.policy.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was published of a store is made again without one contribution (P6): codebook, themes and
 * ledger stay, all else is as if the contribution had never come in.
 */
final class LeaveOneOut {
  private final JobContext context;
  private final Findings all;

  private LeaveOneOut(JobContext context, Findings all) {
    this.context = context;
    this.all = all;
  }

  /**
   * Leaves sampled contributions out of a store that was published to everybody, one at a time, and
   * prints whether the release and what would follow it say and show the same but for that figures
   * are shown again. That is more than P6 asks, by which a number may move by a rounding base, and
   * a text of exactly as many families as it needs go.
   *
   * @param arguments the store, whose gate's index is overwritten; a seed; how many to leave out;
   *     ids of others that are left out too
   */
  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[1]);
    var others = List.of(arguments).subList(3, arguments.length);
    var told = told(Path.of(arguments[0]), seed, Integer.parseInt(arguments[2]), others);
    LocalSpark.stop();
    long tells = told.values().stream().filter(texts -> !texts.isEmpty()).count();
    System.err.println(verdict(seed, tells, told.size()));
  }

  /** What is printed at the end. */
  static String verdict(long seed, long tells, int rounds) {
    return "seed " + seed + ": " + tells + " of " + rounds + " left out can be told";
  }

  /** What either release says or shows and the other does not, by who was left out. */
  private static SortedMap<String, List<String>> told(
      Path store, long seed, int rounds, List<String> others) throws IOException {
    var told = new TreeMap<String, List<String>>();
    try (var directory = RunDirectory.open(store)) {
      var context = new JobContext(directory, LocalSpark::session, new Progress(System.err, false));
      try (var all = Findings.stored(context)) {
        var leaving = new LeaveOneOut(context, all);
        var current = directory.releases("public").resolve("current").toRealPath();
        var released = ReleaseText.of(current);
        var left = Stream.concat(leaving.sampled(seed, rounds).stream(), others.stream()).toList();
        for (String id : left) {
          told.put(id, leaving.told(released, id));
          context.progress().say(told.size() + " left out, last " + id + ": " + told.get(id));
        }
      }
    }
    return told;
  }

  private List<String> sampled(long seed, int rounds) {
    var ids = new ArrayList<String>();
    all.intake().contributions().collect().stream()
        .map(Contribution::id)
        .sorted()
        .forEach(ids::add);
    Collections.shuffle(ids, new Random(seed));
    return ids.subList(0, Math.min(rounds, ids.size()));
  }

  /** Nothing where a label stood on exactly as many families as it needs: P6 lets it go. */
  private List<String> told(ReleaseText released, String id) throws IOException {
    try {
      var again = ReleaseText.of(written(without(id)));
      var told = new ArrayList<>(released.notIn(again));
      told.addAll(again.notIn(released));
      return told;
    } catch (GateRefusal refusal) {
      if (refusal.violations().stream().anyMatch(v -> v.rule() != Rule.UNSUPPORTED_LABEL)) {
        throw refusal;
      }
      context.progress().say("a label stood on exactly as many families as it needs");
      return List.of();
    } finally {
      context.spark().catalog().clearCache();
    }
  }

  /** The files as they would be inspected. */
  private Path written(Findings findings) throws IOException {
    var folder = context.directory().work("left-out");
    FileTree.delete(folder);
    return Candidates.composed(
        context,
        findings,
        "public",
        made -> {
          var report = Rehearsal.report(context, made.index(), made.report());
          var gate = new DisclosureGate(made.corpus().policy(), Candidates.INSPECTION);
          made.write(gate, report, folder);
          return folder;
        });
  }

  /** The findings of a store in which the contribution never was. */
  private Findings without(String id) {
    var intake = without(all.intake(), id);
    var families = families(intake, id).cached();
    var passages = all.passages().filter(p -> !p.passage().contribution().equals(id)).cached();
    var requests = of(passages, all.requests());
    return new Findings(
        intake,
        all.key().then("without", id),
        families,
        passages,
        Themes.support(Themes.sampled(families, passages)).cached(),
        all.themes(),
        all.codebook(),
        all.assignments().filter(assigned -> !assigned.contribution().equals(id)),
        of(passages, all.provisions()),
        of(passages, all.parts()),
        all.copied(),
        requests,
        Asked.of(requests, passages, families).cached());
  }

  private static Intake without(Intake intake, String id) {
    var key = intake.key().then("without", id);
    return new Intake(
        intake.consultation(),
        intake.configuration(),
        key,
        key,
        intake.rows().filter(row -> row.contribution().filter(c -> c.id().equals(id)).isEmpty()),
        intake.documents().filter(document -> !document.contribution().equals(id)),
        intake.organisations());
  }

  /** Who leaves alone parts nobody; who leaves others may have been what joined them. */
  private Records<Membership> families(Intake rest, String id) {
    var alone =
        all.families().rows().where(col("contribution").equalTo(id).and(col("size").equalTo(1)));
    if (!alone.isEmpty()) {
      return all.families().filter(member -> !member.contribution().equals(id));
    }
    var given = Shared.of(Consultation.class, List.of(Scope.GIVEN.of(rest.consultation())));
    return new Kindred(rest.dossiers(), given, Corrections.of(context.directory())).families();
  }

  /** What was found in these passages. */
  private static <T extends Record> Records<T> of(
      Records<AnalysedPassage> passages, Records<T> found) {
    var kept = passages.rows().select(col("passage.id").as("kept"));
    return new Records<>(
        found.type(),
        found
            .rows()
            .join(kept, found.rows().col("passage").equalTo(kept.col("kept")), "left_semi"));
  }
}
