package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import eu.chorus.jobs.RequestChoice.Wide;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is room for below the themes of a consultation. Whoever asks for something in a
 * passage on a theme speaks of it: both numbers may be shown only where nobody, or enough, are in
 * the one and not in the other.
 */
final class ThemeRoom {
  private final Map<String, Integer> phrases;
  private final Map<String, Size> sizes;
  private final Set<String> named;
  private final int least;

  /** How many raise a theme of a topic, by its label. */
  record Size(String topic, String label, long families, long contributions) {
    /** The numbers alone: a label is respondents' words. */
    @Override
    public String toString() {
      return "Size[" + families + " families]";
    }
  }

  ThemeRoom(Findings findings, Map<String, Integer> phrases, ReleasePolicy policy) {
    this.phrases = phrases;
    this.least = policy.k();
    var raised =
        AskedOn.raised(findings)
            .join(findings.families().rows().select("contribution", "family"), "contribution")
            .groupBy(col("topic"), col("label"))
            .agg(
                countDistinct("family").as("families"),
                countDistinct("contribution").as("contributions"));
    this.sizes =
        new Records<>(Size.class, raised)
            .collect().stream()
                .collect(Collectors.toMap(s -> s.topic() + "\n" + s.label(), s -> s));
    this.named =
        findings.codebook().collect().stream()
            .filter(StandingTheme::namedByPeople)
            .map(theme -> theme.topic() + "\n" + theme.label())
            .collect(Collectors.toSet());
  }

  /**
   * The families that support the label of a request in passages on a theme: no more than make it,
   * nor than use the theme's label as a phrase, unless people wrote that; 0 where there is no room.
   */
  int support(Wide request) {
    var place = request.place();
    var theme = place.topic() + "\n" + place.theme();
    var size = sizes.get(theme);
    if (size == null || !isApart(request, size)) {
      return 0;
    }
    int said =
        named.contains(theme) ? (int) size.families() : Corpus.support(place.theme(), phrases);
    return (int) Math.min(said, request.families());
  }

  private boolean isApart(Wide part, Size whole) {
    return part.contributions() == whole.contributions()
        || whole.families() - part.families() >= least;
  }
}
