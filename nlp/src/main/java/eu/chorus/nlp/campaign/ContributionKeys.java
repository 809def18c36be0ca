package eu.chorus.nlp.campaign;

import java.util.List;

/**
 * The keys of one contribution; contributions that share a key are of one family.
 *
 * @param contribution id of the contribution
 * @param keys as {@link FamilyKeys} made them; empty for one that is linked to no other
 */
public record ContributionKeys(String contribution, List<String> keys) {
  public ContributionKeys {
    keys = List.copyOf(keys);
  }

  /** Counts the keys, some of which are names. */
  @Override
  public String toString() {
    return "ContributionKeys[" + contribution + ", " + keys.size() + " keys]";
  }
}
