package eu.chorus.output.table;

import eu.chorus.model.Topic;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.EvidenceKind;
import eu.chorus.nlp.request.FrameKey;
import eu.chorus.nlp.request.Polarity;
import java.util.ArrayList;
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

  /** Stands where a row tells no object: what is asked for of things that have no row. */
  public static final String VARIOUS = "various";

  private static final String REQUESTS = "requests:";
  private static final String EVIDENCE = "evidence:";
  private static final String NOT = "do not ";
  private static final String COLON = ": ";

  private static final Equivalence EQUIVALENCE = Equivalence.installed();

  /** The verbs of the rows, by the class of request; as the rules name them, in their order. */
  private static final Map<String, String> HEADS = EQUIVALENCE.heads();

  private static final List<String> KINDS = List.copyOf(HEADS.keySet());

  private static final Map<EvidenceKind, String> LABELS =
      new EnumMap<>(
          Map.of(
              EvidenceKind.DATA, "Figures",
              EvidenceKind.STUDY, "Studies and reports",
              EvidenceKind.EXAMPLE, "Examples",
              EvidenceKind.LEGAL_REFERENCE, "Law and standards"));

  private RequestTables() {}

  /**
   * What a row counts: requests of one class with the same object.
   *
   * @param kind the class, one of those that {@link Equivalence#heads()} names
   * @param against whether it is not to be done
   * @param subject lemmas of what it is about, in the order in which they are said; empty for
   *     everything of the class that has no row
   */
  public record Ask(String kind, boolean against, String subject) {
    /** As a row shows it: "Clarify: risk assessment". */
    public String label() {
      var verb = verb();
      return verb.substring(0, 1).toUpperCase(Locale.ROOT)
          + verb.substring(1)
          + COLON
          + (subject.isEmpty() ? VARIOUS : subject);
    }

    /** What is to be done: "clarify", "do not clarify". */
    public String verb() {
      var head = HEADS.getOrDefault(kind, kind);
      return against ? NOT + head : head;
    }

    /** What such a verb tells, of whatever object. */
    static Optional<Ask> of(String verb) {
      boolean against = verb.startsWith(NOT);
      var head = against ? verb.substring(NOT.length()) : verb;
      return KINDS.stream()
          .filter(kind -> head.equals(HEADS.get(kind)))
          .findFirst()
          .map(kind -> new Ask(kind, against, ""));
    }

    /** What makes it one with others; no provision, since a row tells none. */
    public FrameKey key() {
      return new FrameKey(
          kind,
          against ? Polarity.NEGATIVE : Polarity.POSITIVE,
          EQUIVALENCE.object(subject),
          List.of());
    }

    /** In the order of the rules' file, without an object last. */
    static Comparator<Ask> order() {
      return Comparator.comparing((Ask ask) -> KINDS.indexOf(ask.kind()))
          .thenComparing(Ask::against)
          .thenComparing(ask -> ask.subject().isEmpty())
          .thenComparing(Ask::subject);
    }
  }

  /** What a row's label tells; empty for the row of all others, and for rows of other tables. */
  public static Optional<Ask> ask(String label) {
    int colon = label.indexOf(COLON);
    if (colon < 0) {
      return Optional.empty();
    }
    var subject = label.substring(colon + COLON.length());
    return Ask.of(label.substring(0, colon).toLowerCase(Locale.ROOT))
        .map(ask -> new Ask(ask.kind(), ask.against(), subject.equals(VARIOUS) ? "" : subject));
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

  /** Id of the table of a topic's evidence. */
  public static String evidenceId(String topic) {
    return EVIDENCE + topic;
  }

  /** Every label that is no respondent's: rows without an object, and kinds of evidence. */
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
