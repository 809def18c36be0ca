package eu.chorus.ingest.identity;

import eu.chorus.ingest.identity.Doubt.Reason;
import eu.chorus.ingest.identity.Names.Name;
import eu.chorus.model.Identities.Decision;
import eu.chorus.model.Verbatim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows organisations again across surveys and rounds. Names are joined where that is certain: they
 * differ in case, accents, punctuation or legal form alone; one is the acronym that the other, and
 * no third, declares; they gave one register number and are related; one long word has a slip of
 * one letter. Whatever is likely but not certain is a {@link Doubt}, which an analyst decides; a
 * decision outweighs everything else.
 */
public final class Organisations {
  private final Names names;
  private final Links links = new Links();
  private final Map<List<String>, Doubt> doubts = new HashMap<>();
  private final Set<List<String>> decided = new HashSet<>();

  private Organisations(Names names) {
    this.names = names;
  }

  /**
   * Which organisation a mention means.
   *
   * @param mention the mention's {@link Mention#id()}
   * @param organisation the organisation's id: a keyed hash
   */
  public record Link(String mention, String organisation) {}

  /**
   * What was recognised.
   *
   * @param links every mention once
   * @param doubts what an analyst should decide, in the order of the names
   */
  public record Recognised(List<Link> links, List<Doubt> doubts) {
    public Recognised {
      links = List.copyOf(links);
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * Recognises organisations.
   *
   * @param mentions every way in which one was named, in any order, repeated or not
   * @param decisions what an analyst has decided
   * @param key makes the ids
   */
  public static Recognised recognise(
      Collection<Mention> mentions, Collection<Decision> decisions, PseudonymKey key) {
    var names = new Names(new HashSet<>(mentions), decisions);
    var organisations = new Organisations(names);
    organisations.decide(decisions);
    organisations.joinByRegister();
    organisations.joinByAcronym();
    new LikeNames(names.byKey().values()).pairs().forEach(organisations::joinIfAlike);
    var links = new ArrayList<Link>();
    for (Name name : names.byKey().values()) {
      String id = key.hmac("organisation", organisations.links.root(name.key));
      name.mentions.forEach(mention -> links.add(new Link(mention.id(), id)));
    }
    links.sort(Comparator.comparing(Link::mention));
    return new Recognised(links, organisations.open());
  }

  private void decide(Collection<Decision> decisions) {
    // All separations first: a join that contradicts one is refused, whatever the file's order.
    for (boolean same : new boolean[] {false, true}) {
      for (Decision decision : decisions) {
        String first = names.key(decision.first().text());
        String second = names.key(decision.second().text());
        if (decision.same() == same && !first.equals(second)) {
          decided.add(pair(first, second));
          if (!same) {
            links.separate(first, second);
          } else if (names.byKey().containsKey(first) && names.byKey().containsKey(second)) {
            join(first, second);
          }
        }
      }
    }
  }

  private void joinByRegister() {
    var holders = new HashMap<String, List<Name>>();
    for (Name name : names.byKey().values()) {
      name.registers.forEach(r -> holders.computeIfAbsent(r, k -> new ArrayList<>()).add(name));
      if (name.registers.size() > 1 && name.spellings.size() > 1) {
        doubts.put(
            pair(name.key, name.key),
            new Doubt(
                new Verbatim(name.spellings.first()),
                new Verbatim(name.spellings.last()),
                Reason.OTHER_REGISTER_NUMBERS));
      }
    }
    holders.forEach(
        (register, all) -> {
          for (Name other : all.subList(1, all.size())) {
            if (Likeness.related(all.get(0), other)) {
              join(all.get(0).key, other.key);
            } else {
              doubt(all.get(0), other, Reason.ONE_REGISTER_NUMBER);
            }
          }
        });
  }

  /** An acronym alone means the one organisation that declares it; if several do, nobody knows. */
  private void joinByAcronym() {
    var declarers = new HashMap<String, List<Name>>();
    for (Name name : names.byKey().values()) {
      name.acronyms.forEach(a -> declarers.computeIfAbsent(a, k -> new ArrayList<>()).add(name));
    }
    declarers.forEach(
        (acronym, all) -> {
          for (Name other : all.subList(1, all.size())) {
            if (Likeness.slip(all.get(0).words, other.words)) {
              join(all.get(0).key, other.key);
            } else {
              doubt(all.get(0), other, Reason.SAME_ACRONYM);
            }
          }
          var alone = names.byKey().get(acronym);
          if (alone != null) {
            boolean one =
                acronym.length() > 2
                    && alone.spellings.stream().anyMatch(ParsedName::isAcronym)
                    && all.stream().allMatch(d -> links.joined(d.key, all.get(0).key));
            all.forEach(
                declarer -> {
                  if (one) {
                    join(alone.key, declarer.key);
                  } else {
                    doubt(alone, declarer, Reason.SAME_ACRONYM);
                  }
                });
          }
        });
  }

  private void joinIfAlike(LikeNames.Pair pair) {
    if (pair.certain()) {
      join(pair.first().key, pair.second().key);
    } else {
      doubt(pair.first(), pair.second(), pair.why());
    }
  }

  private void join(String first, String second) {
    if (!links.join(first, second) && !decided.contains(pair(first, second))) {
      var one = names.byKey().get(first);
      var other = names.byKey().get(second);
      if (one != null && other != null) {
        doubt(one, other, Reason.CONTRADICTION);
      }
    }
  }

  private void doubt(Name one, Name other, Reason why) {
    boolean ordered = one.spelling().compareTo(other.spelling()) <= 0;
    doubts.putIfAbsent(
        pair(one.key, other.key),
        new Doubt(
            new Verbatim((ordered ? one : other).spelling()),
            new Verbatim((ordered ? other : one).spelling()),
            why));
  }

  /** Doubts that neither a decision nor a certain link has settled. */
  private List<Doubt> open() {
    return doubts.entrySet().stream()
        .filter(e -> !decided.contains(e.getKey()))
        .filter(
            e ->
                e.getValue().why() == Reason.OTHER_REGISTER_NUMBERS
                    || !links.joined(e.getKey().get(0), e.getKey().get(1)))
        .map(Map.Entry::getValue)
        .sorted(
            Comparator.comparing((Doubt d) -> d.first().text())
                .thenComparing(d -> d.second().text()))
        .toList();
  }

  private static List<String> pair(String first, String second) {
    return first.compareTo(second) <= 0 ? List.of(first, second) : List.of(second, first);
  }
}
