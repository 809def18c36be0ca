package eu.chorus.jobs;

import eu.chorus.jobs.spark.Later;
import eu.chorus.model.Question;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.ThemeRef;
import eu.chorus.nlp.theme.PairedLabel;
import eu.chorus.output.disclosure.ledger.ReleaseLedger;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.Suspects;
import eu.chorus.output.report.ReleaseWriter;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.ReportComposer;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the gate has to know of a consultation beside its texts: names, and what is public. Both
 * take a walk through the corpus, once each.
 */
final class Corpus {
  /** The words of the open data's own columns, and the keywords of a picture's texts. */
  private static final List<String> WORDS =
      Stream.of(
              Stream.of(Population.values()).map(Population::key),
              Stream.of(CellStatus.values()).map(CellStatus::key),
              Stream.of(
                  "Drawn",
                  "Description",
                  "Title",
                  ProvisionTables.WHOLE,
                  TableCatalogue.NOT_STATED,
                  TableCatalogue.OTHERS,
                  TableCatalogue.NONE_OF_THESE,
                  TableCatalogue.NO_REASON,
                  TableCatalogue.PROVIDERS,
                  TableCatalogue.OTHER_TYPES))
          .flatMap(words -> words)
          .toList();

  private final Findings findings;
  private final ReleasePolicy policy;
  private final ReleaseLedger released;
  private final Later<NameRegister> names;
  private final Later<Map<String, Integer>> phrases;
  private final Later<Requested> requested;
  private final Later<SortedMap<String, Integer>> labels;

  /**
   * A corpus.
   *
   * @param findings what was found
   * @param policy the numbers of the promise
   * @param released what was published
   */
  Corpus(Findings findings, ReleasePolicy policy, ReleaseLedger released) {
    this.findings = findings;
    this.policy = policy;
    this.released = released;
    this.names =
        new Later<>(
            () -> Naming.register(findings, policy).agreed(Consenting.of(findings, policy)));
    this.phrases = new Later<>(() -> Themes.byPhrase(findings.phrases()));
    this.requested = new Later<>(() -> Requested.of(findings, policy, names()));
    this.labels = new Later<>(() -> labels(findings, phrases.get(), requested()));
  }

  private Corpus(Corpus walked, ReleaseLedger released) {
    this.findings = walked.findings;
    this.policy = walked.policy;
    this.released = released;
    this.names = walked.names;
    this.phrases = walked.phrases;
    this.requested = walked.requested;
    this.labels = walked.labels;
  }

  /** The same after more was published: nothing is walked through twice. */
  Corpus after(ReleaseLedger published) {
    return new Corpus(this, published);
  }

  Findings findings() {
    return findings;
  }

  ReleasePolicy policy() {
    return policy;
  }

  /** A suspect run in a contribution. */
  record Holder(int run, String contribution) {}

  /** Ids of the contributions that hold each of these runs, in order; for analysts. */
  Map<Integer, List<String>> holders(Suspects suspects) {
    var holders =
        findings
            .intake()
            .dossiers()
            .flatMap(
                Holder.class,
                dossier ->
                    dossier
                        .texts()
                        .flatMapToInt(text -> IntStream.of(suspects.hits(text)))
                        .distinct()
                        .mapToObj(run -> new Holder(run, dossier.id()))
                        .iterator());
    return holders.collect().stream()
        .sorted(Comparator.comparing(Holder::contribution))
        .collect(
            Collectors.groupingBy(
                Holder::run, Collectors.mapping(Holder::contribution, Collectors.toList())));
  }

  /** The respondents' names, beside the words that are common to all. */
  NameRegister names() {
    return names.get();
  }

  /** What has a row of its own in the tables of requests. */
  Requested requested() {
    return requested.get();
  }

