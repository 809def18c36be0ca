package eu.chorus.ingest.survey;

import eu.chorus.problem.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Undoes what EUSurvey does to texts when it writes XML. Both paths resolve HTML entities before
 * they write: what the reporting path escaped in free text comes back but for the apostrophe; what
 * a respondent typed as an entity is lost in the direct path. The reporting path leaves other texts
 * escaped, and cuts them at semicolons, those of its own entities included.
 *
 * @param style which path wrote the file
 */
record XmlText(Style style) {
  private static final String APOSTROPHE = "&apos;";
  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{2,8};");
  private static final Pattern HALF_ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos)$");

  /**
   * A text as it was sent, as far as that can be known.
   *
   * @param text the text
   * @param kind what was lost, if anything may have been
   */
  record Read(String text, Optional<ProblemKind> kind) {
    @Override
    public String toString() {
      return "Read[" + kind + "]";
    }
  }

  Read of(FieldType type, List<XmlRows.Piece> pieces) {
    String joined =
        pieces.stream()
            .map(XmlRows.Piece::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(";"));
    if (type == FieldType.UPLOAD || type == FieldType.RATING) {
      return new Read(joined, Optional.empty());
    }
    boolean split = pieces.size() > 1;
    if (type == FieldType.TEXT) {
      return freeText(joined, split);
    }
    if (style == Style.DIRECT || (style == Style.UNKNOWN && !split)) {
      return new Read(joined, Optional.empty());
    }
    if (HALF_ENTITY.matcher(joined).find()) {
      joined += ";";
    }
    return new Read(
        Escapes.unescape(joined),
        split ? Optional.of(ProblemKind.ROW_TEXT_SPLIT) : Optional.empty());
  }

  private Read freeText(String text, boolean split) {
    boolean apostrophe = text.contains(APOSTROPHE);
    String rest = text.replace(APOSTROPHE, "");
    if (style == Style.DIRECT) {
      // Only one that was typed is left, so that the others which were typed are gone.
      return new Read(
          text, apostrophe ? Optional.of(ProblemKind.ROW_ENTITY_DOUBTFUL) : Optional.empty());
    }
    boolean typed = apostrophe && ENTITY.matcher(rest).find();
    return new Read(
        text.replace(APOSTROPHE, "'"),
        split
            ? Optional.of(ProblemKind.ROW_TEXT_SPLIT)
            : typed ? Optional.of(ProblemKind.ROW_ENTITY_DOUBTFUL) : Optional.empty());
  }
}
