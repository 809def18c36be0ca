package eu.chorus.nlp.campaign;

import eu.chorus.model.Respondent;
import java.util.ArrayList;
import java.util.List;

/**
 * What links a contribution to others: the texts that it has in common with them, the organisation
 * as it was recognised, the respondent's pseudonym. A key holds no word of the respondent.
 */
public final class FamilyKeys {
  private static final String TEXT = "text:";
  private static final String ORGANISATION = "org:";
  private static final String RESPONDENT = "respondent:";

  private FamilyKeys() {}

  /** The keys that tell who made a contribution; none for one that nobody is known to have made. */
  public static List<String> of(Respondent respondent) {
    var keys = new ArrayList<String>();
    if (!respondent.organisationId().isEmpty()) {
      keys.add(ORGANISATION + respondent.organisationId());
    }
    if (!respondent.pseudonym().isEmpty()) {
      keys.add(RESPONDENT + respondent.pseudonym());
    }
    return List.copyOf(keys);
  }

  /**
   * The key of a set of texts that are copies of one another.
   *
   * @param texts what stands for the set
   */
  public static String ofTexts(String texts) {
    return TEXT + texts;
  }

  /** Whether a key stands for a text, which can make a campaign, and not for who wrote it. */
  public static boolean isText(String key) {
    return key.startsWith(TEXT);
  }
}
