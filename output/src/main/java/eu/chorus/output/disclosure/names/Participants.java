package eu.chorus.output.disclosure.names;

import eu.chorus.model.Respondent;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.Norm;
import eu.chorus.output.disclosure.readback.Strand;
import eu.chorus.problem.SafeCell;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The organisations that a release names, in its annex and nowhere else: names alone, without
 * country and type, so that the annex does not tell who stands in which cell.
 *
 * @param names as the organisations gave them, white space folded, in alphabetical order
 */
public record Participants(List<String> names) {
  /**
   * The setting of a consultation's {@code release} that asks for the annex: {@code yes} or {@code
   * no}.
   */
  public static final String SETTING = "participants_annex";

  /** Where the annex may be read. */
  public static final String PAGE = "participants.html";

  /** The same as open data. */
  public static final String TABLE = "data/participants.csv";

  /** Longer than this, something else than a name was typed in. */
  private static final int LONGEST = 160;

  /** Those who may answer for an organisation; whoever is none of these is never named. */
  private static final Set<StakeholderType> ORGANISATIONS =
      EnumSet.of(
          StakeholderType.GPAI_PROVIDER,
          StakeholderType.DOWNSTREAM_PROVIDER,
          StakeholderType.OTHER_INDUSTRY,
          StakeholderType.CIVIL_SOCIETY,
          StakeholderType.RIGHTSHOLDER,
          StakeholderType.ACADEMIA,
          StakeholderType.PUBLIC_AUTHORITY);

  private static final Traces TRACES = new Traces(AllowList.empty(), List.of());

  public Participants {
    names = List.copyOf(names);
  }

  /** Nobody is named. */
  public static Participants none() {
    return new Participants(List.of());
  }

  /** An annex of these names; a name that is spelled alike twice stands once. */
  public static Participants of(Collection<Verbatim> names) {
    return new Participants(
        names.stream()
            .map(name -> folded(name.text()))
            .distinct()
            .sorted(Comparator.<String, String>comparing(Norm::of).thenComparing(name -> name))
            .toList());
  }

  /**
   * Without those whose name holds a person's.
   *
   * @param persons what persons are called; of it single words do not count, since a surname is an
   *     organisation's name often enough
   */
  public Participants without(NameRegister persons) {
    return new Participants(names.stream().filter(name -> !persons.isNamedIn(name)).toList());
  }

  /**
   * Whether a submission readably allows naming an organisation: the flag says so, the respondent
   * answers for one, and what was given as its name is no person's and leads to none.
   */
  public static boolean mayBeNamed(Respondent respondent) {
    if (respondent.anonymous() || !ORGANISATIONS.contains(respondent.type())) {
      return false;
    }
    var own = NameRegister.ofKeys(NameKeys.ofIdentity(respondent).keys(), List.of());
    return respondent
        .organisation()
        .map(name -> folded(name.text()))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
        .filter(name -> NameKeys.tokens(name).size() <= NameKeys.LONGEST)
        .filter(name -> !TRACES.isIn(name) && !own.isNamedIn(name))
        .isPresent();
  }

  /**
   * The same pieces of text without the names that the annex may hold; a name is taken out only
   * where it is all that stands there, and only in the annex's own files.
   */
  public List<Strand> takenOut(List<Strand> strands) {
    var taken = Set.copyOf(names);
    return names.isEmpty() ? strands : strands.stream().map(s -> takenOut(s, taken)).toList();
  }

  private static Strand takenOut(Strand strand, Set<String> names) {
    if (!strand.file().equals(PAGE) && !strand.file().equals(TABLE)) {
      return strand;
    }
    return new Strand(
        strand.file(),
        strand.units().stream()
            .map(
                unit ->
                    names.contains(folded(SafeCell.undone(unit.text())))
                        ? new Strand.Unit(unit.place(), " ")
                        : unit)
            .toList());
  }

  private static String folded(String name) {
    return name.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", " ").strip();
  }

  /** Tells how many there are, never a name. */
  @Override
  public String toString() {
    return "Participants[" + names.size() + "]";
  }
}
