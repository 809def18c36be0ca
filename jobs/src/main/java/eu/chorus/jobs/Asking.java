package eu.chorus.jobs;

import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.correction.Decisions;
import eu.chorus.nlp.correction.Targets;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.provision.Mention;
import eu.chorus.nlp.provision.Mention.Standing;
import eu.chorus.nlp.provision.MentionFinder;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.request.Evidence;
import eu.chorus.nlp.request.EvidenceKind;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.request.RequestFinder;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the passages ask for, and the evidence that they bring, where their language is read for
 * requests. Their sentences are parsed already: the parses are taken from the annotations, by the
 * digest of the text.
 */
final class Asking implements Records.Pairwise<Asking.Heard, AnnotatedText, PassageRequests> {
  private static final long serialVersionUID = 1L;

  private final Shared<Consultation> consultation;
  // Made once for a task and round: a finder of mentions knows every provision of the drafts.
  private transient volatile @Nullable Map<String, RequestFinder> finders;

  private Asking(Shared<Consultation> consultation) {
    this.consultation = consultation;
  }

  /**
   * A passage on the way to its words.
   *
   * @param digest of its text, under which its words lie
   * @param contribution id of its contribution
   * @param passage its id
   * @param round the round that its contribution answers; empty as long as that is not known
   * @param about provisions that it certainly is about
   * @param evidence the kinds of evidence that it brings
   * @param decided what people say that it asks for; empty where nobody does
   */
  record Heard(
      String digest,
      String contribution,
      String passage,
      String round,
      List<String> about,
      List<EvidenceKind> evidence,
      String decided) {
    Heard {
      about = List.copyOf(about);
      evidence = List.copyOf(evidence);
    }

    private Heard answering(String draft) {
      return new Heard(digest, contribution, passage, draft, about, evidence, decided);
    }

    private Heard about(PassageProvisions provisions) {
      var certain =
          provisions.mentions().stream()
              .filter(m -> m.standing() == Standing.IN_DRAFT || m.standing() == Standing.SECTION)
              .map(Mention::ref)
              .distinct()
              .toList();
      return new Heard(digest, contribution, passage, round, certain, evidence, decided);
    }

    /** Which passage: what people say that it asks for is made of its words. */
    @Override
    public String toString() {
      return "Heard[" + passage + "]";
    }
  }

  /**
   * The requests of every passage that has any, or brings evidence.
   *
   * @param asked the drafts, and which questions are about a provision
   * @param annotations the words of every text
   * @param corrections what people say that passages ask for
   */
  static Records<PassageRequests> requests(
      Consultation asked,
      Intake intake,
      Records<AnalysedPassage> passages,
      Records<AnnotatedText> annotations,
      Records<PassageProvisions> provisions,
      Corrections corrections) {
    return heard(passages, corrections.of(What.PASSAGE_REQUESTS))
        .join(
            intake.contributions(),
            "contribution",
            "id",
            Heard.class,
            (heard, c) -> Stream.of(heard.answering(c.round())).iterator())
        .join(
            provisions,
            "passage",
            "passage",
            Heard.class,
            (heard, found) -> Stream.of(heard.about(found)).iterator())
        .join(
            annotations,
            "digest",
            "digest",
            PassageRequests.class,
            new Asking(Shared.of(Consultation.class, List.of(asked))));
  }

  private static Records<Heard> heard(
      Records<AnalysedPassage> passages, Shared<Correction> corrections) {
    return passages.mapPartitions(
        Heard.class,
        in -> {
          var evidence = Evidence.installed();
          var decisions = Decisions.of(corrections.values(), What.PASSAGE_REQUESTS);
          return Iterators.flat(in, p -> heard(p, evidence, decisions).iterator());
        });
  }

  private static Stream<Heard> heard(
      AnalysedPassage analysed, Evidence evidence, Decisions decisions) {
    var passage = analysed.passage();
    var decided =
        decisions.byTarget().isEmpty()
            ? Optional.<String>empty()
            : decisions.of(Targets.passage(passage));
    if (decided.isEmpty()
        && Languages.installed().of(passage.language()).filter(Language::requests).isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new Heard(
            CutPassage.of(passage).digest(),
            passage.contribution(),
            passage.id(),
            "",
            List.of(),
            List.copyOf(evidence.in(passage.text())),
            decided.orElse("")));
  }

  @Override
  public Iterator<PassageRequests> apply(Heard heard, AnnotatedText annotated) {
    var found =
        heard.decided().isEmpty()
            ? PassageRequests.of(
                heard.passage(),
                finder(heard.round()),
                annotated.words(),
                heard.about(),
                heard.evidence())
            : PassageRequests.decided(
                heard.passage(), heard.decided(), heard.about(), heard.evidence());
    return Stream.of(found).filter(requests -> !requests.isEmpty()).iterator();
  }

  private RequestFinder finder(String round) {
    var known = finders;
    if (known == null) {
      known = new ConcurrentHashMap<>();
      finders = known;
    }
    return known.computeIfAbsent(
        round,
        r -> new RequestFinder(MentionFinder.answering(r, consultation.value().provisions())));
  }
}
