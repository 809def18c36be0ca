package eu.chorus.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static eu.chorus.jobs.HousePredicates.aBareException;
import static eu.chorus.jobs.HousePredicates.aLibraryOutsideItsPackages;
import static eu.chorus.jobs.HousePredicates.ambient;
import static eu.chorus.jobs.HousePredicates.beARecordAnEnumOrASealedInterface;
import static eu.chorus.jobs.HousePredicates.copyItsCollections;
import static eu.chorus.jobs.HousePredicates.haveANullMarkedPackageInfo;
import static eu.chorus.jobs.HousePredicates.importOnlyWhatItsRowAllows;
import static eu.chorus.jobs.HousePredicates.takeAListOfProblems;
import static eu.chorus.jobs.HousePredicates.theConstructorOf;
import static eu.chorus.jobs.HousePredicates.theEndOfTheJvm;
import static eu.chorus.jobs.HousePredicates.theMain;
import static eu.chorus.jobs.HousePredicates.theMethod;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The architecture as a test. Each rule says why; {@link HouseRulesBiteTest} breaks each once, on
 * purpose.
 */
@AnalyzeClasses(packages = "eu.chorus", importOptions = DoNotIncludeTests.class)
final class HouseRulesTest {
  /** Who may import whom, among our own packages; a package of no row may import everything. */
  static final Map<String, List<String>> IMPORTS =
      Map.ofEntries(
          entry("eu.chorus.model..", List.of()),
          entry("eu.chorus.problem..", List.of("eu.chorus.model..")),
          entry("eu.chorus.process..", List.of()),
          entry(
              "eu.chorus.ingest..",
              List.of("eu.chorus.model..", "eu.chorus.problem..", "eu.chorus.process..")),
          entry("eu.chorus.nlp..", List.of("eu.chorus.model..", "eu.chorus.problem..")),
          entry("eu.chorus.output.table..", List.of("eu.chorus.model..", "eu.chorus.nlp..")),
          entry("eu.chorus.output.prose..", List.of()),
          entry(
              "eu.chorus.output.synthesis..",
              List.of(
                  "eu.chorus.model..",
                  "eu.chorus.nlp..",
                  "eu.chorus.output.prose..",
                  "eu.chorus.output.table..")),
          // The gate, from what it rests on to what is said of it.
          entry("eu.chorus.output.disclosure.policy..", List.of("eu.chorus.problem..")),
          entry(
              "eu.chorus.output.disclosure.readback..",
              List.of("eu.chorus.process..", "eu.chorus.output.disclosure.policy..")),
          entry(
              "eu.chorus.output.disclosure.quotation..",
              List.of(
                  "eu.chorus.model..",
                  "eu.chorus.output.disclosure.policy..",
                  "eu.chorus.output.disclosure.readback..",
                  "eu.chorus.output.synthesis..")),
          entry(
              "eu.chorus.output.disclosure.names..",
              List.of(
                  "eu.chorus.model..",
                  "eu.chorus.nlp.annotation..", // the second net
                  "eu.chorus.problem..",
                  "eu.chorus.output.disclosure.policy..",
                  "eu.chorus.output.disclosure.readback..",
                  "eu.chorus.output.disclosure.quotation..")),
          entry(
              "eu.chorus.output.disclosure.cells..",
              List.of("eu.chorus.output.disclosure.policy..", "eu.chorus.output.table..")),
          entry(
              "eu.chorus.output.disclosure.ledger..",
              List.of(
                  "eu.chorus.output.disclosure.policy..",
                  "eu.chorus.output.disclosure.cells..",
                  "eu.chorus.output.table..")),
          entry(
              "eu.chorus.output.disclosure",
              List.of(
                  "eu.chorus.problem..",
                  "eu.chorus.process..",
                  "eu.chorus.output.disclosure.policy..",
                  "eu.chorus.output.disclosure.readback..",
                  "eu.chorus.output.disclosure.quotation..",
                  "eu.chorus.output.disclosure.names..",
                  "eu.chorus.output.disclosure.cells..",
                  "eu.chorus.output.table..",
                  "eu.chorus.output.synthesis..")),
          entry(
              "eu.chorus.output.disclosure.proof..",
              List.of(
                  "eu.chorus.output.disclosure",
                  "eu.chorus.output.disclosure.policy..",
                  "eu.chorus.output.disclosure.readback..",
                  "eu.chorus.output.disclosure.quotation..",
                  "eu.chorus.output.table..",
                  "eu.chorus.output.synthesis..")),
          entry(
              "eu.chorus.output.chart..",
              List.of(
                  "eu.chorus.output.disclosure..",
                  "eu.chorus.output.table..",
                  "eu.chorus.output.synthesis..")),
          entry(
              "eu.chorus.output.report..",
              List.of(
                  "eu.chorus.problem..",
                  "eu.chorus.output.disclosure..",
                  "eu.chorus.output.table..",
                  "eu.chorus.output.synthesis..",
                  "eu.chorus.output.chart..")),
          // What differs between two releases, read off their bytes.
          entry(
              "eu.chorus.output.comparison..",
              List.of("eu.chorus.problem..", "eu.chorus.output.disclosure.readback..")),
          // Workbooks that analysts edit, in the restricted zone.
          entry(
              "eu.chorus.output.codebook..",
              List.of("eu.chorus.model..", "eu.chorus.problem..", "eu.chorus.output.report..")));

