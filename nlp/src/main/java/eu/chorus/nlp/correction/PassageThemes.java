package eu.chorus.nlp.correction;

import eu.chorus.nlp.theme.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The themes that one passage is under, on its way through the edits.
 *
 * @param topic id of the passage's topic; themes of others never hold it
 * @param scores how well it fits each theme, by id, 0 to 1
 * @param by who put it there
 */
record PassageThemes(String topic, SortedMap<String, Double> scores, Origin by) {
  PassageThemes {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  private boolean under(ThemeRef ref) {
    return ref.topic().equals(topic) && scores.containsKey(ref.theme());
  }

  private PassageThemes of(SortedMap<String, Double> other) {
    return new PassageThemes(topic, other, by);
  }

  /** All that was under one theme is under the other. */
  PassageThemes moved(ThemeRef from, ThemeRef to) {
    if (!under(from)) {
      return this;
    }
    var next = new TreeMap<>(scores);
    Optional.ofNullable(next.remove(from.theme()))
        .ifPresent(score -> next.merge(to.theme(), score, Math::max));
    return of(next);
  }

  /** Under one theme more, if it fits; where people put it by hand, it stays as they put it. */
  PassageThemes joining(ThemeRef ref, ToDoubleFunction<ThemeRef> fit) {
    double score = ref.topic().equals(topic) && by == Origin.MACHINE ? fit.applyAsDouble(ref) : 0;
    if (score == 0) {
      return this;
    }
    var next = new TreeMap<>(scores);
    next.put(ref.theme(), score);
    return of(next);
  }

  /** Under the part instead of the whole, if it fits the part. */
  PassageThemes parted(ThemeRef from, ThemeRef part, ToDoubleFunction<ThemeRef> fit) {
    if (!under(from)) {
      return this;
    }
    var joined = joining(part, fit);
    if (joined.equals(this)) {
      return this;
    }
    var next = new TreeMap<>(joined.scores);
    next.remove(from.theme());
    return of(next);
  }

  /** Under exactly these, as people say. */
  PassageThemes placed(List<ThemeRef> themes) {
    var next = new TreeMap<String, Double>();
    themes.stream().filter(r -> r.topic().equals(topic)).forEach(r -> next.put(r.theme(), 1.0));
    return new PassageThemes(topic, next, Origin.PEOPLE);
  }

  /** Which topic; how many themes. */
  @Override
  public String toString() {
    return "PassageThemes[" + topic + ", " + scores.size() + "]";
  }
}
