package eu.chorus.nlp.request;

import eu.chorus.nlp.annotation.Parse;
import eu.chorus.nlp.annotation.Words;
import eu.chorus.nlp.provision.Mention;
import eu.chorus.nlp.provision.MentionFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what English sentences ask for, by rules over their grammar that lie in {@code request/en}.
 * Rules, because the sets that one could learn from are few and of other domains (Negi, de Rijke,
 * Buitelaar, Open Domain Suggestion Mining, 2018), and because a chair can be told why a sentence
 * counts. Immutable and thread-safe.
 */
public final class RequestFinder {
  private final English english = English.installed();
  private final MentionFinder mentions;

  /**
   * A finder.
   *
   * @param mentions finds the provisions that a sentence names
   */
  public RequestFinder(MentionFinder mentions) {
    this.mentions = mentions;
  }

  /**
   * What a text asks for, in reading order.
   *
   * @param words of the text, whose sentences that may ask for something are parsed
   * @param about provisions that the whole text is about; of a sentence that names none
   */
  public List<RequestFrame> in(Words words, List<String> about) {
    return words.parses().stream().flatMap(parse -> in(parse, about).stream()).toList();
  }

  /** What a sentence asks for, in reading order. */
  public List<RequestFrame> in(Parse parse, List<String> about) {
    var sentence = Sentence.of(parse, english.lemmas());
    String text = sentence.text();
    List<String> named = mentions.find(text).stream().map(Mention::ref).distinct().toList();
    var asks = new Asks(english.rules(), sentence);
    var builder = new FrameBuilder(english, sentence, asks, named.isEmpty() ? about : named);
    Optional<TrackedChanges.Change> change = english.changes().in(text);
    if (change.isPresent()) {
      return List.of(builder.frame(change.get()));
    }
    var frames = new ArrayList<RequestFrame>();
    for (Match ask : asks.standing()) {
      builder.frame(ask).ifPresent(frames::add);
    }
    if (frames.isEmpty()) {
      var opening = new Opening(english, sentence);
      opening.verb().map(verb -> builder.opened(verb, opening.object(verb))).ifPresent(frames::add);
    }
    return List.copyOf(frames);
  }
}
