package eu.chorus.jobs;

import static java.util.Objects.requireNonNull;

import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.Polarity;
import eu.chorus.nlp.uptake.Revision;
import eu.chorus.nlp.uptake.Trace;
import eu.chorus.nlp.uptake.UptakeFinder;
import eu.chorus.nlp.uptake.Wish;
import eu.chorus.output.table.ProvisionTables.Aim;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whether the next draft did what is widely asked of a provision, in a table of the restricted zone
 * for a chair to confirm: a line for each request that stands in the tables of provisions, and one
 * for each thing that enough families name in it. What was proposed is looked for where
 * contributions lie; what comes to the table are words of the drafts, and words that many use.
 */
final class TakenUp implements Records.Grouped<TakenUp.Keyed, TakenUp.Followed> {
  private static final long serialVersionUID = 1L;

  private static final String FILE = "taken-up.csv";
  private static final String HEADER =
      "draft,provision,act,about,families,contributions,must,should,could,next_draft,became,"
          + "verdict,cues\n";

  /** Where the drafts' words are not known, the crosswalk has no word, or a request says little. */
  private static final String UNTOLD = "cannot be told";

  /** Most places that a line names. */
  private static final int CUES = 8;

  private static final Map<String, String> HEADS = Equivalence.installed().heads();

  private final Shared<Consultation> drafts;
  private final int minimum;

  private TakenUp(Consultation consultation, int minimum) {
    this.drafts = Shared.of(Consultation.class, List.of(Scope.REFERRING.of(consultation)));
    this.minimum = minimum;
  }

  /**
   * A request about a provision.
   *
   * @param at what makes it one with others about that provision
   */
  record Keyed(String at, Aimed aimed) {
    static Keyed of(Aimed aimed) {
      return new Keyed(at(aimed.aim()), aimed);
    }

    static String at(Aim aim) {
      return aim.provision().round() + "\n" + aim.label();
    }

    /** Nothing: it is a respondent's. */
    @Override
    public String toString() {
      return "Keyed";
    }
  }

  /**
   * What became of a request.
   *
   * @param about what it is about, in the order of words that most families say; empty for the
   *     provision as a whole
   * @param next the next draft
   * @param became provisions of that draft
   * @param cues places of the drafts that speak for the verdict or against it
   */
  record Followed(
      String round,
      String provision,
      String act,
      String about,
      long families,
      long contributions,
      Strengths strengths,
      String next,
      List<String> became,
      String verdict,
      List<String> cues) {
    Followed {
      became = List.copyOf(became);
      cues = List.copyOf(cues);
    }

    private String line() {
      return SafeCell.line(
          round,
          provision,
          act,
          about,
          families,
          contributions,
          strengths.must(),
          strengths.should(),
          strengths.could(),
          next,
          String.join("; ", became),
          verdict,
          String.join("; ", cues));
    }

    /** The number alone: what it is about is made of respondents' words. */
    @Override
    public String toString() {
      return "Followed[" + families + " families]";
    }
  }

  /**
   * Writes the table.
   *
   * @param names words that may be somebody's name; asked for where something is told
   */
  static void write(JobContext context, Findings findings, Supplier<Set<String>> names)
      throws IOException {
    var policy = findings.policy("public");
    int least = policy.oneWayMinimum();
    int ofWords = RarePoints.minimum(policy);
    var key = findings.key().then(FILE, Integer.toString(least), Integer.toString(ofWords));
    context.directory().table(FILE, key, () -> table(findings, least, ofWords, names));
  }

  /**
   * The table.
   *
   * @param least families that a request needs to stand in it
   * @param ofWords families that what it is about needs, and the words for it
   */
  static String table(Findings findings, int least, int ofWords, Supplier<Set<String>> names) {
    var consultation = findings.consultation();
    var next = next(consultation.provisions());
    if (next.isEmpty() || consultation.plenary().crosswalk().isEmpty()) {
      return HEADER;
    }
    var wanted = new HashSet<String>();
    for (var aim : Aimed.wanted(findings, least)) {
      if (next.containsKey(aim.provision().round())) {
        wanted.add(Keyed.at(aim));
      }
    }
    if (wanted.isEmpty()) {
      return HEADER;
    }
    var words = RequestChoice.words(Themes.byPhrase(findings.phrases()));
    words.removeAll(names.get());
    var order = consultation.provisions().stream().map(Provision::key).toList();
    return Aimed.of(findings)
        .flatMap(Keyed.class, aimed -> List.of(Keyed.of(aimed)).iterator())
        .filter(keyed -> wanted.contains(keyed.at()))
        .group("at", Followed.class, new TakenUp(consultation, ofWords))
        .collect()
        .stream()
        .filter(one -> one.about().isEmpty() || RequestChoice.isPlain(one.about(), words))
        .sorted(
            Comparator.comparingInt(
                    (Followed f) -> order.indexOf(new ProvisionKey(f.round(), f.provision())))
                .thenComparing(Followed::act)
                .thenComparing(f -> !f.about().isEmpty())
                .thenComparing(Comparator.comparing(Followed::families).reversed())
                .thenComparing(Followed::about))
        .map(Followed::line)
        .collect(Collectors.joining("", HEADER, ""));
  }

