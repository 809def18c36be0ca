package eu.chorus.ingest.document;

import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Kind;
import eu.chorus.model.Document.Outcome;
import eu.chorus.model.Document.Position;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.List;

/** Collects the text of one document in reading order; its notes come last. */
final class Flow {
  /** The lowest rank that a heading can have. */
  private static final int LOWEST = 9;

  private final TextBudget budget;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> notes = new ArrayList<>();
  private int page;
  private int paragraph;

  Flow(TextBudget budget) {
    this.budget = budget;
  }

  /** Takes that many characters off the document's budget. */
  void spend(long characters) throws TooLargeException {
    budget.spend(characters);
  }

  /** What follows stands on that page, from 1. */
  void page(int number) {
    page = number;
  }

  /** A heading of that rank, 1 the highest. */
  void heading(int level, CharSequence text) {
    add(blocks, Kind.HEADING, Math.min(LOWEST, Math.max(1, level)), 0, 0, text);
  }

  void paragraph(CharSequence text) {
    add(blocks, Kind.PARAGRAPH, 0, 0, 0, text);
  }

  /** A paragraph in a table's cell, both numbers from 1. */
  void cell(int row, int column, CharSequence text) {
    add(blocks, Kind.CELL, 0, row, column, text);
  }

  void note(CharSequence text) {
    add(notes, Kind.NOTE, 0, 0, 0, text);
  }

  void fillIn(CharSequence text) {
    add(blocks, Kind.FILL_IN, 0, 0, 0, text);
  }

  /** READ with what was collected, or that other outcome if there was nothing. */
  Extracted extracted(Outcome ifEmpty) {
    blocks.addAll(notes);
    notes.clear();
    return Extracted.of(blocks, ifEmpty);
  }

  private void add(List<Block> to, Kind kind, int level, int row, int column, CharSequence text) {
    paragraph++;
    String clean = Blocks.clean(text);
    if (clean.codePoints().anyMatch(Character::isLetterOrDigit)) {
      Position position = new Position(0, page, paragraph, row, column);
      to.add(new Block(kind, level, position, new Verbatim(clean)));
    }
  }
}
