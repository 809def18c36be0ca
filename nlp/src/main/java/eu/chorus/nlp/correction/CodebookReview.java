package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads an edited codebook against the one that stands: what it asks for, and everything that is
 * wrong with that, at once. What a row asks of a theme is stale when the theme is not as it was in
 * the version that was exported.
 */
public final class CodebookReview {
  /** In the order in which they are decided: parts are split off before the rest is merged. */
  private static final List<What> ORDER =
      List.of(
          What.THEME_LABEL,
          What.THEME_ADDED,
          What.THEME_SPLIT,
          What.THEME_DESCRIPTION,
          What.THEME_MERGED,
          What.THEME_HIDDEN);

  private final Collection<Theme> found;
  private final List<Correction> log;
  private final Set<String> topics;
  private final StandingThemes now;
  private final int version;
  private final Map<Integer, StandingThemes> before = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Proposed> proposed = new ArrayList<>();
  private final Map<ThemeRef, ThemeRef> merges = new TreeMap<>();
  private final Set<ThemeRef> added = new HashSet<>();

  private CodebookReview(Collection<Theme> found, List<Correction> log, Set<String> topics) {
    this.found = List.copyOf(found);
    this.log = List.copyOf(log);
    this.topics = Set.copyOf(topics);
    this.now = Revision.of(found, log).codebook();
    this.version = version(log);
  }

  /**
   * What was asked for, and what is wrong with it.
   *
   * @param proposed in the order in which it is to be decided; what is wrong is left out
   * @param problems everything that is wrong
   */
  public record Reviewed(List<Proposed> proposed, List<Problem> problems) {
    public Reviewed {
      proposed = List.copyOf(proposed);
      problems = List.copyOf(problems);
    }
  }

  /** The version of a codebook with these corrections: how often something was imported. */
  public static int version(List<Correction> log) {
    return log.stream().mapToInt(Correction::version).max().orElse(0);
  }

  /**
   * Reviews edited rows.
   *
   * @param rows of one file or of several
   * @param found the themes that the machine found
   * @param log all corrections so far
   * @param topics ids of all topics
   * @param reserved labels that no theme may have
   */
  public static Reviewed of(
      List<CodebookRow> rows,
      Collection<Theme> found,
      List<Correction> log,
      Set<String> topics,
      Set<String> reserved) {
    var review = new CodebookReview(found, log, topics);
    var known = new TreeMap<ThemeRef, CodebookRow>();
    var fresh = new ArrayList<CodebookRow>();
    for (CodebookRow row : rows) {
      if (!row.idle()) {
        if (row.theme().isEmpty()) {
          if (fresh.stream().noneMatch(row::same)) {
            fresh.add(row);
            review.newTheme(row);
          }
        } else {
          review.known(row, known);
        }
      }
    }
    review.merge(known);
    review.proposed.sort(Comparator.comparingInt(p -> ORDER.indexOf(p.correction().what())));
    review.labels(reserved);
    return new Reviewed(review.proposed, review.problems);
  }

  private void known(CodebookRow row, Map<ThemeRef, CodebookRow> others) {
    var entry = standing(row, row.theme(), row.topic(), "theme");
    if (entry.isEmpty()) {
      return;
    }
    var ref = entry.get().ref();
    var other = others.putIfAbsent(ref, row);
    if (other != null) {
      if (!other.same(row)) {
        add(ProblemKind.CORRECTION_CONTRADICTION, row, "theme", ref + " has two rows that differ");
      }
      return;
    }
    boolean changes =
        !row.label().isEmpty() || !row.description().isEmpty() || !row.hide().isEmpty();
    if (!row.from().isEmpty()) {
      add(ProblemKind.CORRECTION_CONTRADICTION, row, "split from", "for rows without a theme");
    } else if (!row.into().isEmpty() && changes) {
      add(ProblemKind.CORRECTION_CONTRADICTION, row, "merge into", ref + " is changed and merged");
    } else if (!row.into().isEmpty()) {
      standing(row, row.into(), ref.topic(), "merge into")
          .ifPresent(into -> merges.put(ref, into.ref()));
    } else {
      change(row, entry.get());
    }
  }

