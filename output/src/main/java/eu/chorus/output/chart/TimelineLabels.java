package eu.chorus.output.chart;

import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.table.Stretch;
import java.time.LocalDate;
import java.time.YearMonth;

/** What stands below the steps of a timeline, first to last; a year only where it is another. */
final class TimelineLabels {
  private final Frames frames;
  private int year = Integer.MIN_VALUE;

  TimelineLabels(Frames frames) {
    this.frames = frames;
  }

  /** The label of the next step. */
  String next(Stretch stretch) {
    int own = (stretch.ends() ? stretch.last() : stretch.first()).getYear();
    var label = own == year ? days(stretch) : days(stretch) + " " + own;
    year = own;
    return label;
  }

  private String days(Stretch stretch) {
    var first = stretch.first();
    var last = stretch.last();
    if (!stretch.begins()) {
      return frames.say("timeline.until", day(last));
    }
    if (!stretch.ends()) {
      return frames.say("timeline.since", day(first));
    }
    if (first.equals(last)) {
      return day(last);
    }
    if (!YearMonth.from(first).equals(YearMonth.from(last))) {
      return frames.say("timeline.range", day(first), day(last));
    }
    boolean whole = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    return whole
        ? month(last)
        : frames.say("timeline.within", first.getDayOfMonth(), last.getDayOfMonth(), month(last));
  }

  private String day(LocalDate day) {
    return frames.say("timeline.day", day.getDayOfMonth(), month(day));
  }

  private String month(LocalDate day) {
    return frames.words("timeline.months").get(day.getMonthValue() - 1);
  }
}
