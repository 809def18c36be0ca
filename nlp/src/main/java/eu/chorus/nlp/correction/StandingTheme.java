package eu.chorus.nlp.correction;

import eu.chorus.nlp.theme.Origin;
import eu.chorus.nlp.theme.Theme;

/**
 * A theme as it stands after all corrections.
 *
 * @param topic id of its topic
 * @param theme its id, which no correction changes
 * @param label what it is called
 * @param labelled who called it so
 * @param description what it is about; may be empty
 * @param described who described it so
 * @param hidden whether it is not shown
 * @param into id of the theme of this topic that it is part of now; empty while it is one itself
 */
public record StandingTheme(
    String topic,
    String theme,
    String label,
    Origin labelled,
    String description,
    Origin described,
    boolean hidden,
    String into) {
  /** A theme as the machine found it. */
  public static StandingTheme of(Theme found) {
    return new StandingTheme(
        found.topic(),
        found.id(),
        found.label(),
        Origin.MACHINE,
        found.description(),
        Origin.MACHINE,
        false,
        "");
  }

  /** A theme that people added. */
  static StandingTheme added(ThemeRef ref, String label) {
    return new StandingTheme(
        ref.topic(), ref.theme(), label, Origin.PEOPLE, "", Origin.PEOPLE, false, "");
  }

  /** Which theme it is. */
  public ThemeRef ref() {
    return new ThemeRef(topic, theme);
  }

  /** Whether it is a theme still, shown or not. */
  public boolean open() {
    return into.isEmpty();
  }

  /** Whether readers see it. */
  public boolean shown() {
    return open() && !hidden;
  }

  /** Whether readers see it under a label that people gave. */
  public boolean namedByPeople() {
    return shown() && labelled == Origin.PEOPLE;
  }

  /** Another label means something else: what the machine said of the first one goes with it. */
  StandingTheme called(String newLabel) {
    var rest = described == Origin.MACHINE ? "" : description;
    return new StandingTheme(topic, theme, newLabel, Origin.PEOPLE, rest, described, hidden, into);
  }

  StandingTheme described(String newDescription) {
    return new StandingTheme(
        topic, theme, label, labelled, newDescription, Origin.PEOPLE, hidden, into);
  }

  /** The same theme, hidden or not. */
  public StandingTheme hidden(boolean now) {
    return new StandingTheme(topic, theme, label, labelled, description, described, now, into);
  }

  StandingTheme mergedInto(String other) {
    return new StandingTheme(topic, theme, label, labelled, description, described, hidden, other);
  }

  /** Which it is; its label is a phrase of respondents, or an analyst's. */
  @Override
  public String toString() {
    return "StandingTheme[" + topic + "/" + theme + "]";
  }
}
