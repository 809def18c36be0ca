package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.ingest.identity.Mention;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Topic;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.correction.FindingReview;
import eu.chorus.nlp.correction.FindingRow;
import eu.chorus.nlp.correction.Known;
import eu.chorus.nlp.correction.Known.OfContribution;
import eu.chorus.nlp.correction.Known.OfPassage;
import eu.chorus.nlp.correction.Rerouting;
import eu.chorus.nlp.correction.Revision;
import eu.chorus.nlp.correction.Targets;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.request.RequestFrame;
import eu.chorus.nlp.request.WrittenRequest;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the machine found, as the last run left it, and all corrections up to now, those too that no
 * run has applied yet.
 *
 * @param intake what came in
 * @param corrections all of them
 * @param keys what the stages must be made from
 * @param themes the machine's themes
 * @param passages every passage
 * @param encoded the vectors of their texts
 * @param families the family of every contribution
 */
record Found(
    Intake intake,
    Corrections corrections,
    Keys keys,
    List<Theme> themes,
    Records<AnalysedPassage> passages,
    Encodings encoded,
    Records<Membership> families) {
  Found {
    themes = List.copyOf(themes);
  }

  /**
   * Reads it from a store.
   *
   * @throws eu.chorus.problem.UserException if a run has to come first
   */
  static Found of(JobContext context) {
    var intake = Intake.stored(context);
    var corrections = Corrections.of(context.directory());
    var keys =
        Keys.ofFindings(
            intake.said(),
            intake.consultation(),
            Annotations.model(),
            corrections,
            KeptThemes.digest(context.directory()));
    return new Found(
        intake,
        corrections,
        keys,
        Themes.inOrder(context.stored(Findings.THEMES, Theme.class, keys)),
        context.stored(Findings.PASSAGES, AnalysedPassage.class, keys),
        Encodings.stored(context, intake.consultation()),
        context.stored(Findings.FAMILIES, Membership.class, keys));
  }

  Consultation consultation() {
    return intake.consultation();
  }

  /** The codebook, and how it came to be. */
  Revision revision() {
    return Revision.of(themes, corrections.all());
  }

  /** Every passage under the themes of the codebook. */
  Records<ThemeAssignment> assignments() {
    return assigning().of(seen());
  }

  /** Every passage, with what it is put under themes by. */
  Records<Seen> seen() {
    return encoded.meant(passages);
  }

  /** What the passages ask for. */
  Records<PassageRequests> requests(JobContext context) {
    return context.stored(Findings.REQUESTS, PassageRequests.class, keys);
  }

  private Assigning assigning() {
    return Assigning.of(themes, seen(), corrections, revision().codebook().entries());
  }

  /** What was found on the passages and contributions that these rows speak of. */
  Known known(JobContext context, List<FindingRow> rows) {
    var ofPassages = ids(rows, row -> !FindingReview.ofContribution(row));
    var contributions = ids(rows, FindingReview::ofContribution);
    rows.stream()
        .filter(FindingReview::ofContribution)
        .forEach(row -> contributions.add(row.after()));
    return new Known(
        passages(context, ofPassages, rows),
        contributions(contributions),
        revision().codebook(),
        consultation().topics().stream()
            .collect(Collectors.toMap(Topic::id, t -> Set.copyOf(t.workingGroups()))),
        consultation().workingGroups().stream().map(g -> g.id()).collect(Collectors.toSet()),
        consultation().provisions().stream()
            .map(p -> p.round() + "/" + p.id())
            .collect(Collectors.toSet()));
  }

  private static Set<String> ids(List<FindingRow> rows, Predicate<FindingRow> which) {
    return rows.stream()
        .filter(which)
        .map(FindingRow::target)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, OfPassage> passages(
      JobContext context, Set<String> ids, List<FindingRow> rows) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var provisions =
        found(
            context,
            What.PASSAGE_PROVISIONS,
            rows,
            ids,
            Findings.PROVISIONS,
            PassageProvisions.class,
            PassageProvisions::passage);
    var requests =
        found(
            context,
            What.PASSAGE_REQUESTS,
            rows,
            ids,
            Findings.REQUESTS,
            PassageRequests.class,
            PassageRequests::passage);
    var line = assigning().line();
    return only(seen(), "passage.passage.id", ids).collect().stream()
        .map(
            seen -> {
              var id = seen.passage().passage().id();
              return known(
                  seen,
                  line,
                  provisions.getOrDefault(id, PassageProvisions.none(id)),
                  Optional.ofNullable(requests.get(id))
                      .map(PassageRequests::frames)
                      .orElse(List.of()));
            })
        .collect(Collectors.toMap(OfPassage::passage, p -> p));
  }

  /** What a stage holds of some passages, where a row is about that. */
  private <T extends Record> Map<String, T> found(
      JobContext context,
      What what,
      List<FindingRow> rows,
      Set<String> ids,
      String stage,
      Class<T> type,
      Function<T, String> passage) {
    return rows.stream().noneMatch(row -> row.what().equals(what.key()))
        ? Map.of()
        : only(context.stored(stage, type, keys), "passage", ids).collect().stream()
            .collect(Collectors.toMap(passage, one -> one));
  }

  private static OfPassage known(
      Seen seen, Assigning.Line line, PassageProvisions provisions, List<RequestFrame> requests) {
    var passage = seen.passage().passage();
    var themes =
        line.themes(seen).stream()
            .filter(a -> !a.theme().equals(Theme.NONE) && !a.theme().equals(Theme.NO_REASON))
            .map(a -> a.topic() + "/" + a.theme())
            .toList();
    return new OfPassage(
        passage.id(),
        Targets.passage(passage),
        passage.topic(),
        Rerouting.value(passage),
        themes.isEmpty() ? FindingReview.NONE : Correction.value(themes),
        Correction.value(provisions.certain().stream().filter(p -> p.contains("/")).toList()),
        WrittenRequest.written(requests));
  }

  private Map<String, OfContribution> contributions(Set<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var family = new HashMap<String, String>();
    only(families, "contribution", ids)
        .collect()
        .forEach(m -> family.put(m.contribution(), Targets.contribution(m.family())));
    return only(intake.contributions(), "id", ids).collect().stream()
        .map(
            c ->
                new OfContribution(
                    c.id(),
                    Targets.contribution(c.id()),
                    family.getOrDefault(c.id(), ""),
                    Mention.of(c.respondent()).map(Mention::id).orElse(""),
                    c.respondent().organisationId()))
        .collect(Collectors.toMap(OfContribution::contribution, c -> c));
  }

  private static <T extends Record> Records<T> only(
      Records<T> records, String column, Set<String> ids) {
    return new Records<>(
        records.type(), records.rows().where(col(column).isin(ids.toArray(Object[]::new))));
  }
}
