package eu.chorus.nlp.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.chorus.nlp.annotation.Annotator;
import eu.chorus.nlp.provision.MentionFinder;
import eu.chorus.nlp.request.RequestFinder;
import eu.chorus.nlp.request.RequestFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text asks for something, and for what. */
final class RequestsTask implements Task {
  static final String REQUEST = "request";
  static final String FRAMES = "frames";

  /** The numbering that most of the Code's drafts share. */
  private static final String LIKELIEST_DRAFT = "2";

  private final RequestFinder finder;

  /**
   * A task on English texts.
   *
   * @param draft the draft that they answer, whose provisions they may name: "1", "2", "3" or
   *     "final"
   */
  RequestsTask(Optional<String> draft) {
    finder =
        new RequestFinder(
            draft
                .flatMap(MentionFinder::byForm)
                .or(() -> MentionFinder.byForm(LIKELIEST_DRAFT))
                .orElseThrow());
  }

  @Override
  public List<ObjectNode> findings(List<Item> items) {
    return items.parallelStream().map(this::finding).toList();
  }

  private ObjectNode finding(Item item) {
    List<RequestFrame> frames =
        finder.in(Annotator.of("en").annotate(item.text().text()), List.of());
    ObjectNode finding = Lines.finding(item).put(REQUEST, !frames.isEmpty());
    ArrayNode list = finding.putArray(FRAMES);
    frames.forEach(frame -> put(frame, list.addObject()));
    return finding;
  }

  private static void put(RequestFrame frame, ObjectNode node) {
    node.put("act", frame.act().name())
        .put("polarity", frame.polarity().name())
        .put("strength", frame.strength().name())
        .put("verb", frame.verb())
        .put("object", frame.object())
        .put("addressee", frame.addressee())
        .put("condition", frame.condition());
    frame.targets().forEach(node.putArray("target")::add);
    frame.proposed().ifPresent(words -> node.put("proposed", words.text()));
  }

  @Override
  public Map<String, Task> baselines() {
    return Map.of("words that ask", new Baseline());
  }

  @Override
  public Scoring scoring() {
    return new RequestScoring();
  }

  /** A request wherever one of the words stands by which people ask. */
  private record Baseline() implements Task {
    private static final Pattern ASKING =
        Pattern.compile(
            "\\b(should|must|shall|ought|please|need(s|ed)?|recommend|suggest|propose|urge|ask"
                + "|call for|would like|would be|could)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<ObjectNode> findings(List<Item> items) {
      return items.stream()
          .map(item -> Lines.finding(item).put(REQUEST, ASKING.matcher(item.text().text()).find()))
          .toList();
    }

    @Override
    public Scoring scoring() {
      return new RequestScoring();
    }
  }
}
