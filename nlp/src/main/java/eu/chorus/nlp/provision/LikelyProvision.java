package eu.chorus.nlp.provision;

import eu.chorus.model.Provision;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.provision.Mention.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The provision that a text is about though it names none: the one whose title and text explain
 * most of its words, by BM25, if they explain enough and clearly more than any other's.
 * Thread-safe; the same for every run.
 */
public final class LikelyProvision {
  /**
   * Share of the text's information (summed inverse document frequency) that a provision must
   * explain; fewer than one in fifty texts on other matters finds one (jobs/docs/quality.md).
   */
  static final double ENOUGH = 0.3;

  /**
   * How much more of it than the next one. Many measures share words: from here on most answers are
   * right, though few are given (jobs/docs/quality.md).
   */
  private static final double LEAD = 0.2;

  /** A text of fewer different words than this says too little. */
  private static final int FEWEST_WORDS = 4;

  /** More words than this make no difference to which provision is meant. */
  private static final int MOST_WORDS = 200;

  private static final Language ENGLISH =
      Languages.installed()
          .of("en")
          .orElseThrow(() -> new IllegalStateException("English is no installed language"));

  private static final float TITLE = 1.5f;
  private static final String ID = "id";
  private static final String GROUP = "group";
  private static final String TITLES = "title";
  private static final String TEXTS = "text";

  private final IndexSearcher searcher;
  private final String round;

  private LikelyProvision(IndexSearcher searcher, String round) {
    this.searcher = searcher;
    this.round = round;
  }

  /**
   * For texts that answer one draft.
   *
   * @param round the draft's round
   * @param drafts the provisions of every draft; those of other rounds are passed over
   */
  public static LikelyProvision answering(String round, Collection<Provision> drafts) {
    var directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(ENGLISH.analyzer()))) {
      for (Provision p : drafts) {
        if (p.round().equals(round)) {
          writer.addDocument(document(p));
        }
      }
      writer.forceMerge(1); // one order of documents, so that equals are told apart alike
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
    try {
      var searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(new BM25Similarity());
      return new LikelyProvision(searcher, round);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  private static Document document(Provision p) {
    var document = new Document();
    document.add(new StringField(ID, p.id(), Field.Store.YES));
    document.add(new StringField(GROUP, p.workingGroup(), Field.Store.NO));
    document.add(new TextField(TITLES, p.title(), Field.Store.NO));
    document.add(new TextField(TEXTS, p.title() + " " + p.text(), Field.Store.NO));
    return document;
  }

  /**
   * The provision that an English text is about.
   *
   * @param text the text
   * @param workingGroups the working groups that it concerns; none when they are not known
   * @return none if no provision explains enough of it
   */
  public Optional<Mention> of(String text, List<String> workingGroups) {
    return best(text, workingGroups).filter(Best::clear).map(Best::mention);
  }

  /**
   * The provision that explains most of a text.
   *
   * @param mention with the share that it explains
   * @param lead how much more that is than the next one explains
   */
  record Best(Mention mention, double lead) {
    boolean clear() {
      return mention.score() >= ENOUGH && lead >= LEAD;
    }
  }

  /** The provision that explains most of a text, however little that is. */
  Optional<Best> best(String text, List<String> workingGroups) {
    var words = new TreeSet<>(words(text));
    try {
      IndexReader reader = searcher.getIndexReader();
      if (words.size() < FEWEST_WORDS || reader.maxDoc() == 0) {
        return Optional.empty();
      }
      var query = new BooleanQuery.Builder();
      double information = 0;
      for (String word : words) {
        query.add(new TermQuery(new Term(TEXTS, word)), Occur.SHOULD);
        query.add(boosted(word), Occur.SHOULD);
        information += idf(reader.docFreq(new Term(TEXTS, word)), reader.maxDoc());
      }
      if (!workingGroups.isEmpty()) {
        var groups = workingGroups.stream().map(BytesRef::new).toList();
        query.add(new TermInSetQuery(GROUP, groups), Occur.FILTER);
      }
      ScoreDoc[] top = searcher.search(query.build(), 2).scoreDocs;
      if (top.length == 0) {
        return Optional.empty();
      }
      String id = searcher.storedFields().document(top[0].doc).get(ID);
      double score = Math.min(1, top[0].score / information);
      double next = top.length < 2 ? 0 : top[1].score / information;
      var mention = new Mention(0, text.length(), id, round, Standing.IMPLIED, score);
      return Optional.of(new Best(mention, top[0].score / information - next));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  private List<String> words(String text) {
    return ENGLISH.stems(text).stream().distinct().limit(MOST_WORDS).toList();
  }

  private static Query boosted(String word) {
    return new BoostQuery(new TermQuery(new Term(TITLES, word)), TITLE);
  }

  /** As BM25 weighs a word. */
  private static double idf(int documents, int all) {
    return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }
}
