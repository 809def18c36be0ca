package eu.chorus.nlp.provision;

import eu.chorus.model.Provision;
import java.util.List;
import java.util.Optional;

/**
 * Finds the provisions that a text names: of the draft that it answers, and of the AI Act. Words of
 * every installed language are understood in every text. Immutable and thread-safe; linear in the
 * text's length.
 */
public final class MentionFinder {
  private final Numbering numbering;
  private final Resolver resolver;

  private MentionFinder(Numbering numbering, Resolver resolver) {
    this.numbering = numbering;
    this.resolver = resolver;
  }

  /**
   * For texts that answer a draft whose provisions are known.
   *
   * @param round the draft's round
   * @param drafts the provisions of every draft, in the order of the rounds; with none of that
   *     round, nothing resolves
   */
  public static MentionFinder answering(String round, List<Provision> drafts) {
    var own = drafts.stream().filter(p -> p.round().equals(round)).toList();
    return new MentionFinder(Numbering.of(own), Resolver.of(round, drafts));
  }

  /**
   * For texts that answer a draft of the Code of which only the numbering is known.
   *
   * @param draft "1", "2", "3" or "final"
   * @return empty if there is no such draft
   */
  public static Optional<MentionFinder> byForm(String draft) {
    return Numbering.ofDraft(draft).map(n -> new MentionFinder(n, Resolver.byForm(n)));
  }

  /** What a text names when nothing was said before it. */
  public List<Mention> find(String text) {
    return read(text, Context.none()).mentions();
  }

  /** What a text names, and what its "this Measure" leaves to the text behind it. */
  public Reading read(String text, Context before) {
    var groups = Scan.of(text, numbering, resolver.chapters());
    return new Settling(text, resolver, before).settle(groups);
  }

  /** What is named from outside a text, for the whole of it. */
  Mention resolve(Reference ref, int length) {
    return resolver.resolve(new Group.Found(0, length, ref), "");
  }
}