  /** Where each library lives; a library that is not listed may be used nowhere. */
  static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          entry("org.jspecify..", List.of("eu.chorus..")),
          entry("org.slf4j..", List.of("eu.chorus..")),
          // The tables of files, read and written.
          entry(
              "org.apache.poi..",
              List.of(
                  "eu.chorus.ingest.survey..",
                  "eu.chorus.ingest.document..",
                  "eu.chorus.ingest.bench..",
                  "eu.chorus.output.bench..",
                  "eu.chorus.output.chart..",
                  "eu.chorus.output.codebook..",
                  "eu.chorus.output.disclosure.readback..",
                  "eu.chorus.output.report..",
                  "eu.chorus.jobs.sample..")),
          // The elements of office files, where POI has no method for them.
          entry(
              "org.openxmlformats..",
              List.of("eu.chorus.output.bench..", "eu.chorus.output.report..")),
          entry(
              "org.apache.pdfbox..",
              List.of(
                  "eu.chorus.process..",
                  "eu.chorus.ingest.document..",
                  "eu.chorus.ingest.bench..",
                  "eu.chorus.output.bench..",
                  // Only to read back final bytes.
                  "eu.chorus.output.disclosure.readback..",
                  // Only to save what the page was made into.
                  "eu.chorus.output.report..",
                  "eu.chorus.jobs.sample..")),
          entry("com.openhtmltopdf..", List.of("eu.chorus.output.report..")),
          entry(
              "org.apache.fontbox..",
              List.of("eu.chorus.process..", "eu.chorus.output.disclosure.readback..")),
          entry("org.apache.commons.compress..", List.of("eu.chorus.ingest.document..")),
          entry("org.apache.tika..", List.of("eu.chorus.ingest.document..")),
          entry(
              "org.apache.commons.csv..",
              List.of(
                  "eu.chorus.ingest.survey..",
                  "eu.chorus.ingest.draft..",
                  "eu.chorus.jobs.sample..")),
          entry(
              "com.fasterxml.jackson..",
              List.of(
                  "eu.chorus.ingest",
                  "eu.chorus.ingest.taxonomy..",
                  "eu.chorus.nlp.evaluation..",
                  "eu.chorus.output.comparison..",
                  "eu.chorus.output.disclosure..",
                  "eu.chorus.output.report..")),
          // Language.
          entry("edu.stanford.nlp..", List.of("eu.chorus.nlp..")),
          entry("org.apache.lucene..", List.of("eu.chorus.nlp..")),
          entry("de.bwaldvogel.liblinear..", List.of("eu.chorus.nlp.topic..")),
          entry("com.github.difflib..", List.of("eu.chorus.nlp.uptake..")),
          entry("ai.onnxruntime..", List.of("eu.chorus.nlp.vector..")),
          entry("dev.langchain4j..", List.of("eu.chorus.nlp.vector..")),
          entry("com.optimaize.langdetect..", List.of("eu.chorus.nlp.language..")),
          entry(
              "com.ibm.icu..",
              List.of(
                  "eu.chorus.output.disclosure.quotation..",
                  "eu.chorus.output.disclosure.names..")),
          // Publication.
          entry(
              "org.jfree..", List.of("eu.chorus.output.chart..", "eu.chorus.output.disclosure..")),
          entry(
              "org.jsoup..",
              List.of(
                  "eu.chorus.ingest.survey..",
                  "eu.chorus.ingest.document..",
                  "eu.chorus.output.bench..",
                  "eu.chorus.output.disclosure..",
                  // Only to take off the page what paper has no use for.
                  "eu.chorus.output.report..")),
          entry("org.ojalgo..", List.of("eu.chorus.output.disclosure.cells..")),
          entry(
              "org.owasp.encoder..",
              List.of("eu.chorus.output.report..", "eu.chorus.output.page..")),
          entry("simplenlg..", List.of("eu.chorus.output.prose..")),
          // What one runs.
          entry("org.apache.logging.log4j..", List.of("eu.chorus.jobs.spark..")),
          entry("org.apache.spark..", List.of("eu.chorus.jobs..")),
          entry("scala..", List.of("eu.chorus.jobs..")),
          entry("picocli..", List.of("eu.chorus.jobs")),
          entry("me.tongfei.progressbar..", List.of("eu.chorus.jobs.run..")));

  /** Where a respondent's words may be read. */
  static final List<String> READERS_OF_VERBATIM =
      List.of(
          "eu.chorus.ingest..",
          "eu.chorus.nlp..",
          "eu.chorus.output.codebook..",
          "eu.chorus.output.disclosure..",
          "eu.chorus.jobs.search..");

  @ArchTest
  static final ArchRule rule01LayersOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("model")
          .definedBy("eu.chorus.model..")
          .layer("problem")
          .definedBy("eu.chorus.problem..")
          .layer("ingest")
          .definedBy("eu.chorus.ingest..")
          .layer("nlp")
          .definedBy("eu.chorus.nlp..")
          .layer("output")
          .definedBy("eu.chorus.output..")
          .layer("jobs")
          .definedBy("eu.chorus.jobs..")
          .whereLayer("jobs")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("nlp")
          .mayOnlyBeAccessedByLayers("output", "jobs")
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("problem")
          .mayOnlyBeAccessedByLayers("ingest", "nlp", "output", "jobs")
          .because("data walks one straight line through four rooms, and never back");

  @ArchTest
  static final ArchRule rule02ModelIsJdkOnly =
      classes()
          .that()
          .resideInAPackage("eu.chorus.model..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("eu.chorus.model..", "java..", "org.jspecify.."))
          .because("what was said outlives every library that reads or writes it");

  @ArchTest
  static final ArchRule rule03SparkOnlyInJobs =
      noClasses()
          .that()
          .resideOutsideOfPackage("eu.chorus.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..")
          .because("the rooms are pure functions that any engine can map over records");

  @ArchTest
  static final ArchRule rule04WritersDoNotKnowWhatWasSaid =
      noClasses()
          .that()
          .resideInAnyPackage("eu.chorus.output.chart..", "eu.chorus.output.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("eu.chorus.model..", "eu.chorus.nlp..", "eu.chorus.ingest..")
          .because("a writer that cannot reach a respondent's words cannot leak them");

  @ArchTest
  static final ArchRule rule05OnlyTheGateReleases =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("eu.chorus.output.disclosure.DisclosureGate")
          .should()
          .accessTargetWhere(theConstructorOf("eu.chorus.output.disclosure.Released"))
          .because("the disclosure gate is the only door out");

  @ArchTest
  static final ArchRule rule06VerbatimIsReadWhereListed =
      noClasses()
          .that(not(resideInAnyPackage(READERS_OF_VERBATIM.toArray(String[]::new))))
          .and()
          .doNotHaveFullyQualifiedName("eu.chorus.model.Verbatim")
          .and()
          .doNotHaveFullyQualifiedName("eu.chorus.jobs.spark.RecordCodec")
          .should()
          .accessTargetWhere(theMethod("eu.chorus.model.Verbatim", "text"))
          .because("every place that reads a respondent's words is a place that can leak them");

  @ArchTest
  static final ArchRule rule07NoPackageCycles =
      slices()
          .matching("eu.chorus.(**)")
          .should()
          .beFreeOfCycles()
          .because("a cycle of packages is one package that is hard to read");

  @ArchTest
  static final ArchRule rule08NoSetters =
      noMethods()
          .that()
          .areNotPrivate()
          .and() // the platform's own type, handed on; its setters are not ours to name
          .areDeclaredInClassesThat()
          .areNotAssignableTo("java.awt.Graphics2D")
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("results do not change after they are made");

  @ArchTest
  static final ArchRule rule08ModelIsValues =
      classes()
          .that()
          .resideInAPackage("eu.chorus.model..")
          .and()
          .areTopLevelClasses()
          .should(beARecordAnEnumOrASealedInterface())
          .because("what was said is a value, compared by what it holds");

  @ArchTest
  static final ArchRule rule09NoConsoleOutsideMain =
      noClasses()
          .that(not(theMain()))
          .should(ACCESS_STANDARD_STREAMS)
          .orShould()
          .accessTargetWhere(theEndOfTheJvm())
          .because("only the command line knows that there is a terminal and a process to end");

  @ArchTest
  static final ArchRule rule10NoEmptyNames =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
          .because("such a name says nothing about what the type is for");

  @ArchTest
  static final ArchRule rule11EachLibraryInItsPackages =
      noClasses()
          .should(aLibraryOutsideItsPackages(LIBRARIES))
          .because("a library that lives in one place can be replaced in one place");

  @ArchTest
  static final ArchRule rule12NothingAmbient =
      noClasses()
          .that(not(theMain()))
          .and() // the one thing that must not be the same for everybody
          .doNotHaveFullyQualifiedName("eu.chorus.jobs.run.KeyFile")
          .should()
          .accessTargetWhere(ambient())
          .because("the same input gives the same bytes on every machine, in every year");

  @ArchTest
  static final ArchRule rule13NoBareException =
      noClasses()
          .should()
          .accessTargetWhere(aBareException())
          .because("a fault says whose it is: the user's, the data's or ours");

  @ArchTest
  static final ArchRule rule13UserFaultsAreProblems =
      classes()
          .that()
          .haveFullyQualifiedName("eu.chorus.problem.UserException")
          .should(takeAListOfProblems())
          .because("a user mends all faults at once, not the first one first");

  @ArchTest
  static final ArchRule rule14RecordsCopyTheirCollections =
      classes()
          .that()
          .areRecords()
          .and()
          .areNotPrivate()
          .should(copyItsCollections())
          .because("a record that shares its list is not a value");

  @ArchTest
  static final ArchRule rule15NullMarkedPackages =
      classes()
          .should(haveANullMarkedPackageInfo())
          .because("every package says in one sentence what it is for, and nothing in it is null");

  @ArchTest
  static final ArchRule importTable =
      classes()
          .should(importOnlyWhatItsRowAllows(IMPORTS))
          .because("the table of who may import whom is the architecture");

  @ArchTest
  static final ArchRule importTableVerbatim =
      noClasses()
          .that()
          .resideInAnyPackage("eu.chorus.output.table..", "eu.chorus.output.synthesis..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("eu.chorus.model.Verbatim")
          .because("counting and writing sentences need numbers, not words");

  @Test
  void rule15PackagesAndPublicTypesAreDocumented() throws IOException {
    for (var room : List.of("ingest", "nlp", "output", "jobs")) {
      assertThat(Documentation.faults(Path.of("..", room, "src", "main", "java")))
          .as("public types without Javadoc, packages without one sentence, in %s", room)
          .isEmpty();
    }
  }
}
