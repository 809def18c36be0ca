package eu.chorus.output.disclosure.quotation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * English words that carry no content, normalised. Reports are English, so only English runs can
 * meet in the content rule; a function word of another language counts as content, which is the
 * stricter reading.
 */
public final class FunctionWords {
  private static final Set<String> WORDS =
      Stream.of(
              """
              a about above after again all also although am among an and any are as at be because
              been before being below between both but by can cannot could d did do does doing don
              down during each either etc few for from further had has have having he her here hers
              him his how however i if in into is it its itself just ll m may me might more most must
              my neither no nor not now of off on once only or other our ours out over own per re s
              same shall she should so some such t than that the their theirs them themselves then
              there therefore these they this those through thus to too under until up upon us ve
              very was we were what when where whether which while who whom whose why will with
              within without would you your yours
              """
                  .strip()
                  .split("\\s+"))
          .map(Norm::of)
          .map(Tokens::folded)
          .collect(Collectors.toUnmodifiableSet());

  private FunctionWords() {}

  /** Whether a normalised token is one. */
  public static boolean contains(String token) {
    return WORDS.contains(token);
  }
}
