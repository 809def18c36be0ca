package eu.chorus.nlp.uptake;

import eu.chorus.model.Succession;
import eu.chorus.nlp.uptake.Trace.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what each act would leave in a text.
 *
 * @param comparison of the text
 * @param revision whose it is
 */
record Search(Comparison comparison, Revision revision) {
  private static final Cues CUES = Cues.installed();

  /** So much of a sentence changed that it was put in other words, or gone that it was not kept. */
  private static final double CHANGED = 0.3;

  private static final double UNCHANGED = 0.1;
  private static final double HALF = 0.5;

  /** Stands for all of what was asked for: one stem of four may have another word. */
  private static final double ALL = 0.75;

  /** Words that tell something, put into a sentence: fewer explain nothing. */
  private static final int EXPLAINS = 4;

  Optional<Judgement> judge(Wish wish) {
    Subject subject = Subject.of(wish.object(), CUES);
    return switch (wish.act()) {
      case DELETE -> Optional.of(deleted(subject));
      case WEAKEN -> Optional.of(moved(subject, false));
      case STRENGTHEN -> Optional.of(moved(subject, true));
      case CLARIFY -> Optional.of(clarified(subject));
      case REWORD -> Optional.of(proposed(wish).orElseGet(() -> reworded(subject)));
      case ADD -> added(wish, subject);
      case KEEP -> Optional.of(kept(subject));
      case CHANGE_SCOPE -> Optional.of(rescoped(subject));
      case MOVE -> Optional.of(happened(Set.of(Succession.Kind.FOLDED)));
      case SPLIT -> Optional.of(happened(Set.of(Succession.Kind.SPLIT)));
      case MERGE -> Optional.of(happened(Set.of(Succession.Kind.MERGED)));
      case OTHER -> done(wish, subject);
    };
  }

  /** Whether the draft held what a request is about. */
  boolean held(Wish wish) {
    Subject subject = Subject.of(wish.object(), CUES);
    return comparison.before().stream().anyMatch(subject::in);
  }

  private Judgement deleted(Subject subject) {
    long before = comparison.before().stream().filter(subject::in).count();
    long after = comparison.after().stream().filter(subject::in).count();
    var gone = new ArrayList<Word>();
    comparison.changes().forEach(change -> gone.addAll(subject.among(change.removed())));
    if (before == 0) {
      Verdict verdict = comparison.share() >= HALF ? Verdict.PARTLY : Verdict.NOT;
      return new Judgement(verdict, List.of());
    }
    Verdict verdict =
        after == 0 ? Verdict.LIKELY_TAKEN_UP : after < before ? Verdict.PARTLY : Verdict.NOT;
    return Judgement.of(verdict, Kind.OBJECT, gone);
  }

  private Judgement moved(Subject subject, boolean up) {
    List<Change> about = subject.isWhole() ? comparison.changes() : comparison.about(subject);
    Judgement here = moved(Force.of(about, comparison, CUES), up);
    Judgement anywhere = moved(Force.of(comparison.changes(), comparison, CUES), up);
    return here.or(
        anywhere.verdict() == Verdict.LIKELY_TAKEN_UP
            ? new Judgement(Verdict.PARTLY, anywhere.traces())
            : anywhere);
  }

  private static Judgement moved(Force force, boolean up) {
    List<Trace> with = up ? force.stronger() : force.weaker();
    List<Trace> against = up ? force.weaker() : force.stronger();
    var traces = new ArrayList<>(with);
    traces.addAll(against);
    return new Judgement(
        with.isEmpty() || with.size() < against.size()
            ? Verdict.NOT
            : against.isEmpty() ? Verdict.LIKELY_TAKEN_UP : Verdict.PARTLY,
        traces);
  }

  private Judgement clarified(Subject subject) {
    var best = new Judgement(Verdict.NOT, List.of());
    for (Change change : comparison.changes()) {
      boolean about = subject.isWhole() || change.after().filter(subject::in).isPresent();
      List<Word> cues = came(change, Cues.Kind.CLEARER);
      long told =
          change.added().stream().filter(Word::tells).count()
              - change.removed().stream().filter(Word::tells).count();
      if (!cues.isEmpty()) {
        best =
            best.or(
                Judgement.of(about ? Verdict.LIKELY_TAKEN_UP : Verdict.PARTLY, Kind.CLEARER, cues));
      }
      List<Word> vague = went(change, Cues.Kind.VAGUE);
      if (about && (told >= EXPLAINS || !vague.isEmpty())) {
        best = best.or(Judgement.of(Verdict.PARTLY, Kind.CHANGED, change.words()));
      }
    }
    return best;
  }

  /** What the best of the proposals gives. */
  private Optional<Judgement> proposed(Wish wish) {
    return wish.proposed().stream()
        .flatMap(words -> Proposal.of(words).judge(comparison).stream())
        .reduce(Judgement::or);
  }

