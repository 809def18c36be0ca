package eu.chorus.nlp.correction;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * One thing that people do to themes. An edit is a value with two meanings: what becomes of the
 * codebook, and what becomes of the themes of any one passage. Edits are applied in the order in
 * which they were decided.
 */
sealed interface ThemeEdit {
  /** The themes that must be there for it to mean anything. */
  List<ThemeRef> needs();

  /** The codebook afterwards. */
  StandingThemes on(StandingThemes codebook);

  /**
   * The themes of a passage afterwards.
   *
   * @param fit how well the passage fits a theme that people made, 0 where it does not
   */
  default PassageThemes on(PassageThemes themes, ToDoubleFunction<ThemeRef> fit) {
    return themes;
  }

  /** Whether it can be applied now. */
  default boolean applies(StandingThemes codebook) {
    return needs().stream().allMatch(codebook::isOpen);
  }

  /**
   * A theme is called or described otherwise, hidden, or shown again; who is under a hidden one is
   * settled when all edits are known.
   *
   * @param change what becomes of its entry
   */
  record Change(ThemeRef theme, UnaryOperator<StandingTheme> change) implements ThemeEdit {
    @Override
    public List<ThemeRef> needs() {
      return List.of(theme);
    }

    @Override
    public StandingThemes on(StandingThemes codebook) {
      return codebook.changing(theme, change);
    }

    /** Which theme: words that it is called by are an analyst's. */
    @Override
    public String toString() {
      return "Change[" + theme + "]";
    }
  }

  /** A theme becomes part of another. */
  record Merge(ThemeRef theme, ThemeRef into) implements ThemeEdit {
    @Override
    public List<ThemeRef> needs() {
      return List.of(theme, into);
    }

    @Override
    public boolean applies(StandingThemes codebook) {
      return ThemeEdit.super.applies(codebook)
          && !theme.equals(into)
          && theme.topic().equals(into.topic());
    }

    @Override
    public StandingThemes on(StandingThemes codebook) {
      return codebook.changing(theme, entry -> entry.mergedInto(into.theme()));
    }

    @Override
    public PassageThemes on(PassageThemes themes, ToDoubleFunction<ThemeRef> fit) {
      return themes.moved(theme, into);
    }
  }

  /** There is one more theme, over whatever of the topic fits it. */
  record Add(ThemeRef theme, String label) implements ThemeEdit {
    @Override
    public List<ThemeRef> needs() {
      return List.of();
    }

    @Override
    public boolean applies(StandingThemes codebook) {
      return codebook.entry(theme).isEmpty();
    }

    @Override
    public StandingThemes on(StandingThemes codebook) {
      return codebook.with(StandingTheme.added(theme, label));
    }

    @Override
    public PassageThemes on(PassageThemes themes, ToDoubleFunction<ThemeRef> fit) {
      return themes.joining(theme, fit);
    }

    @Override
    public String toString() {
      return "Add[" + theme + "]";
    }
  }

  /** There is one more theme, over whatever of another fits it. */
  record Split(ThemeRef theme, ThemeRef from, String label) implements ThemeEdit {
    @Override
    public List<ThemeRef> needs() {
      return List.of(from);
    }

    @Override
    public boolean applies(StandingThemes codebook) {
      return ThemeEdit.super.applies(codebook)
          && codebook.entry(theme).isEmpty()
          && theme.topic().equals(from.topic());
    }

    @Override
    public StandingThemes on(StandingThemes codebook) {
      return codebook.with(StandingTheme.added(theme, label));
    }

    @Override
    public PassageThemes on(PassageThemes themes, ToDoubleFunction<ThemeRef> fit) {
      return themes.parted(from, theme, fit);
    }

    @Override
    public String toString() {
      return "Split[" + theme + "]";
    }
  }

  /** A passage is under exactly these themes. */
  record Put(String passage, List<ThemeRef> themes) implements ThemeEdit {
    public Put {
      themes = List.copyOf(themes);
    }

    @Override
    public List<ThemeRef> needs() {
      return themes;
    }

    @Override
    public StandingThemes on(StandingThemes codebook) {
      return codebook;
    }

    @Override
    public PassageThemes on(PassageThemes placed, ToDoubleFunction<ThemeRef> fit) {
      return placed.placed(themes);
    }
  }

  /** The edit that a correction means; nothing for one that is not about themes. */
  static Optional<ThemeEdit> of(Correction c) {
    if (c.what() == What.PASSAGE_THEMES) {
      return Optional.of(new Put(c.target(), refs(c.after())));
    }
    return ThemeRef.of(c.target()).flatMap(theme -> ofCodebook(c, theme));
  }

  private static Optional<ThemeEdit> ofCodebook(Correction c, ThemeRef theme) {
    return switch (c.what()) {
      case THEME_LABEL -> Optional.of(new Change(theme, entry -> entry.called(c.after())));
      case THEME_DESCRIPTION -> Optional.of(new Change(theme, entry -> entry.described(c.after())));
      case THEME_HIDDEN ->
          Optional.of(new Change(theme, entry -> entry.hidden(c.after().equals("yes"))));
      case THEME_ADDED -> Optional.of(new Add(theme, c.after()));
      case THEME_MERGED -> ThemeRef.of(c.after()).map(into -> new Merge(theme, into));
      case THEME_SPLIT -> ThemeRef.of(c.before()).map(from -> new Split(theme, from, c.after()));
      default -> Optional.empty();
    };
  }

  /** The themes of a value; "none" is no theme. */
  static List<ThemeRef> refs(String value) {
    return Correction.ids(value).stream().map(ThemeRef::of).flatMap(Optional::stream).toList();
  }
}
