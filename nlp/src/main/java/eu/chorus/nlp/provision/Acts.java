package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Group.Act;
import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose article is meant: by an act named behind it ("of the DSM Directive", "GDPR"), or
 * right before it ("the DSA, in particular Article 34").
 */
final class Acts {
  /** How many words may stand between an article and the noun of its act. */
  private static final int REACH = 14;

  /** How many tokens may stand between an act and its article. */
  private static final int NEAR = 6;

  /** Tokens of the longest name of another code, and what may stand between it and its measure. */
  private static final int LONGEST_NAME = 8;

  private static final int BETWEEN = 2;

  private static final Set<String> ARTICLES =
      Set.of(
          "the",
          "this",
          "that",
          "proposed",
          "revised",
          "current",
          "existing",
          "so",
          "called",
          "said",
          "der",
          "des",
          "die",
          "la",
          "le",
          "les",
          "el",
          "los",
          "il",
          "lo",
          "de",
          "het",
          "du",
          "della",
          "dell",
          "l");

  /** Whose the AI Act is as well, so that they make no other name of it. */
  private static final Set<String> NEUTRAL =
      Set.of("eu", "european", "union", "ec", "eec", "no", "s", "new", "ue", "ce", "we");

  private static final String AI_ACT_NUMBER = "1689";

  private final Tokens tokens;
  private final Lexicon lexicon;
  private int lastEnd = -1;
  private Act last = Act.UNSAID;

