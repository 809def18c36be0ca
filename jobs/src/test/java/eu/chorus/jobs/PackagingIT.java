package eu.chorus.jobs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code package} leaves: a jar with everything but Spark, and the list of Spark's jars. */
final class PackagingIT {
  private static final Path JAR = Path.of("target", "chorus.jar");
  private static final Pattern SPARK =
      Pattern.compile("(org/apache/spark|scala|org/apache/hadoop)/.*");
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");

  @Test
  void theJarHoldsNoSparkAndNoSignature() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .noneMatch(SPARK.asMatchPredicate())
          .noneMatch(SIGNATURE.asMatchPredicate());
    }
  }

  @Test
  void theJarHoldsTheModelsAndNoOthers() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      assertThat(
              jar.stream()
                  .map(JarEntry::getName)
                  .filter(e -> e.endsWith(".gz") || e.endsWith(".tagger")))
          .filteredOn(entry -> entry.startsWith("edu/stanford/nlp/models/"))
          .containsExactlyInAnyOrder(
              "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz",
              "edu/stanford/nlp/models/parser/nndep/english_UD.gz",
              "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
    }
  }

  @Test
  void theClasspathIsSparksOwnTree() throws IOException {
    assertThat(sparkJars())
        .anyMatch(jar -> jar.startsWith("spark-sql_2.13-"))
        .anyMatch(jar -> jar.startsWith("scala-library-"))
        .anyMatch(jar -> jar.startsWith("jackson-databind-"))
        .anyMatch(jar -> jar.startsWith("commons-io-"))
        .noneMatch(jar -> jar.matches("(chorus|poi|pdfbox|lucene|stanford|tika|junit|archunit).*"));
  }

  @Test
  void sharedLibrariesHaveSparksVersion() throws IOException {
    var spark = sparkJars();
    var shared = new ArrayList<String>();
    for (var library : libraries()) {
      var name = library.getProperty("artifactId") + "-";
      var same = name + library.getProperty("version") + ".jar";
      var others =
          spark.stream().filter(jar -> jar.matches(Pattern.quote(name) + "\\d.*")).toList();
      if (!others.isEmpty()) {
        assertThat(others).containsExactly(same);
        shared.add(same);
      }
    }
    assertThat(shared).as("libraries in both").hasSizeGreaterThan(5);
  }

  private static Set<String> sparkJars() throws IOException {
    return Stream.of(
            Files.readString(Path.of("target", "spark.classpath"))
                .strip()
                .split(Pattern.quote(File.pathSeparator)))
        .map(jar -> Path.of(jar).getFileName().toString())
        .collect(toSet());
  }

  private static List<Properties> libraries() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .filter(entry -> entry.getName().endsWith("/pom.properties"))
          .map(entry -> properties(jar, entry))
          .toList();
    }
  }

  private static Properties properties(JarFile jar, JarEntry entry) {
    var properties = new Properties();
    try (var in = jar.getInputStream(entry)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
