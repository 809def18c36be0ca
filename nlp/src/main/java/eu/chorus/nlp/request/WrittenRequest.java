package eu.chorus.nlp.request;

import eu.chorus.model.Correction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as people write it down who correct one: {@code not delete: risk assessment @ Measure
 * 2.3}, that is what is to be done, with what, and the provision; the last two may be left out.
 */
public final class WrittenRequest {
  /** The value of a passage that asks for nothing. */
  public static final String NONE = "none";

  private static final String NOT = "not ";
  private static final String WORD = "\\p{L}[\\p{L}-]{0,39}";

  private static final Pattern FORM =
      Pattern.compile(
          "(" + NOT + ")?([a-z]+)(?:: (" + WORD + "(?: " + WORD + "){0,3}))?(?: @ ([^@;]{1,80}))?");

  private WrittenRequest() {}

  /** What can be asked for, in the order of the rules' file. */
  public static List<String> acts() {
    return List.copyOf(English.installed().classes().byName().keySet());
  }

  /** The request that is meant; empty where nothing of that form is. */
  public static Optional<RequestFrame> read(String text) {
    var matcher = FORM.matcher(text.strip());
    var classes = English.installed().classes();
    if (!matcher.matches() || !classes.byName().containsKey(matcher.group(2))) {
      return Optional.empty();
    }
    var named = classes.named(matcher.group(2));
    var against = matcher.group(1) != null;
    var turned = against ? classes.negated(named) : Optional.<RequestClass>empty();
    var asked = turned.orElse(named);
    return Optional.of(
        new RequestFrame(
            asked.act(),
            against && turned.isEmpty() ? Polarity.NEGATIVE : Polarity.POSITIVE,
            Strength.SHOULD,
            asked.head(),
            Optional.ofNullable(matcher.group(3)).orElse("").toLowerCase(Locale.ROOT),
            "",
            "",
            Optional.ofNullable(matcher.group(4)).stream().toList(),
            Optional.empty()));
  }

  /**
   * What a passage asks for, where people say so.
   *
   * @param value requests with semicolons between them, or none
   * @param about provisions of those that name none
   */
  static List<RequestFrame> frames(String value, List<String> about) {
    return Correction.ids(value).stream()
        .flatMap(text -> read(text).stream())
        .map(frame -> frame.targets().isEmpty() ? about(frame, about) : frame)
        .toList();
  }

  private static RequestFrame about(RequestFrame frame, List<String> targets) {
    return new RequestFrame(
        frame.act(),
        frame.polarity(),
        frame.strength(),
        frame.verb(),
        frame.object(),
        frame.addressee(),
        frame.condition(),
        targets,
        frame.proposed());
  }

  /** What a passage asks for, written down: as a value that {@link #read} reads part by part. */
  public static String written(List<RequestFrame> frames) {
    var equivalence = Equivalence.installed();
    return frames.isEmpty()
        ? NONE
        : Correction.value(
            frames.stream().flatMap(frame -> written(frame, equivalence).stream()).toList());
  }

  /** One for each provision; a verb in no class is no act that anybody could write. */
  private static List<String> written(RequestFrame frame, Equivalence equivalence) {
    var kind = equivalence.key(frame).kind();
    var act = acts().contains(kind) ? kind : "other";
    var subject = equivalence.subject(frame);
    var text =
        (frame.polarity() == Polarity.NEGATIVE ? NOT : "")
            + act
            + (subject.isEmpty() ? "" : ": " + subject);
    return frame.targets().isEmpty()
        ? List.of(text)
        : frame.targets().stream().map(target -> text + " @ " + target).toList();
  }
}
