package eu.chorus.output.report;

import eu.chorus.output.disclosure.LetThrough;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.ReportComposer;
import java.io.IOException;
import java.nio.file.Path;

/** Writes an invented results report and brief into a folder, for a person to look at. */
final class SampleRelease {
  private SampleRelease() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var frames = Frames.of("en");
    var findings = SampleFindings.of(7);
    var composer = new ReportComposer(frames);
    var writer = new ReleaseWriter(frames);
    writer.write(
        LetThrough.invented(composer.results(findings)),
        folder.resolve("results"),
        findings.facts(),
        LetThrough.BASIS);
    writer.write(
        LetThrough.invented(composer.brief(findings, "WG2", "consultation")),
        folder.resolve("brief"),
        findings.facts(),
        LetThrough.BASIS);
  }
}
