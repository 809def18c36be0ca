package eu.chorus.nlp.annotation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a word does for the question whether a sentence asks for something or takes a side. */
enum CueKind {
  /** A cue wherever it stands. */
  ALWAYS,
  /** A cue as a finite verb; in the past only in the company of {@link #OURS} or {@link #DRAFT}. */
  FINITE,
  /** A cue as any verb; in the past and as a participle only in the same company. */
  VERB,
  /** A cue behind a copula, about the draft or behind {@link #POINTER}. */
  PREDICATE,
  /** A cue behind a copula, whatever it is about. */
  STRONG,
  /** A cue behind {@link #NOT}. */
  NEGATED,
  /** A cue behind {@link #CONDITIONAL}; in the company of a target behind {@link #POSSIBLE} too. */
  MODAL,
  /** A cue behind {@link #CONDITIONAL} or {@link #POSSIBLE} in the company of a target. */
  AIMED,
  /** A cue where somebody speaks of themselves shortly before. */
  STANCE,
  /** What may be asked to change. */
  TARGET,
  /** A target that nothing but a draft or a law has: what is said of it now takes a side. */
  DRAFT,
  /** Verbs that merely describe a {@link #DRAFT}, and are no cue behind it. */
  DESCRIBING,
  /** "Be" and what stands like it before a predicate. */
  COPULA,
  /** A copula that tells an opinion ("seem"). */
  SEEMING,
  /** "Would": what is behind it is not so, and somebody might want it. */
  CONDITIONAL,
  /** "May": what is behind it could be done. */
  POSSIBLE,
  /** "It", "this": what the sentence before was about. */
  POINTER,
  /** "Have" before "to" obliges. */
  OBLIGING,
  /** Denies. */
  NOT,
  /** Denies all: "nobody". */
  NONE,
  /** A cue before {@link #NOT}: "cannot". */
  REFUSED,
  /** Opens a question that is an imperative ("why not align them"). */
  OPENER,
  /** Speaks of those who write. */
  OURS,
  /** Speaks of other people. */
  PEOPLE,
  /** Speaks of a law or contract that is in force. */
  LAW,
  /** What others do when their view is reported. */
  SAYING,
  /** What a law does: an obligation that is reported. */
  DUTY,
  /** What is welcomed out of courtesy. */
  COURTESY,
  /** Opens what is no wish but the label of a table, a source, a thank-you. */
  LABEL;

  /** The kinds of a line of {@code cues.tsv}: names in lower case, commas between. */
  static Set<CueKind> parse(String names) {
    var kinds = EnumSet.noneOf(CueKind.class);
    Arrays.stream(names.split(",", -1))
        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
        .forEach(kinds::add);
    return Collections.unmodifiableSet(kinds);
  }
}
