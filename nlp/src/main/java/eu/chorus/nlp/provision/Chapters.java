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

  /**
   * The chapter whose name begins at a token, with a capital letter or with the word "Chapter"
   * before it.
   */
  Optional<Named> at(int index) {
    var before = lexicon.find(tokens, index, Role.CHAPTER).map(word -> unquoted(word.end()));
    var led = before.flatMap(this::named).map(c -> new Named(c.name(), unquoted(c.end()), true));
    return led.or(() -> tokens.at(index).capital() ? named(index) : Optional.empty());
  }

  private int unquoted(int index) {
    return tokens.at(index).markOf("\"\u00ab\u00bb\u201c\u201d\u201e\u2018\u2019")
        ? index + 1
        : index;
  }

  private Optional<Named> named(int index) {
    var known = lexicon.find(tokens, index, Role.CHAPTER_NAME);
    if (known.isPresent()) {
      String name = OF_THE_CODE.get(known.get().entry().figure() - 1);
      return Optional.of(name)
          .filter(names::contains)
          .map(n -> with(n, known.get().end(), known.get().entry().plural()));
    }
    for (int i = 0; i < names.size(); i++) {
      int end = behind(index, words.get(i));
      if (end > 0) {
        return Optional.of(with(names.get(i), end, false));
      }
    }
    return Optional.empty();
  }

  private Named with(String name, int end, boolean compound) {
    var word = lexicon.find(tokens, end, Role.CHAPTER);
    return new Named(name, word.map(Lexicon.Match::end).orElse(end), compound || word.isPresent());
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
