package eu.chorus.nlp.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What is known about one language: one folder below {@code languages}. Safe to share. */
public final class Language {
  private final String tag;
  private final String name;
  private final boolean requests;
  private final Analyzer analyzer;
  private final Set<String> stopwords;
  private final Set<String> emptyAnswers;
  private final Map<String, String> cues;
  private final Map<String, String> polarity;
  private final Map<String, String> lemmas;
  private final Set<String> acronyms;
  private final Glossary glossary;
  private final List<Map.Entry<String, String>> provisionWords;

  Language(LanguageFolder folder) {
    this.tag = folder.tag();
    this.name = folder.setting("name");
    this.requests = Boolean.parseBoolean(folder.setting("requests"));
    this.stopwords = folder.words("stopwords.txt");
    this.emptyAnswers = folder.words("empty-answers.txt");
    this.provisionWords = folder.pairs("provisions.tsv");
    this.cues = map(folder.pairs("cues.tsv"));
    this.polarity = map(folder.pairs("polarity.tsv"));
    this.lemmas = map(folder.pairs("lemmas.tsv"));
    this.acronyms = Set.copyOf(folder.words("acronyms.txt"));
    this.analyzer = Analyzers.of(folder.setting("analyzer"), stopwords);
    this.glossary =
        Glossary.of(
            folder.pairs("concepts.tsv"),
            this::stems,
            Boolean.parseBoolean(folder.setting("compounds")));
  }

  private static Map<String, String> map(List<Map.Entry<String, String>> pairs) {
    return pairs.stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The BCP 47 tag, which is the folder's name. */
  public String tag() {
    return tag;
  }

  /** The language's English name. */
  public String name() {
    return name;
  }

  /** Whether requests can be found in it; so far in English alone. */
  public boolean requests() {
    return requests;
  }

  /** The Lucene analyzer for it; thread-safe, never closed. */
  public Analyzer analyzer() {
    return analyzer;
  }

  /** Lower-case words that carry no content; empty where the analyzer's own list is enough. */
  public Set<String> stopwords() {
    return stopwords;
  }

  /** Whether a lower-case word carries no content, by the folder's list or the analyzer's own. */
  public boolean isStopword(String word) {
    return stopwords.contains(word)
        || (analyzer instanceof StopwordAnalyzerBase own && own.getStopwordSet().contains(word));
  }

  /** Lower-case words of answers that give no reason, such as "none" or "attachment". */
  public Set<String> emptyAnswers() {
    return emptyAnswers;
  }

  /**
   * Lower-case lemmas that show that a sentence may ask for something or take a side, and how they
   * must stand for that.
   */
  public Map<String, String> cues() {
    return cues;
  }

  /**
   * Lower-case words that take a side, and what each does; the package {@code stance} knows what.
   */
  public Map<String, String> polarity() {
    return polarity;
  }

  /** Lower-case lemmas that a reader would not recognise, each with the form that is shown. */
  public Map<String, String> lemmas() {
    return lemmas;
  }

  /** Acronyms, as they are written, that name a thing and may stand in a noun phrase. */
  public Set<String> acronyms() {
    return acronyms;
  }

  /** The English concepts of a text, as far as the glossary of this language knows them. */
  public Glossary glossary() {
    return glossary;
  }

  /**
   * Words by which provisions and parts of acts are referred to, each with its role; the package
   * {@code provision} knows the roles.
   */
  public List<Map.Entry<String, String>> provisionWords() {
    return provisionWords;
  }

  /** The stems of a text in reading order, stop words left out. */
  public List<String> stems(String text) {
    var stems = new ArrayList<String>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("analysis of a string in memory", e);
    }
    return stems;
  }

  @Override
  public String toString() {
    return tag;
  }
}
