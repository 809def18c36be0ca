package eu.chorus.nlp.evaluation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.annotation.Annotator;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.language.LanguageIdentifier;
import eu.chorus.nlp.theme.PassageTerms;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.nlp.theme.ThemeDiscovery;
import eu.chorus.nlp.theme.ThemeFinder;
import eu.chorus.nlp.theme.ThemeModel;
import eu.chorus.nlp.theme.ThemePassage;
import eu.chorus.nlp.theme.ThemeSettings;
import eu.chorus.nlp.vector.EncodedText;
import eu.chorus.nlp.vector.UnencodedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The themes of texts on one topic: each text is a passage, and a family of its own.
 *
 * @param vectors whether English texts are also seen as sentence vectors
 * @param number how many themes to find; else as many as there are
 * @param today whether themes are found as before there was a graph: by factors alone
 */
record ThemesTask(Vectors vectors, Optional<Integer> number, boolean today) implements Task {
  static final String THEMES = "themes";
  private static final String TOPIC = "all";
  private static final String ENGLISH = "en";
  private static final double THOUSAND = 1_000;

  /** Titles of banks, laws and newspapers have no more themes than this. */
  private static final int MOST = 200;

  /** A phrase in fewer texts can be no label, not even of one word (P2). */
  private static final int LEAST_SUPPORT = 5;

  /** Texts that the factors are found in. */
  private static final int FACTORED = 2_000;

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    List<ThemePassage> passages = items.parallelStream().map(this::passage).toList();
    List<Theme> themes = themes(passages);
    var model = ThemeModel.of(themes);
    Map<String, String> labels = new HashMap<>();
    themes.forEach(theme -> labels.put(theme.id(), theme.label()));
    labels.put(Theme.NONE, "none of these");
    labels.put(Theme.NO_REASON, "no reason given");
    Map<String, List<ThemeAssignment>> assigned =
        passages.stream()
            .collect(Collectors.toMap(p -> p.terms().passage(), p -> model.assign(TOPIC, p)));
    return items.stream()
        .map(item -> finding(item, assigned.getOrDefault(item.id(), List.of()), labels))
        .toList();
  }

  private List<Theme> themes(List<ThemePassage> passages) {
    ThemeSettings settings =
        ThemeSettings.of(word -> false).withNumber(MOST, number).withSupport(support(passages));
    return today
        ? ThemeDiscovery.discover(
            TOPIC, passages.stream().limit(FACTORED).map(ThemePassage::terms).toList(), settings)
        : ThemeFinder.find(TOPIC, passages.iterator(), settings);
  }

  /** In how many texts each phrase stands; rare ones are left out. */
  private static Map<String, Integer> support(List<ThemePassage> passages) {
    Map<String, Integer> support = new HashMap<>();
    passages.forEach(
        p -> new HashSet<>(p.terms().phrases()).forEach(x -> support.merge(x, 1, Integer::sum)));
    support.values().removeIf(texts -> texts < LEAST_SUPPORT);
    return support;
  }

  private ThemePassage passage(Item item) {
    String text = item.text().text();
    String language = LanguageIdentifier.installed().identify(text, "");
    boolean english = language.equals(ENGLISH) || language.equals(LanguageIdentifier.UNKNOWN);
    Words words = Annotator.ofWords(english ? ENGLISH : language).annotate(text);
    var terms =
        new PassageTerms(
            item.id(), item.id(), item.id(), "", language, words.lemmas(), words.phrases());
    Optional<EncodedText> encoded =
        english && vectors == Vectors.LOCAL && !today && !words.lemmas().isEmpty()
            ? Optional.of(UnencodedText.of(text).encoded())
            : Optional.empty();
    return new ThemePassage(terms, encoded);
  }

  private static ObjectNode finding(
      Item item, List<ThemeAssignment> assigned, Map<String, String> labels) {
    ObjectNode finding = Lines.finding(item);
    var themes = finding.putArray(THEMES);
    for (ThemeAssignment one : assigned) {
      themes
          .addObject()
          .put(Lines.ID, one.theme())
          .put(Lines.LABEL, requireNonNull(labels.get(one.theme())))
          .put("score", Math.round(one.score() * THOUSAND) / THOUSAND);
    }
    return finding;
  }

  /** How coherent and different the labels are, and what the texts' own labels say. */
  @Override
  public List<Figure> figures(List<Item> items, List<ObjectNode> found) {
    return ThemeFigures.of(items, found);
  }

  @Override
  public Map<String, Task> baselines() {
    return today
        ? Map.of()
        : Map.of("factors alone (NMF)", new ThemesTask(Vectors.NONE, number, true));
  }

  @Override
  public Scoring scoring() {
    return new ThemeScoring();
  }
}
