package eu.chorus.nlp.provision;

import java.util.List;
import java.util.Optional;

/** Finds the chapters of the final Code, in each of which numbers begin again. */
final class Chapters {
  /** The chapters of the Code as published, for when no draft is given. */
  static final List<String> OF_THE_CODE =
      List.of("Transparency", "Copyright", "Safety and Security");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final List<String> names;
  private final List<Tokens> words;

  /** A finder of chapters of these names. */
  Chapters(Tokens tokens, Lexicon lexicon, List<String> names) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.names = List.copyOf(names);
    this.words = names.stream().map(Tokens::new).toList();
  }

  /**
   * A chapter in the text.
   *
   * @param name as the Code prints it
   * @param end index of the token behind it
   * @param word whether the word "Chapter" stands with it
   */
  record Named(String name, int end, boolean word) {}

  /** The chapter whose name begins at a token with a capital letter. */
  Optional<Named> at(int index) {
    if (!tokens.at(index).capital()) {
      return Optional.empty();
    }
    for (int i = 0; i < names.size(); i++) {
      int end = behind(index, words.get(i));
      if (end > 0) {
        var word = lexicon.find(tokens, end, Role.CHAPTER);
        return Optional.of(
            new Named(names.get(i), word.map(Lexicon.Match::end).orElse(end), word.isPresent()));
      }
    }
    return Optional.empty();
  }

  private int behind(int index, Tokens name) {
    for (int i = 0; i < name.size(); i++) {
      Token token = tokens.at(index + i);
      boolean and = name.at(i).text().equals("and") && token.mark('&');
      if (!and && !token.text().equals(name.at(i).text())) {
        return -1;
      }
    }
    return index + name.size();
  }

  /** The chapter told behind a provision: "of the Copyright Chapter", "(Copyright)". */
  Optional<Named> after(int index) {
    if (tokens.at(index).mark('(')) {
      return at(index + 1)
          .filter(c -> tokens.at(c.end()).mark(')'))
          .map(c -> new Named(c.name(), c.end() + 1, c.word()));
    }
    return lexicon.find(tokens, index, Role.OF).flatMap(of -> at(of.end()));
  }
}
