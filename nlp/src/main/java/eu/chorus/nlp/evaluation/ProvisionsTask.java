package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.provision.Mention;
import eu.chorus.nlp.provision.MentionFinder;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.util.List;
import java.util.Optional;

/** The provisions and parts of the AI Act that a text names. */
final class ProvisionsTask implements Task {
  private static final String MENTIONS = "mentions";
  private static final String REF = "ref";

  private final MentionFinder finder;

  /**
   * A task on answers to one draft.
   *
   * @param draft "1", "2", "3" or "final"
   */
  ProvisionsTask(Optional<String> draft) {
    finder =
        draft
            .flatMap(MentionFinder::byForm)
            .orElseThrow(
                () ->
                    new UserException(
                        List.of(
                            new Problem(
                                ProblemKind.EVALUATION_SETTING_MISSING,
                                Place.of("evaluate"),
                                "--draft 1, 2, 3 or final"))));
  }

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    return items.parallelStream().map(this::finding).toList();
  }

  private ObjectNode finding(Item item) {
    ObjectNode finding = Lines.finding(item);
    var mentions = finding.putArray(MENTIONS);
    for (Mention mention : finder.find(item.text().text())) {
      mentions
          .addObject()
          .put("start", mention.start())
          .put("end", mention.end())
          .put(REF, mention.ref());
    }
    return finding;
  }

  @Override
  public Scoring scoring() {
    return new SpanScoring(MENTIONS, REF, false);
  }
}
