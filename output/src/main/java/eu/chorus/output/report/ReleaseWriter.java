package eu.chorus.output.report;

import eu.chorus.output.chart.Charts;
import eu.chorus.output.disclosure.Released;
import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.proof.Proof;
import eu.chorus.output.disclosure.proof.ProofBasis;
import eu.chorus.output.synthesis.Frames;
import eu.chorus.output.synthesis.Report;
import eu.chorus.output.synthesis.RunFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Writes the files of a release: {@code report.html}, {@code report.docx}, {@code report.pdf},
 * {@code slides.pptx}, {@code charts/*.png}, {@code tables.xlsx}, {@code data/*}, the statement of
 * proof and {@code manifest.json}. The same report gives the same bytes, whatever the time, zone
 * and locale.
 */
public final class ReleaseWriter {
  private final Frames frames;

  /** Writes in the language of these frames, which must be the report's. */
  public ReleaseWriter(Frames frames) {
    this.frames = frames;
  }

  /**
   * Writes all files into a folder, which is made if need be.
   *
   * @param report what the gate has let through, its tables included
   * @param folder receives the files, mode 0600; must hold none of them yet
   * @param facts what the manifest tells about the run
   * @param basis what the statement of proof rests on
   * @throws IOException if a file exists or cannot be written
   */
  public void write(Released<Report> report, Path folder, RunFacts facts, ProofBasis basis)
      throws IOException {
    write(report, folder, facts, basis, Optional.empty());
  }

  /**
   * Writes all files, and the annex of participants where there is one.
   *
   * @param participants who is named
   */
  public void write(
      Released<Report> report,
      Path folder,
      RunFacts facts,
      ProofBasis basis,
      Optional<Released<Participants>> participants)
      throws IOException {
    var annex = new TreeMap<String, byte[]>();
    participants.ifPresent(
        p -> annex.putAll(ParticipantsWriter.write(p, report.value().title(), frames)));
    var files = files(report, facts, !annex.isEmpty());
    files.putAll(annex);
    for (var sub : List.of("", "charts", "data")) {
      PrivateFiles.folder(folder.resolve(sub));
    }
    write(folder, files);
    var proof = Proof.of(folder, basis).written(Frames.proof(frames.language()));
    write(folder, proof);
    files.putAll(proof);
    PrivateFiles.write(folder.resolve(Proof.MANIFEST), Manifest.of(files, facts));
  }

  /**
   * The files of a report that says nothing: what they hold is words of their formats, whoever else
   * bears them as a name. Neither a frame nor the {@link #style} is among them, since a file of
   * Chorus that nobody has read yet may hold anything.
   */
  public static SortedMap<String, byte[]> blank(Frames spoken) throws IOException {
    return BlankRelease.files(spoken.mute());
  }

  /** The style sheet that every page holds. */
  public static String style() {
    return HtmlWriter.STYLE;
  }

  private static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
    for (var file : files.entrySet()) {
      PrivateFiles.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private SortedMap<String, byte[]> files(Released<Report> report, RunFacts facts, boolean annex)
      throws IOException {
    var content = report.value();
    var charts = Charts.of(report, frames);
    var files = new TreeMap<String, byte[]>();
    charts.forEach(c -> files.put("charts/" + c.file(), c.png().bytes()));
    var html = new HtmlWriter(content, charts, frames, annex).page();
    // It takes as long as all others, and none of them waits for it.
    var printed = CompletableFuture.supplyAsync(() -> printed(html));
    files.put("report.html", html.getBytes(StandardCharsets.UTF_8));
    files.put(DocxWriter.FILE, DocxWriter.write(content, charts, frames));
    files.putAll(OpenData.files(content, facts, frames));
    files.put("tables.xlsx", WorkbookWriter.write(content.title(), content.tables(), frames));
    files.put(SlidesWriter.FILE, SlidesWriter.write(content, charts, frames));
    files.put(PdfWriter.FILE, printed.join());
    return files;
  }

  private static byte[] printed(String html) {
    try {
      return PdfWriter.write(html);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print the page", e);
    }
  }
}
