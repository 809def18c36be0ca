package eu.chorus.jobs.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Short answers in other languages than the survey's. */
record Foreign(Grammar grammar, Map<String, String> themes, Map<String, String> nouns) {
  Foreign {
    themes = Map.copyOf(themes);
    nouns = Map.copyOf(nouns);
  }

  static Foreign read() {
    List<String> lines = Vocabulary.lines("languages.txt");
    var themes = new HashMap<String, String>();
    var nouns = new HashMap<String, String>();
    for (String line : lines.stream().filter(l -> l.startsWith("np.")).toList()) {
      int equals = line.indexOf(" = ");
      String id = line.substring("np.".length(), equals);
      int dot = id.lastIndexOf('.');
      String section = id.substring(0, dot);
      themes.put(section, section + "/" + id.substring(dot + 1));
      for (String part : Vocabulary.parts(line.substring(equals + 3), "\\|")) {
        nouns.put(part.substring(0, 2) + section, part.substring(3));
      }
    }
    var rules = lines.stream().filter(l -> !l.startsWith("np.")).toList();
    return new Foreign(Grammar.read(rules), themes, nouns);
  }

  /** The theme that foreign answers to a section raise. */
  String theme(String section) {
    return themes.getOrDefault(section, "");
  }

  String sentence(Author author, String section, Random random) {
    String language = author.language();
    String noun = nouns.getOrDefault(language + section, "");
    return grammar.sentence(
        language + ".sentence", Map.of(language + ".np", List.of(noun)), random);
  }
}
