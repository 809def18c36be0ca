package eu.chorus.nlp.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The files of one language. {@code language.yaml} is kept flat ({@code key: value} lines without
 * quotes), which {@link Properties} reads, so that no YAML library is needed here.
 */
record LanguageFolder(String tag, Properties settings) {
  LanguageFolder {
    settings = (Properties) settings.clone();
  }

  private static final String ROOT = "/eu/chorus/nlp/languages/";

  /** Whether a language of that tag has a folder. */
  static boolean exists(String tag) {
    return LanguageFolder.class.getResource(ROOT + tag + "/language.yaml") != null;
  }

  static LanguageFolder open(String tag) {
    var settings = new Properties();
    try (InputStream in = LanguageFolder.class.getResourceAsStream(ROOT + tag + "/language.yaml")) {
      if (in == null) {
        throw new IllegalArgumentException("no folder of language " + tag);
      }
      settings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LanguageFolder(tag, settings);
  }

  /** The setting, or an empty string. */
  String setting(String key) {
    return settings.getProperty(key, "").strip();
  }

  /** The words of a file, one a line; none when there is no such file. */
  Set<String> words(String file) {
    return new LinkedHashSet<>(lines(file));
  }

  /** The lines {@code word TAB concept} of a file; none when there is no such file. */
  List<Map.Entry<String, String>> pairs(String file) {
    return lines(file).stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> Map.entry(cells[0].strip(), cells[1].strip()))
        .toList();
  }

  private List<String> lines(String file) {
    var lines = new ArrayList<String>();
    try (InputStream in = LanguageFolder.class.getResourceAsStream(ROOT + tag + "/" + file)) {
      if (in == null) {
        return lines;
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
