package eu.chorus.nlp.correction;

import eu.chorus.nlp.theme.Theme;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The themes of every topic as they stand.
 *
 * @param entries every theme that there is or was, by topic and id
 */
public record StandingThemes(List<StandingTheme> entries) {
  public StandingThemes {
    entries = entries.stream().sorted(Comparator.comparing(StandingTheme::ref)).toList();
  }

  /** The codebook that nobody has edited. */
  public static StandingThemes of(Collection<Theme> found) {
    return new StandingThemes(found.stream().map(StandingTheme::of).toList());
  }

  /** That theme, if there is or was one. */
  public Optional<StandingTheme> entry(ThemeRef ref) {
    return entries.stream().filter(entry -> entry.ref().equals(ref)).findFirst();
  }

  /** The themes that readers see. */
  public List<StandingTheme> shown() {
    return entries.stream().filter(StandingTheme::shown).toList();
  }

  boolean isOpen(ThemeRef ref) {
    return entry(ref).filter(StandingTheme::open).isPresent();
  }

  StandingThemes with(StandingTheme more) {
    return new StandingThemes(Stream.concat(entries.stream(), Stream.of(more)).toList());
  }

  StandingThemes changing(ThemeRef ref, UnaryOperator<StandingTheme> change) {
    return new StandingThemes(
        entries.stream()
            .map(entry -> entry.ref().equals(ref) ? change.apply(entry) : entry)
            .toList());
  }
}
