package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.CodeReader.Read;
import eu.chorus.nlp.provision.Group.Act;
import eu.chorus.nlp.provision.Group.Found;
import eu.chorus.nlp.provision.Lexicon.Entry;
import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text from left to right, once: every step looks a bounded number of tokens ahead, so its
 * time grows with the text's length alone, whatever the text is.
 */
final class Scan {
  private final Tokens tokens;
  private final Lexicon lexicon = Lexicon.installed();
  private final Numbering numbering;
  private final CodeReader code;
  private final LawReader law;
  private final Acts acts;
  private final Chapters chapters;
  private final Drafts drafts;
  private final Connectors connectors;
  private final NumeralReader numerals;
  private final BareNumbers bareNumbers;
  private final NumberFirst numberFirst;
  private final List<Group> groups = new ArrayList<>();
  private int lastEnd = -1;
  private String chapter = "";
  private Optional<Role> worded = Optional.empty();
  private final Set<Integer> firsts = new HashSet<>();

  private Scan(Tokens tokens, Numbering numbering, List<String> chapterNames) {
    this.tokens = tokens;
    this.numbering = numbering;
    this.code = new CodeReader(tokens, lexicon, numbering);
    this.law = new LawReader(tokens, lexicon);
    this.acts = new Acts(tokens, lexicon);
    this.drafts = new Drafts(tokens, lexicon);
    this.chapters =
        new Chapters(tokens, lexicon, numbering == Numbering.CHAPTERS ? chapterNames : List.of());
    this.connectors = new Connectors(tokens, lexicon);
    this.numerals = new NumeralReader(tokens);
    this.bareNumbers = new BareNumbers(tokens, lexicon, numbering, code);
    this.numberFirst = new NumberFirst(tokens, lexicon, code);
  }

  /** The groups of a text, in reading order. */
  static List<Group> of(String text, Numbering numbering, List<String> chapterNames) {
    var scan = new Scan(new Tokens(text), numbering, chapterNames);
    int at = 0;
    while (at < scan.tokens.size()) {
      at = Math.max(at + 1, scan.step(at));
    }
    return scan.groups;
  }

  /** Reads what begins at a token, and gives the index behind it. */
  private int step(int index) {
    Token token = tokens.at(index);
    if (token.number() || token.mark('(')) {
      int end = numberFirst(index);
      return end > index || !token.number() ? end : drafts.pass(index).orElseGet(() -> bare(index));
    }
    if (!token.word()) {
      return index;
    }
    if (token.upper() && Numeral.roman(token.text().toUpperCase(Locale.ROOT)) > 0) {
      int end = numberFirst(index);
      if (end > index) {
        return end;
      }
    }
    var named = chapters.at(index);
    if (named.isPresent()) {
      return chapter(index, named.get());
    }
    List<Match> matches = lexicon.at(tokens, index);
    if (matches.isEmpty()) { // most words
      return token.upper() ? bare(index) : index;
    }
    for (Match match : matches) {
      Role role = match.entry().role();
      int end =
          role.head()
              ? head(index, index, match)
              : switch (role) {
                case POINT, PARAGRAPH, SECTION -> inverted(index, match);
                case THIS -> reference(index, match);
                default -> index;
              };
      if (end > index) {
        return end;
      }
    }
    var act = acts.pass(index);
    return act.or(() -> drafts.pass(index)).orElseGet(() -> bare(index));
  }

  private int chapter(int index, Chapters.Named named) {
    int at = named.end();
    at += tokens.at(at).markOf(",:") || tokens.at(at).dash() ? 1 : 0;
    chapter = named.word() ? named.name() : chapter;
    for (Match match : lexicon.at(tokens, at)) {
      if (match.entry().role().code()) {
        String before = chapter;
        chapter = named.name();
        int end = head(index, at, match);
        if (end > index) {
          return end;
        }
        chapter = before;
      }
    }
    return named.end();
  }

  private int head(int start, int index, Match match) {
    boolean ofCode = match.entry().role().code() || match.entry().role() == Role.APPENDIX;
    var read = match.entry().role().code() ? code.read(index, match) : law.read(index, match);
    return read.map(r -> ofCode ? ofCode(start, r) : ofLaw(index, r)).orElse(index);
  }

