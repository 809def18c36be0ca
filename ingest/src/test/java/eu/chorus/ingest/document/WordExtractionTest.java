package eu.chorus.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Document;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordExtractionTest {
  @TempDir Path folder;

  @Test
  void headingsAreToldByStyleParentStyleAndOutlineLevel() throws IOException {
    Document read =
        read(
            p("<w:pPr><w:pStyle w:val='berschrift1'/></w:pPr>", "One")
                + p("<w:pPr><w:pStyle w:val='Mine'/></w:pPr>", "Two")
                + p("<w:pPr><w:outlineLvl w:val='2'/></w:pPr>", "Three")
                + p("<w:pPr><w:outlineLvl w:val='9'/></w:pPr>", "Body."));
    assertThat(Uploads.headings(read)).containsExactly("One", "Two", "Three");
    assertThat(Uploads.texts(read)).endsWith("Body.");
  }

  @Test
  void paragraphsAreNumberedEmptyOnesIncluded() throws IOException {
    Document read = read(p("", "One") + p("", " ") + p("", "Three"));
    assertThat(read.blocks()).extracting(b -> b.position().paragraph()).containsExactly(1, 3);
  }

  @Test
  void runsTabsAndBreaksJoin() throws IOException {
    Document read =
        read(
            "<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>stop </w:t></w:r>"
                + "<w:r><w:tab/><w:t>here</w:t><w:br/><w:t>there</w:t></w:r></w:p>");
    assertThat(Uploads.texts(read)).containsExactly("non-stop here there");
  }

  @Test
  void trackedDeletionsAreGoneAndInsertionsStay() throws IOException {
    Document read =
        read(
            "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
                + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                + "<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>");
    assertThat(Uploads.texts(read)).containsExactly("new");
  }

  @Test
  void aTextBoxIsReadOnce() throws IOException {
    String box = "<w:txbxContent>" + p("", "In the box.") + "</w:txbxContent>";
    Document read =
        read(
            "<w:p><w:r><w:t>Around </w:t><mc:AlternateContent><mc:Choice>"
                + box
                + "</mc:Choice><mc:Fallback>"
                + box
                + "</mc:Fallback></mc:AlternateContent><w:t>it.</w:t></w:r></w:p>");
    assertThat(Uploads.texts(read)).containsExactly("In the box.", "Around it.");
  }

  @Test
  void aDrawingsParagraphsDoNotEndTheTextsOwn() throws IOException {
    Document read = read("<w:p><w:r><w:t>Before, </w:t><a:p/><w:t>after.</w:t></w:r></w:p>");
    assertThat(Uploads.texts(read)).containsExactly("Before, after.");
  }

  private static String p(String properties, String text) {
    return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private Document read(String body) throws IOException {
    return new Uploads(folder).add("a", WordSamples.body(body)).extract().get(0);
  }
}
