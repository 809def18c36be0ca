package eu.chorus.output.disclosure.readback;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a part of an archive is told: by its name where the name is one that programs give, by its
 * position where somebody may have chosen it, for then the name itself may quote.
 */
final class PartName {
  private static final Set<String> WORDS =
      Set.of(
          "_rels",
          "word",
          "xl",
          "ppt",
          "docProps",
          "customXml",
          "theme",
          "worksheets",
          "slides",
          "slideLayouts",
          "slideMasters",
          "notesSlides",
          "notesMasters",
          "media",
          "embeddings",
          "charts",
          "drawings",
          "comments",
          "threadedComments",
          "persons",
          "tables",
          "pivotTables",
          "pivotCache",
          "externalLinks",
          "printerSettings",
          "diagrams",
          "document",
          "styles",
          "settings",
          "fontTable",
          "webSettings",
          "header",
          "footer",
          "footnotes",
          "endnotes",
          "commentsExtended",
          "commentsIds",
          "people",
          "numbering",
          "sheet",
          "sharedStrings",
          "workbook",
          "chart",
          "style",
          "colors",
          "slide",
          "slideLayout",
          "slideMaster",
          "notesSlide",
          "notesMaster",
          "presentation",
          "presProps",
          "viewProps",
          "tableStyles",
          "image",
          "core",
          "app",
          "custom",
          "item",
          "itemProps",
          "comment",
          "threadedComment",
          "person",
          "table",
          "pivotTable",
          "pivotCacheDefinition",
          "pivotCacheRecords",
          "externalLink",
          "drawing",
          "vmlDrawing",
          "calcChain",
          "chartsheets",
          "vbaProject",
          "oleObject",
          "content",
          "meta",
          "manifest",
          "META-INF",
          "glossary",
          "afchunk",
          "data",
          "Microsoft_Excel_Sheet",
          "Microsoft_Excel_Worksheet",
          "Content_Types",
          "thumbnail");

  private static final Pattern SEPARATORS = Pattern.compile("/");
  private static final Pattern DECORATION =
      Pattern.compile(
          "^\\[|](?=\\.)|\\d{0,6}(?:\\.(?:xml|rels|vml|bin|png|jpe?g|gif|emf|wmf|xlsx|docx|pptx|txt|html?))*$");

  private PartName() {}

  /** The name, or {@code part n}. */
  static String told(String name, int position) {
    boolean known =
        List.of(SEPARATORS.split(name)).stream()
            .allMatch(
                step -> WORDS.contains(DECORATION.matcher(step).replaceAll("")) || step.isEmpty());
    return known ? name : "part " + position;
  }
}
