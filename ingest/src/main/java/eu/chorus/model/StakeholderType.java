package eu.chorus.model;

/** The one harmonised list of stakeholder types; the raw label of the export is kept beside it. */
public enum StakeholderType {
  GPAI_PROVIDER("GPAI model provider"),
  DOWNSTREAM_PROVIDER("Downstream provider"),
  OTHER_INDUSTRY("Other industry organisation"),
  CIVIL_SOCIETY("Civil society organisation"),
  RIGHTSHOLDER("Rightsholder organisation"),
  ACADEMIA("Academia"),
  INDEPENDENT_EXPERT("Other independent expert"),
  PUBLIC_AUTHORITY("Public authority"),
  INDIVIDUAL_EU("Individual (EU)"),
  INDIVIDUAL_NON_EU("Individual (non-EU)"),
  UNKNOWN("Other or unknown");

  private final String label;

  StakeholderType(String label) {
    this.label = label;
  }

  /** The label that tables and charts show. */
  public String label() {
    return label;
  }
}
