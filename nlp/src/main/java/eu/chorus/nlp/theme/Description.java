package eu.chorus.nlp.theme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * Describes a theme in a sentence of controlled text: templates of a data file, and phrases that
 * enough families use to be shown (P2). Nobody's sentence is in it.
 */
final class Description {
  private static final Properties TEMPLATES = templates();

  private Description() {}

  /**
   * The sentence.
   *
   * @param label the theme's label
   * @param besides supported phrases that its passages use too; may be empty
   */
  static String of(String label, List<String> besides) {
    return besides.isEmpty()
        ? template("alone").replace("{label}", label)
        : template("besides").replace("{label}", label).replace("{phrases}", list(besides));
  }

  private static String list(List<String> phrases) {
    String some = phrases.get(0);
    for (String next : phrases.subList(1, Math.max(1, phrases.size() - 1))) {
      some = template("comma").replace("{some}", some).replace("{next}", next);
    }
    return phrases.size() == 1
        ? some
        : template("list")
            .replace("{some}", some)
            .replace("{last}", phrases.get(phrases.size() - 1));
  }

  private static String template(String name) {
    return requireNonNull(TEMPLATES.getProperty(name), name);
  }

  private static Properties templates() {
    var templates = new Properties();
    try (var in = requireNonNull(Description.class.getResourceAsStream("descriptions.properties"));
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      templates.load(reader);
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException("descriptions.properties of the jar cannot be read", e);
    }
  }
}
