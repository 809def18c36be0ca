package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.run.FileTree;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.output.disclosure.ReleaseProfiles;
import eu.chorus.output.disclosure.SealedIndex;
import eu.chorus.output.disclosure.Segment;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.CorpusText;
import eu.chorus.output.disclosure.quotation.FamilyText;
import eu.chorus.output.synthesis.Frames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;

/** Makes the gate's index: each task writes a segment with whole families, then all is sealed. */
final class Sealing {
  /** Contributions of one segment: some 10 MB of text where uploads are long. */
  private static final int CONTRIBUTIONS_PER_SEGMENT = 500;

  /** As many at least, so that several cores write. */
  private static final int FEWEST_SEGMENTS = 8;

  /** Letters of an index's name, which begins what it was made from. */
  private static final int NAME = 16;

  private Sealing() {}

  /** A segment that a partition left, under whatever name. */
  record Left(int partition, Segment segment) {}

  /** The index of these findings: the one that lies there if it still holds, else made now. */
  static SealedIndex index(JobContext context, Corpus corpus, Frames frames) throws IOException {
    var findings = corpus.findings();
    var audiences =
        ReleaseProfiles.standard().policies(findings.consultation().release().settings());
    var content = content(corpus, frames);
    forget(context.directory().gate(), corpus, audiences.values(), content);
    var index = sealed(context, corpus, frames, content);
    for (var audience : audiences.entrySet()) {
      if (audience.getValue().equals(corpus.policy())) {
        StandingIndex.remember(context.directory().restricted(""), audience.getKey(), index);
      }
    }
    return index;
  }

  /** What lies there of other findings, or for nobody any more, may quote who has withdrawn. */
  private static void forget(
      Path gate, Corpus corpus, Collection<ReleasePolicy> audiences, Fingerprint content)
      throws IOException {
    var current =
        Stream.concat(audiences.stream(), Stream.of(corpus.policy()))
            .map(policy -> content.then(policy.toString()).hex())
            .toList();
    try (var folders = Files.list(Files.createDirectories(gate))) {
      for (Path folder : folders.toList()) {
        if (standing(folder, text -> "").filter(i -> current.contains(i.madeFrom())).isEmpty()) {
          FileTree.delete(folder);
        }
      }
    }
  }

  private static SealedIndex sealed(
      JobContext context, Corpus corpus, Frames frames, Fingerprint content) throws IOException {
    var key = content.then(corpus.policy().toString()).hex();
    var folder = context.directory().gate().resolve(key.substring(0, NAME));
    var custody = Custodian.sealing(context.directory());
    var standing = standing(folder, custody).filter(index -> index.holds(key));
    if (standing.isPresent()) {
      context.progress().say("gate index unchanged");
      return standing.get();
    }
    var scratch = context.directory().work("gate");
    FileTree.delete(scratch);
    Files.createDirectories(scratch);
    context.timed(
        "gate index",
        () -> {
          var segments = segments(corpus.findings(), scratch);
          var names = corpus.names();
          SealedIndex.seal(
              scratch, key, corpus.policy(), corpus.allowed(frames), names, segments, custody);
          FileTree.restrict(scratch);
          FileTree.replace(scratch, folder);
          return segments;
        });
    return SealedIndex.open(folder, custody);
  }

  /** Digest of all that the index holds but its policy, and of the code that normalises it. */
  private static Fingerprint content(Corpus corpus, Frames frames) {
    return corpus
        .findings()
        .key()
        .then(
            "gate",
            corpus.findings().intake().key().hex(),
            String.join("\n", corpus.former()),
            Version.build().hex(),
            frames.digest(),
            Frames.proof(frames.language()).digest());
  }

  private static Optional<SealedIndex> standing(Path folder, UnaryOperator<String> custody) {
    try {
      return Optional.of(SealedIndex.open(folder, custody));
    } catch (IOException e) {
      return Optional.empty(); // none, or not whole: it is made again
    }
  }

  /** The segments in the folder, named in order; what failed attempts left is gone. */
  private static List<Segment> segments(Findings findings, Path folder) throws IOException {
    var segments = new ArrayList<Segment>();
    for (var left : write(findings, folder.toString())) {
      var name = String.format(Locale.ROOT, "segment-%05d", segments.size() + 1);
      Files.move(folder.resolve(left.segment().file()), folder.resolve(name));
      segments.add(left.segment().named(name));
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (segments.stream().noneMatch(s -> file.endsWith(s.file()))) {
          Files.delete(file);
        }
      }
    }
    return segments;
  }

  private static List<Left> write(Findings findings, String folder) {
    var members = findings.families().rows();
    var strangers =
        findings
            .intake()
            .contributions()
            .rows()
            .select("id")
            .join(members, col("id").equalTo(members.col("contribution")), "left_anti");
    if (!strangers.isEmpty()) {
      throw new IllegalStateException("a contribution has no family, so nobody can count it");
    }
    var texts =
        findings
            .intake()
            .dossiers()
            .join(findings.families(), "id", "contribution", FamilyText.class, Sealing::texts);
    int count = Math.max(FEWEST_SEGMENTS, (int) (members.count() / CONTRIBUTIONS_PER_SEGMENT));
    var sorted =
        texts.rows().repartition(count, col("family")).sortWithinPartitions("family", "words");
    return new Records<>(FamilyText.class, sorted)
        .mapPartitions(Left.class, in -> left(Path.of(folder), in)).collect().stream()
            .sorted(Comparator.comparingInt(Left::partition))
            .toList();
  }

  private static Iterator<FamilyText> texts(Dossier dossier, Membership member) {
    return dossier
        .texts()
        .flatMap(text -> CorpusText.of(text).stream())
        .map(words -> new FamilyText(member.family(), words))
        .iterator();
  }

  private static Iterator<Left> left(Path folder, Iterator<FamilyText> texts) throws IOException {
    if (!texts.hasNext()) {
      return List.<Left>of().iterator();
    }
    // A task that is tried again, or twice at once, writes a file of its own.
    var task = TaskContext.get();
    var file = folder.resolve("attempt-" + task.taskAttemptId());
    return List.of(new Left(task.partitionId(), Segment.write(file, texts))).iterator();
  }
}