  private Judgement reworded(Subject subject) {
    List<Change> about = subject.isWhole() ? comparison.changes() : comparison.about(subject);
    var best = new Judgement(Verdict.NOT, List.of());
    for (Change change : about) {
      if (change.before().isPresent() && !change.none()) {
        Verdict verdict = change.share() >= CHANGED ? Verdict.LIKELY_TAKEN_UP : Verdict.PARTLY;
        best = best.or(Judgement.of(verdict, Kind.CHANGED, change.words()));
      }
    }
    return best;
  }

  private Optional<Judgement> added(Wish wish, Subject subject) {
    Optional<Judgement> words = proposed(wish);
    Set<String> clarity = CUES.words(Cues.Kind.CLARITY);
    if (List.of(wish.object().split(" ", -1)).stream().anyMatch(clarity::contains)) {
      Judgement clearer = clarified(subject);
      return Optional.of(words.map(clearer::or).orElse(clearer));
    }
    if (subject.isWhole()) {
      return words;
    }
    Judgement fresh = fresh(subject);
    return Optional.of(words.map(fresh::or).orElse(fresh));
  }

  /** Whether the draft speaks of something that it did not speak of. */
  private Judgement fresh(Subject subject) {
    double known = comparison.before().stream().mapToDouble(subject::covered).max().orElse(0);
    var best = new Judgement(Verdict.NOT, List.of());
    for (Change change : comparison.changes()) {
      double covered = change.after().map(subject::covered).orElse(0.0);
      List<Word> words = subject.among(change.added());
      if (!words.isEmpty() && covered > known && covered >= HALF) {
        Verdict verdict = covered >= ALL ? Verdict.LIKELY_TAKEN_UP : Verdict.PARTLY;
        best = best.or(Judgement.of(verdict, Kind.OBJECT, words));
      }
    }
    return best;
  }

  private Judgement kept(Subject subject) {
    boolean whole = comparison.before().stream().noneMatch(subject::in);
    List<Change> about =
        whole
            ? comparison.changes()
            : comparison.about(subject).stream().filter(c -> c.before().isPresent()).toList();
    long words =
        about.stream().flatMap(c -> c.before().stream()).mapToLong(s -> s.words().size()).sum();
    long removed = about.stream().mapToLong(c -> c.removed().size()).sum();
    boolean gone = !whole && comparison.after().stream().noneMatch(subject::in);
    double share = words == 0 ? 0 : removed / (double) words;
    var changed = new ArrayList<Word>();
    about.forEach(change -> changed.addAll(change.removed()));
    return Judgement.of(
        gone || share >= HALF
            ? Verdict.NOT
            : share <= UNCHANGED ? Verdict.LIKELY_TAKEN_UP : Verdict.PARTLY,
        Kind.CHANGED,
        changed);
  }

  private Judgement rescoped(Subject subject) {
    Judgement best = fresh(subject);
    best = best.verdict() == Verdict.NOT ? best : new Judgement(Verdict.PARTLY, best.traces());
    for (Change change : comparison.changes()) {
      boolean about =
          subject.isWhole()
              || change.after().filter(subject::in).isPresent()
              || change.before().filter(subject::in).isPresent();
      var cues = new ArrayList<>(came(change, Cues.Kind.SCOPE));
      cues.addAll(went(change, Cues.Kind.SCOPE));
      if (!cues.isEmpty()) {
        Verdict verdict = about ? Verdict.LIKELY_TAKEN_UP : Verdict.PARTLY;
        best = best.or(Judgement.of(verdict, Kind.SCOPE, cues));
      }
    }
    return best;
  }

  private Judgement happened(Set<Succession.Kind> kinds) {
    boolean so = revision.kinds().stream().anyMatch(kinds::contains);
    return new Judgement(so ? Verdict.LIKELY_TAKEN_UP : Verdict.NOT, List.of());
  }

  /** Something else that is to be done: what is done, and to what, stand together anew. */
  private Optional<Judgement> done(Wish wish, Subject subject) {
    if (subject.isWhole()) {
      return proposed(wish);
    }
    Judgement fresh = fresh(subject);
    Set<String> verb = Sentence.stemsOf(wish.verb());
    boolean together =
        comparison.after().stream()
            .anyMatch(s -> subject.covered(s) >= ALL && s.stems().containsAll(verb));
    return Optional.of(
        fresh.verdict() == Verdict.LIKELY_TAKEN_UP && !together
            ? new Judgement(Verdict.PARTLY, fresh.traces())
            : fresh);
  }

  private static List<Word> came(Change change, Cues.Kind kind) {
    return change.after().stream()
        .flatMap(s -> CUES.in(s, kind, change.added()).stream())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Word> went(Change change, Cues.Kind kind) {
    return change.before().stream()
        .flatMap(s -> CUES.in(s, kind, change.removed()).stream())
        .flatMap(List::stream)
        .toList();
  }
}
