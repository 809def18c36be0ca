package eu.chorus.nlp.correction;

import eu.chorus.model.ProvisionKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request on a provision, known by what it is and never by where a row stands, so that what
 * chairs say of it is found again in every run. It holds no word of a respondent.
 *
 * @param provision the provision of a draft
 * @param act what is to be done with it, as tables say it: "clarify", "do not clarify"
 * @param object digest of what it is about, 12 hexadecimal digits; empty for the act as a whole
 */
public record RequestRef(ProvisionKey provision, String act, String object) {
  private static final int DIGITS = 12;
  private static final Pattern WRITTEN =
      Pattern.compile("([^/]+)/(.+)/([^/#]+)(?:#([0-9a-f]{" + DIGITS + "}))?");

  /**
   * The request with this object.
   *
   * @param lemmas what it is about, as it is counted; empty for the act as a whole
   */
  public static RequestRef about(ProvisionKey provision, String act, String lemmas) {
    return new RequestRef(
        provision, act, lemmas.isEmpty() ? "" : Targets.object(lemmas).substring(0, DIGITS));
  }

  /** The request that is written so; empty if none is. */
  public static Optional<RequestRef> of(String written) {
    var matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? Optional.of(
            new RequestRef(
                new ProvisionKey(matcher.group(1), matcher.group(2)),
                matcher.group(3),
                Optional.ofNullable(matcher.group(4)).orElse("")))
        : Optional.empty();
  }

  /** As files write it: {@code draft2/Measure 2.3/clarify#0123456789ab}. */
  @Override
  public String toString() {
    var whole = provision.round() + "/" + provision.id() + "/" + act;
    return object.isEmpty() ? whole : whole + "#" + object;
  }
}
