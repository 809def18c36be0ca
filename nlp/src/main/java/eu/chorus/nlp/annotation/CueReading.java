package eu.chorus.nlp.annotation;

import static eu.chorus.nlp.annotation.CueKind.*;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One sentence, read for its cues; see {@link Cues}. */
final class CueReading {
  /** A bullet without a finite verb is shorter than this. */
  private static final int LONGEST_FRAGMENT = 25;

  /**
   * Words that may stand between a modal or copula and what it governs ("would very much like").
   */
  private static final int REACH = 4;

  /** What a sentence speaks of, or who speaks, may stand further away. */
  private static final int FAR = 2 * REACH;

  /** A greeting or an adverb may stand before the verb of an imperative. */
  private static final int OPENING = 3;

  private static final Set<String> FINITE_TAGS = Set.of("VBP", "VBZ", "VBD", "MD");
  private static final Set<String> NOW_TAGS = Set.of("VBP", "VBZ", "MD");
  private static final Set<String> PAST_TAGS = Set.of("VBD", "VBN");

  /** "Simply", "please", "at least". */
  private static final Set<String> ASIDE_TAGS = Set.of("RB", "UH", "RBS", "JJS");

  private static final Set<String> BREAKS = Set.of(",", ":", "-LRB-");

  private final List<CoreLabel> tokens;
  private final List<Set<CueKind>> kinds;
  private final Set<CueKind> all = EnumSet.noneOf(CueKind.class);
  private final boolean target;

  /** The first verb that is finite; the number of tokens where none is. */
  private final int verb;

  CueReading(List<CoreLabel> tokens, List<Set<CueKind>> kinds) {
    this.tokens = tokens;
    this.kinds = kinds;
    kinds.forEach(all::addAll);
    target = all.contains(TARGET) || all.contains(DRAFT);
    verb =
        IntStream.range(0, tokens.size())
            .filter(at -> FINITE_TAGS.contains(tag(at)))
            .findFirst()
            .orElse(tokens.size());
  }

  boolean asks() {
    return !isTale()
        && (isQuestion()
            || judgesTheDraft()
            || denies()
            || isImperative()
            || isFragment()
            || hasCue());
  }

  /** What happened once, and not to those who write or to the draft. */
  private boolean isTale() {
    return verb < tokens.size()
        && !all.contains(OURS)
        && !all.contains(DRAFT)
        && IntStream.range(verb, tokens.size())
            .filter(at -> FINITE_TAGS.contains(tag(at)))
            .allMatch(at -> tag(at).equals("VBD") && !is(at, ALWAYS) && !is(at, CONDITIONAL));
  }

  private boolean isQuestion() {
    return tokens.get(tokens.size() - 1).word().equals("?");
  }

  /** What the draft does now, or has done: "the measure opens the floodgates". */
  private boolean judgesTheDraft() {
    boolean perfect = verb + 1 < tokens.size() && tag(verb + 1).equals("VBN");
    return verb < tokens.size()
        && NOW_TAGS.contains(tag(verb))
        && (perfect || !is(verb, DESCRIBING))
        && before(verb, verb, DRAFT);
  }

  /** "No provider can", "nowhere does the text". */
  private boolean denies() {
    return verb < tokens.size() && before(verb, FAR, NONE);
  }

  /** A verb in its base form opens the sentence, behind bullets and adverbs at most. */
  private boolean isImperative() {
    return words()
            .dropWhile(at -> is(at, OPENER))
            .limit(OPENING)
            .dropWhile(this::isAside)
            .limit(1)
            .anyMatch(at -> !is(at, LABEL) && (tag(at).equals("VB") || tag(at).equals("VBP")))
        || IntStream.range(1, tokens.size()).filter(this::opensClause).anyMatch(this::isBase);
  }

  /** "If this is not possible, at least show a message." */
  private boolean opensClause(int at) {
    int before = at - 1;
    while (before > 0 && isAside(before)) {
      before--;
    }
    return before > 0 && BREAKS.contains(tag(before));
  }

  private boolean isBase(int at) {
    return tag(at).equals("VB") && !is(at, LABEL);
  }

  private boolean isAside(int at) {
    return ASIDE_TAGS.contains(tag(at)) || tokens.get(at).word().equals("at");
  }

