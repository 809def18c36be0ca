package eu.chorus.nlp.provision;

import eu.chorus.model.Provision;
import eu.chorus.nlp.provision.Group.Found;
import eu.chorus.nlp.provision.Mention.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the provision of a draft that words name, if it exists, and never guesses one. */
final class Resolver {
  /** More levels than any draft has. */
  private static final int LEVELS = 5;

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

  private final boolean listed;
  private final String round;

  /**
   * Ids of each draft's provisions: the answered draft's, those before it backwards, later ones.
   */
  private final Map<String, Set<String>> ids;

  private final Map<String, String> parents;
  private final List<String> chapters;

  /** Whether the draft's numbers begin with a Roman figure. */
  private final boolean parts;

  /** The draft before the one that is answered. */
  private final Optional<String> previous;

  /** The round of each draft of the Code, as the numbers of its provisions tell. */
  private final Map<String, String> byNumbering;

  private Resolver(
      boolean listed,
      String round,
      Map<String, Set<String>> ids,
      Map<String, String> parents,
      List<String> chapters,
      boolean parts,
      Optional<String> previous,
      Map<String, String> byNumbering) {
    this.listed = listed;
    this.round = round;
    this.ids = ids;
    this.parents = parents;
    this.chapters = chapters;
    this.parts = parts;
    this.previous = previous;
    this.byNumbering = byNumbering;
  }

  static Resolver byForm(Numbering numbering) {
    return new Resolver(
        false,
        "",
        Map.of(),
        Map.of(),
        Chapters.OF_THE_CODE,
        numbering == Numbering.PARTS,
        Optional.empty(),
        Map.of());
  }

  static Resolver of(String round, List<Provision> drafts) {
    var rounds =
        new ArrayList<>(new LinkedHashSet<>(drafts.stream().map(Provision::round).toList()));
    int own = rounds.indexOf(round);
    var ids = new LinkedHashMap<String, Set<String>>();
    // Nobody names what does not exist yet: where no draft is answered, none is looked into.
    for (int i = own; i >= 0; i--) {
      ids.put(rounds.get(i), new HashSet<>());
    }
    for (int i = own + 1; i < rounds.size() && own >= 0; i++) {
      ids.put(rounds.get(i), new HashSet<>());
    }
    var parents = new LinkedHashMap<String, String>();
    var chapters = new LinkedHashSet<String>();
    for (Provision p : drafts) {
      Optional.ofNullable(ids.get(p.round())).ifPresent(set -> set.add(p.id()));
      if (p.round().equals(round)) {
        parents.put(p.id(), p.parent());
        Reference.ofId(p.id())
            .map(Reference::chapter)
            .filter(c -> !c.isEmpty())
            .ifPresent(chapters::add);
      }
    }
    return new Resolver(
        true,
        round,
        ids,
        parents,
        chapters.isEmpty() ? Chapters.OF_THE_CODE : List.copyOf(chapters),
        Numbering.of(drafts.stream().filter(p -> p.round().equals(round)).toList())
            == Numbering.PARTS,
        own > 0 ? Optional.of(rounds.get(own - 1)) : Optional.empty(),
        byNumbering(drafts));
  }

  private static Map<String, String> byNumbering(List<Provision> drafts) {
    var byRound = new LinkedHashMap<String, List<Provision>>();
    drafts.forEach(p -> byRound.computeIfAbsent(p.round(), r -> new ArrayList<>()).add(p));
    var rounds = new LinkedHashMap<String, String>();
    byRound.forEach((r, provisions) -> rounds.putIfAbsent(Numbering.of(provisions).draft(), r));
    return rounds;
  }

  List<String> chapters() {
    return chapters;
  }

