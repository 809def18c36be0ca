package eu.chorus.nlp.provision;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mention names, as far as words tell.
 *
 * @param kind the word for it
 * @param chapter the chapter of the final Code that it stands in; empty when none is told
 * @param number its number, such as "2.3", "II.4", "53(1)(d)" or "XI, Section 2"
 */
record Reference(Role kind, String chapter, String number) {
  private static final Pattern ID =
      Pattern.compile("(?:(.+), )?(Commitment|Measure|Sub-Measure|KPI) (\\S+)");

  /** The provision with that id in a draft, if the id is one. */
  static Optional<Reference> ofId(String id) {
    var found = ID.matcher(id);
    return found.matches()
        ? Optional.of(
            new Reference(
                Role.of(found.group(2)),
                found.group(1) == null ? "" : found.group(1),
                found.group(3)))
        : Optional.empty();
  }

  /** The same number in a chapter. */
  Reference in(String thisChapter) {
    return new Reference(kind, thisChapter, number);
  }

  /** The same number under another word. */
  Reference as(Role otherKind) {
    return new Reference(otherKind, chapter, number);
  }

  /** What a later "that Article" means: the article without its paragraphs. */
  Reference whole() {
    int end = number.indexOf('(');
    return kind == Role.ARTICLE && end > 0
        ? new Reference(kind, chapter, number.substring(0, end))
        : this;
  }

  /** The number of an article or recital; 0 for everything else. */
  int integer() {
    int end = 0;
    while (end < number.length() && Character.isDigit(number.charAt(end))) {
      end++;
    }
    return end == 0 || !(kind == Role.ARTICLE || kind == Role.RECITAL)
        ? 0
        : Integer.parseInt(number.substring(0, end));
  }

  /** The first figure of the number of a provision of a draft without parts. */
  Optional<Integer> firstFigure() {
    int stop = number.indexOf('.');
    String first = stop < 0 ? number : number.substring(0, stop);
    return kind.code() && first.chars().allMatch(Character::isDigit)
        ? Optional.of(Integer.valueOf(first))
        : Optional.empty();
  }

  /** As drafts and the Official Journal print it. */
  @Override
  public String toString() {
    String word =
        switch (kind) {
          case COMMITMENT -> "Commitment ";
          case MEASURE -> "Measure ";
          case SUB_MEASURE -> "Sub-Measure ";
          case KPI -> "KPI ";
          case ARTICLE -> "Article ";
          case RECITAL -> "Recital ";
          case ANNEX -> "Annex ";
          case APPENDIX -> "Appendix ";
          default -> "";
        };
    return (chapter.isEmpty() ? "" : chapter + ", ") + word + number;
  }
}
