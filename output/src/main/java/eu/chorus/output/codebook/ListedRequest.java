package eu.chorus.output.codebook;

import eu.chorus.model.Correction.What;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request on a provision as chairs see it.
 *
 * @param request by what it is found again, as it is written
 * @param draft round of the draft
 * @param provision id of the provision
 * @param title the provision's heading; may be empty
 * @param label what is asked for: an act, and what it is about where enough say that
 * @param backing who asks for it, and what became of it; empty for one that has vanished
 * @param filled what chairs filled in
 * @param base the version of what they filled in that the row shows
 * @param state what they should know of the row; empty if nothing
 */
public record ListedRequest(
    String request,
    String draft,
    String provision,
    String title,
    String label,
    Optional<Backing> backing,
    Map<What, String> filled,
    int base,
    String state) {
  public ListedRequest {
    filled = Map.copyOf(filled);
  }

  /**
   * Who asks for it, and what became of it.
   *
   * @param families that ask for it; exact, for the restricted zone
   * @param contributions that do
   * @param byType families by the label of their stakeholder type, the most first
   * @param must families that say it must be; {@code should} and {@code could} alike
   * @param contested the requests on the same provision that cannot be granted together with it
   * @param verdict what Chorus finds in the next draft; empty where there is none yet
   * @param cues places of the drafts that speak for that or against it
   * @param became provisions of the next draft
   */
  public record Backing(
      long families,
      long contributions,
      List<String> byType,
      long must,
      long should,
      long could,
      List<String> contested,
      String verdict,
      List<String> cues,
      List<String> became) {
    public Backing {
      byType = List.copyOf(byType);
      contested = List.copyOf(contested);
      cues = List.copyOf(cues);
      became = List.copyOf(became);
    }

    /** The number alone: what it stands against is made of respondents' words. */
    @Override
    public String toString() {
      return "Backing[" + families + " families]";
    }
  }

  /** Which it is. */
  @Override
  public String toString() {
    return "ListedRequest[" + request + "]";
  }
}
