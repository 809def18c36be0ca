package eu.chorus.ingest.document;

import eu.chorus.ingest.document.Extraction.Limits;
import eu.chorus.ingest.document.Extraction.Request;
import eu.chorus.model.Document;
import eu.chorus.model.Document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of uploads that a test fills, then has extracted. */
final class Uploads {
  private final Path folder;
  private final List<Request> requests = new ArrayList<>();

  Uploads(Path folder) {
    this.folder = folder;
  }

  Uploads add(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    requests.add(new Request("s/" + requests.size(), "q", "digest" + requests.size(), file));
    return this;
  }

  List<Document> extract() {
    return extract(new Extraction(), Limits.STANDARD);
  }

  List<Document> extract(Extraction extraction, Limits limits) {
    return extraction.extract(requests, limits);
  }

  static List<String> texts(Document document) {
    return document.blocks().stream().map(block -> block.text().text()).toList();
  }

  static List<String> headings(Document document) {
    return document.blocks().stream()
        .filter(Block::heading)
        .map(block -> block.text().text())
        .toList();
  }
}
