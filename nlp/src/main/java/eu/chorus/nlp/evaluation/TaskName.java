package eu.chorus.nlp.evaluation;

import java.util.Locale;
import java.util.function.Function;

/** What can be evaluated. */
public enum TaskName {
  /** Which texts are copies of one another: {@code {"id","family"}}, the family's smallest id. */
  CAMPAIGNS(settings -> new CampaignsTask()),
  /** The language of a text: {@code {"id","language"}}, a BCP 47 tag, "und" when not known. */
  LANGUAGE(settings -> LanguageTask.identified()),
  /**
   * The entries of {@code --codebook} that an answer falls under: {@code {"id","labels","scores"}}.
   */
  MAPPING(MappingTask::of),
  /** Names and addresses in English texts: {@code {"id","spans":[{"start","end","type"}]}}. */
  NAMES(settings -> new NamesTask()),
  /** Provisions that a text names: {@code {"id","mentions":[{"start","end","ref"}]}}. */
  PROVISIONS(settings -> new ProvisionsTask(settings.draft())),
  /**
   * Whether an English text asks for something, and for what: {@code
   * {"id","request","frames":[{"act","polarity","strength","verb","object","addressee","condition","target"}]}}.
   */
  REQUESTS(settings -> new RequestsTask(settings.draft())),
  /** One label of those in {@code --train}: {@code {"id","label","scores"}}. */
  ROUTING(RoutingTask::of),
  /**
   * The side that a text takes towards its {@code target}: {@code {"id","stance","confidence"}},
   * "for", "against" or "unclear".
   */
  STANCE(settings -> new StanceTask(settings.vectors())),
  /**
   * Themes of texts on one topic, best first: {@code {"id","themes":[{"id","label","score"}]}}; a
   * person's line has themes too, or names the one set of its text in {@code label}.
   */
  THEMES(settings -> new ThemesTask(settings.vectors(), settings.number(), false)),
  /**
   * Working group and topic of {@code --taxonomy}, each "other" where none fits: {@code
   * {"id","working_group","topic","scores"}}.
   */
  TOPICS(
      settings ->
          new TopicsTask(
              TaskSettings.required(settings.taxonomy(), "--taxonomy"), settings.vectors()));

  @SuppressWarnings("ImmutableEnumChecker") // a constructor
  private final Function<TaskSettings, Task> maker;

  TaskName(Function<TaskSettings, Task> maker) {
    this.maker = maker;
  }

  /** As one types it: in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  Task with(TaskSettings settings) {
    return maker.apply(settings);
  }
}
