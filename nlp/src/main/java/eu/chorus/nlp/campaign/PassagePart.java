package eu.chorus.nlp.campaign;

/**
 * A passage and its part in a campaign.
 *
 * @param passage id of the passage
 * @param contribution id of its contribution
 * @param campaign the campaign's family; empty for a contribution that belongs to none
 * @param part what it is to the campaign
 * @param shingles number of its different shingles of three words, what everybody was given left
 *     out; 0 for a passage that belongs to no campaign
 * @param common how many of them others of the campaign say too
 */
public record PassagePart(
    String passage,
    String contribution,
    String campaign,
    CampaignPart part,
    long shingles,
    long common) {
  /** A passage with less of it in common is its member's own. */
  private static final double MOSTLY = 0.5;

  /** A passage that belongs to no campaign. */
  public static PassagePart none(String passage, String contribution) {
    return new PassagePart(passage, contribution, "", CampaignPart.NONE, 0, 0);
  }

  /**
   * A passage of a campaign. One of hardly a word is common: it adds nothing.
   *
   * @param shingles its different shingles
   * @param common how many of them others say too
   */
  public static PassagePart of(
      String passage, String contribution, String campaign, long shingles, long common) {
    var part = common < MOSTLY * shingles ? CampaignPart.ADDITION : CampaignPart.COMMON;
    return new PassagePart(passage, contribution, campaign, part, shingles, common);
  }

  /**
   * How many members of a campaign must say a shingle for it to be the campaign's: a third of them,
   * but two at least, and {@link Families#CAMPAIGN_SIZE} are enough, however large it is.
   *
   * @param size number of members
   */
  public static long sayers(long size) {
    return Math.max(2, Math.min(Families.CAMPAIGN_SIZE, (size + 2) / 3));
  }
}
