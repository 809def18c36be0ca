package eu.chorus.output.table;

import eu.chorus.model.Topic;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.EvidenceKind;
import eu.chorus.nlp.request.FrameKey;
import eu.chorus.nlp.request.Polarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of what is asked for on a topic, and of the evidence that is brought for it. */
public final class RequestTables {
  /** Row for contributions that ask for nothing that has a row. */
  public static final String OTHER = "Other requests only";

  /** Stands where a row tells nothing of what it is about: of all things that have no row. */
  public static final String OTHER_THINGS = "other things";

  /** Stands for every class, of requests on a theme that are too few of one class. */
  public static final String ANY = "any";

  /** Stands for the classes that lead to more of something, of requests too few of one class. */
  private static final String MORE = "more";

  /** For those that lead to less of it. */
  private static final String LESS = "less";

  /** For those that make the same plainer. */
  private static final String CLEARER = "clearer";

  /** The verbs of what stands for several classes, in the order of the rows. */
  private static final Map<String, String> JOINT_HEADS = jointHeads();

  /** Stands before a theme: what is asked for in passages on it, whatever the object. */
  private static final String SOMETHING_ON = "something on ";

  private static final String REQUESTS = "requests:";
  private static final String EVIDENCE = "evidence:";
  private static final String NOT = "do not ";
  private static final String COLON = ": ";

  private static final Equivalence EQUIVALENCE = Equivalence.installed();

  /** The verbs of the rows, by the class of request; as the rules name them, in their order. */
  private static final Map<String, String> HEADS = EQUIVALENCE.heads();

  private static final List<String> KINDS = List.copyOf(HEADS.keySet());

  /** Where classes lead. */
  private static final Map<String, String> WAYS = EQUIVALENCE.ways();

  private static final Map<EvidenceKind, String> LABELS =
      new EnumMap<>(
          Map.of(
              EvidenceKind.DATA, "Figures",
              EvidenceKind.STUDY, "Studies and reports",
              EvidenceKind.EXAMPLE, "Examples",
              EvidenceKind.LEGAL_REFERENCE, "Law and standards"));

  private RequestTables() {}

  private static Map<String, String> jointHeads() {
    var heads = new LinkedHashMap<String, String>();
    heads.put(MORE, "add or strengthen");
    heads.put(LESS, "limit or delete");
    heads.put(CLEARER, "clarify or adjust");
    heads.put(ANY, "take action");
    return Collections.unmodifiableMap(heads);
  }

  /** What stands for several classes, each only together with a theme; in the order of the rows. */
  public static List<String> joint() {
    return List.copyOf(JOINT_HEADS.keySet());
  }

  /**
   * What stands for the class of a request and others that lead the same way, to more of something,
   * to less of it or to the same made plainer; empty where it leads nowhere in particular.
   *
   * @param against whether it is not to be done, which leads the other way
   */
  public static Optional<String> way(String kind, boolean against) {
    var way = Optional.ofNullable(WAYS.get(kind));
    return against
        ? way.filter(one -> !one.equals(CLEARER)).map(one -> one.equals(MORE) ? LESS : MORE)
        : way;
  }

  /**
   * What a row counts: requests of one class with the same object, or in passages on the same
   * theme.
   *
   * @param kind the class, one of those that {@link Equivalence#heads()} names; or what stands for
   *     several, {@link #joint()}, only together with a theme
   * @param against whether it is not to be done
   * @param subject lemmas of what it is about, in the order in which they are said; empty where
   *     objects are too many to be told
   * @param theme label of the theme of the passages in which it stands; empty where there is a
   *     subject, and for everything of the class that has no row
   */
  public record Ask(String kind, boolean against, String subject, String theme) {
    /** A request about an object, or about anything. */
    public Ask(String kind, boolean against, String subject) {
      this(kind, against, subject, "");
    }

    /** A request in passages on a theme. */
    public static Ask on(String theme, String kind, boolean against) {
      return new Ask(kind, against, "", theme);
    }

    /** Whether it tells what it is about, be it by a theme. */
    public boolean telling() {
      return !subject.isEmpty() || !theme.isEmpty();
    }

    /** As a row shows it: "Clarify: risk assessment". */
    public String label() {
      var verb = verb();
      return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1) + COLON + what();
    }

    private String what() {
      if (!theme.isEmpty()) {
        return SOMETHING_ON + theme;
      }
      return subject.isEmpty() ? OTHER_THINGS : subject;
    }

    /** What is to be done: "clarify", "do not clarify". */
    public String verb() {
      var head = JOINT_HEADS.getOrDefault(kind, HEADS.getOrDefault(kind, kind));
      return against ? NOT + head : head;
    }

