package eu.chorus.output.synthesis;

import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.table.RequestTables;
import eu.chorus.output.table.RequestTables.Ask;
import eu.chorus.output.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wanted, in running text: of several things with which the same is to be done, that is
 * said once, and of several that equally many want, how many.
 */
final class Wishes {
  private final Frames frames;
  private final Phrasebook book;

  Wishes(Frames frames, Phrasebook book) {
    this.frames = frames;
    this.book = book;
  }

  /**
   * What is to be done.
   *
   * @param before what stands before a thing: "action on"; empty where all stands behind it
   * @param behind what stands behind a thing: "to be added"; empty where all stands before it
   */
  record Act(String before, String behind) {
    /** Nothing: the thing tells all. */
    private static final Act UNSAID = new Act("", "");

    /** What is said before the first of several things alone: "action". */
    private String once() {
      return before.substring(0, Math.max(0, before.lastIndexOf(' ')));
    }

    /** What is said before each of them: "on". */
    private String each() {
      return before.substring(before.lastIndexOf(' ') + 1);
    }
  }

  /**
   * That something is to be done with a thing.
   *
   * @param thing as a sentence names it
   * @param size how many want it, as it is written; empty where that is not told
   */
  record Wish(Act act, String thing, String size) {
    /** The same with its size written otherwise. */
    Wish sized(String other) {
      return new Wish(act, thing, other);
    }
  }

  /**
   * What a row of a table asks for, behind "want" or "calls for": "“risk assessment” to be
   * clarified"; "clarification on human oversight" where a theme alone tells what it is about;
   * "other clarification" of whatever has no row of its own.
   *
   * @param size how many ask for it, as it is written
   */
  Wish of(Ask ask, Table table, String size) {
    if (!ask.subject().isEmpty()) {
      return done(frames.say("quote", ask.subject()), ask, size);
    }
    var no = ask.against() ? book.word("word.no") : "";
    if (!ask.theme().isEmpty()) {
      return new Wish(new Act(words(no, book.word("on." + ask.kind())), ""), ask.theme(), size);
    }
    var other = leavesOthers(ask, table) ? book.word("word.other") : "";
    return new Wish(Act.UNSAID, words(no, other, book.word("any." + ask.kind())), size);
  }

  /** Whether some requests of the same class have rows that tell what they are about. */
  private static boolean leavesOthers(Ask ask, Table table) {
    return table.spec().rows().stream()
        .flatMap(row -> RequestTables.ask(row).stream())
        .filter(Ask::telling)
        .anyMatch(row -> row.kind().equals(ask.kind()) && row.against() == ask.against());
  }

  /** That a named thing is to be dealt with as is asked: "Measure 2.3 to be clarified". */
  Wish done(String thing, Ask ask, String size) {
    return new Wish(new Act("", done(ask)), thing, size);
  }

  /** "to be clarified". */
  String done(Ask ask) {
    return words(ask.against() ? book.word("word.not") : "", book.word("done." + ask.kind()));
  }

  /** The wishes act by act, those of an act in their order; acts by the first of theirs. */
  static List<List<Wish>> byAct(List<Wish> wishes) {
    return List.copyOf(
        wishes.stream()
            .collect(Collectors.groupingBy(Wish::act, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  /**
   * All of it in a row: "action on audits (20 %) and on fees (12 %), and “test” to be added (9 %)".
   *
   * @param wishes the widest first; at least one
   */
  String told(List<Wish> wishes) {
    var acts = byAct(wishes);
    return series(acts.stream().map(this::same).toList(), acts.size() < wishes.size());
  }

  /** What is wanted of things that stand elsewhere: "action on what is named". */
  String told(Act act) {
    return told(List.of(new Wish(act, book.word("word.named"), "")));
  }

  /** The things alone, where it was said what is wanted: "audits (20 %) and fees (12 %)". */
  String things(List<Wish> wishes) {
    return things(Act.UNSAID, bySize(wishes));
  }

  private String same(List<Wish> wishes) {
    var act = wishes.get(0).act();
    var sizes = bySize(wishes);
    if (sizes.size() > 1) {
      return words(act.once(), things(act, sizes), act.behind());
    }
    var things = wishes.stream().map(Wish::thing).toList();
    return sized(
        words(act.before(), frames.join(things), act.behind()),
        wishes.get(0).size(),
        things.size());
  }

  private String things(Act act, Map<String, List<String>> sizes) {
    var rows = new ArrayList<String>();
    sizes.forEach(
        (size, things) ->
            rows.add(sized(words(act.each(), frames.join(things)), size, things.size())));
    return series(rows, sizes.values().stream().anyMatch(things -> things.size() > 1));
  }

  /** Things under how many want them; those that equally many want stand together. */
  private static Map<String, List<String>> bySize(List<Wish> wishes) {
    return wishes.stream()
        .collect(
            Collectors.groupingBy(
                Wish::size,
                LinkedHashMap::new,
                Collectors.mapping(Wish::thing, Collectors.toList())));
  }

  private String sized(String things, String size, int many) {
    if (size.isEmpty()) {
      return things;
    }
    return things + " (" + (many > 1 ? words(size, book.word("word.each")) : size) + ")";
  }

  private String series(List<String> parts, boolean nested) {
    return nested ? frames.joinRows(parts) : frames.join(parts);
  }

  private static String words(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }
}
