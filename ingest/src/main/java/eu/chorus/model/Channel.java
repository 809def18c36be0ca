package eu.chorus.model;

/** The way a contribution came in. */
public enum Channel {
  /** The public consultation's questionnaire. */
  CONSULTATION,
  /** Written feedback of plenary participants on a draft. */
  PLENARY,
  /** Notes of a meeting or workshop. */
  WORKSHOP
}
