package eu.chorus.nlp.uptake;

/** Whether the next draft does what was asked; a chair confirms it. */
public enum Verdict {
  /** The provision is gone, whatever was asked of it. */
  DELETED,
  /** What was asked shows where it was asked for. */
  LIKELY_TAKEN_UP,
  /** A part of it shows, or it shows elsewhere in the provision, or against it something shows. */
  PARTLY,
  /** The text does not move in that direction. */
  NOT;

  /** The verdict on the contrary; a provision that is gone stays gone. */
  Verdict reversed() {
    return switch (this) {
      case LIKELY_TAKEN_UP -> NOT;
      case NOT -> LIKELY_TAKEN_UP;
      default -> this;
    };
  }
}
