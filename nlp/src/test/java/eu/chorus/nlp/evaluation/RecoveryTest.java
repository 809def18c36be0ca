package eu.chorus.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chorus.nlp.evaluation.Points.Request;
import eu.chorus.nlp.stance.Stance;
import eu.chorus.nlp.stance.StanceFinding;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  private static final String TRUTH =
      """
      {"themes":[{"id":"1/logs","title":"Change logs"},{"id":"1/limits","title":"Known limits"}],
       "campaigns":[{"id":"c","members":["s/4"],"questions":["q"]}],
       "contributions":[
        {"id":"s/1","family":"A","open":{"q":[{"theme":"1/logs","request":"add"}]}},
        {"id":"s/2","family":"A","open":{"q":[
          {"theme":"1/logs","request":"scope","provisions":["Measure 1"]},
          {"theme":"1/limits","stance":"support"}]}},
        {"id":"s/3","family":"B","open":{"q":[{"theme":"1/limits","stance":"oppose"}]},
         "upload":{"name":"u","planted":[{"theme":"1/limits","request":"delete"}]}},
        {"id":"s/4","family":"B","open":{"q":[]}}]}
      """;

  private static final Map<String, String> FAMILIES =
      Map.of("s/1", "s/1", "s/2", "s/1", "s/3", "s/3", "s/4", "s/3");

  @TempDir private Path folder;

  private Planted planted() throws IOException {
    return Planted.read(Files.writeString(folder.resolve("truth.json"), TRUTH));
  }

  private static Points points(String theme, Request... requests) {
    return new Points(theme.isEmpty() ? Set.of() : Set.of(theme), List.of(requests));
  }

  private static Request request(String act, String theme, String... provisions) {
    return new Request(act, theme, List.of(provisions));
  }

  private static double value(Map<String, List<Figure>> figures, String about, String name) {
    return figures.getOrDefault(about, List.of()).stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsFoundUnderOtherNamesIsFoundAgain() throws IOException {
    var found =
        Map.of(
            "s/1/q", points("t/a", request("add", "t/a")),
            "s/2/q",
                new Points(
                    Set.of("t/a", "t/b"), List.of(request("change_scope", "t/a", "Measure 1"))),
            "s/3/q", points("t/b"),
            "s/3/upload", points("t/b", request("delete", "t/b")));
    var sides = Map.of("s/3/q", new StanceFinding(Stance.AGAINST, 0.9));
    var figures = new Recovery(found, sides, FAMILIES).figures(planted());
    assertThat(value(figures, "themes", "B-cubed F1")).isEqualTo(1);
    assertThat(value(figures, "themes", "F1")).isEqualTo(1);
    assertThat(value(figures, "themes", "planted")).isEqualTo(2);
    assertThat(value(figures, "requests", "act F1")).isEqualTo(1);
    assertThat(value(figures, "requests", "act and theme F1")).isEqualTo(1);
    assertThat(value(figures, "requests", "act and provision F1")).isEqualTo(1);
    assertThat(value(figures, "sides, of places that say nothing else", "accuracy")).isEqualTo(1);
    assertThat(value(figures, "families", "pair F1")).isEqualTo(1);
  }

  @Test
  void whatIsMissedSplitOrMadeUpCosts() throws IOException {
    var found =
        Map.of(
            "s/1/q", points("t/a", request("add", "t/a"), request("keep", "")),
            "s/2/q", points("t/c", request("delete", "t/c")),
            "s/3/q", points("t/b"));
    var apart = Map.of("s/1", "s/1", "s/2", "s/2", "s/3", "s/3", "s/4", "s/3");
    var figures = new Recovery(found, Map.of(), apart).figures(planted());
    // Each place stands beside itself alone, which is right of it: nothing is put together.
    assertThat(value(figures, "themes", "B-cubed precision")).isEqualTo(1);
    // Itself of two; itself, by one theme of two, of four; itself of three; nothing.
    assertThat(value(figures, "themes", "B-cubed recall"))
        .isCloseTo((1 / 2.0 + 1 / 8.0 + 1 / 3.0) / 4, within(1e-9));
    assertThat(value(figures, "themes", "recall")).isEqualTo(3 / 5.0);
    assertThat(value(figures, "each theme, by the one likest to it", "1/limits F1")).isEqualTo(0.5);
    assertThat(value(figures, "requests", "act precision")).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(value(figures, "requests", "act recall")).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(value(figures, "each act", "add F1")).isEqualTo(1);
    assertThat(value(figures, "requests", "act and provision recall")).isZero();
    assertThat(value(figures, "sides, of places that say nothing else", "accuracy")).isZero();
    assertThat(value(figures, "families", "pair recall")).isEqualTo(0.5);
  }

  @Test
  void nothingAtAllIsAFigureToo() throws IOException {
    var figures = new Recovery(Map.of(), Map.of(), Map.of()).figures(planted());
    assertThat(value(figures, "themes", "recall")).isZero();
    assertThat(value(figures, "each theme, by the one likest to it", "mean F1")).isZero();
  }

  @Test
  void aFileThatPlantsNothingIsRefused() throws IOException {
    var file = Files.writeString(folder.resolve("truth.json"), "{\"synthetic\":true}");
    assertThatThrownBy(() -> Planted.read(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("truth.json");
  }
}
