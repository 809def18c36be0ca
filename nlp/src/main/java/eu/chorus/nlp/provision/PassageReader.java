package eu.chorus.nlp.provision;

import eu.chorus.model.Consultation;
import eu.chorus.model.Passage;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Question;
import eu.chorus.nlp.provision.Lineage.Descent;
import eu.chorus.nlp.provision.Mention.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tells which provisions the passages of a contribution are about. Thread-safe. */
public final class PassageReader {
  private static final String ENGLISH = "en";

  private final List<Provision> drafts;
  private final Map<String, ProvisionKey> asked;
  private final Lineage lineage;
  private final Map<String, MentionFinder> finders = new ConcurrentHashMap<>();
  private final Map<String, LikelyProvision> likely = new ConcurrentHashMap<>();

  /** A reader of the contributions to a consultation, with its drafts and their crosswalk. */
  public PassageReader(Consultation consultation) {
    drafts = consultation.provisions();
    asked =
        consultation.questions().stream()
            .filter(q -> q.provision().isPresent())
            .collect(Collectors.toMap(Question::id, q -> q.provision().orElseThrow()));
    lineage = Lineage.of(drafts, consultation.plenary().crosswalk());
  }

  /**
   * Reads the passages of one contribution. "This Measure" means what the question or the section
   * is about, or what was named last in the same answer or document.
   *
   * @param round the round that the contribution answers
   * @param passages its passages, in any order
   * @return one for each passage, in the order of questions' ids and then of reading
   */
  public List<PassageProvisions> read(String round, List<Passage> passages) {
    var finder = finders.computeIfAbsent(round, r -> MentionFinder.answering(r, drafts));
    var read = new ArrayList<PassageProvisions>();
    String question = "";
    var context = Context.none();
    for (Passage passage : inOrder(passages)) {
      if (!passage.question().equals(question)) {
        question = passage.question();
        context =
            Optional.ofNullable(asked.get(question)).map(Context::about).orElse(Context.none());
      }
      Reading reading = finder.read(passage.text().text(), context);
      read.add(about(passage, round, section(finder, context, passage), reading));
      context = reading.after();
    }
    return read;
  }

  private static List<Passage> inOrder(List<Passage> passages) {
    return passages.stream()
        .sorted(Comparator.comparing(Passage::question).thenComparingInt(Passage::ordinal))
        .toList();
  }

  /** What the question or the section is about, over the whole of the passage. */
  private static Optional<Mention> section(MentionFinder finder, Context context, Passage passage) {
    return context
        .section()
        .map(ref -> finder.resolve(ref, passage.text().length()))
        .map(m -> new Mention(m.start(), m.end(), m.ref(), m.round(), Standing.SECTION, 1));
  }

  private PassageProvisions about(
      Passage passage, String round, Optional<Mention> section, Reading reading) {
    var mentions = new ArrayList<Mention>();
    section.ifPresent(mentions::add);
    mentions.addAll(reading.mentions());
    if (mentions.stream().allMatch(m -> m.standing() == Standing.LAW)
        && passage.language().equals(ENGLISH)) {
      likely
          .computeIfAbsent(round, r -> LikelyProvision.answering(r, drafts))
          .of(passage.text().text(), passage.workingGroups())
          .ifPresent(mentions::add);
    }
    var likelyOnes = mentions.stream().filter(m -> m.standing() == Standing.IMPLIED).toList();
    var named = mentions.stream().filter(m -> m.standing() != Standing.IMPLIED).toList();
    return new PassageProvisions(passage.id(), mentions, now(named), now(likelyOnes));
  }

  /**
   * A passage about exactly these provisions, as an analyst decided; the parts of the AI Act that
   * it names are left to it.
   *
   * @param found what was found to be in the passage
   */
  public PassageProvisions decided(
      PassageProvisions found, Passage passage, List<ProvisionKey> provisions) {
    var mentions = new ArrayList<Mention>();
    for (ProvisionKey key : provisions) {
      int end = passage.text().length();
      mentions.add(new Mention(0, end, key.id(), key.round(), Standing.CORRECTED, 1));
    }
    found.mentions().stream().filter(m -> m.standing() == Standing.LAW).forEach(mentions::add);
    return new PassageProvisions(passage.id(), mentions, now(mentions), List.of());
  }

  private List<String> now(List<Mention> mentions) {
    var now = new LinkedHashSet<String>();
    for (Mention mention : mentions) {
      if (!mention.round().isEmpty()) {
        var key = new ProvisionKey(mention.round(), mention.ref());
        lineage
            .lastRound()
            .map(last -> lineage.trace(key, last))
            .ifPresent(ways -> ways.forEach(way -> now.add(id(way))));
      }
    }
    return List.copyOf(now);
  }

  private static String id(Descent way) {
    return way.exists() ? way.end().id() : PassageProvisions.GONE;
  }
}
