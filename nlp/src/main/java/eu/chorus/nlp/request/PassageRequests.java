package eu.chorus.nlp.request;

import eu.chorus.nlp.annotation.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * What a passage asks for, and what it brings to support what it says.
 *
 * @param passage the passage's id
 * @param frames its requests, in reading order; empty for one that asks for nothing
 * @param evidence the kinds of evidence that it brings, each once, in their order
 */
public record PassageRequests(
    String passage, List<RequestFrame> frames, List<EvidenceKind> evidence) {
  public PassageRequests {
    frames = List.copyOf(frames);
    var kinds = EnumSet.noneOf(EvidenceKind.class);
    kinds.addAll(evidence);
    evidence = List.copyOf(kinds);
  }

  /**
   * What was found in a passage.
   *
   * @param words of its text
   * @param about provisions that it certainly is about
   */
  public static PassageRequests of(
      String passage,
      RequestFinder finder,
      Words words,
      List<String> about,
      Collection<EvidenceKind> evidence) {
    return new PassageRequests(passage, finder.in(words, about), List.copyOf(evidence));
  }

  /**
   * What people say that a passage asks for.
   *
   * @param value of their correction
   * @param about provisions that it certainly is about
   */
  public static PassageRequests decided(
      String passage, String value, List<String> about, Collection<EvidenceKind> evidence) {
    return new PassageRequests(passage, WrittenRequest.frames(value, about), List.copyOf(evidence));
  }

  /** Whether it neither asks for anything nor brings evidence. */
  public boolean isEmpty() {
    return frames.isEmpty() && evidence.isEmpty();
  }
}
