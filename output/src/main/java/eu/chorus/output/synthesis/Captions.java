package eu.chorus.output.synthesis;

import eu.chorus.output.synthesis.Report.Measure;
import eu.chorus.output.synthesis.RunFacts.Told;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Captions, with n and base, and text alternatives of charts. */
final class Captions {
  private Captions() {}

  /** What a one-way table shows, of how many, over whom. */
  static String caption(Table table, Frames frames) {
    var parts = new ArrayList<String>();
    var kind = table.spec().kind();
    new Reading(table).base().ifPresent(n -> parts.add(frames.count("caption." + key(kind), n)));
    if (kind == TableKind.CLOSED && !table.spec().exclusive()) {
      parts.add(frames.say("caption.multiple"));
    }
    parts.add(frames.say("caption.population"));
    asOf(table, frames).ifPresent(parts::add);
    return joint(parts, frames);
  }

  /** Which release showed these figures first, if they are not of now. */
  static Optional<String> asOf(Table table, Frames frames) {
    return asOf(table.asOf(), frames);
  }

  private static Optional<String> asOf(OptionalInt release, Frames frames) {
    return release.isPresent()
        ? Optional.of(frames.say("caption.asOf", release.getAsInt()))
        : Optional.empty();
  }

  /** What is said of a table, with the release that showed its figures first. */
  static String dated(String said, Table table, Frames frames) {
    return dated(said, table.asOf(), frames);
  }

  /** What is said, with the release that said it first if it is not of now. */
  static String dated(String said, OptionalInt release, Frames frames) {
    return asOf(release, frames).map(of -> frames.say("frozen.item", said, of)).orElse(said);
  }

  /** The sentence that explains figures that are not of now. */
  static Optional<String> frozen(Table table, Frames frames) {
    return frozen(table.asOf(), frames);
  }

  /** The same of a number that no table tells. */
  static Optional<String> frozen(Told told, Frames frames) {
    return frozen(told.asOf(), frames);
  }

  private static Optional<String> frozen(OptionalInt release, Frames frames) {
    return release.isPresent()
        ? Optional.of(frames.say("frozen.note", release.getAsInt()))
        : Optional.empty();
  }

  /** What a table by stakeholder type shows. */
  static String cross(Table table, Frames frames) {
    var parts = new ArrayList<>(List.of(frames.say("caption.cross")));
    parts.add(frames.say("caption.population"));
    asOf(table, frames).ifPresent(parts::add);
    return joint(parts, frames);
  }

  /** What the rows of a matrix show; the base may differ from row to row. */
  static String matrix(List<Table> tables, Frames frames) {
    var bases = tables.stream().flatMapToLong(t -> new Reading(t).base().stream());
    return several("caption.matrix", bases, tables, frames);
  }

  /** What a map of provisions shows; the base may differ from one to the next. */
  static String measures(List<Measure> measures, List<Table> tables, Frames frames) {
    var bases = measures.stream().flatMapToLong(m -> m.agreed().base().stream());
    return several("caption.measures", bases, tables, frames);
  }

  private static String several(
      String frame, LongStream numbers, List<Table> tables, Frames frames) {
    var bases = numbers.summaryStatistics();
    var parts = new ArrayList<String>();
    if (bases.getCount() > 0) {
      var low = frames.number(bases.getMin());
      parts.add(
          bases.getMin() == bases.getMax()
              ? frames.say(frame + "Same", low)
              : frames.say(frame, low, frames.number(bases.getMax())));
    }
    parts.add(frames.say("caption.population"));
    var dates = tables.stream().flatMap(t -> asOf(t, frames).stream()).distinct().sorted().toList();
    if (!dates.isEmpty()) {
      parts.add(frames.say("frozen.rows", frames.join(dates)));
    }
    return joint(parts, frames);
  }

  /** Every category with its share, in the order of the chart. */
  static String cells(Table table, Frames frames) {
    return Ordered.cells(table).stream()
        .map(
            c ->
                c.shareInTenths().isPresent()
                    ? frames.say("alt.cell", c.row(), Reading.share(c, frames))
                    : frames.say("alt.withheldCell", c.row()))
        .collect(Collectors.joining("; "));
  }

  private static String joint(List<String> parts, Frames frames) {
    return parts.stream().reduce((a, b) -> frames.say("caption.joint", a, b)).orElse("");
  }

  private static String key(TableKind kind) {
    return switch (kind) {
      case CLOSED, CROSS -> "closed";
      case PARTICIPATION -> "participation";
      case THEMES, THEMES_CROSS -> "themes";
      case REQUESTS, REQUESTS_CROSS -> "requests";
      case EVIDENCE -> "evidence";
      case PROVISIONS, NAMED -> "provisions";
    };
  }
}
