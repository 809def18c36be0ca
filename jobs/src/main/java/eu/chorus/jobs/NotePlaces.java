package eu.chorus.jobs;

import eu.chorus.model.Consultation;
import eu.chorus.model.ProvisionKey;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.correction.StandingThemes;
import eu.chorus.nlp.correction.ThemeRef;
import eu.chorus.output.synthesis.Note;
import eu.chorus.output.table.ProvisionTables;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import java.util.List;
import java.util.Optional;

/** Where in a report a note belongs, and what it may tell there. */
final class NotePlaces {
  private final Consultation consultation;
  private final StandingThemes themes;
  private final ProvisionTables provisions;
  private final Whereabouts whereabouts;
  private final List<Table> tables;

  /**
   * The places in a report over findings.
   *
   * @param tables as the report shows them
   */
  NotePlaces(Findings findings, List<Table> tables) {
    this(findings.consultation(), findings.codebook().collect(), tables);
  }

  NotePlaces(Consultation consultation, List<StandingTheme> codebook, List<Table> tables) {
    this.consultation = consultation;
    this.themes = new StandingThemes(codebook);
    this.provisions = ProvisionTables.of(consultation);
    this.whereabouts = new Whereabouts(consultation);
    this.tables = List.copyOf(tables);
  }

  /** A note at its place; empty if there is nothing that it could be on. */
  Optional<Note> note(NoteTarget target, String text) {
    return switch (target.kind()) {
      case TOPIC -> topic(target.id()).map(table -> note(table, "", target, text));
      case THEME ->
          theme(target.id())
              .flatMap(
                  theme -> topic(theme.topic()).map(t -> note(t, theme.label(), target, text)));
      case PROVISION ->
          provision(target.id()).map(row -> note(row.table(), row.label(), target, text));
    };
  }

  /** What of who and how many a line of a note tells, where no number stands beside it. */
  List<String> tells(Note note, String line) {
    return note.counted(tables) ? List.of() : whereabouts.in(line);
  }

  private static Note note(String table, String row, NoteTarget target, String text) {
    return new Note(table, row, target.rare(), text);
  }

  private Optional<String> topic(String id) {
    return consultation.topics().stream()
        .filter(topic -> topic.id().equals(id))
        .map(topic -> TableCatalogue.themesId(topic.id()))
        .findFirst();
  }

  /** A theme that is part of another now is told as that one. */
  private Optional<StandingTheme> theme(String id) {
    return ThemeRef.of(id)
        .flatMap(themes::entry)
        .flatMap(
            theme ->
                theme.open()
                    ? Optional.of(theme)
                    : themes.entry(new ThemeRef(theme.topic(), theme.into())));
  }

  private Optional<ProvisionTables.Place> provision(String id) {
    int slash = id.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : provisions
            .places(new ProvisionKey(id.substring(0, slash), id.substring(slash + 1)))
            .stream()
            .findFirst();
  }
}