  /**
   * The mention that words make.
   *
   * @param told the draft that it is said to be of; empty when none is
   */
  Mention resolve(Found found, String told) {
    Reference ref = found.ref();
    if (!ref.kind().code()) {
      return mention(found, ref.toString(), "", Standing.LAW);
    }
    if (!listed) {
      return mention(found, ref.toString(), "", Standing.BY_FORM);
    }
    if (!told.isEmpty()) {
      return in(round(told), found);
    }
    var own = Optional.ofNullable(ids.get(round)).orElse(Set.of());
    var exact = exact(ref, own);
    if (exact.isPresent()) {
      return mention(found, exact.get(), round, Standing.IN_DRAFT);
    }
    for (var draft : ids.entrySet()) {
      var other = exact(ref, draft.getValue());
      if (other.isPresent()) {
        return mention(found, other.get(), draft.getKey(), Standing.IN_OTHER_DRAFT);
      }
    }
    return likeNumbered(ref, own)
        .map(id -> mention(found, id, round, Standing.IN_DRAFT))
        .orElseGet(() -> mention(found, ref.toString(), "", Standing.UNRESOLVED));
  }

  /** In the draft that was told and no other. */
  private Mention in(Optional<String> told, Found found) {
    var provisions = told.flatMap(r -> Optional.ofNullable(ids.get(r))).orElse(Set.of());
    var standing =
        told.filter(round::equals).isPresent() ? Standing.IN_DRAFT : Standing.IN_OTHER_DRAFT;
    return exact(found.ref(), provisions)
        .or(() -> likeNumbered(found.ref(), provisions))
        .map(id -> mention(found, id, told.orElse(""), standing))
        .orElseGet(() -> mention(found, found.ref().toString(), "", Standing.UNRESOLVED));
  }

  /**
   * The round of a draft that was told: the one whose id has that number, else the one whose
   * provisions are numbered as that draft's are.
   */
  private Optional<String> round(String told) {
    return told.equals(Drafts.PREVIOUS)
        ? previous
        : ids.keySet().stream()
            .filter(id -> told.equals(NO_DIGITS.matcher(id).replaceAll("")))
            .findFirst()
            .or(() -> Optional.ofNullable(byNumbering.get(told)));
  }

  private static Mention mention(Found found, String ref, String round, Standing standing) {
    return new Mention(found.start(), found.end(), ref, round, standing, 1);
  }

  /** The very provision; where no chapter is told, the one that has this number in one alone. */
  private Optional<String> exact(Reference ref, Set<String> ids) {
    if (ids.contains(ref.toString()) || !ref.chapter().isEmpty()) {
      return Optional.of(ref.toString()).filter(ids::contains);
    }
    var inChapters =
        chapters.stream().map(c -> ref.in(c).toString()).filter(ids::contains).toList();
    return inChapters.size() == 1 ? Optional.of(inChapters.get(0)) : Optional.empty();
  }

  /** The one provision of that number under another word, which no other draft knows. */
  private Optional<String> likeNumbered(Reference ref, Set<String> ids) {
    if (ref.kind() == Role.KPI) {
      return Optional.empty();
    }
    var others =
        List.of(Role.COMMITMENT, Role.MEASURE, Role.SUB_MEASURE).stream()
            .flatMap(kind -> exact(ref.as(kind), ids).stream())
            .toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  /** Whether a reference can be to the draft that is answered, or to law. */
  boolean own(Reference ref) {
    if (!ref.kind().code()) {
      return true;
    }
    return listed
        ? exact(ref, Optional.ofNullable(ids.get(round)).orElse(Set.of())).isPresent()
        : parts == Character.isLetter(ref.number().charAt(0));
  }

  /** The provision of one kind that another stands under, however far up. */
  Optional<Reference> above(Reference section, Role kind) {
    String id = section.toString();
    for (int i = 0; i < LEVELS && !id.isEmpty(); i++) {
      var ref = Reference.ofId(id);
      if (ref.filter(r -> r.kind() == kind).isPresent()) {
        return ref;
      }
      id = parents.getOrDefault(id, "");
    }
    return Optional.empty();
  }
}
