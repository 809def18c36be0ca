package eu.chorus.nlp.evaluation;

import eu.chorus.nlp.evaluation.Points.Request;
import eu.chorus.nlp.stance.Stance;
import eu.chorus.nlp.stance.StanceFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How much of what was planted in a synthetic consultation a run finds again.
 *
 * @param places what was found in each place; one that is missing holds nothing
 * @param sides the side that the text of a place seems to take
 * @param families the family that each contribution was found to belong to
 */
public record Recovery(
    Map<String, Points> places, Map<String, StanceFinding> sides, Map<String, String> families) {
  private static final Points NOTHING = new Points(Set.of(), List.of());
  private static final StanceFinding NO_SIDE = new StanceFinding(Stance.UNCLEAR, 0);
  private static final ClusterScoring TOGETHER = new ClusterScoring("family");

  /** A planted theme is found again by one that shares at least this with it, as F1. */
  private static final double AGAIN = 0.5;

  public Recovery {
    places = Map.copyOf(places);
    sides = Map.copyOf(sides);
    families = Map.copyOf(families);
  }

  /** What is said in a place, and what was found there. */
  private record Place(Points gold, Points found) {}

  /**
   * Holds it against what was planted: themes by B-cubed and, once each is called what is planted
   * in most of its places, by these names; requests by their act, alone and with theme or
   * provision; sides and families as the tasks on single texts are.
   *
   * @return figures, by what they are about
   */
  public Map<String, List<Figure>> figures(Planted planted) {
    List<Place> said =
        planted.places().entrySet().stream()
            .map(e -> new Place(e.getValue(), places.getOrDefault(e.getKey(), NOTHING)))
            .toList();
    Map<String, String> names = names(said);
    var figures = new LinkedHashMap<String, List<Figure>>();
    figures.put("themes", themes(said, names));
    figures.put("each theme, by the one likest to it", likest(said));
    figures.put("requests", requests(said, names));
    figures.put("each act", acts(said));
    figures.put("sides, of places that say nothing else", sides(planted));
    figures.put("families", families(planted));
    return figures;
  }

  /** Counts alone: themes are called by respondents' words. */
  @Override
  public String toString() {
    return "Recovery[" + places.size() + " places]";
  }

  /** For every theme that was found the planted one with which it shares most places. */
  private static Map<String, String> names(List<Place> said) {
    var together = new TreeMap<String, TreeMap<String, Integer>>();
    for (Place place : said) {
      for (String found : place.found().themes()) {
        var golds = together.computeIfAbsent(found, key -> new TreeMap<>());
        place.gold().themes().forEach(gold -> golds.merge(gold, 1, Integer::sum));
      }
    }
    var names = new HashMap<String, String>();
    together.forEach(
        (found, golds) ->
            golds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> names.put(found, most.getKey())));
    return names;
  }

  private static List<Figure> themes(List<Place> said, Map<String, String> names) {
    var figures =
        new ArrayList<>(
            BCubed.figures(
                said.stream().map(place -> place.gold().themes()).toList(),
                said.stream().map(place -> place.found().themes()).toList()));
    figures.addAll(
        listed(
            "",
            said,
            points -> points.themes().stream().map(t -> names.getOrDefault(t, t)).distinct()));
    figures.add(Figure.number("planted", themes(said, Place::gold).size(), said.size()));
    figures.add(Figure.number("found", themes(said, Place::found).size(), said.size()));
    return figures;
  }

  /**
   * Each planted theme as if there were no other, held against the one that shares most with it.
   */
  private static List<Figure> likest(List<Place> said) {
    var figures = new ArrayList<Figure>();
    for (String gold : themes(said, Place::gold)) {
      List<Place> raised = said.stream().filter(p -> p.gold().themes().contains(gold)).toList();
      figures.add(
          themes(raised, Place::found).stream()
              .map(found -> both(said, gold, found))
              .max(Comparator.comparingDouble(ListedLabels::f1))
              .map(likest -> ListedLabels.f1(gold + " ", likest))
              .orElse(new Figure(gold + " F1", 0, 0, 0, said.size())));
    }
    double[] each = figures.stream().mapToDouble(Figure::value).toArray();
    double[] again = DoubleStream.of(each).map(f1 -> f1 < AGAIN ? 0 : 1).toArray();
    figures.add(Bootstrap.figure("mean F1", each.length, t -> MappingScoring.mean(each, t)));
    figures.add(
        Bootstrap.figure("F1 of 0.5 or more", again.length, t -> MappingScoring.mean(again, t)));
    return figures;
  }

  private static Set<String> themes(List<Place> said, Function<Place, Points> side) {
    return said.stream()
        .flatMap(place -> side.apply(place).themes().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where a planted theme is raised, and where one that was found is. */
  private static List<ListedLabels> both(List<Place> said, String gold, String found) {
    return said.stream()
        .map(
            place ->
                new ListedLabels(
                    place.gold().themes().contains(gold) ? List.of(gold) : List.of(),
                    place.found().themes().contains(found) ? List.of(gold) : List.of()))
        .toList();
  }

  private static List<Figure> requests(List<Place> said, Map<String, String> names) {
    var figures = new ArrayList<Figure>();
    figures.addAll(listed("act ", said, points -> points.requests().stream().map(Request::act)));
    figures.addAll(
        listed(
            "act and theme ",
            said,
            points ->
                points.requests().stream()
                    .map(r -> r.act() + " " + names.getOrDefault(r.theme(), r.theme()))));
    figures.addAll(
        listed(
            "act and provision ",
            said,
            points ->
                points.requests().stream()
                    .flatMap(r -> r.provisions().stream().map(p -> r.act() + " " + p))));
    return figures;
  }

  private static List<Figure> acts(List<Place> said) {
    return said.stream()
        .flatMap(place -> place.gold().requests().stream())
        .map(Request::act)
        .distinct()
        .sorted()
        .flatMap(
            act ->
                listed(
                    act + " ",
                    said,
                    points -> points.requests().stream().map(Request::act).filter(act::equals))
                    .stream())
        .toList();
  }

  private static List<Figure> listed(
      String prefix, List<Place> said, Function<Points, Stream<String>> labels) {
    return ListedLabels.figures(
        prefix,
        said.stream()
            .map(
                place ->
                    new ListedLabels(
                        labels.apply(place.gold()).toList(), labels.apply(place.found()).toList()))
            .toList());
  }

  private List<Figure> sides(Planted planted) {
    var pairs = new ArrayList<Judged>();
    planted
        .sides()
        .forEach(
            (place, side) -> {
              StanceFinding found = sides.getOrDefault(place, NO_SIDE);
              pairs.add(
                  new Judged(
                      StanceScoring.node(new StanceFinding(side.stance(), 1)),
                      StanceScoring.node(found)));
            });
    return new StanceScoring().figures(pairs);
  }

  private List<Figure> families(Planted planted) {
    var pairs = new ArrayList<Judged>();
    planted
        .families()
        .forEach(
            (contribution, family) ->
                pairs.add(
                    new Judged(
                        TOGETHER.node(family),
                        TOGETHER.node(families.getOrDefault(contribution, "")))));
    return TOGETHER.figures(pairs);
  }
}
