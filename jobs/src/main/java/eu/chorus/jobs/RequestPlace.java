package eu.chorus.jobs;

import eu.chorus.output.table.RequestTables.Ask;
import java.io.Serializable;

/**
 * What makes requests on a topic stand in one row: their class with an object or a theme, or alone.
 *
 * @param topic id of the topic
 * @param kind class of the requests, or what stands for several, {@link
 *     eu.chorus.output.table.RequestTables#joint()}
 * @param against whether it is not to be done
 * @param object lemmas of what they are about; empty where that is not told
 * @param theme label of the theme of their passages; empty where that is not told
 */
record RequestPlace(String topic, String kind, boolean against, String object, String theme)
    implements Serializable, Comparable<RequestPlace> {

  /** The place of a row. */
  static RequestPlace of(String topic, Ask ask) {
    return new RequestPlace(
        topic, ask.kind(), ask.against(), String.join(" ", ask.key().object()), ask.theme());
  }

  private String key() {
    return String.join("\n", topic, kind, against ? "not" : "", object, theme);
  }

  @Override
  public int compareTo(RequestPlace other) {
    return key().compareTo(other.key());
  }

  /** Nothing: it is made of respondents' words. */
  @Override
  public String toString() {
    return "RequestPlace";
  }
}
