package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.CodeReader.Read;
import eu.chorus.nlp.provision.Connectors.Connector;
import eu.chorus.nlp.provision.Group.Act;
import eu.chorus.nlp.provision.Group.Found;
import eu.chorus.nlp.provision.LevelReader.Item;
import eu.chorus.nlp.provision.Lexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads articles, recitals, annexes and appendices behind their word, or after their points. */
final class LawReader {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Connectors connectors;
  private final LevelReader levels;

  LawReader(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.connectors = new Connectors(tokens, lexicon);
    this.levels = new LevelReader(tokens, lexicon);
  }

  /** What stands behind a word that begins at a token. */
  Optional<Read> read(int index, Match head) {
    int at = head.end();
    return levels
        .item(tokens.at(at).mark('.') ? at + 1 : at, head)
        .filter(item -> !counted(index, head, item))
        .map(item -> list(tokens.at(index).start(), item, head));
  }

  /** Whether this is "an article 5 pages long". */
  private boolean counted(int index, Match head, Item item) {
    boolean bare = item.levels().isEmpty() && head.entry().role() == Role.ARTICLE;
    return bare && !tokens.at(index).capital() && connectors.unit(item.end());
  }

  /**
   * What stands behind points that stand first: "points (a) and (b) of Article 53(1)", "Section 2
   * of Annex XI".
   */
  Optional<Read> inverted(int index, Match level) {
    List<Item> points = levels.points(level);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    int at = points.get(points.size() - 1).end();
    at += tokens.at(at).mark(',') ? 1 : 0;
    var of = lexicon.find(tokens, at, Role.OF);
    at = of.map(Match::end).orElse(at);
    at += tokens.at(at).markOf("'\u2019") ? 1 : 0;
    boolean section = level.entry().role() == Role.SECTION;
    var head = lexicon.find(tokens, at, section ? Role.ANNEX : Role.ARTICLE);
    if (of.isEmpty() || head.isEmpty()) {
      return Optional.empty();
    }
    int behind = head.get().end();
    var item = levels.item(tokens.at(behind).mark('.') ? behind + 1 : behind, head.get());
    return item.map(whole -> below(tokens.at(index).start(), points, whole, head.get()));
  }

  private Read below(int start, List<Item> points, Item whole, Match head) {
    var found = new ArrayList<Found>();
    int end = tokens.at(whole.end() - 1).end();
    for (int i = 0; i < points.size(); i++) {
      Item point = points.get(i);
      var levelsOfBoth = new ArrayList<>(whole.levels());
      levelsOfBoth.addAll(point.levels());
      found.add(
          new Found(
              i == 0 ? start : tokens.at(point.start()).start(),
              i == points.size() - 1 ? end : tokens.at(point.end() - 1).end(),
              new Item(whole.start(), whole.end(), whole.number(), levelsOfBoth)
                  .reference(head.entry().role())));
    }
    return new Read(
        new Group(head.entry().role(), found, Act.UNSAID, start, end, false), whole.end());
  }

  private Read list(int start, Item first, Match head) {
    Role role = head.entry().role();
    Set<String> languages = head.entry().languages();
    var found = new ArrayList<Found>();
    found.add(new Found(start, tokens.at(first.end() - 1).end(), first.reference(role)));
    Item last = first;
    int lastStart = start;
    while (true) {
      Item before = last;
      var connector = connectors.at(last.end(), languages);
      var next = connector.flatMap(c -> next(c, before, first, head));
      if (connector.isEmpty() || next.isEmpty()) {
        break;
      }
      Item item = next.get();
      int itemStart = tokens.at(item.start()).start();
      int itemEnd = tokens.at(item.end() - 1).end();
      if (connector.get().range()) {
        for (Item between : last.between(item, role)) {
          found.add(new Found(lastStart, itemEnd, between.reference(role)));
        }
      }
      found.add(new Found(itemStart, itemEnd, item.reference(role)));
      last = item;
      lastStart = itemStart;
    }
    int end = tokens.at(last.end() - 1).end();
    return new Read(new Group(role, found, Act.UNSAID, start, end, false), last.end());
  }

  private Optional<Item> next(Connector connector, Item last, Item first, Match head) {
    var sibling = levels.sibling(connector.end(), last, head);
    if (sibling.isPresent()) {
      return sibling;
    }
    boolean list = head.entry().plural() || !first.levels().isEmpty();
    return levels
        .item(connector.end(), head)
        .filter(item -> !(connector.comma() && !list))
        .filter(item -> head.entry().role() == Role.ANNEX || !connectors.counts(item.end()));
  }
}
