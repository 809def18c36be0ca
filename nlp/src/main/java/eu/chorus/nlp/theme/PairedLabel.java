package eu.chorus.nlp.theme;

import java.util.List;

/**
 * A label of two words that each say little alone: "rules and standards". The words are
 * respondents', each supported as a label of several words is; what joins them is ours.
 */
public final class PairedLabel {
  private static final String AND = " and ";

  private PairedLabel() {}

  static String of(String one, String other) {
    return one + AND + other;
  }

  /** The words that a label joins, or the label itself: no phrase holds what joins them. */
  public static List<String> parts(String label) {
    List<String> parts = List.of(label.split(AND, -1));
    boolean words = parts.size() == 2 && parts.stream().noneMatch(part -> part.contains(" "));
    return words ? parts : List.of(label);
  }
}
