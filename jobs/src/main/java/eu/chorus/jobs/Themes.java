package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;

import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.NameWords;
import eu.chorus.nlp.theme.PassageTerms;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeFinder;
import eu.chorus.nlp.theme.ThemePassage;
import eu.chorus.nlp.theme.ThemeSettings;
import eu.chorus.nlp.vector.EncodedText;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Themes: found on a bounded sample of each topic where it lies, assigned to everything. */
final class Themes {
  /** A phrase that fewer families use can be no label, not even of one word (P2). */
  private static final int FEWEST_FAMILIES = 5;

  /** Families that must use a person's name as a common word for it to count as one (P2). */
  private static final int COMMON_WORD = 10;

  private Themes() {}

  /**
   * A passage of a topic, with the family that it counts for.
   *
   * @param digest under which the vector of its text lies, if there is one
   * @param encoded that vector; empty as long as it is not looked at
   */
  record Sampled(String topic, String digest, PassageTerms terms, Optional<EncodedText> encoded) {
    private static Sampled of(AnalysedPassage analysed, String family) {
      return new Sampled(
          analysed.passage().topic(),
          Seen.digest(analysed, analysed.meaning()),
          PassageTerms.of(analysed, family),
          Optional.empty());
    }

    /** As discovery sees it. */
    ThemePassage passage() {
      return new ThemePassage(terms, encoded);
    }
  }

  /** A word of a respondent's name. */
  record NameWord(String word, boolean organisation) {
    @Override
    public String toString() {
      return "NameWord[" + word.length() + " characters]";
    }
  }

  /** Every passage with its family. */
  static Records<Sampled> sampled(Records<Membership> families, Records<AnalysedPassage> passages) {
    return passages.join(
        families,
        "passage.contribution",
        "contribution",
        Sampled.class,
        (passage, member) -> List.of(Sampled.of(passage, member.family())).iterator());
  }

  /** Phrases that enough families use to be shown; their number does not grow with the corpus. */
  static Records<PhraseSupport> support(Records<Sampled> sampled) {
    return new Records<>(
        PhraseSupport.class,
        sampled
            .rows()
            .select(explode(col("terms.phrases")).as("phrase"), col("terms.family").as("family"))
            .groupBy("phrase")
            .agg(countDistinct(col("family")).as("families"))
            .where(col("families").geq(FEWEST_FAMILIES))
            .coalesce(1)
            .sortWithinPartitions("phrase"));
  }

  /**
   * What bounds the themes of a consultation; Spark can send it to its executors.
   *
   * @param forbidden words that no label may hold
   * @param supported families by phrase
   */
  record Bounds(Set<String> forbidden, Map<String, Integer> supported) implements Serializable {
    Bounds {
      forbidden = Set.copyOf(forbidden);
      supported = Map.copyOf(supported);
    }

    static Bounds of(Records<Dossier> dossiers, Records<PhraseSupport> support) {
      var supported = byPhrase(support);
      return new Bounds(Themes.forbidden(dossiers, supported), supported);
    }

    ThemeSettings settings() {
      return ThemeSettings.of(forbidden::contains).withSupport(supported);
    }

    @Override
    public String toString() {
      return "Bounds[" + forbidden.size() + " words, " + supported.size() + " phrases]";
    }
  }

  /**
   * The themes of every topic.
   *
   * @param sampled every passage, with its vector where vectors are looked at
   * @param kept themes that stand
   */
  static Records<Theme> discover(Bounds bounds, Records<Sampled> sampled, List<Theme> kept) {
    var standing = Shared.of(Theme.class, kept);
    return sampled.group(
        "topic",
        Theme.class,
        (topic, all) ->
            topic.isEmpty()
                ? List.<Theme>of().iterator()
                : ThemeFinder.find(
                        topic,
                        Iterators.flat(all, one -> Stream.of(one.passage()).iterator()),
                        bounds.settings(),
                        standing.values().stream().filter(t -> t.topic().equals(topic)).toList())
                    .iterator());
  }

  /** Families by phrase. */
  static Map<String, Integer> byPhrase(Records<PhraseSupport> support) {
    var byPhrase = new HashMap<String, Integer>();
    support.collect().forEach(s -> byPhrase.put(s.phrase(), (int) s.families()));
    return byPhrase;
  }

  /** The themes in an order that does not depend on where they lay. */
  static List<Theme> inOrder(Records<Theme> themes) {
    return themes.collect().stream()
        .sorted(Comparator.comparing(Theme::topic).thenComparing(Theme::id))
        .toList();
  }

  /**
   * Words that no label may hold because a respondent bears them as a name. A person's name that
   * many use as a common word ("law", "price") stays usable; an organisation's does not. Only words
   * of supported phrases are looked at, since no label holds another.
   */
  private static Set<String> forbidden(Records<Dossier> dossiers, Map<String, Integer> supported) {
    var vocabulary = new TreeSet<String>();
    supported.keySet().forEach(phrase -> vocabulary.addAll(List.of(phrase.split(" ", -1))));
    var names =
        dossiers
            .flatMap(
                NameWord.class,
                d ->
                    Stream.concat(
                            NameWords.ofPerson(d.said().respondent()).stream()
                                .map(word -> new NameWord(word, false)),
                            NameWords.ofOrganisation(d.said().respondent()).stream()
                                .map(word -> new NameWord(word, true)))
                        .filter(name -> vocabulary.contains(name.word()))
                        .iterator())
            .rows()
            .distinct();
    var forbidden = new TreeSet<String>();
    for (var name : new Records<>(NameWord.class, names).collect()) {
      if (name.organisation() || supported.getOrDefault(name.word(), 0) < COMMON_WORD) {
        forbidden.add(name.word());
      }
    }
    return forbidden;
  }
}
