package eu.chorus.output.page;

import eu.chorus.output.comparison.Change;
import eu.chorus.output.comparison.Figure;

/** How figures, and what became of them, are said. */
final class Wording {
  private Wording() {}

  static String of(Change change) {
    return switch (change) {
      case SAME -> "the same";
      case AGAIN -> "shown again";
      case MOVED -> "moved";
      case WITHHELD -> "withheld now";
      case SHOWN -> "shown now";
      case OTHERWISE -> "told otherwise";
      case RENAMED -> "renamed";
      case JOINED -> "joined";
      case PARTED -> "parted";
      case NEW -> "new";
      case GONE -> "gone";
    };
  }

  /** A figure as it was published, with what disclosure control did to it. */
  static String of(Figure figure) {
    return switch (figure.status()) {
      case "withheld" -> "withheld";
      case "named" -> "named without a number";
      case "rolled_up" -> "counted in the row that it stands under";
      case "merged" -> numbers(figure) + ", merged";
      default -> numbers(figure);
    };
  }

  private static String numbers(Figure figure) {
    var share = figure.share().isEmpty() ? "" : figure.share() + "\u00a0%";
    var base = figure.base().isEmpty() ? "" : " of " + figure.base();
    return figure.count() + base + (share.isEmpty() ? "" : " (" + share + ")");
  }
}
