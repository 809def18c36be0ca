package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.LanguageIdentifier;
import eu.chorus.nlp.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The language of each text, without a hint.
 *
 * @param language the tag of a text's language
 */
record LanguageTask(UnaryOperator<String> language) implements Task {
  private static final String LANGUAGE = "language";

  static LanguageTask identified() {
    return new LanguageTask(text -> LanguageIdentifier.installed().identify(text, ""));
  }

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    return items.stream()
        .map(item -> Lines.finding(item).put(LANGUAGE, language.apply(item.text().text())))
        .toList();
  }

  @Override
  public Map<String, Task> baselines() {
    return Map.of("vote of stop words", new LanguageTask(Vote::of));
  }

  @Override
  public Scoring scoring() {
    return LabelScoring.of(LANGUAGE);
  }

  /** The language that most of a text's words are stop words of; the first by tag of several. */
  private static final class Vote {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    static String of(String text) {
      List<String> words =
          WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
      String best = LanguageIdentifier.UNKNOWN;
      long most = 0;
      for (Language language : Languages.installed().all()) {
        long votes = words.stream().filter(language::isStopword).count();
        if (votes > most) {
          best = language.tag();
          most = votes;
        }
      }
      return best;
    }
  }
}