  Acts(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** Notes the act that a token names, and gives the index behind its name. */
  Optional<Integer> pass(int index) {
    var named = lexicon.find(tokens, index, Role.ACT, Role.AI_ACT, Role.REGULATION);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Match match = named.get();
    int behind = number(match.end());
    Role role = match.entry().role();
    boolean other = role == Role.ACT || (tokens.at(index).capital() && name(index - 1));
    if (role == Role.AI_ACT || aiAct(match.end(), behind)) {
      note(Act.AI_ACT, behind);
    } else if (other || behind > match.end()) {
      note(Act.OTHER, behind);
    }
    return Optional.of(behind);
  }

  private void note(Act act, int end) {
    last = act;
    lastEnd = end;
  }

  /** Whether a word before "Act" or "Regulation" gives it a name of its own. */
  private boolean name(int index) {
    Token token = tokens.at(index);
    return token.word()
        && token.capital()
        && !NEUTRAL.contains(token.text())
        && !ARTICLES.contains(token.text());
  }

  /** Behind "(EU) No 2019/790", if something like it stands at a token. */
  private int number(int index) {
    int at = index;
    for (int i = 0; i < NEAR && (tokens.at(at).markOf("()") || neutral(at)); i++) {
      at++;
    }
    boolean numbered = tokens.at(at).number() && tokens.at(at + 1).mark('/');
    if (!numbered) {
      return index;
    }
    at += tokens.at(at + 2).number() ? 3 : 2;
    return tokens.at(at).mark('/') && tokens.at(at + 1).upper() ? at + 2 : at;
  }

  private boolean neutral(int index) {
    return tokens.at(index).word() && NEUTRAL.contains(tokens.at(index).text());
  }

  private boolean aiAct(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.at(i).text().equals(AI_ACT_NUMBER)) {
        return true;
      }
    }
    return false;
  }

  /** The act that was named right before a token. */
  Act before(int index) {
    int at = lastEnd;
    for (int i = 0; i < NEAR && at >= 0 && at < index; i++) {
      var via = lexicon.find(tokens, at, Role.VIA);
      boolean mark = tokens.at(at).markOf(",(:)'\u2019") || tokens.at(at).dash();
      at = via.map(Match::end).orElse(mark ? at + 1 : -1);
    }
    return at == index ? last : Act.UNSAID;
  }

  /** The act that is named behind what was read up to a token. */
  Act after(int index) {
    int at = index + (tokens.at(index).mark('(') ? 1 : 0);
    if (lexicon.find(tokens, at, Role.SAME_ACT).isPresent()) {
      return Act.SAME;
    }
    var of = lexicon.find(tokens, at, Role.OF);
    at = of.map(Match::end).orElse(at);
    if (of.isPresent() && lexicon.find(tokens, at, Role.OWN).isPresent()) {
      return Act.OTHER;
    }
    boolean named = false;
    for (int i = 0; i < REACH; i++) {
      var act = act(at, of.isPresent(), named);
      if (act.isPresent()) {
        return act.get();
      }
      Token token = tokens.at(at);
      boolean head = lexicon.at(tokens, at).stream().anyMatch(m -> m.entry().role().head());
      boolean name = token.word() && token.capital() && !head;
      boolean between =
          token.number()
              || token.dash()
              || token.markOf("/()&'\u2019")
              || (token.word() && ARTICLES.contains(token.text()));
      if (!name && !(between && (of.isPresent() || named))) {
        return Act.UNSAID;
      }
      named |= name && name(at);
      at++;
    }
    return Act.UNSAID;
  }

  /**
   * Whether what begins at a token is of another code that is named right before it: "the NIST AI
   * RMF, MEASURE 2.3", "under the Disinformation Code, Measure 18.2".
   */
  boolean foreignBefore(int index) {
    boolean comma = tokens.at(index - 1).mark(',');
    int end = comma ? index - 1 : index;
    for (int from = end - 1; from >= Math.max(0, end - LONGEST_NAME); from--) {
      var code = lexicon.find(tokens, from, Role.OTHER_CODE);
      if (tokens.at(from).markOf(".!?;:,")) {
        return false;
      }
      if (code.isPresent()) {
        boolean inside = lexicon.find(tokens, from - 1, Role.OF).isPresent() || the(from - 1);
        return end - code.get().end() <= BETWEEN && (!comma || inside);
      }
    }
    return false;
  }

  /** Whether "under the" or the like stands before a token. */
  private boolean the(int index) {
    return ARTICLES.contains(tokens.at(index).text())
        && lexicon.find(tokens, index - 1, Role.OF).isPresent();
  }

  /** Whether what was read up to a token belongs to the respondent, or to another code. */
  boolean foreign(int index) {
    var of = lexicon.find(tokens, index, Role.OF);
    if (of.isEmpty()) {
      return false;
    }
    int at = of.get().end();
    for (int i = 0; i < NEAR; i++) {
      if (lexicon.find(tokens, at, Role.OTHER_CODE).isPresent()
          || (i == 0 && lexicon.find(tokens, at, Role.OWN).isPresent())) {
        return true;
      }
      Token token = tokens.at(at);
      if (!token.number() && !token.capital() && !ARTICLES.contains(token.text())) {
        return false;
      }
      at++;
    }
    return false;
  }

  /** The act that was named last; the AI Act if none was. */
  Act last() {
    return last == Act.UNSAID ? Act.AI_ACT : last;
  }

  private Optional<Act> act(int at, boolean of, boolean named) {
    for (Match match : lexicon.at(tokens, at)) {
      var act = act(match, tokens.at(at).capital(), of, named);
      if (act.isPresent()) {
        return act;
      }
    }
    return Optional.empty();
  }

  private Optional<Act> act(Match match, boolean capital, boolean of, boolean named) {
    int behind = number(match.end());
    Act numbered = aiAct(match.end(), behind) ? Act.AI_ACT : Act.OTHER;
    boolean dated =
        tokens.at(match.end()).text().equals("of") && tokens.at(match.end() + 1).number();
    return switch (match.entry().role()) {
      case AI_ACT -> Optional.of(Act.AI_ACT);
      case OTHER_CODE -> Optional.of(Act.OTHER);
      case ACT, STATUTE ->
          of || capital || !match.entry().languages().contains("en")
              ? Optional.of(numbered)
              : Optional.empty();
      case REGULATION ->
          behind > match.end()
              ? Optional.of(numbered)
              : of || named
                  ? Optional.of(named || dated ? Act.OTHER : Act.AI_ACT)
                  : Optional.empty();
      default -> Optional.empty();
    };
  }
}
