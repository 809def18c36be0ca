package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Themes held against sets that people made: normalised mutual information and the adjusted Rand
 * index of each item's best theme. A person's line names the set in {@code label}, or has themes as
 * findings do.
 */
record ThemeScoring() implements Scoring {
  @Override
  public List<Figure> figures(List<Judged> pairs) {
    var partitions = Partitions.of(pairs, ThemeScoring::set);
    return List.of(
        Bootstrap.figure("NMI", pairs.size(), partitions::information),
        Bootstrap.figure("ARI", pairs.size(), times -> partitions.pairs(times).adjusted()),
        number("sets of a person", pairs.stream().map(Judged::gold).toList()),
        number("themes", pairs.stream().map(Judged::found).toList()));
  }

  /** The adjusted Rand index is Cohen's kappa over pairs of items (Warrens, 2008). */
  @Override
  public List<Figure> agreement(List<Judged> pairs) {
    var partitions = Partitions.of(pairs, ThemeScoring::set);
    return List.of(
        Bootstrap.figure("kappa", pairs.size(), times -> partitions.pairs(times).adjusted()));
  }

  private static Figure number(String name, List<JsonNode> lines) {
    long sets = lines.stream().map(ThemeScoring::set).filter(s -> !s.isEmpty()).distinct().count();
    return Figure.number(name, sets, lines.size());
  }

  private static String set(JsonNode line) {
    JsonNode best = line.path(ThemesTask.THEMES).path(0);
    return best.isMissingNode() ? line.path(Lines.LABEL).asText() : best.path(Lines.ID).asText();
  }
}
