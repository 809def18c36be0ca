package eu.chorus.nlp.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Turns a parsed query into Lucene's for one language field. Words that the language does not index
 * (its stop words) are left out of the query for that language alone.
 */
final class QueryBuilding {
  private final LanguageAnalyzers analyzers;
  private final QueryBuilder leaves;
  private final String field;

  QueryBuilding(LanguageAnalyzers analyzers, String field) {
    this.analyzers = analyzers;
    this.field = field;
    leaves = new QueryBuilder(analyzers);
  }

  /** The query, or nothing if it consists of stop words. */
  Optional<Query> build(Clause clause) {
    return switch (clause.kind()) {
      // A word that the analyzer cuts in several ("e-mail") is a phrase of them.
      case WORD, PHRASE -> Optional.ofNullable(leaves.createPhraseQuery(field, clause.text()));
      case PREFIX ->
          Optional.of(
              new PrefixQuery(
                  new Term(Fields.TEXT, analyzers.normalize(Fields.TEXT, clause.text()))));
      case NOT -> combine(List.of(clause), Occur.MUST);
      case AND -> combine(clause.parts(), Occur.MUST);
      case OR -> combine(clause.parts(), Occur.SHOULD);
    };
  }

  private Optional<Query> combine(List<Clause> parts, Occur occur) {
    List<Query> wanted = new ArrayList<>();
    List<Query> unwanted = new ArrayList<>();
    for (Clause part : parts) {
      boolean not = part.kind() == Clause.Kind.NOT && occur == Occur.MUST;
      build(not ? part.parts().get(0) : part).ifPresent((not ? unwanted : wanted)::add);
    }
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    wanted.forEach(part -> query.add(part, occur));
    unwanted.forEach(part -> query.add(part, Occur.MUST_NOT));
    if (wanted.isEmpty()) {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return Optional.of(query.build());
  }
}
