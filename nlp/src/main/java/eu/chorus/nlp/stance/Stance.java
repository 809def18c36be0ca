package eu.chorus.nlp.stance;

import java.util.Locale;

/** A side. */
public enum Stance {
  /** In favour. */
  FOR,
  /** Opposed. */
  AGAINST,
  /** Neither, both, or not told. */
  UNCLEAR;

  /** As one writes it: in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
