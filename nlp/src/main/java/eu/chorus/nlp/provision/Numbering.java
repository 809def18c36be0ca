package eu.chorus.nlp.provision;

import eu.chorus.model.Provision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a draft numbers its provisions, and what the form of a number tells about its kind. */
enum Numbering {
  /** The first draft: Measure 6, Sub-Measure 6.1. */
  SUB_MEASURES,
  /** The second draft: Commitment 21, Measure 21.2, KPI 21.1. */
  KPIS,
  /** The third draft: Commitment II.4, Measure II.4.9. */
  PARTS,
  /** The final Code: as in the second draft, from one again in each chapter. */
  CHAPTERS;

  /** The numbering of a draft of the Code: "1", "2", "3" or "final". */
  static Optional<Numbering> ofDraft(String draft) {
    return switch (draft.toLowerCase(Locale.ROOT)) {
      case "1" -> Optional.of(SUB_MEASURES);
      case "2" -> Optional.of(KPIS);
      case "3" -> Optional.of(PARTS);
      case "final" -> Optional.of(CHAPTERS);
      default -> Optional.empty();
    };
  }

  /** The draft of the Code that is numbered so. */
  String draft() {
    return switch (this) {
      case SUB_MEASURES -> "1";
      case KPIS -> "2";
      case PARTS -> "3";
      case CHAPTERS -> "final";
    };
  }

  /** The numbering of a draft that is told beside this one, if it is known. */
  Optional<Numbering> told(String draft) {
    if (!draft.equals(Drafts.PREVIOUS)) {
      return ofDraft(draft);
    }
    return switch (this) {
      case SUB_MEASURES -> Optional.empty();
      case KPIS -> Optional.of(SUB_MEASURES);
      case PARTS -> Optional.of(KPIS);
      case CHAPTERS -> Optional.of(PARTS);
    };
  }

  /** The numbering of the provisions of one draft; the second draft's if they do not tell. */
  static Numbering of(List<Provision> provisions) {
    var references = provisions.stream().flatMap(p -> Reference.ofId(p.id()).stream()).toList();
    if (references.stream().anyMatch(r -> !r.chapter().isEmpty())) {
      return CHAPTERS;
    }
    if (references.stream().anyMatch(r -> Character.isLetter(r.number().charAt(0)))) {
      return PARTS;
    }
    boolean commitments = references.stream().anyMatch(r -> r.kind() == Role.COMMITMENT);
    return commitments || references.isEmpty() ? KPIS : SUB_MEASURES;
  }

  /**
   * The kind of a provision by its number: people say "Measure 6.1" for a Sub-Measure. What no
   * provision of this draft can be called stays what it was called.
   *
   * @param said the kind by its word
   */
  Role kind(Role said, Numeral numeral) {
    if (said == Role.KPI || !said.code()) {
      return said;
    }
    if (numeral.part() > 0) { // such numbers exist in the third draft alone
      return numeral.depth() == 1 ? Role.COMMITMENT : Role.MEASURE;
    }
    return switch (this) {
      case SUB_MEASURES ->
          numeral.depth() == 1 && said == Role.SUB_MEASURE
              ? Role.MEASURE
              : numeral.depth() == 2 && said == Role.MEASURE ? Role.SUB_MEASURE : said;
      case KPIS, CHAPTERS -> numeral.depth() == 2 && said == Role.COMMITMENT ? Role.MEASURE : said;
      case PARTS -> said;
    };
  }

  /**
   * The kind of a number that has no word before it, if this draft has such numbers.
   *
   * @param worded the kind that was named last
   */
  Optional<Role> bare(Numeral numeral, Optional<Role> worded) {
    if (numeral.part() > 0) {
      return this == PARTS && numeral.depth() <= 2
          ? Optional.of(numeral.depth() == 1 ? Role.COMMITMENT : Role.MEASURE)
          : Optional.empty();
    }
    if (numeral.depth() != 2 || this == PARTS) {
      return Optional.empty();
    }
    return this == SUB_MEASURES
        ? Optional.of(Role.SUB_MEASURE)
        : worded.filter(kind -> kind == Role.KPI).or(() -> Optional.of(Role.MEASURE));
  }
}
