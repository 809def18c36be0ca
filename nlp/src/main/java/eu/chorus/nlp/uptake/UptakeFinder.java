package eu.chorus.nlp.uptake;

import eu.chorus.nlp.request.Act;
import eu.chorus.nlp.request.Polarity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether the next draft did what was asked of a provision: the difference of its text is
 * searched for what the act would leave there. Rules over words, so that a chair can be shown why;
 * it is his to confirm. Pure; in English, as drafts are. See decision 0125.
 */
public final class UptakeFinder {
  /** Asked not to be there: what a draft holds already is asked to go. */
  private static final Set<Act> THINGS = Set.of(Act.ADD, Act.OTHER, Act.CHANGE_SCOPE);

  private UptakeFinder() {}

  /**
   * Whether a request was taken up.
   *
   * @param wish what is asked
   * @param revision the provision and what became of it
   * @return empty where the request says too little to be looked for ("add something")
   */
  public static Optional<Uptake> find(Wish wish, Revision revision) {
    var comparison = Comparison.of(revision);
    if (revision.after().isEmpty()) {
      return Optional.of(uptake(new Judgement(Verdict.DELETED, List.of()), comparison));
    }
    return judged(wish, new Search(comparison, revision)).map(j -> uptake(j, comparison));
  }

  private static Optional<Judgement> judged(Wish wish, Search search) {
    if (wish.polarity() == Polarity.POSITIVE) {
      return search.judge(wish);
    }
    if (THINGS.contains(wish.act()) && search.held(wish)) {
      return search.judge(wish.as(Act.DELETE));
    }
    return search
        .judge(wish.as(wish.act()))
        .map(judgement -> new Judgement(judgement.verdict().reversed(), judgement.traces()));
  }

  private static Uptake uptake(Judgement judgement, Comparison comparison) {
    return new Uptake(
        judgement.verdict(),
        comparison.words(),
        comparison.removed(),
        comparison.added(),
        judgement.traces().stream()
            .distinct()
            .sorted(
                Comparator.comparing((Trace t) -> t.provision().round())
                    .thenComparing(t -> t.provision().id())
                    .thenComparing(Trace::start)
                    .thenComparing(Trace::end)
                    .thenComparing(Trace::kind))
            .toList());
  }
}
