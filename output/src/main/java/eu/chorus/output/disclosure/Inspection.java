package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.names.NameCheck;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.names.PossibleNames;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.CorpusPass;
import eu.chorus.output.disclosure.quotation.CorpusSource;
import eu.chorus.output.disclosure.quotation.EditedQuotes;
import eu.chorus.output.disclosure.quotation.QuoteCheck;
import eu.chorus.output.disclosure.quotation.Reading;
import eu.chorus.output.disclosure.quotation.ShortRuns;
import eu.chorus.output.disclosure.quotation.Tokens;
import eu.chorus.output.disclosure.readback.Pictures;
import eu.chorus.output.disclosure.readback.ReadBack;
import eu.chorus.output.disclosure.readback.Strand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The whole check of a folder of final bytes, in this process; {@link GateProcess} runs it in one
 * of its own.
 *
 * @param policy the numbers of the promise
 * @param allowed sequences that are public anyway
 * @param names the names of respondents
 * @param corpus what respondents wrote
 */
record Inspection(
    ReleasePolicy policy, AllowList allowed, NameRegister names, CorpusSource corpus) {
  /** With what a sealed index holds. */
  static Inspection of(SealedIndex index) throws IOException {
    return new Inspection(index.policy(), index.allowed(), index.names(), index);
  }

  /** Reads back every file below the folder and looks for respondents' words in it. */
  Verdict verdict(Path directory, String index) throws IOException {
    var readBack = ReadBack.of(directory);
    return verdict(readBack, participantsTakenOut(readBack), index, List.of(), List.of());
  }

  /**
   * The same for a report that people wrote, a file or a folder; tells of short runs and possible
   * names too.
   */
  Verdict ofReport(Path report, String index) throws IOException {
    var readBack = ReadBack.of(report, Pictures.LISTED);
    var strands = participantsTakenOut(readBack);
    var shorter = ShortRuns.of(policy, strands, allowed);
    var names = new PossibleNames(allowed).in(strands);
    var verdict = verdict(readBack, strands, index, List.of(shorter), names);
    var violations = verdict.violations().stream().map(Inspection::asOfAReport).toList();
    return new Verdict(index, verdict.digests(), verdict.extent(), violations);
  }

  /** People write where more is to be read, and whom to ask. */
  private static Violation asOfAReport(Violation found) {
    return found.rule() == Rule.TRACEABLE_TEXT
        ? new Violation(Rule.POSSIBLE_TRACE, found.file(), found.place())
        : found;
  }

  /** With all that was found told together, so that no place is told by an offending file name. */
  private Verdict verdict(
      ReadBack readBack,
      List<Strand> strands,
      String index,
      List<CorpusPass> more,
      List<Violation> seen)
      throws IOException {
    var violations = new LinkedHashSet<>(readBack.violations());
    violations.addAll(readBack.pictures());
    // Names take as long to look for as quotations, and neither waits for the other.
    var named = CompletableFuture.supplyAsync(() -> named(readBack).check(strands));
    var readings = Reading.all(strands);
    var quotes = QuoteCheck.of(policy, readings, allowed);
    var edited = new EditedQuotes(policy, readings, allowed);
    var census = new Census();
    corpus.feed(Stream.concat(Stream.of(quotes, edited, census), more.stream()).toList());
    violations.addAll(named.join());
    violations.addAll(quotes.verdict());
    violations.addAll(edited.verdict());
    more.forEach(pass -> violations.addAll(pass.verdict()));
    violations.addAll(seen);
    return new Verdict(
        index,
        readBack.digests(),
        new Verdict.Extent(
            readBack.bytes(), tokens(readBack), quotes.suspects().size(), census.texts()),
        readBack.discreet(List.copyOf(violations)));
  }

  /** The words behind the violations, for analysts in the restricted zone. */
  Explanation explanation(Path directory) throws IOException {
    var readBack = ReadBack.of(directory);
    var strands = participantsTakenOut(readBack);
    var readings = Reading.all(strands);
    var quotes = QuoteCheck.of(policy, readings, allowed);
    var edited = new EditedQuotes(policy, readings, allowed);
    corpus.feed(List.of(quotes, edited));
    var others = new ArrayList<>(readBack.violations());
    others.addAll(edited.verdict());
    return Explanation.of(strands, quotes, named(readBack).found(strands), others);
  }

  private List<Strand> participantsTakenOut(ReadBack readBack) {
    return names.participants().takenOut(readBack.strands());
  }

  private NameCheck named(ReadBack readBack) {
    return new NameCheck(names, allowed, readBack.digests().keySet());
  }

  private static long tokens(ReadBack readBack) {
    return readBack.strands().stream().mapToLong(s -> Tokens.of(s.texts()).size()).sum();
  }
}
