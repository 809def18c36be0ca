package eu.chorus.jobs;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Passage;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.evaluation.Planted;
import eu.chorus.nlp.evaluation.Points;
import eu.chorus.nlp.evaluation.Points.Request;
import eu.chorus.nlp.evaluation.Recovery;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.request.Act;
import eu.chorus.nlp.stance.StanceFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Holds what a run found in a synthetic consultation against what its generator planted there. All
 * of it is looked at by this one process, as the truth is, which is as long.
 */
@Command(
    name = "recovered",
    mixinStandardHelpOptions = true,
    description =
        "Compares what a run found in a synthetic consultation with what was planted in it.")
final class Recovering implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--vectors",
      paramLabel = "none|local",
      description =
          "Whether sides, which no run tells by text, are seen by sentence vectors too:"
              + " ${DEFAULT-VALUE}.")
  private Vectors vectors = Vectors.LOCAL;

  @Parameters(paramLabel = "TRUTH", description = "The truth.json that sample wrote.")
  private Path truth = Path.of("truth.json");

  Recovering() {}

  @Override
  public Integer call() throws IOException {
    var planted = Planted.read(truth);
    return store.open(
        context -> {
          try (var findings = Findings.stored(context)) {
            found(findings, planted).figures(planted).forEach(Evaluate::print);
            return 0;
          }
        });
  }

  private Recovery found(Findings findings, Planted planted) {
    return new Recovery(
        places(raised(findings), wished(findings)), sides(findings, planted), families(findings));
  }

  /**
   * A passage under a theme that readers see.
   *
   * @param label of the theme
   */
  record Raised(String passage, String topic, double score, String label) {
    /** Its passage alone: a label is made of respondents' words. */
    @Override
    public String toString() {
      return "Raised[" + passage + "]";
    }

    String theme() {
      return topic + "/" + label;
    }

    private Raised better(Raised other) {
      return score < other.score ? other : this;
    }
  }

  private static List<Raised> raised(Findings findings) {
    return Records.later(
            Raised.class,
            () -> AskedOn.raised(findings).select("passage", "topic", "score", "label"))
        .collect();
  }

  /** What a request wants done, without the words it is made with. */
  record Wished(String passage, Act act, boolean against, List<String> targets) {
    Wished {
      targets = List.copyOf(targets);
    }

    /** Its passage alone. */
    @Override
    public String toString() {
      return "Wished[" + passage + "]";
    }

    private Request under(Map<String, String> themes) {
      return new Request(
          (against ? "not " : "") + act.name().toLowerCase(Locale.ROOT),
          themes.getOrDefault(passage, ""),
          targets.stream().map(target -> target.substring(target.indexOf('/') + 1)).toList());
    }
  }

  private static List<Wished> wished(Findings findings) {
    return Records.later(
            Wished.class,
            () -> findings.asked().rows().select("passage", "act", "against", "targets"))
        .collect();
  }

  /** What was found in each place; a request falls under the theme that its passage fits best. */
  private static Map<String, Points> places(List<Raised> raised, List<Wished> wished) {
    Map<String, String> best =
        raised.stream()
            .collect(
                groupingBy(
                    Raised::passage,
                    collectingAndThen(reducing(Raised::better), r -> r.orElseThrow().theme())));
    Map<String, Set<String>> themes =
        raised.stream()
            .collect(groupingBy(r -> place(r.passage()), mapping(Raised::theme, toSet())));
    Map<String, List<Request>> requests =
        wished.stream()
            .collect(groupingBy(w -> place(w.passage()), mapping(w -> w.under(best), toList())));
    return Stream.concat(themes.keySet().stream(), requests.keySet().stream())
        .distinct()
        .collect(
            toMap(
                place -> place,
                place ->
                    new Points(
                        themes.getOrDefault(place, Set.of()),
                        requests.getOrDefault(place, List.of()))));
  }

  /** The answer or document of a passage, whose id ends with its place in there. */
  private static String place(String passage) {
    return passage.substring(0, passage.lastIndexOf('/'));
  }

  private Map<String, StanceFinding> sides(Findings findings, Planted planted) {
    Set<String> places = Set.copyOf(planted.sides().keySet());
    Map<String, List<Passage>> texts =
        findings
            .passages()
            .filter(analysed -> places.contains(place(analysed.passage().id())))
            .collect()
            .stream()
            .map(AnalysedPassage::passage)
            .collect(groupingBy(passage -> place(passage.id())));
    return planted.read(texts, vectors);
  }

  private static Map<String, String> families(Findings findings) {
    return findings.families().collect().stream()
        .collect(toMap(Membership::contribution, Membership::family));
  }
}
