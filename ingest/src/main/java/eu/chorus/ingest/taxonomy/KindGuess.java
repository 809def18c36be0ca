package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.Field;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a column is answered: as the export's own structure says, else as its cells look.
 *
 * @param kind what a consultation file calls it
 * @param options its options in order; empty unless the kind has some
 * @param ordinal whether they form a scale
 * @param known whether the options are the questionnaire's, and so nobody's own words
 * @param matrix whether it may be a row of a matrix
 * @param guessed whether its cells tell it less than surely
 */
record KindGuess(
    String kind,
    List<String> options,
    boolean ordinal,
    boolean known,
    boolean matrix,
    boolean guessed) {
  KindGuess {
    options = List.copyOf(options);
  }

  static KindGuess of(Column column, ColumnProfile profile) {
    var field = column.field();
    return field.unknown() || (field.type().listed() && field.options().isEmpty())
        ? seen(profile)
        : known(field, profile);
  }

  private static KindGuess known(Field field, ColumnProfile profile) {
    return switch (field.type()) {
      case SINGLE -> closed("single", field.options(), true, false);
      case MULTIPLE -> closed("multiple", field.options(), true, false);
      case MATRIX -> closed("matrix", field.options(), true, true);
      case RANKING -> new KindGuess("ranking", field.options(), false, true, false, false);
      case RATING -> rating(profile.scale());
      case UPLOAD -> plain("upload");
      case VALUE, META -> plain("value");
      case TEXT, CELL, UNKNOWN -> plain("open");
    };
  }

  private static KindGuess seen(ColumnProfile profile) {
    if (profile.upload()) {
      return plain("upload");
    }
    if (profile.scale() > 0) {
      return rating(profile.scale());
    }
    if (profile.ranking()) {
      return new KindGuess("ranking", profile.ranked(), false, false, false, false);
    }
    if (profile.multiple()) {
      return closed("multiple", OptionOrder.sort(profile.options(true)), false, true);
    }
    if (profile.value()) {
      return plain("value");
    }
    if (profile.single()) {
      return closed("single", OptionOrder.sort(profile.options(false)), false, true);
    }
    return profile.repetitive()
        ? closed("single", OptionOrder.sort(profile.options(false)), false, true).asGuess()
        : plain("open");
  }

  private KindGuess asGuess() {
    return new KindGuess(kind, options, ordinal, known, matrix, true);
  }

  private static KindGuess plain(String kind) {
    return new KindGuess(kind, List.of(), false, false, false, false);
  }

  private static KindGuess closed(
      String kind, List<String> options, boolean known, boolean matrix) {
    return new KindGuess(kind, options, OptionOrder.ordinal(options), known, matrix, false);
  }

  /** The marks from one to as many as there are; unknown if nobody rated. */
  private static KindGuess rating(int scale) {
    return scale == 0
        ? plain("value")
        : new KindGuess(
            "matrix",
            IntStream.rangeClosed(1, scale).mapToObj(mark -> mark + "/" + scale).toList(),
            true,
            true,
            true,
            false);
  }

  /** Counts the options: unless known they are what cells hold. */
  @Override
  public String toString() {
    return "KindGuess[" + kind + ", " + options.size() + " options]";
  }
}
