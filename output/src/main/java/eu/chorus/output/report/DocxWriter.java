package eu.chorus.output.report;

import eu.chorus.output.chart.Chart;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.Report.Aside;
import eu.chorus.output.synthesis.Report.Block;
import eu.chorus.output.synthesis.Report.Callout;
import eu.chorus.output.synthesis.Report.Exhibit;
import eu.chorus.output.synthesis.Report.Figure;
import eu.chorus.output.synthesis.Report.Figures;
import eu.chorus.output.synthesis.Report.Heading;
import eu.chorus.output.synthesis.Report.Items;
import eu.chorus.output.synthesis.Report.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * A report as a document for a word processor: the page's text in its order, headings, lists,
 * captions and header rows by style, so that a chair can edit it and a reader of screens can tell
 * what is what.
 */
final class DocxWriter {
  static final String FILE = "report.docx";

  /** Headings of these levels are listed; without page numbers, which only an editor knows. */
  private static final String CONTENTS = " TOC \\o \"1-2\" \\n \\h \\z \\u ";

  private final Report report;
  private final List<Chart> charts;
  private final Frames frames;
  private final XWPFDocument document;
  private final List<Heading> headings;

  private DocxWriter(Report report, List<Chart> charts, Frames frames, XWPFDocument document) {
    this.report = report;
    this.charts = charts;
    this.frames = frames;
    this.document = document;
    this.headings =
        report.blocks().stream()
            .filter(Heading.class::isInstance)
            .map(Heading.class::cast)
            .toList();
  }

  /** The file's bytes; the same for the same report. */
  static byte[] write(Report report, List<Chart> charts, Frames frames) throws IOException {
    try (var document = DocxTemplate.open(frames.language())) {
      var writer = new DocxWriter(report, charts, frames, document);
      writer.front();
      for (int i = 0; i < report.blocks().size(); i++) {
        writer.block(i, report.blocks().get(i));
      }
      return OfficeFile.of(document, report.title(), frames.language());
    }
  }

  private void front() {
    if (!report.subtitle().isEmpty()) {
      paragraph("Subtitle", report.subtitle());
    }
    paragraph("Title", report.title());
    var footer = document.getFooterArray(0).getParagraphArray(0);
    footer.insertNewRun(0).setText(report.title());
    var listed = headings.stream().filter(h -> h.level() <= 3).toList();
    if (!listed.isEmpty()) {
      paragraph("TOCHeading", frames.say("html.contents"));
      contents(listed);
    }
  }

  /** A field that an editor can make anew, with its result, so that nobody has to. */
  private void contents(List<Heading> listed) {
    for (int i = 0; i < listed.size(); i++) {
      var heading = listed.get(i);
      var line = paragraph("TOC" + (heading.level() - 1));
      if (i == 0) {
        field(line, STFldCharType.BEGIN);
        line.createRun().getCTR().addNewInstrText().setStringValue(CONTENTS);
        field(line, STFldCharType.SEPARATE);
      }
      var link = line.getCTP().addNewHyperlink();
      link.setAnchor(bookmark(heading));
      link.addNewR().addNewT().setStringValue(heading.text());
      if (i == listed.size() - 1) {
        field(line, STFldCharType.END);
      }
    }
  }

  private static void field(XWPFParagraph line, STFldCharType.Enum type) {
    line.createRun().getCTR().addNewFldChar().setFldCharType(type);
  }

  private void block(int index, Block block) throws IOException {
    if (block instanceof Heading heading) {
      heading(heading);
    } else if (block instanceof Paragraph p) {
      paragraph("Normal", p.text());
    } else if (block instanceof Items items) {
      items.items().forEach(item -> paragraph("ListBullet", item));
    } else if (block instanceof Callout callout) {
      var remark = paragraph("Callout");
      run(remark, "Strong", callout.title());
      remark.createRun().setText(" " + callout.text());
    } else if (block instanceof Aside aside) {
      aside(aside);
    } else if (block instanceof Figures figures) {
      figures.figures().forEach(this::headline);
    } else if (block instanceof Exhibit exhibit) {
      figure(index, exhibit);
    }
  }

  /** Its paragraphs stand within one border, and on one page. */
  private void aside(Aside aside) {
    var lines = new ArrayList<XWPFParagraph>();
    var title = paragraph("AsideTitle");
    run(title, "Strong", aside.title());
    lines.add(title);
    for (var part : aside.content()) {
      if (part instanceof Paragraph p) {
        lines.add(paragraph("Aside", p.text()));
      } else if (part instanceof Items items) {
        items.items().forEach(item -> lines.add(paragraph("AsideBullet", item)));
      }
    }
    lines.subList(0, lines.size() - 1).forEach(line -> line.setKeepNext(true));
  }

  private void heading(Heading heading) {
    var line = paragraph("Heading" + (heading.level() - 1));
    int place = headings.indexOf(heading);
    if (place == 0) {
      line.setPageBreak(true);
    }
    var start = line.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(place));
    start.setName(bookmark(heading));
    line.createRun().setText(heading.text());
    line.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(place));
  }

  private void headline(Figure figure) {
    var line = paragraph("Headline");
    run(line, "HeadlineValue", figure.value());
    line.createRun().addTab();
    line.createRun().setText(figure.caption());
  }

  /** A chart with its data table; the table alone where there is no chart. */
  private void figure(int index, Exhibit exhibit) throws IOException {
    var chart = charts.stream().filter(c -> c.block() == index).findFirst();
    if (chart.isPresent()) {
      picture(chart.get(), exhibit.alternative());
    }
    var caption = paragraph("Caption", exhibit.caption());
    if (chart.isEmpty()) {
      caption.setKeepNext(true);
    }
    DocxTable.append(DataTable.of(exhibit, frames), document);
  }

  private void picture(Chart chart, String alternative) throws IOException {
    double scale =
        Math.min(
            (double) DocxTemplate.TEXT_WIDTH / chart.width(),
            (double) DocxTemplate.TEXT_HEIGHT / chart.height());
    try {
      // The library takes for the alternative what it is told as the file's name.
      paragraph("Chart")
          .createRun()
          .addPicture(
              new ByteArrayInputStream(chart.png().bytes()),
              PictureType.PNG,
              alternative,
              emu(scale * chart.width()),
              emu(scale * chart.height()));
    } catch (InvalidFormatException e) {
      throw new IOException("a chart that the document cannot hold", e);
    }
  }

  private static int emu(double twentieths) {
    return (int) Math.round(twentieths / 20 * Units.EMU_PER_POINT);
  }

  private XWPFParagraph paragraph(String style) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private XWPFParagraph paragraph(String style, String text) {
    var paragraph = paragraph(style);
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private static void run(XWPFParagraph paragraph, String style, String text) {
    var run = paragraph.createRun();
    run.setStyle(style);
    run.setText(text);
  }

  /** An anchor may be longer than a bookmark's name, and hold signs that none has. */
  private String bookmark(Heading heading) {
    return "_Toc" + headings.indexOf(heading);
  }
}