  /**
   * "No reporting for start-ups", "Guidance on what a risk is": what a list of wishes is made of.
   */
  private boolean isFragment() {
    int[] head = words().takeWhile(at -> !tag(at).startsWith("W")).toArray();
    return tokens.size() < LONGEST_FRAGMENT
        && head.length > 1
        && head[head.length - 1] < verb
        && !is(head[0], LABEL);
  }

  private boolean hasCue() {
    Set<CueKind> told = Set.of();
    for (int at = 0; at < tokens.size(); at++) {
      if (at == 0 || BREAKS.contains(tag(at - 1))) {
        told = told(at);
      }
      boolean reported = told.contains(PEOPLE) || (told.contains(LAW) && is(at, DUTY));
      if (!reported && isCue(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whose view or duty a clause reports: it begins with them and a verb of reporting. */
  private Set<CueKind> told(int start) {
    var who = EnumSet.noneOf(CueKind.class);
    for (int at = start; at < tokens.size() && !BREAKS.contains(tag(at)); at++) {
      boolean finite = FINITE_TAGS.contains(tag(at));
      if (is(at, OURS)) {
        return Set.of();
      } else if (tag(at).startsWith("VB") && is(at, SAYING)) {
        return who;
      } else if (finite && is(at, DUTY)) {
        who.remove(PEOPLE);
        return who;
      } else if (finite && !is(at, COPULA) && !is(at, OBLIGING) && !is(at, CONDITIONAL)) {
        return Set.of();
      }
      who.addAll(kinds.get(at));
      who.retainAll(Set.of(PEOPLE, LAW));
    }
    return Set.of();
  }

  private boolean isCue(int at) {
    Set<CueKind> kind = kinds.get(at);
    return kind.contains(ALWAYS)
        || obliges(at)
        || (kind.contains(REFUSED) && at + 1 < tokens.size() && is(at + 1, NOT))
        || (kind.contains(FINITE) && FINITE_TAGS.contains(tag(at)) && isMeant(at))
        || (kind.contains(VERB) && tag(at).startsWith("VB") && isMeant(at))
        || (kind.contains(STRONG) && before(at, REACH, COPULA))
        || (kind.contains(PREDICATE) && isPredicate(at))
        || (kind.contains(NEGATED) && before(at, REACH, NOT))
        || (kind.contains(STANCE) && before(at, FAR, OURS))
        || (kind.contains(MODAL) && before(at, REACH, CONDITIONAL))
        || ((kind.contains(MODAL) || kind.contains(AIMED)) && target && couldBe(at));
  }

  private boolean isPredicate(int at) {
    return before(at, REACH, SEEMING)
        || (before(at, REACH, COPULA) && (target || before(at, FAR, POINTER)));
  }

  private boolean couldBe(int at) {
    return before(at, REACH, CONDITIONAL) || before(at, REACH, POSSIBLE);
  }

  /**
   * What is over asks for nothing, unless it is the draft's fault or our own wish; and "we welcome
   * the opportunity to comment" is a courtesy.
   */
  private boolean isMeant(int at) {
    boolean courtesy =
        IntStream.range(at, Math.min(tokens.size(), at + REACH)).anyMatch(i -> is(i, COURTESY));
    return !courtesy && (!PAST_TAGS.contains(tag(at)) || all.contains(OURS) || all.contains(DRAFT));
  }

  /** "Has to be informed", "are to be kept", but not "the aim is to show". */
  private boolean obliges(int at) {
    if (!tag(at).equals("TO") || at + 1 >= tokens.size() || !tag(at + 1).startsWith("VB")) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && is(before, NOT)) {
      before--;
    }
    return before >= 0
        && is(before, OBLIGING)
        && (!is(before, COPULA) || is(at + 1, COPULA) || tag(before).equals("VBP"));
  }

  private IntStream words() {
    return IntStream.range(0, tokens.size())
        .filter(at -> Character.isLetter(tokens.get(at).word().charAt(0)));
  }

  /** Whether one of so many tokens before this one is of that kind. */
  private boolean before(int at, int reach, CueKind kind) {
    return IntStream.range(Math.max(0, at - reach), at).anyMatch(i -> is(i, kind));
  }

  private boolean is(int at, CueKind kind) {
    return kinds.get(at).contains(kind);
  }

  private String tag(int at) {
    return tokens.get(at).tag();
  }
}
