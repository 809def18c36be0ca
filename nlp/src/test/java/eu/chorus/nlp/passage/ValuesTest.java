package eu.chorus.nlp.passage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.model.Consultation;
import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.nlp.Samples;
import eu.chorus.nlp.topic.TopicRouter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Short values among the answers. */
class ValuesTest {
  @Test
  void numbersAndDaysAreNoWords() {
    var contribution = Samples.contribution("c", "en", "This is said in words.");
    assertThat(cutter(QuestionKind.OPEN).cut(contribution, List.of())).hasSize(1);
    assertThat(cutter(QuestionKind.VALUE).cut(contribution, List.of())).isEmpty();
  }

  /** A cutter for a consultation whose open question is of that kind. */
  private static PassageCutter cutter(QuestionKind kind) {
    var c = Samples.consultation();
    var questions = c.questions().stream().map(q -> q.id().equals("open") ? of(q, kind) : q);
    return new PassageCutter(
        TopicRouter.of(
            new Consultation(
                c.id(),
                c.title(),
                c.sources(),
                questions.toList(),
                c.sections(),
                c.workingGroups(),
                c.topics(),
                c.stakeholders(),
                c.provisions(),
                c.plenary(),
                c.identities(),
                c.vectors(),
                c.release())));
  }

  private static Question of(Question q, QuestionKind kind) {
    return new Question(
        q.id(),
        q.source(),
        kind,
        q.title(),
        q.row(),
        q.options(),
        q.ordinal(),
        q.section(),
        q.workingGroups(),
        q.topic(),
        q.provision());
  }
}
