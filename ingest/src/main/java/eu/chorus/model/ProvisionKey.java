package eu.chorus.model;

/**
 * Names a provision: an id alone means another provision in every round.
 *
 * @param round the drafting round, such as "draft2"
 * @param id the provision's id in that round
 */
public record ProvisionKey(String round, String id) {}
