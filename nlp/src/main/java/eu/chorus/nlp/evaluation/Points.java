package eu.chorus.nlp.evaluation;

import java.util.List;
import java.util.Set;

/**
 * What is said in one place: an answer, or an uploaded document.
 *
 * @param themes ids of the themes that are raised
 * @param requests what is asked for
 */
public record Points(Set<String> themes, List<Request> requests) {
  public Points {
    themes = Set.copyOf(themes);
    requests = List.copyOf(requests);
  }

  /** Counts alone: themes are called by respondents' words. */
  @Override
  public String toString() {
    return "Points[" + themes.size() + " themes, " + requests.size() + " requests]";
  }

  /**
   * One request.
   *
   * @param act name of what is wanted done, in lower case; of what is not to be done after "not "
   * @param theme id of its theme; empty where it falls under none
   * @param provisions ids of the provisions that it is about, without their drafts
   */
  public record Request(String act, String theme, List<String> provisions) {
    public Request {
      provisions = List.copyOf(provisions);
    }

    /** Nothing: its theme is called by respondents' words. */
    @Override
    public String toString() {
      return "Request";
    }
  }
}
