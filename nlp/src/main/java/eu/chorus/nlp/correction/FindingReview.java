package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.correction.CodebookReview.Reviewed;
import eu.chorus.nlp.correction.Known.OfContribution;
import eu.chorus.nlp.correction.Known.OfPassage;
import eu.chorus.nlp.request.WrittenRequest;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads corrections of single findings against what was found: all faults at once. */
public final class FindingReview {
  /** No theme, no provision; counting alone. */
  public static final String NONE = "none";

  private static final String ALONE = "alone";

  /** What will be found some day; a correction of it could not be applied. */
  private static final Set<String> NOT_YET = Set.of("stance");

  private final Known known;
  private final List<Correction> log;
  private final int version;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Proposed> proposed = new ArrayList<>();
  private final Map<List<Object>, String> decided = new HashMap<>();

  private FindingReview(Known known, List<Correction> log) {
    this.known = known;
    this.log = List.copyOf(log);
    this.version = CodebookReview.version(log);
  }

  /** Whether the target of a row is a contribution; else it is a passage. */
  public static boolean ofContribution(FindingRow row) {
    return What.of(row.what())
        .filter(w -> w == What.CONTRIBUTION_FAMILY || w == What.ORGANISATION_LINK)
        .isPresent();
  }

  /** Reviews rows, of one file or of several. */
  public static Reviewed of(List<FindingRow> rows, Known known, List<Correction> log) {
    var review = new FindingReview(known, log);
    rows.forEach(review::read);
    return new Reviewed(review.proposed, review.problems);
  }

