package eu.chorus.nlp.theme;

/** Who found something; kept beside the finding for as long as it is kept. */
public enum Origin {
  /** Chorus. */
  MACHINE,
  /** An analyst, in a correction. */
  PEOPLE
}
