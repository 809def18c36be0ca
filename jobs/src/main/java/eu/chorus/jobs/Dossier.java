package eu.chorus.jobs;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Attachment;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one contribution said: its answers and the documents uploaded with it.
 *
 * @param id id of the contribution
 * @param contribution the contribution; absent in a piece that is yet to be gathered
 * @param documents its documents, in order of their digests
 */
record Dossier(String id, Optional<Contribution> contribution, List<Document> documents) {
  Dossier {
    documents = List.copyOf(documents);
  }

  /** Brings contributions and documents together. */
  static Records<Dossier> gather(Records<Contribution> contributions, Records<Document> documents) {
    var said =
        contributions.flatMap(
            Dossier.class,
            c -> Stream.of(new Dossier(c.id(), Optional.of(c), List.of())).iterator());
    var uploaded =
        documents.flatMap(
            Dossier.class,
            d -> Stream.of(new Dossier(d.contribution(), Optional.empty(), List.of(d))).iterator());
    return said.union(uploaded).group("id", Dossier.class, Dossier::gathered);
  }

  private static Iterator<Dossier> gathered(String id, Iterator<Dossier> pieces) {
    Iterable<Dossier> all = () -> pieces;
    var contribution = Optional.<Contribution>empty();
    var documents = new ArrayList<Document>();
    for (var piece : all) {
      contribution = contribution.or(piece::contribution);
      documents.addAll(piece.documents());
    }
    documents.sort(Comparator.comparing(Document::question).thenComparing(Document::sha256));
    return contribution.isEmpty()
        ? Collections.emptyIterator()
        : List.of(new Dossier(id, contribution, documents)).iterator();
  }

  /** The contribution of a gathered dossier. */
  Contribution said() {
    return contribution.orElseThrow();
  }

  /**
   * Every text of it, by paragraphs: answers, documents, names of uploads, and whatever it says of
   * itself. No release may quote any.
   */
  Stream<List<Verbatim>> texts() {
    var respondent = said().respondent();
    var single =
        Stream.of(
                said().answers().stream().flatMap(a -> a.text().stream()),
                said().attachments().stream().map(Attachment::name),
                respondent.organisation().stream(),
                respondent.identity().stream(),
                Stream.of(respondent.rawType(), respondent.country()).map(Verbatim::new))
            .flatMap(texts -> texts)
            .map(List::of);
    var uploads =
        documents.stream().map(d -> d.blocks().stream().map(Document.Block::text).toList());
    return Stream.concat(single, uploads);
  }
}
