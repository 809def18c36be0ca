package eu.chorus.ingest.draft;

import java.util.Set;

/** Which provision another stands under, by its number alone. */
final class Parents {
  private Parents() {}

  /**
   * Id of the parent, whether the draft has it or not; empty for what stands under nothing. An
   * indicator n.m belongs to Measure n.m where there is one, and else to Commitment n.
   *
   * @param present ids of all provisions of the draft
   */
  static String of(Numbering numbering, Heading heading, Set<String> present) {
    String above = heading.number().prefix();
    return switch (heading.kind()) {
      case COMMITMENT -> "";
      case SUB_MEASURE -> heading.id(Kind.MEASURE, above);
      case MEASURE -> numbering == Numbering.SUB_MEASURES ? "" : heading.id(Kind.COMMITMENT, above);
      case KPI -> {
        String measure = heading.id(Kind.MEASURE, heading.number().text());
        yield present.contains(measure) ? measure : heading.id(Kind.COMMITMENT, above);
      }
    };
  }
}
