package eu.chorus.jobs;

import static java.util.Objects.requireNonNull;

import eu.chorus.jobs.run.Fingerprint;
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
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the next draft did what is widely asked of a provision, in a table of the restricted zone
 * for a chair to confirm, and in the workbooks for doing so: a line for each request that stands in
 * the tables of provisions, and one for each thing that enough families name in it. What was
 * proposed is looked for where contributions lie; what comes to the table are words of the drafts,
 * and words that many use.
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
   * @param object what it is about, as it is counted; empty for the provision as a whole
   * @param about the same in the order of words that most families say
   * @param byType families by the name of their stakeholder type
   * @param next the next draft; empty if there is none yet, or no crosswalk to it
   * @param became provisions of that draft
   * @param cues places of the drafts that speak for the verdict or against it
   */
  record Followed(
      String round,
      String provision,
      String act,
      String object,
      String about,
      long families,
      long contributions,
      Map<String, Long> byType,
      Strengths strengths,
      String next,
      List<String> became,
      String verdict,
      List<String> cues) {
    Followed {
      byType = Map.copyOf(byType);
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
   * @param all of {@link #followed}, asked for where it is not written yet
   */
  static void write(JobContext context, Findings findings, Supplier<List<Followed>> all)
      throws IOException {
    var consultation = findings.consultation();
    boolean follows =
        consultation.provisions().stream()
            .anyMatch(provision -> !next(consultation, provision.round()).isEmpty());
    context
        .directory()
        .table(FILE, key(findings).then(FILE), () -> follows ? table(all.get()) : HEADER);
  }

  /** Digest of all that requests are followed by. */
  static Fingerprint key(Findings findings) {
    var policy = findings.policy("public");
    return findings
        .key()
        .then(
            Integer.toString(policy.oneWayMinimum()), Integer.toString(RarePoints.minimum(policy)));
  }

  /** The table of those that there is a next draft for. */
  static String table(List<Followed> all) {
    return all.stream()
        .filter(one -> !one.next().isEmpty())
        .map(Followed::line)
        .collect(Collectors.joining("", HEADER, ""));
  }

  /**
   * What became of every widely supported request, by as many families as a release asks for.
   *
   * @param names words that may be somebody's name; asked for where something is told
   */
  static List<Followed> followed(Findings findings, Supplier<Set<String>> names) {
    var policy = findings.policy("public");
    return followed(findings, policy.oneWayMinimum(), RarePoints.minimum(policy), names);
  }

  /**
   * The same, in the order of the drafts.
   *
   * @param least families that a request needs to stand in it
   * @param ofWords families that what it is about needs, and the words for it
   */
  static List<Followed> followed(
      Findings findings, int least, int ofWords, Supplier<Set<String>> names) {
    var consultation = findings.consultation();
    var wanted = Aimed.wanted(findings, least).stream().map(Keyed::at).collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      return List.of();
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
        .toList();
  }

  /** The round of the next draft, if there is one and it is told what became of this. */
  private static String next(Consultation consultation, String round) {
    var rounds = consultation.provisions().stream().map(Provision::round).distinct().toList();
    int next = rounds.indexOf(round) + 1;
    return next < rounds.size() && !consultation.plenary().crosswalk().isEmpty()
        ? rounds.get(next)
        : "";
  }

  /** Who asks for one thing, in which words. */
  private static final class Said {
    private final Set<String> families = new HashSet<>();
    private final Set<String> contributions = new HashSet<>();
    private final Set<Verbatim> proposed = new HashSet<>();
    private final Map<String, Set<String>> subjects = new TreeMap<>();
    private final Map<String, Set<String>> byType = new TreeMap<>();
    private final Strengths.Tally strengths = new Strengths.Tally();

    void add(Aimed aimed) {
      var asked = aimed.asked();
      strengths.add(asked);
      byType.computeIfAbsent(aimed.by().name(), t -> new HashSet<>()).add(asked.family());
      families.add(asked.family());
      contributions.add(asked.contribution());
      asked.proposed().ifPresent(proposed::add);
      subjects.computeIfAbsent(asked.subject(), s -> new HashSet<>()).add(asked.family());
    }

    Map<String, Long> byType() {
      var sizes = new TreeMap<String, Long>();
      byType.forEach((type, some) -> sizes.put(type, (long) some.size()));
      return sizes;
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

    void add(Aimed aimed) {
      whole.add(aimed);
      byObject.computeIfAbsent(aimed.asked().object(), o -> new Said()).add(aimed);
    }
  }

  @Override
  public Iterator<Followed> apply(String at, Iterator<Keyed> all) {
    var aimed = all.next().aimed();
    var requests = new Requests();
    requests.add(aimed);
    all.forEachRemaining(keyed -> requests.add(keyed.aimed()));
    var course = Course.of(drafts.value(), aimed.aim().provision());
    var followed = new ArrayList<Followed>();
    followed.add(course.followed(aimed, "", "", requests.whole));
    requests.byObject.forEach(
        (object, said) ->
            said.subject(minimum)
                .filter(subject -> !subject.isEmpty() && said.families.size() >= minimum)
                .map(subject -> course.followed(aimed, object, subject, said))
                .ifPresent(followed::add));
    return followed.iterator();
  }

  /** What became of a provision in the next draft, if there is one. */
  private record Course(String next, Optional<Revision> revision, Texts texts) {
    static Course of(Consultation consultation, ProvisionKey provision) {
      var next = TakenUp.next(consultation, provision.round());
      var provisions = consultation.provisions();
      return new Course(
          next,
          next.isEmpty()
              ? Optional.empty()
              : Revision.of(provisions, consultation.plenary().crosswalk(), provision, next),
          new Texts(provisions));
    }

    Followed followed(Aimed aimed, String object, String about, Said said) {
      var uptake =
          revision
              .filter(Revision::isTold)
              .flatMap(r -> UptakeFinder.find(wish(aimed.asked(), about, said), r));
      return new Followed(
          aimed.round(),
          aimed.provision(),
          aimed.aim().ask().verb(),
          object,
          about,
          said.families.size(),
          said.contributions.size(),
          said.byType(),
          said.strengths.counted(),
          next,
          revision.stream().flatMap(r -> r.became().stream()).map(ProvisionKey::id).toList(),
          uptake
              .map(u -> u.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .orElse(next.isEmpty() ? "" : UNTOLD),
          texts.cues(uptake.stream().flatMap(u -> u.traces().stream()).limit(CUES)));
    }

    private static Wish wish(Asked asked, String about, Said said) {
      return new Wish(
          asked.act(),
          asked.against() ? Polarity.NEGATIVE : Polarity.POSITIVE,
          HEADS.getOrDefault(asked.kind(), ""),
          about,
          List.copyOf(said.proposed));
    }
  }

  /** What the drafts say, by provision. */
  private record Texts(Map<ProvisionKey, Provision> provisions) {
    Texts {
      provisions = Map.copyOf(provisions);
    }

    Texts(List<Provision> drafts) {
      this(drafts.stream().collect(Collectors.toMap(Provision::key, p -> p, (a, b) -> a)));
    }

    /** Places of drafts, which are public: what they tell, and their words. */
    List<String> cues(Stream<Trace> traces) {
      return traces
          .collect(
              Collectors.groupingBy(
                  this::place,
                  LinkedHashMap::new,
                  Collectors.mapping(this::words, Collectors.joining(", "))))
          .entrySet()
          .stream()
          .map(place -> place.getKey() + " " + place.getValue())
          .toList();
    }

    private String place(Trace trace) {
      var at = trace.provision();
      return trace.kind().name().toLowerCase(Locale.ROOT) + ": " + at.round() + " " + at.id();
    }

    private String words(Trace trace) {
      var provision = requireNonNull(provisions.get(trace.provision()));
      var text = provision.text().isBlank() ? provision.title() : provision.text();
      return "“" + text.substring(trace.start(), trace.end()) + "”";
    }
  }
}
