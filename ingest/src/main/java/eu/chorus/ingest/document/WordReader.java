package eu.chorus.ingest.document;

import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads DOCX: the body's paragraphs as they stand, then foot- and endnotes. */
final class WordReader {
  private WordReader() {}

  static Extracted read(Path file, TextBudget budget) throws IOException {
    try (WordPackage word = new WordPackage(file)) {
      String main = word.mainPart();
      String folder = main.substring(0, main.lastIndexOf('/') + 1);
      WordStyles styles = WordStyles.of(word, folder + "styles.xml");
      List<Block> blocks = new ArrayList<>();
      WordParagraphs paragraphs = new WordParagraphs(styles, budget, blocks);
      if (!word.read(main, paragraphs::read)) {
        throw new IOException("package without a main part");
      }
      word.read(folder + "footnotes.xml", paragraphs::read);
      word.read(folder + "endnotes.xml", paragraphs::read);
      // Pages that were scanned and pasted are a document without a text layer too.
      return Extracted.of(blocks, paragraphs.hasPictures() ? Outcome.NO_TEXT_LAYER : Outcome.EMPTY);
    }
  }
}
