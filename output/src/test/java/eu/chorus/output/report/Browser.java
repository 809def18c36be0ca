package eu.chorus.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;

/** A real Chromium without a window and without a network. */
record Browser(Path program) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox", // as root there is none
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** The first on the path; empty where there is none. */
  static Optional<Browser> find() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  /**
   * What {@code probe.js} tells of a page in frames of these widths, in their order.
   *
   * @param page lies beside its pictures; a copy that may run scripts is written beside it
   */
  List<JsonNode> probe(Path page, boolean dark, int... widths) throws IOException {
    Files.writeString(page.resolveSibling("probed.html"), withProbe(Files.readString(page)));
    var frames = Files.writeString(page.resolveSibling("frames.html"), frames(widths));
    var look = "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1);
    var dom = run("--virtual-time-budget=300000", look, "--dump-dom", frames.toUri().toString());
    var told = new ArrayList<JsonNode>();
    for (var line : Jsoup.parse(dom).select("pre").eachText()) {
      told.add(new ObjectMapper().readTree(line));
    }
    return told;
  }

  /** The page as it is printed. */
  Path print(Path page) throws IOException {
    var pdf = page.resolveSibling("printed.pdf");
    run("--print-to-pdf=" + pdf, "--no-pdf-header-footer", page.toUri().toString());
    return pdf;
  }

  private static String withProbe(String page) throws IOException {
    var document = Jsoup.parse(page);
    document.select("meta[http-equiv=Content-Security-Policy]").remove();
    for (var script : List.of("/axe.min.js", "/eu/chorus/output/report/probe.js")) {
      try (var in = Browser.class.getResourceAsStream(script)) {
        assertThat(in).as(script).isNotNull();
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        document.head().appendElement("script").appendChild(new DataNode(text));
      }
    }
    return document.outerHtml();
  }

  private static String frames(int... widths) {
    var html =
        new StringBuilder("<!DOCTYPE html><script>\n")
            .append("addEventListener('message', m => {\n")
            .append("  const frames = Array.from(document.querySelectorAll('iframe'));\n")
            .append("  const at = frames.findIndex(f => f.contentWindow === m.source);\n")
            .append(
                "  document.querySelectorAll('pre')[at].textContent = JSON.stringify(m.data);\n")
            .append("});</script>");
    for (int width : widths) {
      html.append(
              "<pre></pre><iframe src=\"probed.html\" style=\"border: 0; height: 900px; width: ")
          .append(width)
          .append("px\"></iframe>");
    }
    return html.toString();
  }

  private String run(String... arguments) throws IOException {
    var profile = Files.createTempDirectory("chorus-browser");
    var output = profile.resolve("output");
    var command =
        Stream.of(
                Stream.of(program.toString(), "--user-data-dir=" + profile),
                QUIET.stream(),
                Arrays.stream(arguments))
            .flatMap(s -> s)
            .toList();
    var process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("Chromium came to an end").isTrue();
      return Files.readString(output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
      delete(profile);
    }
  }

  /** Its own processes may still be writing there. */
  private static void delete(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
