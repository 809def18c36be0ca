package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.nlp.theme.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the machine found and people corrected: the codebook, and how it came to be. */
public final class Revision {
  private final StandingThemes codebook;
  private final List<ThemeEdit> edits;
  private final List<Correction> applied;
  private final int waiting;

  private Revision(
      StandingThemes codebook, List<ThemeEdit> edits, List<Correction> applied, int waiting) {
    this.codebook = codebook;
    this.edits = List.copyOf(edits);
    this.applied = List.copyOf(applied);
    this.waiting = waiting;
  }

  /**
   * Applies corrections of themes in their order. One that speaks of a theme that there is not, or
   * no longer, waits: it is applied as soon as a run finds that theme again.
   *
   * @param found the themes that the machine found
   * @param corrections of any finding; those that are not about themes are passed over
   */
  public static Revision of(Collection<Theme> found, List<Correction> corrections) {
    var codebook = StandingThemes.of(found);
    var edits = new ArrayList<ThemeEdit>();
    var applied = new ArrayList<Correction>();
    int waiting = 0;
    for (Correction correction : corrections) {
      var edit = ThemeEdit.of(correction);
      if (edit.isEmpty()) {
        continue;
      }
      if (edit.get().applies(codebook)) {
        codebook = edit.get().on(codebook);
        edits.add(edit.get());
        applied.add(correction);
      } else {
        waiting++;
      }
    }
    return new Revision(codebook, edits, applied, waiting);
  }

  /** The codebook afterwards. */
  public StandingThemes codebook() {
    return codebook;
  }

  /** Puts passages under the themes of this codebook. */
  public Placing placing() {
    return placing(codebook);
  }

  /**
   * Puts passages under the themes of a codebook of which more is known by now.
   *
   * @param settled this codebook, where more themes may be hidden
   */
  public Placing placing(StandingThemes settled) {
    return new Placing(settled, edits);
  }

  /** The corrections that were applied, in their order. */
  public List<Correction> applied() {
    return applied;
  }

  /** How many corrections speak of themes that there are not. */
  public int waiting() {
    return waiting;
  }
}
