package eu.chorus.nlp.campaign;

/**
 * The family that a contribution belongs to; one of its own when it is linked to no other.
 *
 * @param contribution id of the contribution
 * @param family id of the family: the smallest contribution id in it
 * @param size number of contributions in the family, 1 or more
 * @param campaign whether the family is a campaign: coordinated near-identical contributions
 */
public record Membership(String contribution, String family, long size, boolean campaign) {}
