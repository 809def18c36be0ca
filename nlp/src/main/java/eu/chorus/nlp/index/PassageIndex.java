package eu.chorus.nlp.index;

import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * The analysts' full-text index: written in parts, one per partition, merged into one, searched.
 * Whatever it returns or stores holds respondents' words.
 *
 * <p>The same passages give the same hits, scores and order, however they were spread over parts.
 * The files' bytes differ from run to run, because Lucene gives each segment a random id; the index
 * is never released, so no promise rests on them.
 */
public final class PassageIndex {
  /** Longest that a search may take (PROMISES, search). */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private PassageIndex() {}

  /**
   * Writes a part.
   *
   * @param folder where to; whatever index it held is gone afterwards
   * @param sortedById passages in ascending order of their ids' UTF-8 bytes, without repetition
   * @throws IllegalArgumentException if they are not in order
   */
  public static void write(Path folder, Iterator<IndexedPassage> sortedById) {
    try (Directory directory = IndexFiles.open(folder);
        LanguageAnalyzers analyzers = new LanguageAnalyzers();
        IndexWriter writer = IndexFiles.writer(directory, analyzers)) {
      BytesRef last = new BytesRef();
      while (sortedById.hasNext()) {
        IndexedPassage passage = sortedById.next();
        BytesRef id = new BytesRef(passage.id());
        if (id.compareTo(last) <= 0) {
          throw new IllegalArgumentException("passages are not sorted by id");
        }
        last = id;
        writer.addDocument(IndexFiles.document(passage));
      }
      IndexFiles.finish(writer, Map.of());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * Merges parts into one index of one segment and one commit, and reads it back. A search that
   * goes on meanwhile sees the old index or the new one, whole.
   *
   * @param parts folders that {@link #write} filled; no passage in two of them
   * @param target where to; whatever index it held is gone afterwards, deleted text included
   * @param commitData what the commit tells about itself, such as the run's id
   */
  public static void merge(List<Path> parts, Path target, Map<String, String> commitData) {
    List<Directory> directories = new ArrayList<>();
    try (Directory directory = IndexFiles.open(target);
        LanguageAnalyzers analyzers = new LanguageAnalyzers()) {
      for (Path part : parts) {
        directories.add(IndexFiles.open(part));
      }
      try (IndexWriter writer = IndexFiles.writer(directory, analyzers)) {
        writer.addIndexes(directories.toArray(Directory[]::new));
        IndexFiles.finish(writer, commitData);
      }
      IndexFiles.check(directory);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      for (Directory part : directories) {
        close(part);
      }
    }
  }

  /**
   * What the commit of an index tells about itself, as given to {@link #merge}.
   *
   * @throws UserException if there is no index
   */
  public static Map<String, String> commitData(Path folder) {
    try (Directory directory = IndexFiles.open(folder);
        DirectoryReader reader = open(directory)) {
      return Map.copyOf(reader.getIndexCommit().getUserData());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * Searches an index.
   *
   * @throws UserException if the query is not understood, is beyond the grammar's bounds or takes
   *     too long, or if there is no index; no message repeats the query
   */
  public static SearchResult search(Path folder, QuerySpec spec) {
    return search(folder, spec, TIMEOUT);
  }

  /** The same with as much patience as is given. */
  public static SearchResult search(Path folder, QuerySpec spec, Duration patience) {
    Optional<Clause> clause = QueryParser.parse(spec.query());
    if (!Files.isDirectory(folder)) { // opened, it would be made
      throw problem(ProblemKind.INDEX_MISSING, "index");
    }
    QueryTimeout timeout = new QueryTimeoutImpl(patience.toMillis());
    try (Directory directory = IndexFiles.open(folder);
        DirectoryReader reader = ExitableDirectoryReader.wrap(open(directory), timeout);
        LanguageAnalyzers analyzers = new LanguageAnalyzers()) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setTimeout(timeout);
      SearchResult result = new Search(searcher, analyzers, spec, clause).run();
      if (searcher.timedOut()) {
        throw problem(ProblemKind.QUERY_TIMED_OUT, "query");
      }
      return result;
    } catch (ExitingReaderException late) {
      throw problem(ProblemKind.QUERY_TIMED_OUT, "query");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static DirectoryReader open(Directory directory) throws IOException {
    try {
      return DirectoryReader.open(directory);
    } catch (IndexNotFoundException absent) {
      throw problem(ProblemKind.INDEX_MISSING, "index");
    }
  }

  private static UserException problem(ProblemKind kind, String place) {
    return new UserException(List.of(new Problem(kind, Place.of(place), "")));
  }

  private static void close(Directory directory) {
    try {
      directory.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
