package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;

import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Verbatim;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.request.Act;
import eu.chorus.nlp.request.Equivalence;
import eu.chorus.nlp.request.FrameKey;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.request.Polarity;
import eu.chorus.nlp.request.RequestFrame;
import eu.chorus.nlp.request.Strength;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as it is counted: whose it is, and what makes it one with others.
 *
 * @param family the family that it counts for; empty as long as that is not known
 * @param contribution id of the contribution that makes it
 * @param passage id of the passage that makes it
 * @param topic the passage's topic; empty when it has none
 * @param kind the {@link FrameKey#kind()}
 * @param against whether it is not to be done
 * @param object lemmas of the {@link FrameKey#object()}, separated by spaces
 * @param subject the same in the order in which they were said
 * @param targets the {@link FrameKey#targets()}
 * @param act the act of its class
 * @param strength how strongly it is asked for
 * @param proposed the words that it proposes
 */
record Asked(
    String family,
    String contribution,
    String passage,
    String topic,
    String kind,
    boolean against,
    String object,
    String subject,
    List<String> targets,
    Act act,
    Strength strength,
    Optional<Verbatim> proposed) {
  Asked {
    targets = List.copyOf(targets);
  }

  /** Where a passage stands. */
  record Place(String passage, String contribution, String topic) {}

  /** Every request that was found, with its family. */
  static Records<Asked> of(
      Records<PassageRequests> requests,
      Records<AnalysedPassage> passages,
      Records<Membership> families) {
    return requests
        .join(places(passages), "passage", "passage", Asked.class, Asked::all)
        .join(
            families,
            "contribution",
            "contribution",
            Asked.class,
            (asked, member) -> Stream.of(asked.in(member)).iterator());
  }

  /** Where every passage stands. */
  static Records<Place> places(Records<AnalysedPassage> passages) {
    return Records.later(
        Place.class,
        () ->
            passages
                .rows()
                .select(
                    col("passage.id").as("passage"),
                    col("passage.contribution").as("contribution"),
                    col("passage.topic").as("topic")));
  }

  private static Iterator<Asked> all(PassageRequests requests, Place place) {
    var equivalence = Equivalence.installed();
    return requests.frames().stream()
        .map(frame -> of(frame, equivalence, place))
        .distinct()
        .iterator();
  }

  private static Asked of(RequestFrame frame, Equivalence equivalence, Place place) {
    FrameKey key = equivalence.key(frame);
    return new Asked(
        "",
        place.contribution(),
        place.passage(),
        place.topic(),
        key.kind(),
        key.polarity() == Polarity.NEGATIVE,
        String.join(" ", key.object()),
        equivalence.subject(frame),
        key.targets(),
        frame.act(),
        frame.strength(),
        frame.proposed());
  }

  private Asked in(Membership member) {
    return new Asked(
        member.family(),
        contribution,
        passage,
        topic,
        kind,
        against,
        object,
        subject,
        targets,
        act,
        strength,
        proposed);
  }

  /** Ids alone: the rest is a respondent's words. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Asked[%s]", passage);
  }
}
