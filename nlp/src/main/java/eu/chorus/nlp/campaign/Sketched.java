package eu.chorus.nlp.campaign;

/**
 * One text of a contribution, as it is compared.
 *
 * @param contribution id of the contribution
 * @param extent how much of what the contribution said in words it is
 * @param imprint what it is compared by
 */
public record Sketched(String contribution, Extent extent, Imprint imprint) {}
