package eu.chorus.ingest.draft;

import java.util.List;
import java.util.Optional;

/** How the provisions of a draft are numbered; it changes in every round. */
public enum Numbering {
  /** The first draft: Measure 6, Sub-Measure 6.1. */
  SUB_MEASURES("sub-measures", List.of(Kind.MEASURE, Kind.SUB_MEASURE)),
  /** The second draft: Commitment 21, Measure 21.2, KPI 21.1. */
  KPIS("kpis", List.of(Kind.COMMITMENT, Kind.MEASURE)),
  /** The third draft: Commitment II.4, Measure II.4.9. */
  PARTS("parts", List.of(Kind.COMMITMENT, Kind.MEASURE)),
  /** The final Code: chapters, in each of which Commitment 1, Measure 1.1 begin again. */
  CHAPTERS("chapters", List.of(Kind.COMMITMENT, Kind.MEASURE));

  /** A single line that reads like a chapter's heading is not enough to believe in chapters. */
  private static final int FEWEST_CHAPTERS = 2;

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Kind> levels;

  Numbering(String key, List<Kind> levels) {
    this.key = key;
    this.levels = levels;
  }

  /** What a consultation file calls it. */
  public String key() {
    return key;
  }

  /** Whether a draft of this numbering can have such a provision. */
  boolean fits(Kind kind, Numeral number) {
    if (this == KPIS && kind == Kind.KPI) {
      return !number.roman() && number.depth() == 2;
    }
    return number.roman() == (this == PARTS)
        && number.depth() <= levels.size()
        && levels.get(number.depth() - 1) == kind;
  }

  /** The numbering that most of these headings fit; none if they fit none. */
  static Optional<Numbering> recognise(List<Heading> headings) {
    var best = Optional.<Numbering>empty();
    long most = 0;
    for (Numbering numbering : List.of(SUB_MEASURES, KPIS, PARTS)) {
      long fitting = headings.stream().filter(h -> numbering.fits(h.kind(), h.number())).count();
      if (fitting > most) {
        best = Optional.of(numbering);
        most = fitting;
      }
    }
    long chapters =
        headings.stream().map(Heading::chapter).filter(c -> !c.isEmpty()).distinct().count();
    boolean restarts = chapters >= FEWEST_CHAPTERS && best.filter(b -> b == KPIS).isPresent();
    return restarts ? Optional.of(CHAPTERS) : best;
  }
}
