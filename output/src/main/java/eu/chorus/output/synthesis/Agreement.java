package eu.chorus.output.synthesis;

import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Question;
import eu.chorus.nlp.stance.Stance;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where groups of respondents agree and where they part, on one closed question that one can be for
 * or against.
 *
 * @param question the question
 * @param cross its published table by stakeholder type
 * @param positions of the groups whose column shows anything, in the table's order
 */
public record Agreement(Question question, Table cross, List<Position> positions) {
  /** From so many groups on it is worth saying that they agree. */
  private static final int SEVERAL = 3;

  public Agreement {
    positions = List.copyOf(positions);
  }

  /** All that the published tables tell, in questionnaire order. */
  public static List<Agreement> of(Findings findings) {
    return findings.questions().stream().flatMap(q -> of(q, findings).stream()).toList();
  }

  /** What is told of one question; empty where its options take no sides, or no group is shown. */
  static Optional<Agreement> of(Question question, Findings findings) {
    return findings
        .table(TableCatalogue.byStakeholderId(question.id()))
        .filter(Table::showsAnything)
        .flatMap(cross -> Sides.of(question).map(sides -> of(question, cross, sides)));
  }

  private static Agreement of(Question question, Table cross, Sides sides) {
    var positions =
        cross.cells().stream()
            .filter(cell -> cell.count().isPresent())
            .map(Cell::column)
            .distinct()
            .map(column -> Position.of(cross, column, sides))
            .toList();
    return new Agreement(question, cross, positions);
  }

  /** The provision that the question is about; empty where it is about none, or several. */
  public Optional<ProvisionKey> provision() {
    return question.provision();
  }

  /** The options that take a side, in questionnaire order. */
  List<String> options(Stance side) {
    return Sides.of(question).map(sides -> sides.options(side)).orElse(List.of());
  }

  /** Groups that lean to a side, those first of which most are known to take it. */
  List<Position> leaning(Stance side) {
    return positions.stream()
        .filter(position -> position.leaning() == side)
        .sorted(Comparator.comparingLong(position -> -least(position, side)))
        .toList();
  }

  /** The least share of a group that takes a side, in tenths of a percent. */
  static long least(Position position, Stance side) {
    return position.least(side).shareInTenths().orElse(0);
  }

  private static long most(Position position, Stance side) {
    return position.most(side).shareInTenths().orElse(0);
  }

  /**
   * The side that every group leans to; empty where they are few, where one is so small that a
   * single answer makes a difference, or where one does not.
   */
  public Optional<Stance> common() {
    var leanings = positions.stream().map(Position::leaning).distinct().toList();
    boolean small = positions.stream().anyMatch(position -> position.base() < Contrast.SMALL);
    return positions.size() >= SEVERAL
            && !small
            && leanings.size() == 1
            && leanings.get(0) != Stance.UNCLEAR
        ? Optional.of(leanings.get(0))
        : Optional.empty();
  }

  /**
   * Two groups on opposite sides, further apart than chance makes groups of their size: that which
   * is most for it, and that which is most against it.
   */
  Optional<Contrast> opposed() {
    var favour = leaning(Stance.FOR);
    var against = leaning(Stance.AGAINST);
    return favour.isEmpty() || against.isEmpty()
        ? Optional.empty()
        : Optional.of(contrast(favour.get(0), against.get(0), Stance.FOR))
            .filter(Contrast::evident);
  }

  /** Whether groups stand on opposite sides, beyond chance. */
  public boolean isContested() {
    return opposed().isPresent();
  }

  /** The two groups that surely differ most in how many of them take a side. */
  Optional<Contrast> contrast(Stance side) {
    var high = positions.stream().max(Comparator.comparingLong(p -> least(p, side)));
    return high.flatMap(
        one ->
            positions.stream()
                .min(Comparator.comparingLong(p -> most(p, side)))
                .filter(other -> !other.equals(one))
                .map(other -> contrast(one, other, side)));
  }

  /** A difference as small as what is withheld allows. */
  private Contrast contrast(Position high, Position low, Stance side) {
    return new Contrast(high.least(side), low.most(side), positions.size());
  }

  /** The group of a column. */
  Position position(String column) {
    return positions.stream().filter(p -> p.group().equals(column)).findFirst().orElseThrow();
  }
}