  /** By each draft's round that of the next one. */
  private static Map<String, String> next(List<Provision> provisions) {
    var rounds = provisions.stream().map(Provision::round).distinct().toList();
    var next = new HashMap<String, String>();
    for (int i = 1; i < rounds.size(); i++) {
      next.put(rounds.get(i - 1), rounds.get(i));
    }
    return next;
  }

  /** Who asks for one thing, in which words. */
  private static final class Said {
    private final Set<String> families = new HashSet<>();
    private final Set<String> contributions = new HashSet<>();
    private final Set<Verbatim> proposed = new HashSet<>();
    private final Map<String, Set<String>> subjects = new TreeMap<>();
    private final Strengths.Tally strengths = new Strengths.Tally();

    void add(Asked asked) {
      strengths.add(asked);
      families.add(asked.family());
      contributions.add(asked.contribution());
      asked.proposed().ifPresent(proposed::add);
      subjects.computeIfAbsent(asked.subject(), s -> new HashSet<>()).add(asked.family());
    }

    /** The order of its words that most families say, if enough do. */
    Optional<String> subject(int least) {
      return subjects.entrySet().stream()
          .filter(e -> e.getValue().size() >= least)
          .max(Comparator.comparingInt(e -> e.getValue().size()))
          .map(Map.Entry::getKey);
    }
  }

  /** The requests of one act about one provision: all of them, and by what they are about. */
  private static final class Requests {
    private final Said whole = new Said();
    private final Map<String, Said> byObject = new TreeMap<>();

    void add(Asked asked) {
      whole.add(asked);
      byObject.computeIfAbsent(asked.object(), o -> new Said()).add(asked);
    }
  }

  @Override
  public Iterator<Followed> apply(String at, Iterator<Keyed> all) {
    var aimed = all.next().aimed();
    var requests = new Requests();
    requests.add(aimed.asked());
    all.forEachRemaining(keyed -> requests.add(keyed.aimed().asked()));
    var provision = new ProvisionKey(aimed.round(), aimed.provision());
    var consultation = drafts.value();
    var next = requireNonNull(next(consultation.provisions()).get(aimed.round()));
    var revision =
        Revision.of(consultation.provisions(), consultation.plenary().crosswalk(), provision, next);
    var texts = new Texts(consultation.provisions());
    var followed = new ArrayList<Followed>();
    followed.add(followed(aimed, "", requests.whole, next, revision, texts));
    requests.byObject.values().stream()
        .filter(said -> said.families.size() >= minimum)
        .forEach(
            said ->
                said.subject(minimum)
                    .filter(subject -> !subject.isEmpty())
                    .map(subject -> followed(aimed, subject, said, next, revision, texts))
                    .ifPresent(followed::add));
    return followed.iterator();
  }

  private static Followed followed(
      Aimed aimed, String about, Said said, String next, Optional<Revision> revision, Texts texts) {
    var asked = aimed.asked();
    var wish =
        new Wish(
            asked.act(),
            asked.against() ? Polarity.NEGATIVE : Polarity.POSITIVE,
            HEADS.getOrDefault(asked.kind(), ""),
            about,
            List.copyOf(said.proposed));
    var uptake = revision.filter(Revision::isTold).flatMap(r -> UptakeFinder.find(wish, r));
    return new Followed(
        aimed.round(),
        aimed.provision(),
        aimed.aim().ask().verb(),
        about,
        said.families.size(),
        said.contributions.size(),
        said.strengths.counted(),
        next,
        revision.stream().flatMap(r -> r.became().stream()).map(ProvisionKey::id).toList(),
        uptake
            .map(u -> u.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .orElse(UNTOLD),
        uptake.stream().flatMap(u -> u.traces().stream()).limit(CUES).map(texts::cue).toList());
  }

  /** What the drafts say, by provision. */
  private record Texts(Map<ProvisionKey, Provision> provisions) {
    Texts {
      provisions = Map.copyOf(provisions);
    }

    Texts(List<Provision> drafts) {
      this(drafts.stream().collect(Collectors.toMap(Provision::key, p -> p, (a, b) -> a)));
    }

    /** A place of a draft, which is public: what it tells, and its words. */
    private String cue(Trace trace) {
      var provision = requireNonNull(provisions.get(trace.provision()));
      var text = provision.text().isBlank() ? provision.title() : provision.text();
      return String.format(
          Locale.ROOT,
          "%s: %s %s “%s”",
          trace.kind().name().toLowerCase(Locale.ROOT),
          provision.round(),
          provision.id(),
          text.substring(trace.start(), trace.end()));
    }
  }
}
