package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.Optional;

/** Tells which draft a provision is said to be of: "of draft 1", "the second draft's". */
final class Drafts {
  /** The draft before the one that is answered. */
  static final String PREVIOUS = "previous";

  /** The Code as published. */
  static final String FINAL = "final";

  /** Tokens between a draft and its provision, at most: "draft 1's Measure 6". */
  private static final int NEAR = 3;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private Named last = new Named("", -1);
  private boolean introduced;

  Drafts(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * A draft that is named.
   *
   * @param draft its number, {@link #PREVIOUS} or {@link #FINAL}
   * @param end index of the token behind its name
   */
  record Named(String draft, int end) {}

  /** Notes the draft that is named at a token, and gives the index behind it. */
  Optional<Integer> pass(int index) {
    var named = at(index);
    named.ifPresent(
        n -> {
          last = n;
          int before = tokens.at(index - 1).text().equals("the") ? index - 2 : index - 1;
          introduced = lexicon.find(tokens, before, Role.OF).isPresent();
        });
    return named.map(Named::end);
  }

  /** The draft that is named at a token. */
  private Optional<Named> at(int index) {
    var ordinal = lexicon.find(tokens, index, Role.ORDINAL);
    if (ordinal.isPresent()) {
      return word(ordinal.get().end(), String.valueOf(ordinal.get().entry().figure()));
    }
    var other = lexicon.find(tokens, index, Role.PREVIOUS, Role.FINAL);
    if (other.isPresent()) {
      boolean before = other.get().entry().role() == Role.PREVIOUS;
      return word(other.get().end(), before ? PREVIOUS : FINAL);
    }
    var suffix = tokens.at(index + 1);
    if (tokens.at(index).number() && suffix.word() && tokens.touches(index + 1)) { // 1st
      return tokens.integer(index).flatMap(n -> word(index + 2, String.valueOf(n)));
    }
    return lexicon.find(tokens, index, Role.DRAFT).flatMap(this::numbered);
  }

  private Optional<Named> word(int index, String draft) {
    return lexicon.find(tokens, index, Role.DRAFT).map(d -> new Named(draft, d.end()));
  }

  /** "draft 1", "draft no. 2", "draft one". */
  private Optional<Named> numbered(Match word) {
    var sign = lexicon.find(tokens, word.end(), Role.NUMBER);
    int at = sign.map(Match::end).orElse(word.end());
    at += sign.isPresent() && tokens.at(at).mark('.') ? 1 : 0;
    int number = at;
    boolean further = tokens.at(at + 1).mark('.') && tokens.touches(at + 2);
    if (tokens.at(at).number() && !further) {
      return tokens.integer(at).map(n -> new Named(String.valueOf(n), number + 1));
    }
    return lexicon
        .find(tokens, at, Role.FIGURE)
        .map(f -> new Named(String.valueOf(f.entry().figure()), f.end()));
  }

  /** The draft told behind a provision: "of draft 1", "in the previous draft", "(draft 2)". */
  Optional<Named> after(int index) {
    if (tokens.at(index).mark('(')) {
      return at(index + 1)
          .filter(n -> tokens.at(n.end()).mark(')'))
          .map(n -> new Named(n.draft(), n.end() + 1));
    }
    var of = lexicon.find(tokens, index, Role.OF);
    if (of.isEmpty()) {
      return Optional.empty();
    }
    int at = of.get().end();
    return at(tokens.at(at).text().equals("the") ? at + 1 : at);
  }

  /** The draft told right before a provision: "draft 1's", "in the first draft,". */
  Optional<Named> before(int index) {
    int at = last.end();
    for (int i = 0; i < NEAR && at >= 0 && at < index; i++) {
      Token token = tokens.at(at);
      boolean comma = introduced && token.mark(',');
      boolean genitive = token.markOf("'\u2019:") || token.text().equals("s");
      at = comma || genitive ? at + 1 : -1;
    }
    return at == index ? Optional.of(last) : Optional.empty();
  }
}
