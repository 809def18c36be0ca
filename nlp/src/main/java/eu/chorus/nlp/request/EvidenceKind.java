package eu.chorus.nlp.request;

/**
 * What a passage brings to support what it says: the kinds that decide how a comment is weighed in
 * the analysis of public comments, and that argument mining tells apart (Rinott et al., Show Me
 * Your Evidence, 2015).
 */
public enum EvidenceKind {
  /** Figures. */
  DATA,
  /** Research, reports, surveys that others can look up. */
  STUDY,
  /** A case. */
  EXAMPLE,
  /** Law, standards, judgments. */
  LEGAL_REFERENCE
}
