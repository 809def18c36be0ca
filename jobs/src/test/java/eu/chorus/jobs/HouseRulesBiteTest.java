package eu.chorus.jobs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks each rule of {@link HouseRulesTest} on purpose, and sees it bite. The planted sources are
 * compiled into a directory of their own, under the very package names that the rules speak of.
 */
final class HouseRulesBiteTest {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

  @TempDir private Path directory;

  static Stream<Arguments> plantedViolations() {
    return Stream.of(
        planted(
            "rule01LayersOneWay",
            "nlp knows output",
            "package eu.chorus.output.table; public class Counted {}",
            "package eu.chorus.nlp; class Planted { eu.chorus.output.table.Counted counted; }"),
        planted(
            "rule01LayersOneWay",
            "output knows ingest",
            "package eu.chorus.ingest; public class Reader {}",
            "package eu.chorus.output.table; class Planted { eu.chorus.ingest.Reader reader; }"),
        planted(
            "rule02ModelIsJdkOnly",
            "model knows a library",
            "package eu.chorus.model; class Planted { org.apache.commons.csv.CSVFormat format; }"),
        planted(
            "rule03SparkOnlyInJobs",
            "nlp knows Spark",
            "package eu.chorus.nlp; class Planted { org.apache.spark.sql.Row row; }"),
        planted(
            "rule03SparkOnlyInJobs",
            "nlp knows Scala",
            "package eu.chorus.nlp; class Planted { scala.Option<String> option; }"),
        planted(
            "rule04WritersDoNotKnowWhatWasSaid",
            "a writer knows the model",
            "package eu.chorus.output.report; class Planted { eu.chorus.model.Topic topic; }"),
        planted(
            "rule05OnlyTheGateReleases",
            "a neighbour of the gate releases",
            "package eu.chorus.output.disclosure; public final class Released<T> { Released(T t) {} }",
            "package eu.chorus.output.disclosure; class Planted { Object a = new Released<>(1); }"),
        planted(
            "rule05OnlyTheGateReleases",
            "a neighbour of the gate releases by reference",
            "package eu.chorus.output.disclosure; public final class Released<T> { Released(T t) {} }",
            """
            package eu.chorus.output.disclosure;
            class Planted { java.util.function.Function<String, Object> a = Released::new; }
            """),
        planted(
            "rule06VerbatimIsReadWhereListed",
            "a job reads",
            """
            package eu.chorus.jobs;
            class Planted { String read(eu.chorus.model.Verbatim said) { return said.text(); } }
            """),
        planted(
            "rule06VerbatimIsReadWhereListed",
            "a job reads by reference",
            """
            package eu.chorus.jobs;
            import eu.chorus.model.Verbatim;
            class Planted { java.util.function.Function<Verbatim, String> read = Verbatim::text; }
            """),
        planted(
            "rule07NoPackageCycles",
            "two packages know each other",
            "package eu.chorus.nlp.passage; public class One { eu.chorus.nlp.topic.Two two; }",
            "package eu.chorus.nlp.topic; public class Two { eu.chorus.nlp.passage.One one; }"),
        planted(
            "rule08NoSetters",
            "a setter",
            "package eu.chorus.nlp; class Planted { int a; void setA(int b) { a = b; } }"),
        planted(
            "rule08ModelIsValues",
            "a mutable class in the model",
            "package eu.chorus.model; class Planted { int a; }"),
        planted(
            "rule09NoConsoleOutsideMain",
            "a job prints",
            "package eu.chorus.jobs; class Planted { void a() { System.out.println(); } }"),
        planted(
            "rule09NoConsoleOutsideMain",
            "a job prints a stack trace",
            "package eu.chorus.jobs; class Planted { void a(Error e) { e.printStackTrace(); } }"),
        planted(
            "rule09NoConsoleOutsideMain",
            "a job ends the process",
            "package eu.chorus.jobs; class Planted { void a() { System.exit(0); } }"),
        planted(
            "rule10NoEmptyNames",
            "a name that says nothing",
            "package eu.chorus.nlp; class PlantedUtils {}"),
        planted(
            "rule11EachLibraryInItsPackages",
            "a library outside its packages",
            "package eu.chorus.nlp; class Planted { org.apache.poi.ss.usermodel.Cell cell; }"),
        planted(
            "rule11EachLibraryInItsPackages",
            "a library that is listed nowhere",
            "package eu.chorus.nlp; class Planted { org.opentest4j.AssertionFailedError error; }"),
        planted(
            "rule12NothingAmbient",
            "the default locale",
            "package eu.chorus.nlp; class Planted { String a = \"I\".toLowerCase(); }"),
        planted(
            "rule12NothingAmbient",
            "the default zone",
            "package eu.chorus.nlp; class Planted { Object a = java.time.ZoneId.systemDefault(); }"),
        planted(
            "rule12NothingAmbient",
            "the default charset",
            "package eu.chorus.nlp; class Planted { byte[] a = \"I\".getBytes(); }"),
        planted(
            "rule12NothingAmbient",
            "the clock, by reference",
            """
            package eu.chorus.nlp;
            class Planted { java.util.function.Supplier<?> a = java.time.LocalDate::now; }
            """),
        planted(
            "rule12NothingAmbient",
            "chance",
            "package eu.chorus.nlp; class Planted { Object a = new java.util.Random(); }"),
        planted(
            "rule13NoBareException",
            "a bare exception",
            "package eu.chorus.nlp; class Planted { void a() { throw new RuntimeException(); } }"),
        planted(
            "rule13UserFaultsAreProblems",
            "a user fault without its problems",
            """
            package eu.chorus.problem;
            public class UserException extends RuntimeException { UserException(String a) {} }
            """),
        planted(
            "rule14RecordsCopyTheirCollections",
            "a record that shares its list",
            "package eu.chorus.nlp; record Planted(java.util.List<String> shared) {}"),
        planted(
            "rule15NullMarkedPackages",
            "a package without package-info",
            "package eu.chorus.nlp.silent; class Planted {}"),
        planted(
            "importTable",
            "the gate knows a finding",
            "package eu.chorus.nlp.theme; public class Finding {}",
            "package eu.chorus.output.disclosure; class Planted { eu.chorus.nlp.theme.Finding a; }"),
        planted(
            "importTable",
            "a reader knows the ledger",
            "package eu.chorus.output.disclosure.ledger; public class Entry {}",
            "package eu.chorus.output.disclosure.readback; class Planted { eu.chorus.output.disclosure.ledger.Entry a; }"),
        planted(
            "importTableVerbatim",
            "counting knows words",
            "package eu.chorus.output.table; class Planted { eu.chorus.model.Verbatim words; }"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("plantedViolations")
  void bites(String rule, String violation, List<String> sources) throws Exception {
    compile(sources);
    var evaluation =
        requireNonNull(rules().get(rule))
            .evaluate(new ClassFileImporter().importPath(directory.resolve("classes")));
    assertThat(evaluation.hasViolation()).as("%s sees that %s", rule, violation).isTrue();
  }

  @Test
  void everyRuleIsBrokenOnce() throws Exception {
    var broken = new TreeSet<String>();
    plantedViolations().forEach(violation -> broken.add((String) violation.get()[0]));
    assertThat(broken).isEqualTo(rules().keySet());
  }

  @Test
  void undocumentedSourcesAreNamed() throws IOException {
    write("package eu.chorus.nlp; public class Planted { public enum Nested { A } }");
    write("/** Two. Sentences. */ package eu.chorus.nlp.theme;", "package-info.java");
    write("package eu.chorus.nlp.theme; /** Said. */ public record Planted() {}");
    assertThat(Documentation.faults(directory.resolve("sources")))
        .containsExactly(
            "eu/chorus/nlp/Planted.java: public type without Javadoc",
            "eu/chorus/nlp/theme/package-info.java: not one sentence",
            "eu/chorus/nlp: no package-info.java");
  }

  private static Arguments planted(String rule, String violation, String... sources) {
    return arguments(rule, violation, List.of(sources));
  }

  private static Map<String, ArchRule> rules() throws IllegalAccessException {
    var rules = new TreeMap<String, ArchRule>();
    for (Field field : HouseRulesTest.class.getDeclaredFields()) {
      if (field.isAnnotationPresent(ArchTest.class)) {
        rules.put(field.getName(), (ArchRule) field.get(null));
      }
    }
    return rules;
  }

  private void compile(List<String> sources) throws IOException {
    var files = new ArrayList<Path>();
    for (var source : sources) {
      files.add(write(source));
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-d",
            Files.createDirectory(directory.resolve("classes")).toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          compiler.getTask(
              null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      assertThat(task.call()).as("the planted sources compile").isTrue();
    }
  }

  private Path write(String source) throws IOException {
    var type = TYPE.matcher(source);
    assertThat(type.find()).isTrue();
    return write(source, type.group(1) + ".java");
  }

  private Path write(String source, String name) throws IOException {
    var location = PACKAGE.matcher(source);
    assertThat(location.find()).isTrue();
    var folder = directory.resolve("sources").resolve(location.group(1).replace('.', '/'));
    return Files.writeString(Files.createDirectories(folder).resolve(name), source);
  }
}
