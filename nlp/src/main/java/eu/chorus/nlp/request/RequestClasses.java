package eu.chorus.nlp.request;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The classes of {@code classes.tsv}, and what {@code objects.tsv} makes of them.
 *
 * @param byName in the order of the file, which is their precedence
 * @param byObject class and object, as {@code class object}, to the class that they make together
 */
record RequestClasses(Map<String, RequestClass> byName, Map<String, String> byObject) {
  RequestClasses {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    byObject = Map.copyOf(byObject);
  }

  static RequestClasses read(String classes, String objects) {
    Map<String, Map<String, Set<String>>> lines =
        DataFile.table(classes, 3).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0),
                    LinkedHashMap::new,
                    Collectors.toMap(
                        row -> row.get(1), row -> Set.copyOf(DataFile.words(row.get(2))))));
    var byName = new LinkedHashMap<String, RequestClass>();
    lines.forEach((name, told) -> byName.put(name, requestClass(name, told)));
    var byObject = new LinkedHashMap<String, String>();
    for (List<String> row : DataFile.table(objects, 3)) {
      DataFile.words(row.get(1))
          .forEach(lemma -> byObject.put(row.get(0) + " " + lemma, row.get(2)));
    }
    return new RequestClasses(byName, byObject);
  }

  private static RequestClass requestClass(String name, Map<String, Set<String>> told) {
    var words = new EnumMap<Telling, Set<String>>(Telling.class);
    for (Telling telling : Telling.values()) {
      words.put(telling, told.getOrDefault(telling.name().toLowerCase(Locale.ROOT), Set.of()));
    }
    return new RequestClass(
        name,
        Act.valueOf(only(told, "act")),
        only(told, "head"),
        told.containsKey("way") ? only(told, "way") : "",
        words,
        told.containsKey("negated") ? only(told, "negated") : "",
        told.getOrDefault("opposite", Set.of()));
  }

  private static String only(Map<String, Set<String>> told, String key) {
    return requireNonNull(told.get(key), key).iterator().next();
  }

  RequestClass named(String name) {
    return requireNonNull(byName.get(name), () -> "no class " + name);
  }

  /** The class that a lemma tells of in one of these forms, the first form first. */
  Optional<RequestClass> of(String lemma, Telling... tellings) {
    for (Telling telling : tellings) {
      for (RequestClass one : byName.values()) {
        if (one.has(telling, lemma)) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  /** The class once its object is known ("extend the scope" is no longer period). */
  RequestClass about(RequestClass one, String objectHead) {
    String other = byObject.get(one.name() + " " + objectHead);
    return other == null ? one : named(other);
  }

  /** What "not" makes of a class, if it makes another of it. */
  Optional<RequestClass> negated(RequestClass one) {
    return one.negated().isEmpty() ? Optional.empty() : Optional.of(named(one.negated()));
  }

  /** Every lemma that tells of some class in a form. */
  Set<String> all(Telling telling) {
    return byName.values().stream()
        .map(one -> one.words().getOrDefault(telling, Set.of()))
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells how many there are. */
  @Override
  public String toString() {
    return "RequestClasses[" + byName.size() + ", " + byObject.size() + " by object]";
  }
}