  private void change(CodebookRow row, StandingTheme entry) {
    if (!row.label().equals(entry.label()) && label(row)) {
      propose(row, "new label", What.THEME_LABEL, entry.ref(), entry.label(), row.label());
    }
    if (!row.description().equals(entry.description())) {
      describe(row, entry.ref(), entry.description());
    }
    if (!row.hide().isEmpty() && !Set.of("yes", "no").contains(row.hide())) {
      add(ProblemKind.CORRECTION_BAD_VALUE, row, "hide", "yes or no");
    } else if (!row.hide().isEmpty() && entry.hidden() != row.hide().equals("yes")) {
      var hidden = entry.hidden() ? "yes" : "no";
      propose(row, "hide", What.THEME_HIDDEN, entry.ref(), hidden, row.hide());
    }
  }

  private void newTheme(CodebookRow row) {
    int faults = problems.size();
    var from =
        row.from().isEmpty()
            ? Optional.<StandingTheme>empty()
            : standing(row, row.from(), row.topic(), "split from");
    String topic = from.map(StandingTheme::topic).orElse(row.topic());
    if (row.from().isEmpty()) {
      base(row);
    }
    if (row.from().isEmpty() && !topics.contains(topic)) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "topic", "");
    }
    if (!row.into().isEmpty() || !row.hide().isEmpty()) {
      add(ProblemKind.CORRECTION_CONTRADICTION, row, "theme", "a new theme is neither");
    }
    if (row.label().isEmpty()) {
      add(ProblemKind.CORRECTION_BAD_VALUE, row, "new label", "a new theme needs one");
    }
    if (label(row) && problems.size() == faults) {
      var ref = fresh(topic, row.label());
      added.add(ref);
      propose(
          row,
          "new label",
          from.isPresent() ? What.THEME_SPLIT : What.THEME_ADDED,
          ref,
          from.map(entry -> entry.ref().toString()).orElse(""),
          row.label());
      describe(row, ref, "");
    }
  }

  private void describe(CodebookRow row, ThemeRef ref, String old) {
    if (row.description().isEmpty()) {
      return;
    }
    if (Labels.describes(row.description())) {
      propose(row, "new description", What.THEME_DESCRIPTION, ref, old, row.description());
    } else {
      add(ProblemKind.CORRECTION_BAD_VALUE, row, "new description", Labels.DESCRIPTION);
    }
  }

  private boolean label(CodebookRow row) {
    boolean fine = row.label().isEmpty() || Labels.names(row.label());
    if (!fine) {
      add(ProblemKind.CORRECTION_BAD_VALUE, row, "new label", Labels.LABEL);
    }
    return fine && !row.label().isEmpty();
  }

  private ThemeRef fresh(String topic, String label) {
    String id = Labels.id(label);
    var ref = new ThemeRef(topic, id);
    for (int n = 2; now.entry(ref).isPresent() || added.contains(ref) || Labels.taken(ref); n++) {
      ref = new ThemeRef(topic, id + "-" + n);
    }
    return ref;
  }

  /** The open theme of that name, as long as nobody has changed it since the export. */
  private Optional<StandingTheme> standing(
      CodebookRow row, String name, String topic, String column) {
    var ref = ThemeRef.of(name.contains("/") ? name : topic + "/" + name);
    var entry = ref.flatMap(now::entry);
    var exported = base(row);
    if (exported.isEmpty()) {
      return Optional.empty();
    }
    if (entry.isEmpty()) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, column, "");
      return Optional.empty();
    }
    if (!exported.get().entry(entry.get().ref()).equals(entry)) {
      add(ProblemKind.CORRECTION_STALE, row, column, since(row, entry.get().ref()));
      return Optional.empty();
    }
    if (!entry.get().open()) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, column, "part of " + entry.get().into() + " now");
      return Optional.empty();
    }
    return entry;
  }

  /** What was decided about a theme since it was exported. */
  private String since(CodebookRow row, ThemeRef theme) {
    int base = Integer.parseInt(row.base());
    return theme
        + " since version "
        + base
        + ": "
        + log.stream()
            .filter(c -> c.version() > base && c.what().ofCodebook())
            .filter(c -> List.of(c.target(), c.before(), c.after()).contains(theme.toString()))
            .map(c -> c.what().key() + " in version " + c.version())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /** The codebook that was exported. */
  private Optional<StandingThemes> base(CodebookRow row) {
    int number = row.base().matches("[0-9]{1,9}") ? Integer.parseInt(row.base()) : -1;
    if (number < 0 || number > version) {
      add(ProblemKind.CORRECTION_UNKNOWN, row, "base", "versions: 0 to " + version);
      return Optional.empty();
    }
    return Optional.of(
        before.computeIfAbsent(
            number,
            v ->
                Revision.of(found, log.stream().filter(c -> c.version() <= v).toList())
                    .codebook()));
  }

  /** Every merged theme goes straight to where merging ends. */
  private void merge(Map<ThemeRef, CodebookRow> rows) {
    merges.forEach(
        (ref, into) -> {
          var row = rows.get(ref);
          var seen = new LinkedHashSet<>(List.of(ref));
          ThemeRef last = into;
          while (merges.containsKey(last) && seen.add(last)) {
            last = merges.get(last);
          }
          if (row == null) {
            return;
          }
          if (seen.contains(last)) {
            add(ProblemKind.CORRECTION_CONTRADICTION, row, "merge into", "merged in a circle");
          } else if (!last.topic().equals(ref.topic())) {
            add(ProblemKind.CORRECTION_CONTRADICTION, row, "merge into", "of another topic");
          } else if (hidden(last, rows)) {
            add(ProblemKind.CORRECTION_CONTRADICTION, row, "merge into", last + " is hidden");
          } else {
            propose(row, "merge into", What.THEME_MERGED, ref, "", last.toString());
          }
        });
  }

  private boolean hidden(ThemeRef ref, Map<ThemeRef, CodebookRow> rows) {
    var asked = Optional.ofNullable(rows.get(ref)).map(CodebookRow::hide).orElse("");
    return asked.isEmpty()
        ? now.entry(ref).filter(StandingTheme::hidden).isPresent()
        : asked.equals("yes");
  }

  /** No two themes of a topic that readers see may be called the same. */
  private void labels(Set<String> reserved) {
    var after = now;
    for (Proposed one : proposed) {
      var edit = ThemeEdit.of(one.correction());
      after = edit.isPresent() ? edit.get().on(after) : after;
    }
    var counts = new HashMap<String, Integer>();
    after.shown().forEach(e -> counts.merge(key(e.topic(), e.label()), 1, Integer::sum));
    var reservedKeys = new HashSet<String>();
    reserved.forEach(label -> reservedKeys.add(Labels.folded(label)));
    for (Proposed one : proposed) {
      var c = one.correction();
      var theme = ThemeRef.of(c.target()).orElseThrow();
      boolean gives =
          Set.of(What.THEME_LABEL, What.THEME_ADDED, What.THEME_SPLIT).contains(c.what());
      boolean shows = c.what() == What.THEME_HIDDEN && c.after().equals("no");
      if (gives || shows) {
        var label = after.entry(theme).map(StandingTheme::label).orElse("");
        if (counts.getOrDefault(key(theme.topic(), label), 0) > 1
            || reservedKeys.contains(Labels.folded(label))) {
          problems.add(new Problem(ProblemKind.THEME_LABEL_REPEATED, one.place(), ""));
        }
      }
    }
  }

  private static String key(String topic, String label) {
    return topic + "/" + Labels.folded(label);
  }

  private void propose(
      CodebookRow row, String column, What what, ThemeRef ref, String old, String value) {
    int base = Integer.parseInt(row.base());
    var correction = Correction.proposed(base, what, ref.toString(), old, value);
    proposed.add(new Proposed(at(row, column), correction));
  }

  private void add(ProblemKind kind, CodebookRow row, String column, String detail) {
    problems.add(new Problem(kind, at(row, column), detail));
  }

  private static Place at(CodebookRow row, String column) {
    return new Place(row.place().file(), row.place().sheet(), row.place().row(), column);
  }
}