  /** What is public anyway: the questionnaire, the taxonomy, the vocabularies and the frames. */
  AllowList allowed(Frames frames) {
    var list = AllowList.builder();
    var consultation = findings.consultation();
    list.add("consultation", consultation.title());
    consultation.release().publisher().ifPresent(name -> list.add("consultation", name));
    printed(consultation.questions()).forEach(text -> list.add("questionnaire", text));
    consultation.questions().stream()
        .flatMap(question -> question.options().stream())
        .forEach(option -> list.addLabel("questionnaire", option));
    consultation.sections().forEach(s -> list.add("questionnaire", s.id() + " " + s.title()));
    consultation.workingGroups().forEach(g -> list.add("working groups", g.id() + " " + g.title()));
    consultation.workingGroups().forEach(g -> list.add("working groups", g.title()));
    for (var topic : consultation.topics()) {
      list.add("taxonomy", topic.title());
      list.add("taxonomy", topic.description());
      var themes = TableCatalogue.themesId(topic.id());
      list.add("taxonomy", themes);
      list.add("taxonomy", themes + TableCatalogue.BY_STAKEHOLDER);
      list.add("taxonomy", themes + TableCatalogue.BY_PROVIDERS);
      list.add("taxonomy", RequestTables.evidence(topic).id());
      list.add("taxonomy", RequestTables.evidence(topic).title());
    }
    requested().aims().forEach(aim -> list.addLabel("vocabulary", aim.label()));
    for (var spec : requested().specs()) {
      list.add("taxonomy", spec.id());
      list.add("taxonomy", spec.id() + TableCatalogue.BY_STAKEHOLDER);
      list.add("taxonomy", spec.title());
    }
    for (var question : consultation.questions()) {
      list.add("taxonomy", TableCatalogue.closedId(question.id()));
      list.add("taxonomy", TableCatalogue.byStakeholderId(question.id()));
    }
    WORDS.forEach(word -> list.add("vocabulary", word));
    RequestTables.vocabulary().forEach(word -> list.add("vocabulary", word));
    for (var spec : ProvisionTables.of(consultation).specs()) {
      list.add("taxonomy", spec.id());
      list.add("taxonomy", TableCatalogue.byProviders(spec).id());
      list.add("drafts", spec.title());
    }
    for (var provision : consultation.provisions()) {
      list.add("drafts", provision.id() + " " + provision.title() + " " + provision.text());
    }
    for (var participation : Participation.values()) {
      participation.vocabulary().forEach(word -> list.add("vocabulary", word));
      list.add(AllowList.FRAMES, participation.title());
    }
    list.add(AllowList.FRAMES, Timeline.TITLE);
    // A theme's label is shown because many families use it, or did; beside a title it is still no
    // quotation.
    // What an analyst wrote is none of it unless many say it too: the gate looks at every word.
    labels().keySet().stream()
        .filter(this::saidByMany)
        .forEach(label -> list.addLabel("labels", label));
    requested().labels().keySet().stream()
        .filter(this::isOfWidelySaidWords)
        .forEach(label -> list.addLabel("labels", label));
    released.labels().forEach(label -> list.addLabel("labels", label));
    return list.formats(blank(frames))
        .style(ReleaseWriter.style())
        .frames(frames)
        .frames(Frames.proof(frames.language()))
        .build();
  }

  private static SortedMap<String, byte[]> blank(Frames frames) {
    try {
      return ReleaseWriter.blank(frames);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a blank release", e);
    }
  }

  /**
   * The questionnaire as respondents saw it and paste it into their answers: each question with its
   * options, each matrix with its rows, and the whole from top to bottom.
   */
  private static List<String> printed(List<Question> questions) {
    var texts = new ArrayList<String>();
    var matrices = new LinkedHashMap<String, List<String>>();
    for (var question : questions) {
      var options = String.join(" ", question.options());
      texts.addAll(question.options());
      texts.add(question.title());
      texts.add(question.fullText());
      texts.add(ReportComposer.shortTitle(question.fullText()));
      texts.add(question.fullText() + " " + options);
      question
          .row()
          .ifPresent(
              row -> {
                texts.add(row);
                texts.add(row + " " + options);
                matrices.computeIfAbsent(question.title(), title -> new ArrayList<>()).add(row);
              });
    }
    matrices.forEach((title, rows) -> texts.add(title + " " + String.join(" ", rows)));
    matrices.forEach((title, rows) -> texts.add(String.join(" ", rows) + " " + title));
    texts.add(
        questions.stream()
            .map(q -> q.row().orElse(q.title()) + " " + String.join(" ", q.options()))
            .collect(Collectors.joining(" ")));
    return texts;
  }

  /** Labels of released themes and requests that there are no longer, in alphabetical order. */
  SortedSet<String> former() {
    var former = new TreeSet<>(released.labels());
    former.removeAll(labels().keySet());
    return former;
  }

  /** Whether its words are respondents', and not those of a theme that an analyst named. */
  private boolean isOfWidelySaidWords(String request) {
    return RequestTables.ask(request)
        .map(Ask::theme)
        .filter(theme -> !theme.isEmpty())
        .map(this::saidByMany)
        .orElse(true);
  }

  private boolean saidByMany(String label) {
    return support(label.toLowerCase(Locale.ROOT), phrases.get()) >= policy.k();
  }

  /** Families that use a label as a phrase; of two words that we joined, the rarer one. */
  static int support(String label, Map<String, Integer> phrases) {
    return PairedLabel.parts(label).stream()
        .mapToInt(part -> phrases.getOrDefault(part, 0))
        .min()
        .orElse(0);
  }

  /**
   * The label of every theme that is shown, with the families that support it: those that use it as
   * a phrase; where people gave the label, those that speak of the theme. That of every request,
   * with the families that use its words.
   */
  SortedMap<String, Integer> labels() {
    return labels.get();
  }

  private static SortedMap<String, Integer> labels(
      Findings findings, Map<String, Integer> phrases, Requested requested) {
    var shown = findings.codebook().collect().stream().filter(StandingTheme::shown).toList();
    var sizes =
        shown.stream().anyMatch(StandingTheme::namedByPeople)
            ? Revising.sizes(findings.assignments(), findings.families())
            : Map.<ThemeRef, Long>of();
    var labels = new TreeMap<>(requested.labels());
    for (StandingTheme theme : shown) {
      int support =
          theme.namedByPeople()
              ? sizes.getOrDefault(theme.ref(), 0L).intValue()
              : support(theme.label(), phrases);
      labels.merge(theme.label(), support, Math::min);
    }
    return Collections.unmodifiableSortedMap(labels);
  }
}
