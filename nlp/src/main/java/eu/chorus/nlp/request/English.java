package eu.chorus.nlp.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How requests are made in English, as the files say. Read once; immutable and thread-safe.
 *
 * @param classes what words ask for
 * @param lists words that rules name
 * @param rules how sentences ask
 * @param lemmas what is read as another word
 * @param strengths how strongly words ask
 * @param synonyms lemmas of objects to those that stand for them
 * @param changes marks of tracked changes
 */
record English(
    RequestClasses classes,
    WordLists lists,
    List<Rule> rules,
    Map<String, String> lemmas,
    Map<String, Strength> strengths,
    Map<String, String> synonyms,
    TrackedChanges changes) {
  English {
    rules = List.copyOf(rules);
    lemmas = Map.copyOf(lemmas);
    strengths = Map.copyOf(strengths);
    synonyms = Map.copyOf(synonyms);
  }

  /** Nothing of the words, which are many. */
  @Override
  public String toString() {
    return "English[" + rules.size() + " rules]";
  }

  static English installed() {
    return Holder.INSTALLED;
  }

  private static English read() {
    var classes = RequestClasses.read("classes.tsv", "objects.tsv");
    var lists = WordLists.read("words.tsv", classes);
    var strengths = new HashMap<String, Strength>();
    for (List<String> row : DataFile.table("strength.tsv", 2)) {
      DataFile.words(row.get(1)).forEach(word -> strengths.put(word, Strength.valueOf(row.get(0))));
    }
    var synonyms = new HashMap<String, String>();
    for (List<String> row : DataFile.table("synonyms.tsv", 2)) {
      DataFile.words(row.get(1)).forEach(word -> synonyms.put(word, row.get(0)));
    }
    return new English(
        classes,
        lists,
        RuleFile.read("rules.semgrex", lists),
        DataFile.table("lemmas.tsv", 2).stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1))),
        strengths,
        synonyms,
        new TrackedChanges());
  }

  private static final class Holder {
    private static final English INSTALLED = read();
  }
}
