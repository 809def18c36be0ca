package eu.chorus.output.synthesis;

import eu.chorus.output.table.Cell;
import eu.chorus.output.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document before it is written in any format.
 *
 * @param title its title
 * @param subtitle the consultation that it is about; may be empty
 * @param blocks its content in reading order
 * @param tables every table of the open data that goes with it, shown in a block or not
 */
public record Report(String title, String subtitle, List<Block> blocks, List<Table> tables) {
  public Report {
    blocks = List.copyOf(blocks);
    tables = List.copyOf(tables);
  }

  /** A report whose open data are the tables that it shows. */
  public Report(String title, String subtitle, List<Block> blocks) {
    this(title, subtitle, blocks, blocks.stream().flatMap(Report::tablesOf).distinct().toList());
  }

  /** The tables that a block shows, in reading order; none for a block of prose. */
  public static Stream<Table> tablesOf(Block block) {
    return block instanceof Exhibit exhibit ? exhibit.tables().stream() : Stream.empty();
  }

  /** A piece of a report. */
  public sealed interface Block {}

  /** A block that shows figures, as a table and mostly as a chart. */
  public sealed interface Exhibit extends Block {
    /** The tables that it shows, in reading order. */
    List<Table> tables();

    /** Its heading. */
    default String title() {
      return tables().get(0).spec().title();
    }

    /** What tells it from all others of a report: the id of a table and what is made of it. */
    default String id() {
      return tables().get(0).spec().id();
    }

    /** What it shows, with n and base. */
    String caption();

    /** The chart's text alternative. */
    String alternative();
  }

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

  /**
   * What a person wrote, set apart and marked as such.
   *
   * @param title whose words they are, and on what
   * @param content paragraphs and lists of short statements
   */
  public record Aside(String title, List<Block> content) implements Block {
    public Aside {
      content = List.copyOf(content);
    }

    /** How long it is; the words are a person's. */
    @Override
    public String toString() {
      return "Aside[" + content.size() + "]";
    }
  }

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
   * @param compared the same table for the other population, shown beside it; empty when both
   *     populations are the same
   * @param chart the kind of chart, or {@link ChartKind#NONE}
   * @param caption what it shows, with n and base
   * @param alternative the chart's text alternative
   */
  public record TableBlock(
      Table table, Optional<Table> compared, ChartKind chart, String caption, String alternative)
      implements Exhibit {
    /** A table of one population alone. */
    public TableBlock(Table table, ChartKind chart, String caption, String alternative) {
      this(table, Optional.empty(), chart, caption, alternative);
    }

    @Override
    public List<Table> tables() {
      return Stream.concat(Stream.of(table), compared.stream()).toList();
    }

    /** The table's cells in the order in which chart and data table show them. */
    public List<Cell> cells() {
      return Ordered.cells(table);
    }
  }

  /**
   * The rows of a matrix question, each a table over the same options, shown as one chart.
   *
   * @param title the matrix's title
   * @param labels the label of each row
   * @param tables one table a row, in the order of the labels
   * @param compared the same tables for the other population, shown in the data table alone: all of
   *     them, or none where no row shows anything else
   * @param caption what it shows, with n and base
   * @param alternative the chart's text alternative
   */
  public record MatrixBlock(
      String title,
      List<String> labels,
      List<Table> tables,
      List<Table> compared,
      String caption,
      String alternative)
      implements Exhibit {
    public MatrixBlock {
      labels = List.copyOf(labels);
      tables = List.copyOf(tables);
      compared = List.copyOf(compared);
    }

    /** Rows of one population alone. */
    public MatrixBlock(
        String title, List<String> labels, List<Table> tables, String caption, String alternative) {
      this(title, labels, tables, List.of(), caption, alternative);
    }

    /** The same row for the other population; empty where none is shown. */
    public Optional<Table> compared(Table row) {
      return compared.stream().filter(t -> t.spec().id().equals(row.spec().id())).findFirst();
    }

    @Override
    public String id() {
      return "matrix:" + tables.get(0).spec().id();
    }
  }

  /**
   * The same table of two rounds, shown as lines from one to the other.
   *
   * @param before as it was released of the earlier round
   * @param now as it is shown of the later one
   * @param earlier what the earlier round is called
   * @param later what the later one is called
   * @param caption what it shows, with n of both
   * @param alternative the chart's text alternative
   */
  public record RoundsBlock(
      Table before, Table now, String earlier, String later, String caption, String alternative)
      implements Exhibit {
    @Override
    public List<Table> tables() {
      return List.of(before, now);
    }

    @Override
    public String id() {
      return "rounds:" + now.spec().id();
    }

    /** The rows that both rounds show, the rest rows left out, in the order of the later round. */
    public List<Moved> rows() {
      return rows(before, now);
    }

    static List<Moved> rows(Table before, Table now) {
      return Ordered.cells(now).stream()
          .filter(ThemePart::isTheme)
          .filter(cell -> cell.shareInTenths().isPresent())
          .flatMap(cell -> Shift.of(before, cell).stream())
          .map(shift -> new Moved(shift.before(), shift.now()))
          .toList();
    }
  }

  /** A row in two rounds; both cells show a number. */
  public record Moved(Cell before, Cell now) {}

  /**
   * Provisions of a draft, shown as points: how many of those who took a side are for one, and how
   * many speak of it.
   *
   * @param title its heading
   * @param measures what is told of each, at least one
   * @param tables what it is read off, that of the provisions first
   * @param caption what it shows, with n and base
   * @param alternative the chart's text alternative
   */
  public record MeasuresBlock(
      String title, List<Measure> measures, List<Table> tables, String caption, String alternative)
      implements Exhibit {
    public MeasuresBlock {
      measures = List.copyOf(measures);
      tables = List.copyOf(tables);
    }

    @Override
    public String id() {
      return "measures:" + tables.get(0).spec().id();
    }
  }

  /**
   * A provision; both cells show a number.
   *
   * @param label as the draft numbers it
   * @param spoken contributions that speak of it
   * @param agreed those that are for it, of those that took a side
   */
  public record Measure(String label, Cell spoken, Cell agreed) {}

  /** The kinds of chart. */
  public enum ChartKind {
    NONE,
    BARS,
    SCALE,
    SIDES,
    HEAT_MAP,
    TIMELINE
  }
}
