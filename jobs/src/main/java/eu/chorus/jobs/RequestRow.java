package eu.chorus.jobs;

import eu.chorus.output.table.RequestTables;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a row of a topic's requests tells of them; a request stands in the first that has it. */
enum RequestRow {
  /** What is to be done, and with what. */
  OBJECT(15) {
    @Override
    Optional<RequestPlace> place(AskedOn asked) {
      return Optional.of(at(asked, asked.kind(), asked.object(), ""))
          .filter(place -> !place.object().isEmpty());
    }
  },
  /** What is to be done, and the theme of which passages speak that ask for it. */
  THEME(30) {
    @Override
    Optional<RequestPlace> place(AskedOn asked) {
      return Optional.of(at(asked, asked.kind(), "", asked.theme()))
          .filter(place -> !place.theme().isEmpty());
    }
  },
  /** Where it leads, to more or to less or to plainer things, and that theme. */
  WAY(30) {
    @Override
    Optional<RequestPlace> place(AskedOn asked) {
      return RequestTables.way(asked.kind(), asked.against())
          .map(way -> new RequestPlace(asked.topic(), way, false, "", asked.theme()))
          .filter(place -> !place.theme().isEmpty());
    }
  },
  /** That theme alone: it reads as if something were to be done. */
  ACTION(30) {
    @Override
    Optional<RequestPlace> place(AskedOn asked) {
      boolean changes = !asked.against() && !asked.kind().equals(KEEP);
      return Optional.of(at(asked, RequestTables.ANY, "", asked.theme()))
          .filter(place -> changes && !place.theme().isEmpty());
    }
  },
  /** What is to be done, alone. */
  CLASS(Integer.MAX_VALUE) {
    @Override
    Optional<RequestPlace> place(AskedOn asked) {
      return Optional.of(at(asked, asked.kind(), "", ""));
    }
  };

  private static final String KEEP = "keep";

  private final int most;

  RequestRow(int most) {
    this.most = most;
  }

  /** Rows that a topic's table may have once such a row is in it. */
  int most() {
    return most;
  }

  /** Where a request stands if there is such a row; nowhere if it lacks what the row tells. */
  abstract Optional<RequestPlace> place(AskedOn asked);

  /** Where it stands, unless one of these rows, which comes before, holds it. */
  Optional<RequestPlace> place(AskedOn asked, Set<RequestPlace> taken) {
    boolean held =
        Stream.of(values())
            .takeWhile(row -> row != this)
            .flatMap(row -> row.place(asked).stream())
            .anyMatch(taken::contains);
    return held ? Optional.empty() : place(asked);
  }

  /** Where a request may stand, the first first. */
  static Stream<RequestPlace> places(AskedOn asked) {
    return Stream.of(values()).flatMap(row -> row.place(asked).stream());
  }

  private static RequestPlace at(AskedOn asked, String kind, String object, String theme) {
    return new RequestPlace(asked.topic(), kind, asked.against(), object, theme);
  }
}
