package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells to which end of a scale the answers lean. Both ends are always named with their shares, so
 * that a mostly negative result cannot pass for a neutral one.
 */
final class ScaleReading {
  /** Ends that differ by less, in tenths of a percent, are called divided. */
  private static final long DIVIDED = 100;

  private final Frames frames;
  private final long base;
  private final Side low = new Side();
  private final Side middle = new Side();
  private final Side high = new Side();
  private final Side outside = new Side();
  private final boolean clear;

  private ScaleReading(Reading reading, Scale scale, Frames frames) {
    this.frames = frames;
    this.base = reading.base().orElse(0);
    boolean sorted = scale.steps().size() >= 3 && base > 0 && reading.withheld() == 0;
    for (var cell : reading.shown()) {
      var parts = reading.parts(cell);
      var side = side(parts, scale);
      sorted &= side.isPresent() && cell.base().orElse(0) == base;
      side.ifPresent(s -> s.add(cell, parts));
    }
    this.clear =
        sorted && low.count + high.count > 0 && !low.options.isEmpty() && !high.options.isEmpty();
  }

  /**
   * The sentences, or nothing when the table is no scale or cells are withheld or span its middle.
   */
  static Optional<List<String>> of(Reading reading, Frames frames) {
    var spec = reading.table().spec();
    if (!spec.ordinal() || !spec.exclusive()) {
      return Optional.empty();
    }
    var scale = new ScaleReading(reading, Scale.of(spec.rows(), frames), frames);
    return scale.clear ? Optional.of(scale.sentences()) : Optional.empty();
  }

  /** The first sentence: to which end the answers lean or, of no scale, what was chosen most. */
  static Optional<String> first(Reading reading, Frames frames) {
    return of(reading, frames).orElseGet(() -> TopReading.of(reading, frames)).stream().findFirst();
  }

  /** Distance of the two ends in tenths of a percent, for a table that can be read as a scale. */
  static Optional<Long> distance(Reading reading, Frames frames) {
    var spec = reading.table().spec();
    if (!spec.ordinal() || !spec.exclusive()) {
      return Optional.empty();
    }
    var scale = new ScaleReading(reading, Scale.of(spec.rows(), frames), frames);
    return scale.clear
        ? Optional.of(Math.abs(scale.low.tenths() - scale.high.tenths()))
        : Optional.empty();
  }

  private Optional<Side> side(List<String> parts, Scale scale) {
    if (!scale.holdsAny(parts)) {
      return Optional.of(outside);
    }
    double share = scale.low(parts);
    if (share == 1 || share == 0) {
      // An end with "no opinion" merged into it is no longer that end alone.
      boolean alone = scale.steps().containsAll(parts);
      return alone ? Optional.of(share == 1 ? low : high) : Optional.empty();
    }
    boolean middleStep = parts.stream().filter(scale.steps()::contains).count() == 1;
    return middleStep ? Optional.of(middle) : Optional.empty();
  }

  private List<String> sentences() {
    var sentences = new ArrayList<String>();
    var more = high.count > low.count ? high : low;
    var less = more == high ? low : high;
    if (middle.count > more.count) {
      sentences.add(
          frames.say(
              "reading.middle",
              middle.names(),
              middle.share(),
              more.share(),
              more.names(),
              less.share(),
              less.names()));
    } else {
      sentences.add(
          frames.say(frame(more, less), more.share(), more.names(), less.share(), less.names()));
      if (middle.count > 0) {
        sentences.add(frames.say("reading.middleToo", middle.names(), middle.share()));
      }
    }
    if (outside.count > 0) {
      sentences.add(frames.say("reading.outside", outside.share(), outside.names()));
    }
    return sentences;
  }

  private String frame(Side more, Side less) {
    if (2 * more.count > base) {
      return "reading.lean";
    }
    return more.tenths() - less.tenths() < DIVIDED ? "reading.divided" : "reading.more";
  }

  /** One part of the scale. */
  private final class Side {
    private final List<String> options = new ArrayList<>();
    private long count;

    void add(Cell cell, List<String> parts) {
      options.addAll(parts);
      count += cell.count().orElse(0);
    }

    long tenths() {
      return (count * 2000 + base) / (2 * base);
    }

    String share() {
      return frames.share(tenths());
    }

    String names() {
      return Reading.names(options, frames);
    }
  }
}
