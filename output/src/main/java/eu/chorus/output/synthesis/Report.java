package eu.chorus.output.synthesis;

import eu.chorus.output.table.Table;
import java.util.List;

/**
 * A document before it is written in any format.
 *
 * @param title its title
 * @param subtitle what it covers; may be empty
 * @param blocks its content in reading order
 */
public record Report(String title, String subtitle, List<Block> blocks) {
  public Report {
    blocks = List.copyOf(blocks);
  }

  /** A piece of a report. */
  public sealed interface Block {}

  /**
   * A heading.
   *
   * @param level 2 to 4; the title is level 1
   * @param anchor unique within the report; lower-case letters, digits and hyphens
   */
  public record Heading(int level, String anchor, String text) implements Block {}

  /** A paragraph of finished sentences. */
  public record Paragraph(String text) implements Block {}

  /** Short statements, one a line. */
  public record Items(List<String> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A remark set apart, such as a caveat on representativeness. */
  public record Callout(String title, String text) implements Block {}

  /** Headline numbers, value and caption. */
  public record Figures(List<Figure> figures) implements Block {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /** One headline number. */
  public record Figure(String value, String caption) {}

  /**
   * A table, shown as a chart with the data table beside it.
   *
   * @param chart the kind of chart, or {@link ChartKind#NONE}
   * @param caption what it shows, with n and base
   * @param alternative the chart's text alternative
   */
  public record TableBlock(Table table, ChartKind chart, String caption, String alternative)
      implements Block {}

  /** The kinds of chart. */
  public enum ChartKind {
    NONE,
    BARS,
    SCALE,
    HEAT_MAP
  }
}
