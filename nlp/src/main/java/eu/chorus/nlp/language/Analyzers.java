package eu.chorus.nlp.language;

import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Lucene's analyzers by class name, so that a language needs no line of Java. */
final class Analyzers {
  private Analyzers() {}

  /**
   * The analyzer of that class. Lucene has none for a few languages; these name the standard one,
   * which cuts and lower-cases, and bring a list of stop words themselves.
   */
  static Analyzer of(String className, Set<String> stopwords) {
    if (className.equals(StandardAnalyzer.class.getName())) {
      return new StandardAnalyzer(new CharArraySet(stopwords, true));
    }
    try {
      return Class.forName(className).asSubclass(Analyzer.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("language.yaml names no analyzer: " + className, e);
    }
  }
}
