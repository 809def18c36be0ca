package eu.chorus.jobs;

import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.ingest.taxonomy.ConsultationFile;
import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.LocalSpark;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Answer;
import eu.chorus.model.Attachment;
import eu.chorus.model.Channel;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Plenary;
import eu.chorus.model.Provision;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.Respondent;
import eu.chorus.model.Source;
import eu.chorus.model.SourceReference;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Succession;
import eu.chorus.model.Topic;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PassagePart;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Contributions to the small sample's survey that are made up one by one, each a family. Of its
 * questions one is asked, so that a release of them is made in seconds.
 */
final class Invented {
  private static final Path SMALL = ChorusProcess.REPOSITORY.resolve("data-samples/small");
  private static final Consultation SAMPLE =
      ConsultationFile.read(SMALL.resolve("consultation.yaml"), SMALL);

  /** The survey of the sample, which asks whether an organisation may be named. */
  static final String SURVEY = SAMPLE.sources().get(0).id();

  /** A closed question of it, with one answer. */
  static final String QUESTION = "q1a_sufficiency";

  private final List<Contribution> contributions = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<ThemeAssignment> raised = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>(SAMPLE.sources());
  private List<Topic> topics = List.of();
  private List<Provision> provisions = List.of();
  private List<Succession> crosswalk = List.of();

  /**
   * An organisation's submission; its id tells its place, and the organisation is known by the name
   * in lower case.
   */
  Invented organisation(String name, boolean named, Optional<LocalDate> day, String source) {
    return add(
        respondent(Optional.of(name), StakeholderType.CIVIL_SOCIETY, named, "Ada Zworykin"),
        day,
        source,
        List.of(),
        said(""));
  }

  private static Answer said(String text) {
    return new Answer("q", List.of(), Optional.of(new Verbatim(text)));
  }

  /** A person's submission. */
  Invented person(String name, String text, String... files) {
    return add(
        respondent(Optional.empty(), StakeholderType.INDIVIDUAL_EU, false, name),
        Optional.empty(),
        SURVEY,
        List.of(files),
        said(text));
  }

  /** A person's submission that chooses the option of this place. */
  Invented choosing(StakeholderType type, int option) {
    var options =
        SAMPLE.questions().stream()
            .filter(question -> question.id().equals(QUESTION))
            .flatMap(question -> question.options().stream())
            .toList();
    return add(
        respondent(Optional.empty(), type, false, ""),
        Optional.empty(),
        SURVEY,
        List.of(),
        new Answer(QUESTION, List.of(options.get(option)), Optional.empty()));
  }

  /** With one round more, after the sample's first. */
  Invented withRound(String round) {
    var first = sources.get(0);
    sources.add(
        1,
        new Source(
            round,
            first.series(),
            first.layout(),
            first.file(),
            first.uploads(),
            first.definition(),
            first.channel(),
            round,
            first.controlTotal(),
            first.answers(),
            first.columns(),
            first.questions()));
    return this;
  }

  /** Somebody who raises a theme of the first topic in a round; the theme is called what it is. */
  Invented raising(String round, StakeholderType type, String theme) {
    var id = "c" + contributions.size();
    raised.add(new ThemeAssignment("p" + id, id, "q", topics.get(0).id(), theme, 1));
    return add(
        round,
        respondent(Optional.empty(), type, false, ""),
        Optional.empty(),
        SURVEY,
        List.of(),
        said(""));
  }

  /** All of them but one, by its place. */
  Invented without(int place) {
    var rest = new Invented();
    rest.contributions.addAll(contributions);
    rest.contributions.remove(place);
    rest.documents.addAll(documents);
    return rest;
  }

  /** What was uploaded with the contribution before, by paragraphs. */
  Invented upload(String... paragraphs) {
    var id = "c" + (contributions.size() - 1);
    var blocks =
        IntStream.rangeClosed(1, paragraphs.length)
            .mapToObj(
                i ->
                    new Document.Block(
                        Document.Kind.PARAGRAPH,
                        0,
                        new Document.Position(0, 0, i, 0, 0),
                        new Verbatim(paragraphs[i - 1])))
            .toList();
    documents.add(new Document(id, "u", "digest of " + id, Document.Outcome.READ, blocks));
    return this;
  }

