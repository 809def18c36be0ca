package eu.chorus.nlp.index;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an analyst asks for.
 *
 * <p>A query is made of words (all of which must occur, in any of their forms), "phrases in
 * quotes", beginnings of words such as {@code transp*}, {@code AND}, {@code OR}, {@code NOT} in
 * capitals, and brackets. A blank query finds everything that passes the filters.
 *
 * @param query the query
 * @param filters the allowed values of each facet: one of them must hold, of every facet
 * @param limit most hits to return, 1 to 1,000
 */
public record QuerySpec(String query, Map<Facet, List<String>> filters, int limit) {
  /** Checks the limit. */
  public QuerySpec {
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    filters.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    filters = Collections.unmodifiableMap(copy);
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit out of range");
    }
  }

  /**
   * A query with filters as they are typed, {@code field=value}; the same field again allows
   * another value.
   *
   * @throws UserException with every filter that is not understood
   */
  public static QuerySpec of(String query, List<String> filters, int limit) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++) {
      String filter = filters.get(i);
      int equals = filter.indexOf('=');
      Optional<Facet> facet = Facet.of(filter.substring(0, Math.max(0, equals)));
      if (facet.isPresent() && equals < filter.length() - 1) {
        values
            .computeIfAbsent(facet.get(), f -> new ArrayList<>())
            .add(filter.substring(equals + 1));
      } else {
        problems.add(
            new Problem(
                ProblemKind.QUERY_FILTER, Place.key("query", "filter " + (i + 1)), fields()));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
    return new QuerySpec(query, values, limit);
  }

  private static String fields() {
    return "fields: "
        + Arrays.stream(Facet.values()).map(Facet::field).collect(Collectors.joining(", "));
  }

  /** Tells no word of the query: what is searched for is nobody else's business. */
  @Override
  public String toString() {
    return "QuerySpec[" + query.length() + " characters, limit " + limit + "]";
  }
}