  private int ofCode(int start, Read read) {
    boolean foreign = start >= 0 && acts.foreignBefore(start);
    if (foreign || acts.foreign(read.end())) {
      return read.end();
    }
    Group group = read.group();
    int end = read.end();
    var behind = chapters.after(read.end());
    boolean told = start < 0 || tokens.at(start).start() < group.start();
    if (behind.isPresent() && !told) {
      end = behind.get().end();
      chapter = behind.get().name();
    }
    var draft = drafts.after(end).or(() -> start < 0 ? Optional.empty() : drafts.before(start));
    var numbered = draft.flatMap(d -> numbering.told(d.draft())).orElse(numbering);
    int from = start < 0 ? group.start() : tokens.at(start).start();
    int to = end > read.end() ? tokens.at(end - 1).end() : group.end();
    var found = new ArrayList<Found>();
    for (Found f : group.found()) {
      boolean code = f.ref().kind().code();
      Reference ref = code && draft.isPresent() ? as(numbered, group.head(), f.ref()) : f.ref();
      found.add(
          new Found(
              f.start() == group.start() ? from : f.start(),
              f.end() == group.end() ? to : f.end(),
              code && numbered == Numbering.CHAPTERS ? ref.in(chapter) : ref));
    }
    group.found().forEach(f -> f.ref().firstFigure().ifPresent(firsts::add));
    worded = Optional.of(group.head()).filter(Role::code).or(() -> worded);
    String of = draft.map(Drafts.Named::draft).orElse("");
    add(new Group(group.head(), found, group.act(), from, to, false, of), start, end);
    return Math.max(end, draft.map(Drafts.Named::end).orElse(end));
  }

  /** The same number, as another draft calls it. */
  private static Reference as(Numbering numbered, Role said, Reference ref) {
    return new Reference(numbered.kind(said, Numeral.of(ref.number())), "", ref.number());
  }

  private int ofLaw(int index, Read read) {
    Act act = acts.after(read.end());
    if (act == Act.SAME) {
      act = acts.last();
    } else if (act == Act.UNSAID) {
      act = acts.before(index);
    }
    Group group = read.group();
    add(
        new Group(group.head(), group.found(), act, group.start(), group.end(), false),
        index,
        read.end());
    return read.end();
  }

  private int inverted(int index, Match match) {
    return law.inverted(index, match).map(r -> ofLaw(index, r)).orElse(index);
  }

  /** "this Measure": what it is becomes known when all is read. */
  private int reference(int index, Match match) {
    for (Match head : lexicon.at(tokens, match.end())) {
      Entry entry = head.entry();
      boolean word = tokens.at(match.end()).text().length() > 2;
      int number = tokens.at(head.end()).mark('.') ? head.end() + 1 : head.end();
      boolean numbered = numerals.read(number, true).isPresent();
      boolean oneLanguage = entry.shares(match.entry().languages()); // Estonian "see" is no "see"
      if (entry.role().head()
          && !entry.plural()
          && word
          && !numbered
          && oneLanguage
          && !verb(index)) {
        add(
            new Group(
                entry.role(),
                List.of(),
                Act.UNSAID,
                tokens.at(index).start(),
                tokens.at(head.end() - 1).end(),
                false),
            index,
            head.end());
        return head.end();
      }
    }
    return index;
  }

  /** Whether this is "benchmarks that measure risks". */
  private boolean verb(int index) {
    Token that = tokens.at(index);
    return that.text().equals("that")
        && !that.capital()
        && !tokens.at(index + 1).capital()
        && lexicon.find(tokens, index - 1, Role.BARE, Role.OF).isEmpty();
  }

  private int numberFirst(int index) {
    var read = numberFirst.read(index);
    return read.map(r -> r.group().head().code() ? ofCode(-1, r) : ofLaw(index, r)).orElse(index);
  }

  private int bare(int index) {
    var bare = bareNumbers.read(index, worded, firsts);
    return bare.map(b -> b.foreign() ? b.read().end() : ofCode(-1, b.read())).orElse(index);
  }

  private void add(Group group, int index, int end) {
    int previous = groups.size() - 1;
    Optional<Group> last = previous < 0 ? Optional.empty() : Optional.of(groups.get(previous));
    boolean joined =
        lastEnd > 0 && connectors.at(lastEnd, Set.of()).filter(c -> c.end() == index).isPresent();
    if (joined) {
      last.ifPresent(
          g ->
              groups.set(
                  previous,
                  new Group(g.head(), g.found(), g.act(), g.start(), g.end(), true, g.draft())));
    }
    groups.add(group);
    lastEnd = end;
  }
}
