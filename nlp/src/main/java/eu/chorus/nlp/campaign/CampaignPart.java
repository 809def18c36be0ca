package eu.chorus.nlp.campaign;

/** What a passage is to the campaign that its contribution belongs to. */
public enum CampaignPart {
  /** Its contribution belongs to no campaign. */
  NONE,
  /** It is mostly what others of the campaign say too. */
  COMMON,
  /** It is mostly this member's own: what makes the member more than one of many. */
  ADDITION
}
