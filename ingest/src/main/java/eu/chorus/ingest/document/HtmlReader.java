package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.model.Document.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads HTML as a browser without scripts, pictures and network shows it. */
final class HtmlReader {
  /** No page that a person wrote is larger: 64 MiB. */
  private static final int MOST_BYTES = 1 << 26;

  private HtmlReader() {}

  static Extracted read(Content content, TextBudget budget) throws IOException {
    byte[] bytes = content.all(MOST_BYTES);
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    if (page.charset().equals(UTF_8) && !Charsets.isUtf8(bytes)) {
      // It announces nothing, or lies: read as plain text would be.
      page = Jsoup.parse(Charsets.decode(bytes));
    }
    Flow flow = new Flow(budget);
    HtmlBlocks blocks = new HtmlBlocks(flow);
    blocks.read(page);
    return flow.extracted(blocks.hasPictures() ? Outcome.NO_TEXT_LAYER : Outcome.EMPTY);
  }
}
