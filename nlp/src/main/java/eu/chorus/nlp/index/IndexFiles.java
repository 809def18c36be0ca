package eu.chorus.nlp.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;

/** The index on disk. */
final class IndexFiles {
  private IndexFiles() {}

  static Directory open(Path folder) throws IOException {
    return new NIOFSDirectory(folder);
  }

  /**
   * A writer of a new index: one thread, no merging beside, sorted by passage id, so that the same
   * passages make the same index however they were spread over parts.
   */
  static IndexWriter writer(Directory directory, Analyzer analyzer) throws IOException {
    LogDocMergePolicy merging = new LogDocMergePolicy();
    merging.setNoCFSRatio(0);
    return new IndexWriter(
        directory,
        new IndexWriterConfig(analyzer)
            .setOpenMode(OpenMode.CREATE)
            .setIndexSort(new Sort(new SortField(Fields.ID, SortField.Type.STRING)))
            .setMergeScheduler(new SerialMergeScheduler())
            .setMergePolicy(merging)
            .setUseCompoundFile(false)
            .setCommitOnClose(false));
  }

  /** Makes all one segment, which leaves nothing of what is no longer in it, and commits. */
  static void finish(IndexWriter writer, Map<String, String> commitData) throws IOException {
    writer.forceMerge(1);
    writer.setLiveCommitData(commitData.entrySet());
    writer.commit();
  }

  /** Reads everything back; a fault must show here, not in an analyst's search. */
  static void check(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      if (!check.checkIndex().clean) {
        throw new IOException("the index that was just written is not clean");
      }
    }
  }

  static Document document(IndexedPassage passage) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, passage.id(), Store.YES));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(passage.id())));
    for (Facet facet : Facet.values()) {
      for (String value : facet.of(passage)) {
        document.add(new StringField(facet.field(), value, Store.YES));
        document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
      }
    }
    String text = passage.text().text();
    document.add(new TextField(Fields.TEXT, text, Store.YES));
    String analysed = LanguageAnalyzers.field(passage.language());
    document.add(new StringField(Fields.ANALYSED, analysed, Store.YES));
    if (!analysed.equals(Fields.TEXT)) {
      document.add(new TextField(analysed, text, Store.NO));
    }
    return document;
  }
}
