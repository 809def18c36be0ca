package eu.chorus.jobs;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Passage;
import eu.chorus.nlp.campaign.CampaignPart;
import eu.chorus.nlp.index.IndexedPassage;
import eu.chorus.nlp.index.PassageIndex;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.TaskContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The job that builds the analysts' index: a part for each partition, then one of all. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Builds the analysts' index from what was found.")
public final class Index implements Callable<Integer> {
  /** Passages of one part: some 20 MB of text. */
  private static final int PASSAGES_PER_PART = 20_000;

  @Mixin private StoreOptions store = new StoreOptions();

  Index() {}

  /** Runs the job, as {@code spark-submit} does. */
  public static void main(String[] args) {
    Main.exit(new Index(), args);
  }

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          run(context, Findings.stored(context));
          return 0;
        });
  }

  /** A passage, and the themes that it was found under. */
  record Themed(String passage, List<String> themes) {
    Themed {
      themes = List.copyOf(themes);
    }
  }

  /** A part that was written. */
  record Part(String folder) {}

  static void run(JobContext context, Findings findings) throws IOException {
    var index = context.directory().index();
    var digest = findings.key().hex();
    if (digest.equals(inputOf(index))) {
      context.progress().say("index unchanged");
      return;
    }
    var scratch = context.directory().work("index");
    FileTree.delete(scratch);
    context.timed(
        "index",
        () -> {
          var parts = parts(findings, scratch);
          var whole = scratch.resolve("whole");
          PassageIndex.merge(parts, whole, Map.of("run", digest.substring(0, 16), "input", digest));
          FileTree.restrict(whole);
          FileTree.replace(whole, index);
          FileTree.delete(scratch);
          return parts;
        });
  }

  /**
   * Digest of the findings that an index was made from; empty if there is none, or not a whole one.
   */
  private static String inputOf(Path index) {
    try {
      return PassageIndex.commitData(index).getOrDefault("input", "");
    } catch (UserException e) {
      return "";
    }
  }

  private static List<Path> parts(Findings findings, Path scratch) {
    var passages = passages(findings).rows();
    int count = (int) (findings.passages().count() / PASSAGES_PER_PART) + 1;
    var sorted = passages.repartition(count, passages.col("id")).sortWithinPartitions("id");
    var folder = scratch.toString();
    return new Records<>(IndexedPassage.class, sorted)
            .mapPartitions(
                Part.class,
                in -> {
                  // A task that is tried again, or twice at once, writes a folder of its own.
                  var task = TaskContext.get();
                  var part = Path.of(folder, "part-" + task.taskAttemptId());
                  PassageIndex.write(part, in);
                  return List.of(new Part(part.toString())).iterator();
                })
            .collect()
            .stream()
            .map(part -> Path.of(part.folder()))
            .toList();
  }

  private static Records<IndexedPassage> passages(Findings findings) {
    var themed = findings.assignments().group("passage", Themed.class, Index::themed);
    return findings
        .passages()
        .join(
            themed,
            "passage.id",
            "passage",
            WithThemes.class,
            (p, t) -> List.of(new WithThemes(p.passage(), t.themes())).iterator())
        .join(
            findings.provisions(),
            "passage.id",
            "passage",
            WithProvisions.class,
            (p, found) -> List.of(new WithProvisions(p.passage(), p.themes(), found)).iterator())
        .join(
            findings.parts(),
            "passage.id",
            "passage",
            WithPart.class,
            (p, part) -> List.of(new WithPart(part.contribution(), p, part.part())).iterator())
        .join(
            findings.intake().contributions(),
            "contribution",
            "id",
            IndexedPassage.class,
            (p, c) ->
                List.of(
                        IndexedPassage.of(
                            p.found().passage(),
                            c,
                            p.part(),
                            p.found().themes(),
                            p.found().provisions()))
                    .iterator());
  }

  /** A passage with its themes. */
  record WithThemes(Passage passage, List<String> themes) {
    WithThemes {
      themes = List.copyOf(themes);
    }
  }

  /** The same with its provisions. */
  record WithProvisions(Passage passage, List<String> themes, PassageProvisions provisions) {
    WithProvisions {
      themes = List.copyOf(themes);
    }
  }

  /** The same with its part in a campaign. */
  record WithPart(String contribution, WithProvisions found, CampaignPart part) {}

  private static Iterator<Themed> themed(String passage, Iterator<ThemeAssignment> all) {
    var themes = new TreeSet<String>();
    all.forEachRemaining(a -> themes.add(a.topic() + "/" + a.theme()));
    return List.of(new Themed(passage, new ArrayList<>(themes))).iterator();
  }
}
