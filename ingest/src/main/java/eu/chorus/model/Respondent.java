package eu.chorus.model;

import java.util.List;
import java.util.Optional;

/**
 * Who made a contribution, as far as the analysis may know.
 *
 * @param type the harmonised stakeholder type
 * @param rawType the export's own label; empty when none was given
 * @param country the country as given; empty when none was given
 * @param anonymous true unless the respondent readably allowed being named (P10)
 * @param organisation the organisation's name, if one was given
 * @param identity every other identifying string (names, register numbers, mail addresses), kept
 *     for the name check alone
 * @param pseudonym stands for the person or body in every survey of the consultation, without
 *     telling who it is; empty when nothing identifies the respondent for certain
 * @param organisationId stands for the organisation, however its name is spelled; empty when there
 *     is none, or as long as organisations have not been recognised
 */
public record Respondent(
    StakeholderType type,
    String rawType,
    String country,
    boolean anonymous,
    Optional<Verbatim> organisation,
    List<Verbatim> identity,
    String pseudonym,
    String organisationId) {
  public Respondent {
    identity = List.copyOf(identity);
  }

  /** The same respondent, whose organisation has been recognised. */
  public Respondent of(String recognised) {
    return new Respondent(
        type, rawType, country, anonymous, organisation, identity, pseudonym, recognised);
  }

  /** Tells the type alone: a label or a country may be typed by hand. */
  @Override
  public String toString() {
    return "Respondent[" + type + ", " + identity.size() + " identifying texts]";
  }
}
