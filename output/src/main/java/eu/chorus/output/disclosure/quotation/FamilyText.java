package eu.chorus.output.disclosure.quotation;

/**
 * A text of a respondent on its way into the gate's index.
 *
 * @param family whose it is
 * @param words its words as {@link CorpusText} gives them
 */
public record FamilyText(String family, String words) {
  /** Tells no word. */
  @Override
  public String toString() {
    return "FamilyText[" + family + ", " + words.length() + " characters]";
  }
}
