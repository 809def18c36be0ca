package eu.chorus.jobs.sample;

import eu.chorus.jobs.sample.Remark.Planted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Writes what an author says about a section, and keeps the words of different authors apart. */
final class Composer {
  /** Wordings tried for a sentence, of which the one least like others' words is kept. */
  private static final int TRIES = 12;

  private final Grammar grammar = Grammar.read(Vocabulary.lines("grammar.txt"));
  private final Foreign foreign = Foreign.read();
  private final List<Theme> themes;
  private final SixGrams written = new SixGrams();
  private final Random random;

  Composer(List<Theme> themes, Random random) {
    this.themes = themes;
    this.random = random;
  }

  /** Every text composed so far. */
  SixGrams written() {
    return written;
  }

  /**
   * Composes an answer.
   *
   * @param drafts where to take provisions from, if the answer is a comment on a draft
   */
  Remark answer(Author author, String section, Optional<Mentions> drafts) {
    if (!author.english()) {
      return foreign(author, section);
    }
    var sentences = new ArrayList<String>();
    var planted = new ArrayList<Planted>();
    for (Theme theme : choose(author, section)) {
      sentences.add(aboutTheme(author, theme, drafts, planted));
    }
    String gap = sentences.size() > 2 ? "\r\n\r\n" : " ";
    return remember(author, new Remark(String.join(gap, sentences), "en", planted, false));
  }

  /** One sentence on a section's commonest theme, for an addition to somebody else's text. */
  Remark addition(Author author, String section) {
    Theme theme = choose(author, section).iterator().next();
    var planted = new ArrayList<Planted>();
    String text = act(author, theme, Optional.empty(), planted);
    return remember(author, new Remark(text, "en", planted, false));
  }

  private Remark foreign(Author author, String section) {
    var text = new StringBuilder(fresh(author, () -> foreign.sentence(author, section, random)));
    if (random.nextBoolean()) {
      text.append(' ').append(fresh(author, () -> foreign.sentence(author, section, random)));
    }
    var planted = new Planted(foreign.theme(section), Act.SUPPORT, List.of());
    return remember(
        author, new Remark(text.toString(), author.language(), List.of(planted), false));
  }

  private Remark remember(Author author, Remark remark) {
    written.add(remark.text(), author.family());
    return remark;
  }

  private String aboutTheme(
      Author author, Theme theme, Optional<Mentions> drafts, List<Planted> planted) {
    var text = new ArrayList<String>();
    if (random.nextInt(100) < 15) {
      text.add(sentence(author, theme, "context", List.of("-")));
    }
    text.add(act(author, theme, drafts, planted));
    if (random.nextInt(100) < 80) {
      text.add(sentence(author, theme, "reason", List.of("-")));
    }
    if (random.nextInt(100) < 5) {
      text.add(sentence(author, theme, "law", List.of("-")));
    }
    return String.join(" ", text);
  }

  private String act(Author author, Theme theme, Optional<Mentions> drafts, List<Planted> planted) {
    boolean wants = random.nextInt(100) < theme.support().of(author);
    List<Act> acts = wants ? Act.FAVOURABLE : Act.UNFAVOURABLE;
    Act act = acts.get(random.nextInt(acts.size()));
    Optional<Mentions.Mention> mention = drafts.map(d -> d.draw(random));
    if (mention.isPresent() && act == Act.MIXED) {
      act = Act.CLARIFY;
    }
    planted.add(
        new Planted(theme.id(), act, mention.map(Mentions.Mention::provisions).orElse(List.of())));
    List<String> words = List.of(mention.map(Mentions.Mention::words).orElse("-"));
    return sentence(author, theme, act.rule(mention.isPresent()), words);
  }

  private String sentence(Author author, Theme theme, String rule, List<String> mention) {
    Map<String, List<String>> bound =
        Map.of(
            "np", theme.drawn(),
            "rel", theme.related(),
            "we", List.of(author.organisation().isEmpty() ? "I" : "we"),
            "ref", mention);
    return fresh(author, () -> grammar.sentence(rule, bound, random));
  }

  private String fresh(Author author, Supplier<String> wording) {
    String best = wording.get();
    for (int i = 1; i < TRIES && written.taken(best, author.family()) > 0; i++) {
      String other = wording.get();
      if (written.taken(other, author.family()) < written.taken(best, author.family())) {
        best = other;
      }
    }
    return best;
  }

  private Set<Theme> choose(Author author, String section) {
    List<Theme> open = themes.stream().filter(t -> t.section().equals(section)).toList();
    int total = open.stream().mapToInt(t -> t.weights().of(author)).sum();
    int draw = random.nextInt(100);
    int wanted = draw < 40 ? 1 : draw < 80 ? 2 : 3;
    var chosen = new LinkedHashSet<Theme>();
    while (chosen.size() < wanted) {
      int left = random.nextInt(total);
      for (Theme theme : open) {
        left -= theme.weights().of(author);
        if (left < 0) {
          chosen.add(theme);
          break;
        }
      }
    }
    return chosen;
  }
}
