package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Provision;
import eu.chorus.nlp.correction.CodebookReview.Reviewed;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what chairs filled in against what stands: all that is new, and all faults at once. A cell
 * is stale when somebody else filled it in since the workbook was written, and otherwise.
 */
public final class DispositionReview {
  /** Most characters of an answer or a reason, and of what led to no draft that is known. */
  private static final int LONGEST = 2000;

  private static final int LONGEST_PROVISION = 120;

  private final Dispositions now;
  private final int version;
  private final List<Provision> drafts;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Proposed> proposed = new ArrayList<>();
  private final Map<List<Object>, String> decided = new HashMap<>();

  private DispositionReview(List<Correction> log, List<Provision> drafts) {
    this.now = new Dispositions(log);
    this.version = CodebookReview.version(log);
    this.drafts = List.copyOf(drafts);
  }

  /**
   * Reviews rows.
   *
   * @param rows of one workbook or of several
   * @param log all corrections so far
   * @param drafts the provisions of every draft, in the order of the rounds
   */
  public static Reviewed of(
      List<DispositionRow> rows, List<Correction> log, List<Provision> drafts) {
    var review = new DispositionReview(log, drafts);
    rows.forEach(review::read);
    return new Reviewed(review.proposed, review.problems);
  }

  private void read(DispositionRow row) {
    var seen = row.seen(version);
    var changed = row.changed(now.asOf(seen.orElse(version)));
    if (changed.isEmpty()) {
      return;
    }
    var request = RequestRef.of(row.request()).filter(this::isKnown);
    if (request.isEmpty()) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "row", "");
    } else if (seen.isEmpty()) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "base", "versions: 0 to " + version);
    } else {
      changed.forEach(what -> read(row, request.get(), what, seen.getAsInt()));
    }
  }

  /** Whether it is about a provision of a draft, or chairs have spoken of it before. */
  private boolean isKnown(RequestRef request) {
    return drafts.stream().anyMatch(p -> p.key().equals(request.provision()))
        || now.requests().contains(request.toString());
  }

  private void read(DispositionRow row, RequestRef request, What what, int seen) {
    var after = row.cell(what);
    var standing = now.cell(row.request(), what);
    int since = now.version(row.request(), what);
    if (after.equals(standing)) {
      return;
    }
    var other = decided.putIfAbsent(List.of(row.request(), what), after);
    if (since > seen) {
      add(ProblemKind.CORRECTION_STALE, row, column(what), "filled in by version " + since);
    } else if (other != null && !other.equals(after)) {
      add(ProblemKind.CORRECTION_CONTRADICTION, row, column(what), "");
    } else if (other == null && isFine(row, request, what)) {
      var place = at(row, column(what));
      proposed.add(
          new Proposed(place, Correction.proposed(seen, what, row.request(), standing, after)));
    }
  }

  private boolean isFine(DispositionRow row, RequestRef request, What what) {
    var after = row.cell(what);
    var allowed =
        switch (what) {
          case DISPOSITION_VERDICT ->
              after.isEmpty() || Correction.VERDICTS.contains(after)
                  ? ""
                  : "allowed: " + String.join(", ", Correction.VERDICTS);
          case DISPOSITION_PROVISION -> provisions(after, request.provision().round());
          default -> atMost(LONGEST, after);
        };
    if (!allowed.isEmpty()) {
      add(ProblemKind.CORRECTION_BAD_VALUE, row, column(what), allowed);
    }
    return allowed.isEmpty();
  }

  private static String atMost(int characters, String text) {
    return text.length() <= characters ? "" : "at most " + characters + " characters";
  }

  /** What is wrong with provisions; as long as there is no later draft, they may be anything. */
  private String provisions(String after, String round) {
    var later = later(round);
    var ids = later.values().stream().flatMap(Set::stream).toList();
    return ids.isEmpty() || ids.containsAll(Correction.ids(after))
        ? atMost(LONGEST_PROVISION, after)
        : "provisions of " + String.join(" or ", later.keySet()) + ", with a semicolon between";
  }

  /** The provisions of the drafts after this one, by their round. */
  private Map<String, Set<String>> later(String round) {
    var all = new LinkedHashMap<String, Set<String>>();
    drafts.stream()
        .map(Provision::key)
        .forEach(k -> all.computeIfAbsent(k.round(), r -> new TreeSet<>()).add(k.id()));
    var rounds = List.copyOf(all.keySet());
    rounds.subList(0, rounds.indexOf(round) + 1).forEach(all::remove);
    return all;
  }

  /** How workbooks call a cell. */
  public static String column(What what) {
    return what.key().substring(what.key().indexOf('-') + 1).replace("provision", "new provision");
  }

  private void add(ProblemKind kind, DispositionRow row, String column, String detail) {
    problems.add(new Problem(kind, at(row, column), detail));
  }

  private static Place at(DispositionRow row, String column) {
    var place = row.place();
    return new Place(place.file(), place.sheet(), place.row(), column);
  }
}
