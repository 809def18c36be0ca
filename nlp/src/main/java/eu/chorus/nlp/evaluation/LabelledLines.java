package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.correction.StandingTheme;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** The codebook and what people labelled with it, as lines of JSON that can be learnt from. */
public final class LabelledLines {
  private static final JsonMapper JSON = new JsonMapper();

  private LabelledLines() {}

  /** A line {@code {"id","labels"}} for each passage. */
  public static String labelled(SortedMap<String, List<String>> labels) {
    var text = new StringBuilder();
    labels.forEach(
        (passage, themes) -> {
          var line = JSON.createObjectNode().put(Lines.ID, passage);
          var array = line.putArray("labels");
          themes.forEach(array::add);
          append(text, line);
        });
    return text.toString();
  }

  /**
   * A line {@code {"id","label","description","labelledBy","describedBy"}} for each theme; its id
   * is {@code topic/theme}.
   */
  public static String codebook(List<StandingTheme> themes) {
    var text = new StringBuilder();
    for (StandingTheme theme : themes) {
      append(
          text,
          JSON.createObjectNode()
              .put(Lines.ID, theme.ref().toString())
              .put(Lines.LABEL, theme.label())
              .put("description", theme.description())
              .put("labelledBy", theme.labelled().name().toLowerCase(Locale.ROOT))
              .put("describedBy", theme.described().name().toLowerCase(Locale.ROOT)));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, ObjectNode line) {
    try {
      text.append(JSON.writeValueAsString(line)).append('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an object in memory is always written", e);
    }
  }
}
