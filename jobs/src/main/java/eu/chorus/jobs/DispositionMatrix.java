package eu.chorus.jobs;

import eu.chorus.jobs.TakenUp.Followed;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.nlp.correction.DispositionReview;
import eu.chorus.nlp.correction.DispositionRow;
import eu.chorus.nlp.correction.Dispositions;
import eu.chorus.nlp.correction.RequestRef;
import eu.chorus.output.codebook.ListedRequest;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.ProvisionTables.Place;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of disposition workbooks: requests on provisions as they are found now, with what chairs
 * filled in; and what they filled in of requests that are found no more, without a word of these.
 */
final class DispositionMatrix {
  private static final String VANISHED = "vanished";

  /** Stands for what a request was about that is found no more. */
  private static final String UNTOLD = "…";

  private final Dispositions log;
  private final int version;
  private final ProvisionTables places;
  private final Map<ProvisionKey, Provision> provisions;
  private final Map<RequestRef, Followed> requests = new LinkedHashMap<>();
  private final DispositionBacking backing;

  DispositionMatrix(Consultation consultation, List<Followed> followed, Corrections corrections) {
    this.log = new Dispositions(corrections.all());
    this.version = corrections.version();
    this.places = ProvisionTables.of(consultation);
    this.provisions =
        consultation.provisions().stream()
            .collect(Collectors.toMap(Provision::key, p -> p, (a, b) -> a));
    followed.forEach(one -> requests.put(DispositionBacking.reference(one), one));
    this.backing = new DispositionBacking(followed);
  }

  /**
   * The part of the matrix that one workbook holds.
   *
   * @param group id of the working group; empty for provisions of none
   * @param round the draft's round; all drafts without one
   */
  record Part(String group, Optional<String> round) {}

  /**
   * The rows of a part.
   *
   * @param lying what lies in its workbook, perhaps filled in and not given back
   * @param seen whether a person asks for them, who sees now what others decided
   */
  List<ListedRequest> rows(Part part, List<DispositionRow> lying, boolean seen) {
    var kept = new TreeSet<>(log.requests());
    var edits = new LinkedHashMap<String, Edit>();
    for (DispositionRow row : lying) {
      var edit = new Edit(row, seen);
      if (!edit.cells().isEmpty()) {
        edits.putIfAbsent(row.request(), edit);
        kept.add(row.request());
      }
    }
    requests.keySet().forEach(request -> kept.remove(request.toString()));
    return Stream.concat(
            requests.keySet().stream(), kept.stream().flatMap(r -> RequestRef.of(r).stream()))
        .filter(one -> isOf(part, one, edits.containsKey(one.toString())))
        .map(one -> row(one, Optional.ofNullable(edits.get(one.toString()))))
        .toList();
  }

  /** What somebody filled in stays where it lies; what is of no draft is of no working group. */
  private boolean isOf(Part part, RequestRef one, boolean lying) {
    boolean ofRound = part.round().filter(r -> !r.equals(one.provision().round())).isEmpty();
    return lying || (ofRound && group(one.provision()).equals(part.group()));
  }

  private String group(ProvisionKey provision) {
    return places.places(provision).stream()
        .findFirst()
        .map(Place::table)
        .map(ProvisionTables::workingGroup)
        .orElse("");
  }

  private ListedRequest row(RequestRef one, Optional<Edit> edit) {
    var request = Optional.ofNullable(requests.get(one));
    var filled = new EnumMap<What, String>(What.class);
    Correction.DISPOSITION.forEach(what -> filled.put(what, log.cell(one.toString(), what)));
    edit.ifPresent(e -> e.cells().forEach(what -> filled.put(what, e.row().cell(what))));
    return new ListedRequest(
        one.toString(),
        one.provision().round(),
        one.provision().id(),
        Optional.ofNullable(provisions.get(one.provision())).map(Provision::title).orElse(""),
        DispositionBacking.label(
            one.act(), request.map(Followed::about).orElse(one.object().isEmpty() ? "" : UNTOLD)),
        request.map(backing::of),
        filled,
        edit.map(Edit::base).orElse(version),
        Stream.concat(
                request.isEmpty() ? Stream.of(VANISHED) : Stream.empty(),
                edit.stream().flatMap(Edit::conflicts))
            .collect(Collectors.joining("\n")));
  }

  /** What somebody filled in where the workbook lies, and did not give back. */
  private final class Edit {
    private final DispositionRow row;
    private final int base;
    private final boolean seen;

    Edit(DispositionRow row, boolean seen) {
      this.row = row;
      this.base = row.seen(version).orElse(version);
      this.seen = seen;
    }

    DispositionRow row() {
      return row;
    }

    int base() {
      return seen ? version : base;
    }

    /** The cells that say otherwise than whoever filled them in had seen, and than they should. */
    List<What> cells() {
      return row.changed(log.asOf(base)).stream()
          .filter(what -> !row.cell(what).equals(log.cell(row.request(), what)))
          .toList();
    }

    /** What others filled in meanwhile. */
    Stream<String> conflicts() {
      return cells().stream()
          .filter(what -> log.version(row.request(), what) > base)
          .map(
              what ->
                  String.format(
                      Locale.ROOT,
                      "conflict: version %d has as %s: %s",
                      log.version(row.request(), what),
                      DispositionReview.column(what),
                      log.cell(row.request(), what)));
    }
  }

  /** How much there is: the rest is made of respondents' words. */
  @Override
  public String toString() {
    return "DispositionMatrix[" + requests.size() + " requests]";
  }
}
