package eu.chorus.jobs.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences as rules: every {slot} is replaced by one of the alternatives of the rule of that name.
 */
record Grammar(Map<String, List<String>> rules) {
  private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");

  Grammar {
    rules = Map.copyOf(rules);
  }

  /** Reads rules of the form {@code name = alternative | alternative}. */
  static Grammar read(List<String> lines) {
    var rules = new HashMap<String, List<String>>();
    for (String line : lines) {
      int equals = line.indexOf(" = ");
      rules.put(line.substring(0, equals), Vocabulary.parts(line.substring(equals + 3), " \\| "));
    }
    return new Grammar(rules);
  }

  /** A sentence made by a rule; a slot that is bound is filled from its own choices. */
  String sentence(String rule, Map<String, List<String>> bound, Random random) {
    String text = expand("{" + rule + "}", bound, random);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private String expand(String text, Map<String, List<String>> bound, Random random) {
    return SLOT.matcher(text)
        .replaceAll(
            slot ->
                Matcher.quoteReplacement(
                    expand(choice(slot.group(1), bound, random), bound, random)));
  }

  private String choice(String name, Map<String, List<String>> bound, Random random) {
    List<String> choices = bound.getOrDefault(name, rules.getOrDefault(name, List.of()));
    if (choices.isEmpty()) {
      throw new IllegalStateException("no rule " + name);
    }
    return choices.get(random.nextInt(choices.size()));
  }
}
