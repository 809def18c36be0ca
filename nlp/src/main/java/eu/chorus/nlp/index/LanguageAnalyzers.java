package eu.chorus.nlp.index;

import static java.util.Map.entry;

import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * Analyses each text field in its language. A language without an analyzer of its own is searched
 * as plain words, in {@link Fields#TEXT}.
 */
final class LanguageAnalyzers extends AnalyzerWrapper {
  private static final String PREFIX = Fields.TEXT + "_";

  private static final Map<String, Supplier<Analyzer>> LANGUAGES =
      Map.ofEntries(
          entry("bg", BulgarianAnalyzer::new),
          entry("ca", CatalanAnalyzer::new),
          entry("cs", CzechAnalyzer::new),
          entry("da", DanishAnalyzer::new),
          entry("de", GermanAnalyzer::new),
          entry("el", GreekAnalyzer::new),
          entry("en", EnglishAnalyzer::new),
          entry("es", SpanishAnalyzer::new),
          entry("et", EstonianAnalyzer::new),
          entry("fi", FinnishAnalyzer::new),
          entry("fr", FrenchAnalyzer::new),
          entry("ga", IrishAnalyzer::new),
          entry("hu", HungarianAnalyzer::new),
          entry("it", ItalianAnalyzer::new),
          entry("ja", CJKAnalyzer::new),
          entry("ko", CJKAnalyzer::new),
          entry("lt", LithuanianAnalyzer::new),
          entry("lv", LatvianAnalyzer::new),
          entry("nb", NorwegianAnalyzer::new),
          entry("nl", DutchAnalyzer::new),
          entry("nn", NorwegianAnalyzer::new),
          entry("no", NorwegianAnalyzer::new),
          entry("pt", PortugueseAnalyzer::new),
          entry("ro", RomanianAnalyzer::new),
          entry("sv", SwedishAnalyzer::new),
          entry("zh", CJKAnalyzer::new));

  /** Characters that nobody sees would otherwise be part of words, and hide them from a search. */
  private static final NormalizeCharMap UNSEEN = unseen();

  private final Analyzer plain = new StandardAnalyzer();

  /** Made as they are needed: a search meets few languages, and each brings its word lists. */
  private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();

  LanguageAnalyzers() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The field in which texts of that language (a BCP 47 tag) are searched. */
  static String field(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    return LANGUAGES.containsKey(primary) ? PREFIX + primary : Fields.TEXT;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    Supplier<Analyzer> maker =
        field.startsWith(PREFIX) ? LANGUAGES.get(field.substring(PREFIX.length())) : null;
    return maker == null ? plain : analyzers.computeIfAbsent(field, made -> maker.get());
  }

  @Override
  protected Reader wrapReader(String field, Reader reader) {
    return new MappingCharFilter(UNSEEN, reader);
  }

  @Override
  protected Reader wrapReaderForNormalization(String field, Reader reader) {
    return wrapReader(field, reader);
  }

  /** Takes out soft hyphens, zero-width and direction-changing characters. */
  private static NormalizeCharMap unseen() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.getType(c) == Character.FORMAT) {
        map.add(String.valueOf(c), "");
      }
    }
    return map.build();
  }

  @Override
  public void close() {
    analyzers.values().forEach(Analyzer::close);
    plain.close();
    super.close();
  }
}