  private void read(FindingRow row) {
    var what = What.of(row.what()).filter(What::ofFinding);
    if (NOT_YET.contains(row.what())) {
      add(ProblemKind.CORRECTION_NOT_FOUND_YET, row, "what", row.what());
    } else if (what.isEmpty()) {
      add(ProblemKind.CORRECTION_BAD_VALUE, row, "what", "allowed: " + kinds());
    } else if (!row.base().matches("[0-9]{1,9}") || Integer.parseInt(row.base()) > version) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "base", "versions: 0 to " + version);
    } else if (ofContribution(row)) {
      ofContribution(row, what.get());
    } else {
      ofPassage(row, what.get());
    }
  }

  private static String kinds() {
    return String.join(
        ", ", Stream.of(What.values()).filter(What::ofFinding).map(What::key).toList());
  }

  private void ofPassage(FindingRow row, What what) {
    var passage = known.passages().get(row.target());
    if (passage == null) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "target", "");
      return;
    }
    var now =
        switch (what) {
          case PASSAGE_THEMES -> passage.themes();
          case PASSAGE_PROVISIONS -> passage.provisions();
          case PASSAGE_REQUESTS -> passage.requests();
          default -> passage.workingGroups();
        };
    var after =
        switch (what) {
          case PASSAGE_THEMES -> themes(row, passage);
          case PASSAGE_PROVISIONS -> provisions(row);
          case PASSAGE_REQUESTS -> requests(row);
          default -> workingGroups(row);
        };
    after.ifPresent(value -> propose(row, what, passage.digest(), now, value));
  }

  private Optional<String> themes(FindingRow row, OfPassage passage) {
    var ids = Correction.ids(row.after());
    if (ids.equals(List.of(NONE))) {
      return Optional.of(NONE);
    }
    boolean fine = !ids.isEmpty();
    for (String id : ids) {
      var ref = ThemeRef.of(id);
      if (ref.filter(known.codebook()::isOpen).isEmpty()) {
        add(ProblemKind.CORRECTION_UNKNOWN, row, "after", "");
        return Optional.empty();
      }
      fine &= ref.filter(r -> r.topic().equals(passage.topic())).isPresent();
    }
    return valid(fine, row, "themes of the passage's own topic, or none", ids);
  }

  private Optional<String> workingGroups(FindingRow row) {
    var ids = Correction.ids(row.after());
    var topics = ids.stream().filter(known.topics()::containsKey).toList();
    var groups = ids.stream().filter(id -> !known.topics().containsKey(id)).toList();
    if (!known.workingGroups().containsAll(groups)) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "after", "");
      return Optional.empty();
    }
    boolean fine =
        !ids.isEmpty()
            && topics.size() <= 1
            && (groups.isEmpty()
                || topics.stream()
                    .allMatch(
                        t ->
                            known.topics().getOrDefault(t, Set.of()).stream()
                                .anyMatch(groups::contains)));
    return valid(fine, row, "working groups, and at most one topic of theirs", ids);
  }

  private Optional<String> provisions(FindingRow row) {
    var ids = Correction.ids(row.after());
    if (ids.equals(List.of(NONE))) {
      return Optional.of(NONE);
    }
    if (!known.provisions().containsAll(ids)) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "after", "");
      return Optional.empty();
    }
    return valid(!ids.isEmpty(), row, "provisions as round/id, or none", ids);
  }

  private Optional<String> requests(FindingRow row) {
    var ids = Correction.ids(row.after());
    if (ids.equals(List.of(NONE))) {
      return Optional.of(NONE);
    }
    var frames = ids.stream().flatMap(id -> WrittenRequest.read(id).stream()).toList();
    var places = frames.stream().flatMap(frame -> frame.targets().stream());
    if (!places.allMatch(id -> known.provisions().stream().anyMatch(p -> p.endsWith("/" + id)))) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "after", "");
      return Optional.empty();
    }
    var form = "none, or \"[not] act: words @ provision\", where act is one of ";
    var fine = valid(!ids.isEmpty() && frames.size() == ids.size(), row, form + acts(), ids);
    return fine.map(value -> WrittenRequest.written(frames));
  }

  private static String acts() {
    return String.join(", ", WrittenRequest.acts());
  }

  private Optional<String> valid(boolean fine, FindingRow row, String rule, List<String> ids) {
    if (!fine) {
      add(ProblemKind.CORRECTION_BAD_VALUE, row, "after", rule);
      return Optional.empty();
    }
    return Optional.of(Correction.value(ids));
  }

  private void ofContribution(FindingRow row, What what) {
    var one = known.contributions().get(row.target());
    var other = known.contributions().get(row.after());
    boolean alone = row.after().equals(ALONE);
    if (one == null) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "target", "");
    } else if (row.target().equals(row.after())) {
      add(ProblemKind.CORRECTION_CONTRADICTION, row, "after", "the contribution itself");
    } else if (!alone && other == null) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "after", "a contribution's id, or " + ALONE);
    } else if (what == What.CONTRIBUTION_FAMILY) {
      propose(row, what, one.digest(), one.family(), other == null ? "" : other.digest());
    } else {
      organisation(row, one, Optional.ofNullable(other));
    }
  }

  private void organisation(FindingRow row, OfContribution one, Optional<OfContribution> other) {
    if (one.mention().isEmpty()) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "target", "it names no organisation");
    } else if (other.filter(o -> o.organisationId().isEmpty()).isPresent()) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "after", "it names no organisation");
    } else {
      var id = other.map(OfContribution::organisationId).orElse(ALONE + "-" + one.mention());
      propose(row, What.ORGANISATION_LINK, one.mention(), one.organisationId(), id);
    }
  }

  private void propose(FindingRow row, What what, String target, String now, String after) {
    boolean since =
        log.stream()
            .filter(c -> c.what() == what && c.target().equals(target))
            .anyMatch(c -> c.version() > Integer.parseInt(row.base()));
    boolean other =
        !row.before().isEmpty()
            && !ofContribution(row)
            && !Correction.value(Correction.ids(row.before())).equals(now);
    var twice = decided.putIfAbsent(List.of(what, target), after);
    if (since || other) {
      add(ProblemKind.CORRECTION_STALE, row, "before", "since version " + row.base());
    } else if (twice != null) {
      if (!twice.equals(after)) {
        add(ProblemKind.CORRECTION_CONTRADICTION, row, "target", "decided twice");
      }
    } else if (!after.equals(now) || what == What.PASSAGE_THEMES) { // to confirm is to label
      int base = Integer.parseInt(row.base());
      proposed.add(new Proposed(row.place(), Correction.proposed(base, what, target, now, after)));
    }
  }

  private void add(ProblemKind kind, FindingRow row, String column, String detail) {
    var at = row.place();
    var place =
        new Place(at.file(), at.sheet(), at.row(), at.column().isEmpty() ? column : at.column());
    problems.add(new Problem(kind, place, detail));
  }
}
