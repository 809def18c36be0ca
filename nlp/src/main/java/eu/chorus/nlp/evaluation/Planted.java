package eu.chorus.nlp.evaluation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import eu.chorus.model.Passage;
import eu.chorus.model.Vectors;
import eu.chorus.nlp.stance.Stance;
import eu.chorus.nlp.stance.StanceFinder;
import eu.chorus.nlp.stance.StanceFinding;
import eu.chorus.problem.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a synthetic consultation says, as its generator wrote it down.
 *
 * @param themes titles of the themes, by id
 * @param places what is said in each place, named by contribution and question as passages are;
 *     without the places of a campaign's text, of which nothing is known
 * @param sides the side that is taken in each place which says nothing else
 * @param families the family of each contribution
 */
public record Planted(
    SortedMap<String, String> themes,
    SortedMap<String, Points> places,
    SortedMap<String, Side> sides,
    SortedMap<String, String> families) {
  private static final String ID = "id";
  private static final String THEME = "theme";
  private static final String REQUEST = "request";
  private static final String UPLOAD = "upload";

  /** The generator's words for what has another name here. */
  private static final Map<String, String> ACTS = Map.of("scope", "change_scope");

  private static final Map<String, Stance> STANCES =
      Map.of("support", Stance.FOR, "oppose", Stance.AGAINST, "mixed", Stance.UNCLEAR);

  public Planted {
    themes = new TreeMap<>(themes);
    places = new TreeMap<>(places);
    sides = new TreeMap<>(sides);
    families = new TreeMap<>(families);
  }

  /** A side, and the theme that it is taken towards. */
  public record Side(String theme, Stance stance) {}

  /**
   * Reads the {@code truth.json} that {@code chorus sample} writes.
   *
   * @throws UserException if it cannot be read, or plants no themes
   */
  public static Planted read(Path file) {
    JsonNode truth = Lines.whole(file);
    if (truth.path("themes").isEmpty() || truth.path("contributions").isEmpty()) {
      throw Lines.unreadable(String.valueOf(file.getFileName()), "no themes are planted there");
    }
    var said = new TreeMap<String, JsonNode>();
    var families = new TreeMap<String, String>();
    for (JsonNode contribution : truth.path("contributions")) {
      String id = contribution.path(ID).asText();
      families.put(id, contribution.path("family").asText());
      contribution
          .path("open")
          .properties()
          .forEach(e -> said.put(id + "/" + e.getKey(), e.getValue()));
      if (contribution.has(UPLOAD)) {
        said.put(id + "/" + UPLOAD, contribution.path(UPLOAD).path("planted"));
      }
    }
    said.keySet().removeAll(ofCampaigns(truth));
    var places = new TreeMap<String, Points>();
    var sides = new TreeMap<String, Side>();
    said.forEach(
        (place, planted) -> {
          places.put(place, points(planted));
          if (planted.size() == 1 && planted.path(0).has("stance")) {
            sides.put(place, side(planted.path(0)));
          }
        });
    return new Planted(titles(truth), places, sides, families);
  }

  /**
   * The side that the words of each of these places seem to take towards what it takes one to.
   *
   * @param texts the passages of some of the {@link #sides}
   * @param vectors whether they are also seen as sentence vectors
   */
  public Map<String, StanceFinding> read(Map<String, List<Passage>> texts, Vectors vectors) {
    var finders = new HashMap<String, StanceFinder>();
    var read = new HashMap<String, StanceFinding>();
    texts.forEach(
        (place, passages) -> {
          String theme = requireNonNull(sides.get(place)).theme();
          var finder =
              finders.computeIfAbsent(
                  themes.getOrDefault(theme, theme), t -> StanceFinder.toward(t, vectors));
          read.put(place, finder.of(text(passages)));
        });
    return read;
  }

  private static String text(List<Passage> passages) {
    return passages.stream()
        .sorted(Comparator.comparingInt(Passage::ordinal))
        .map(passage -> passage.text().text())
        .collect(Collectors.joining(" "));
  }

  /** Counts alone. */
  @Override
  public String toString() {
    return "Planted[" + themes.size() + " themes, " + places.size() + " places]";
  }

  private static SortedMap<String, String> titles(JsonNode truth) {
    var titles = new TreeMap<String, String>();
    truth.path("themes").forEach(t -> titles.put(t.path(ID).asText(), t.path("title").asText()));
    return titles;
  }

  private static Set<String> ofCampaigns(JsonNode truth) {
    var places = new HashSet<String>();
    for (JsonNode campaign : truth.path("campaigns")) {
      for (JsonNode member : campaign.path("members")) {
        campaign
            .path("questions")
            .forEach(question -> places.add(member.asText() + "/" + question.asText()));
      }
    }
    return places;
  }

  private static Points points(JsonNode planted) {
    var themes = new LinkedHashSet<String>();
    var requests = new ArrayList<Points.Request>();
    for (JsonNode one : planted) {
      String theme = one.path(THEME).asText();
      themes.add(theme);
      if (one.has(REQUEST)) {
        String act = one.path(REQUEST).asText();
        requests.add(
            new Points.Request(
                ACTS.getOrDefault(act, act), theme, strings(one.path("provisions"))));
      }
    }
    return new Points(themes, requests);
  }

  private static Side side(JsonNode planted) {
    return new Side(
        planted.path(THEME).asText(),
        STANCES.getOrDefault(planted.path("stance").asText(), Stance.UNCLEAR));
  }

  private static List<String> strings(JsonNode array) {
    var strings = new ArrayList<String>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }
}