    /** What such a verb tells, of whatever object. */
    public static Optional<Ask> of(String verb) {
      boolean against = verb.startsWith(NOT);
      var head = against ? verb.substring(NOT.length()) : verb;
      return kind(JOINT_HEADS, verb)
          .map(kind -> new Ask(kind, false, ""))
          .or(() -> kind(HEADS, head).map(kind -> new Ask(kind, against, "")));
    }

    private static Optional<String> kind(Map<String, String> heads, String head) {
      return heads.keySet().stream().filter(kind -> head.equals(heads.get(kind))).findFirst();
    }

    /** What makes it one with others; no provision, since a row tells none. */
    public FrameKey key() {
      return new FrameKey(
          kind,
          against ? Polarity.NEGATIVE : Polarity.POSITIVE,
          EQUIVALENCE.object(subject),
          List.of());
    }

    /** In the order of the rules' file; objects first, then themes, all else last. */
    static Comparator<Ask> order() {
      return Comparator.comparing((Ask ask) -> joint().indexOf(ask.kind()))
          .thenComparing(ask -> KINDS.indexOf(ask.kind()))
          .thenComparing(Ask::against)
          .thenComparing(ask -> !ask.telling())
          .thenComparing(ask -> ask.subject().isEmpty())
          .thenComparing(Ask::subject)
          .thenComparing(Ask::theme);
    }

    private Ask about(String what) {
      if (what.startsWith(SOMETHING_ON)) {
        return on(what.substring(SOMETHING_ON.length()), kind, against);
      }
      return what.equals(OTHER_THINGS) ? this : new Ask(kind, against, what);
    }
  }

  /**
   * The row of a topic's themes in which everybody stands who stands in a row of its requests;
   * empty for a row that tells no theme, and for other tables.
   *
   * @param table id of the table
   */
  public static Optional<Within> within(String table, String row) {
    return ask(row)
        .filter(ask -> table.startsWith(REQUESTS) && !ask.theme().isEmpty())
        .map(ask -> new Within(TableCatalogue.themesId(topic(table)), ask.theme()));
  }

  /** A row of another table. */
  public record Within(String table, String row) {}

  /** What a row's label tells; empty for the row of all others, and for rows of other tables. */
  public static Optional<Ask> ask(String label) {
    int colon = label.indexOf(COLON);
    if (colon < 0) {
      return Optional.empty();
    }
    var what = label.substring(colon + COLON.length());
    return Ask.of(label.substring(0, colon).toLowerCase(Locale.ROOT)).map(ask -> ask.about(what));
  }

  /** The table of what is asked for on a topic: these requests, and all others. */
  public static TableSpec requests(Topic topic, List<Ask> asks) {
    var rows = new ArrayList<String>();
    asks.stream().sorted(Ask.order()).map(Ask::label).distinct().forEach(rows::add);
    rows.add(OTHER);
    return new TableSpec(
        requestsId(topic.id()),
        TableKind.REQUESTS,
        "Requests – " + topic.title(),
        rows,
        List.of(),
        false,
        false);
  }

  /** The same by stakeholder type: who asks for what. */
  public static TableSpec byStakeholder(TableSpec requests, List<String> stakeholders) {
    return new TableSpec(
        requests.id() + TableCatalogue.BY_STAKEHOLDER,
        TableKind.REQUESTS_CROSS,
        requests.title(),
        requests.rows(),
        stakeholders,
        false,
        false);
  }

  /** The table of the evidence that is brought on a topic. */
  public static TableSpec evidence(Topic topic) {
    return new TableSpec(
        evidenceId(topic.id()),
        TableKind.EVIDENCE,
        "Evidence – " + topic.title(),
        Stream.of(EvidenceKind.values()).map(RequestTables::label).toList(),
        List.of(),
        false,
        false);
  }

  /** The row of a kind of evidence. */
  public static String label(EvidenceKind kind) {
    return LABELS.getOrDefault(kind, kind.name());
  }

  /** The classes of requests that rows know, in the order of the rules' file. */
  public static List<String> kinds() {
    return KINDS;
  }

  /** Id of the table of a topic's requests. */
  public static String requestsId(String topic) {
    return REQUESTS + topic;
  }

  /** Id of the topic whose requests a table with this id counts. */
  public static String topic(String requestsId) {
    return requestsId.substring(REQUESTS.length());
  }

  /** Id of the table of a topic's evidence. */
  public static String evidenceId(String topic) {
    return EVIDENCE + topic;
  }

  /** Every label that is no respondent's: rows about all other things, and kinds of evidence. */
  public static List<String> vocabulary() {
    var known = new LinkedHashMap<String, Ask>();
    for (var kind : KINDS) {
      for (var ask : List.of(new Ask(kind, false, ""), new Ask(kind, true, ""))) {
        known.put(ask.label(), ask);
      }
    }
    return Stream.of(known.keySet().stream(), Stream.of(OTHER), LABELS.values().stream())
        .flatMap(labels -> labels)
        .toList();
  }
}
