package eu.chorus.nlp.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a target, as a proposition is read from them.
 *
 * @param words at least one
 */
record Target(List<String> words) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:measure|commitment|kpi|question|article|option)\\s+)?"
              + "(?:\\d+(?:\\.\\d+)*|[IVX]+(?:\\.\\d+)*)\\s*[.):–-]\\s+",
          Pattern.CASE_INSENSITIVE);

  /** "… and what effect would it have?": what is asked beside. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:,\\s*|\\s+(?:and|or)\\s+|,\\s*(?:and|or)\\s+)(?:what|how|why|which|who|when|if so|if not)\\b.*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:to what extent |how far |how strongly )?(?:(?:do|would|did) you "
              + "(?:strongly )?(?:agree|think|believe|consider|feel|support|favour|favor|welcome|approve)"
              + "(?: or (?:disagree|oppose|not))?(?: that| with| of)?"
              + "|are you in (?:favour|favor) of|what (?:do you think|is your view|is your opinion"
              + "|are your views) (?:of|on|about))\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> TOWARD_A_NOUN = Set.of("for", "towards");
  private static final Set<String> STANDING = Set.of("be", "remain", "become", "stay", "been");

  /** A verb does not stand behind these. */
  private static final Set<String> BEFORE_A_NOUN =
      Set.of("a", "an", "the", "of", "to", "for", "their", "its", "our", "this", "these", "any");

  /** Words of a predicate that are looked at for what it says. */
  private static final int PREDICATE = 4;

  Target {
    words = List.copyOf(words);
  }

  /** Of a text as somebody wrote it. */
  static Target of(String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    plain = NUMBER.matcher(plain).replaceFirst("");
    plain = plain.replaceAll("[.?!:;,\\s]+$", "");
    String asked = ASKED.matcher(BESIDE.matcher(plain).replaceFirst("")).replaceFirst("");
    String kept = asked.isBlank() ? plain.isBlank() ? "this" : plain : asked;
    return new Target(List.of(kept.split(" ")));
  }

  Proposition read() {
    if (words.size() > 2 && Auxiliary.is(words.get(0))) {
      return question();
    }
    if (words.size() > 1 && words.get(0).equalsIgnoreCase("no") && Auxiliary.in(words) > 0) {
      Proposition some = new Target(words.subList(1, words.size())).statement();
      return new Proposition(text(words), small(some.affirmed()), some.subject(), -some.sign());
    }
    if (Auxiliary.in(words) > 0) {
      return statement();
    }
    if (words.size() > 1 && imperative(words.get(0)).length() > 0) {
      return new Target(join("We should", List.of(imperative(words.get(0))), rest(words, 1)))
          .statement();
    }
    return verbAt() > 0 ? withoutAuxiliary() : name();
  }

  /** "Should X be banned" is "X should be banned". */
  private Proposition question() {
    String auxiliary = Auxiliary.positive(words.get(0));
    int verb = verbOfQuestion(auxiliary);
    if (verb > 0 && !auxiliary.startsWith("d")) {
      return new Target(
              join(capital(text(words.subList(1, verb))), List.of(auxiliary), rest(words, verb)))
          .statement();
    }
    String asked = text(rest(words, 1));
    return new Proposition("Yes, " + asked, "No, not " + asked, asked, 1);
  }

  private int verbOfQuestion(String auxiliary) {
    Polarity polarity = Polarity.english();
    for (int i = 2; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      boolean free = !BEFORE_A_NOUN.contains(words.get(i - 1).toLowerCase(Locale.ROOT));
      boolean found =
          Auxiliary.isBe(auxiliary)
              ? polarity.is(PolarityKind.GOOD, word) || polarity.is(PolarityKind.BAD, word)
              : word.equals("be") || word.equals("have") || polarity.isVerb(word);
      if (free && found) {
        return i;
      }
    }
    return -1;
  }

  /** "X should be banned", "X is useful". */
  private Proposition statement() {
    int at = Auxiliary.in(words);
    if (at < 0) {
      return name();
    }
    List<String> before = words.subList(0, at);
    String auxiliary = Auxiliary.positive(words.get(at));
    boolean apart = at + 1 < words.size() && words.get(at + 1).equalsIgnoreCase("not");
    boolean denied = apart || Auxiliary.isDenied(words.get(at));
    List<String> after = rest(words, apart ? at + 2 : at + 1);
    String with = text(join(text(before), List.of(auxiliary), after));
    String without = text(join(text(before), List.of(Auxiliary.negative(auxiliary)), after));
    Subject subject =
        Auxiliary.isModal(auxiliary) ? underModal(before, after) : predicate(before, after);
    return new Proposition(
        denied ? without : with,
        denied ? with : without,
        subject.text(),
        denied ? -subject.sign() : subject.sign());
  }

  /** What is done to what, behind a modal verb. */
  private static Subject underModal(List<String> before, List<String> after) {
    int verb = 0;
    while (verb < after.size() - 1 && after.get(verb).endsWith("ly")) {
      verb++;
    }
    if (after.isEmpty() || STANDING.contains(after.get(verb))) {
      return predicate(before, rest(after, verb + 1));
    }
    List<String> object = rest(after, verb + 1);
    if (object.isEmpty()) {
      return predicate(before, after);
    }
    boolean against = Polarity.english().is(PolarityKind.AGAINST, after.get(verb));
    if (object.size() > 1 && TOWARD_A_NOUN.contains(object.get(0))) { // "fight for" is no fight
      return Subject.of(rest(object, 1));
    }
    Subject subject = Subject.of(object);
    return new Subject(subject.words(), against ? -subject.sign() : subject.sign());
  }

  /** What is said of what stands before. */
  private static Subject predicate(List<String> before, List<String> said) {
    Subject subject = Subject.of(before);
    Polarity polarity = Polarity.english();
    int turned = 1;
    for (String word : said.subList(0, Math.min(PREDICATE, said.size()))) {
      if (polarity.isNot(word.toLowerCase(Locale.ROOT))) {
        turned = -turned;
      } else if (polarity.is(PolarityKind.AGAINST, word) || polarity.is(PolarityKind.BAD, word)) {
        return new Subject(subject.words(), -turned * subject.sign());
      } else if (polarity.is(PolarityKind.TOWARD, word) || polarity.is(PolarityKind.GOOD, word)) {
        break;
      }
    }
    return new Subject(subject.words(), turned * subject.sign());
  }

  /** "Ban X" and "Banning X" as the verb that they begin with; empty for anything else. */
  private static String imperative(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    Polarity polarity = Polarity.english();
    if (polarity.isVerb(plain)) {
      return plain;
    }
    if (!plain.endsWith("ing")) {
      return "";
    }
    String stem = plain.substring(0, plain.length() - 3);
    String single = stem.replaceFirst("(.)\\1$", "$1");
    return Stream.of(stem, single, stem + "e").filter(polarity::isVerb).findFirst().orElse("");
  }

  private int verbAt() {
    Polarity polarity = Polarity.english();
    for (int i = 1; i < words.size() - 1; i++) {
      boolean free = !BEFORE_A_NOUN.contains(words.get(i - 1).toLowerCase(Locale.ROOT));
      if (free && words.get(i).endsWith("s") && polarity.isVerb(singular(words.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static String singular(String word) {
    return word.replaceFirst("(?<=sh|ch|ss|x)es$|s$", "");
  }

  /** "X reduces Y" is denied by "X does not reduce Y"; what it does shows whether X is good. */
  private Proposition withoutAuxiliary() {
    int verb = verbAt();
    List<String> before = words.subList(0, verb);
    var denial = new ArrayList<>(before);
    denial.addAll(List.of("does", "not", singular(words.get(verb))));
    denial.addAll(rest(words, verb + 1));
    double speaks = Polarity.english().of(text(rest(words, verb)));
    Subject subject = Subject.of(before);
    return new Proposition(
        text(words), text(denial), subject.text(), speaks < 0 ? -subject.sign() : subject.sign());
  }

  /** The name of a measure or a theme. */
  private Proposition name() {
    Subject subject = Subject.of(words);
    return new Proposition(
        "There should be " + small(text(words)),
        "There should be no " + small(text(Subject.bare(words))),
        small(subject.text()),
        subject.sign());
  }

  private static List<String> rest(List<String> words, int from) {
    return words.subList(Math.min(from, words.size()), words.size());
  }

  private static List<String> join(String before, List<String> middle, List<String> after) {
    var all = new ArrayList<String>(List.of(before.split(" ")));
    middle.forEach(word -> all.addAll(List.of(word.split(" "))));
    all.addAll(after);
    return all;
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }

  /** Without the capital of a beginning; an acronym keeps its own. */
  private static String small(String text) {
    boolean acronym = text.length() > 1 && !Character.isLowerCase(text.charAt(1));
    return acronym && text.charAt(1) != ' '
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
