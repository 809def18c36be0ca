package eu.chorus.nlp.index;

import eu.chorus.nlp.index.SearchResult.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** One search: the query in every language that the index holds, under the filters. */
final class Search {
  static {
    // 64 words in each of some 30 language fields; Lucene's own bound of 1,024 is for one field.
    IndexSearcher.setMaxClauseCount(4096);
  }

  private final IndexSearcher searcher;
  private final QuerySpec spec;
  private final Map<String, Query> queries = new LinkedHashMap<>();
  private final Snippets snippets;

  /** Prepares a search for a parsed query; an empty one finds all. */
  Search(
      IndexSearcher searcher, LanguageAnalyzers analyzers, QuerySpec spec, Optional<Clause> clause)
      throws IOException {
    this.searcher = searcher;
    this.spec = spec;
    snippets = new Snippets(analyzers);
    for (String field : languageFields(searcher.getIndexReader())) {
      clause
          .flatMap(new QueryBuilding(analyzers, field)::build)
          .ifPresent(query -> queries.put(field, query));
    }
    if (clause.isEmpty()) {
      queries.put("", new MatchAllDocsQuery());
    }
  }

  SearchResult run() throws IOException {
    TopDocs found =
        searcher.search(query(), new TopScoreDocCollectorManager(spec.limit(), Integer.MAX_VALUE));
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      hits.add(hit(searcher.storedFields().document(hit.doc), hit.score));
    }
    return new SearchResult(found.totalHits.value, hits);
  }

  private Query query() {
    BooleanQuery.Builder languages = new BooleanQuery.Builder();
    queries.forEach((field, query) -> languages.add(inField(field, query), Occur.SHOULD));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(queries.isEmpty() ? new MatchNoDocsQuery() : languages.build(), Occur.MUST);
    spec.filters()
        .forEach(
            (facet, values) ->
                all.add(
                    new TermInSetQuery(facet.field(), values.stream().map(BytesRef::new).toList()),
                    Occur.FILTER));
    return all.build();
  }

  private static Query inField(String field, Query query) {
    return field.isEmpty()
        ? query
        : new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermQuery(new Term(Fields.ANALYSED, field)), Occur.FILTER)
            .build();
  }

  private Hit hit(Document document, double score) throws IOException {
    Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = List.of(document.getValues(facet.field()));
      if (!values.isEmpty()) {
        facets.put(facet, values);
      }
    }
    String field = document.get(Fields.ANALYSED);
    return new Hit(
        document.get(Fields.ID),
        document.get(Facet.CONTRIBUTION.field()),
        score,
        snippets.of(
            field,
            Optional.ofNullable(queries.get(field)).orElseGet(MatchNoDocsQuery::new),
            document.get(Fields.TEXT)),
        facets);
  }

  private static List<String> languageFields(IndexReader reader) throws IOException {
    List<String> fields = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.ANALYSED);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        fields.add(term.utf8ToString());
      }
    }
    return fields;
  }
}