  /** What it is all about. */
  Invented on(List<Topic> these, List<Provision> drafts, List<Succession> became) {
    topics = List.copyOf(these);
    provisions = List.copyOf(drafts);
    crosswalk = List.copyOf(became);
    return this;
  }

  private Invented add(
      Respondent respondent,
      Optional<LocalDate> day,
      String source,
      List<String> files,
      Answer answer) {
    return add("consultation", respondent, day, source, files, answer);
  }

  private Invented add(
      String round,
      Respondent respondent,
      Optional<LocalDate> day,
      String source,
      List<String> files,
      Answer answer) {
    var id = "c" + contributions.size();
    contributions.add(
        new Contribution(
            id,
            Channel.CONSULTATION,
            round,
            day,
            "en",
            respondent,
            List.of(answer),
            files.stream()
                .map(f -> new Attachment("u", new Verbatim(f), new Verbatim(f), "", 1))
                .toList(),
            new SourceReference(source, "", contributions.size() + 2L)));
    return this;
  }

  private static Respondent respondent(
      Optional<String> organisation, StakeholderType type, boolean named, String identity) {
    var key = organisation.map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
    return new Respondent(
        type,
        "",
        "",
        !named,
        organisation.map(Verbatim::new),
        List.of(new Verbatim(identity)),
        "",
        key);
  }

  /** All of them as findings, where nothing else was found. */
  Findings findings(Map<String, String> release) {
    var spark = LocalSpark.session();
    var rows =
        contributions.stream()
            .map(
                c ->
                    new RowFate(
                        c.reference(), Optional.empty(), Optional.of(c), List.of(), List.of()))
            .toList();
    var none = Fingerprint.of(contributions.stream().map(Contribution::id).toList());
    var intake =
        new Intake(
            releasing(release),
            "",
            none,
            none,
            Records.of(spark, RowFate.class, rows, 3),
            of(Document.class, documents.stream()),
            () -> Shared.of(Link.class, List.of()));
    var families =
        of(
            Membership.class,
            contributions.stream().map(c -> new Membership(c.id(), c.id(), 1, false)));
    var passages = of(AnalysedPassage.class, Stream.<AnalysedPassage>empty());
    var requests = of(PassageRequests.class, Stream.<PassageRequests>empty());
    return new Findings(
        intake,
        none,
        families,
        passages,
        of(PhraseSupport.class, themes().map(theme -> new PhraseSupport(theme, raised.size()))),
        of(Theme.class, Stream.empty()),
        of(
            StandingTheme.class,
            themes()
                .map(
                    theme ->
                        new StandingTheme(
                            topics.get(0).id(),
                            theme,
                            theme,
                            Origin.MACHINE,
                            "",
                            Origin.MACHINE,
                            false,
                            ""))),
        of(ThemeAssignment.class, raised.stream()),
        of(PassageProvisions.class, Stream.empty()),
        of(PassagePart.class, Stream.empty()),
        of(CopiedPassages.class, Stream.empty()),
        requests,
        Asked.of(requests, passages, families));
  }

  private Stream<String> themes() {
    return raised.stream()
        .map(ThemeAssignment::theme)
        .distinct()
        .filter(theme -> !theme.equals(Theme.NONE) && !theme.equals(Theme.NO_REASON));
  }

  private static <T extends Record> Records<T> of(Class<T> type, Stream<T> values) {
    return Records.of(LocalSpark.session(), type, values.toList(), 3);
  }

  private Consultation releasing(Map<String, String> release) {
    return new Consultation(
        SAMPLE.id(),
        SAMPLE.title(),
        List.copyOf(sources),
        SAMPLE.questions().stream().filter(q -> q.id().equals(QUESTION)).toList(),
        SAMPLE.sections(),
        SAMPLE.workingGroups(),
        topics,
        SAMPLE.stakeholders(),
        provisions,
        new Plenary(crosswalk, SAMPLE.plenary().calendar(), SAMPLE.plenary().roster()),
        SAMPLE.identities(),
        SAMPLE.vectors(),
        ReleaseTerms.of(release));
  }
}
