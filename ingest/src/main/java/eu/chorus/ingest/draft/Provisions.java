package eu.chorus.ingest.draft;

import eu.chorus.model.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The provisions of one round, to be found by what people write: {@code Measure 2.3}, {@code M.
 * 2.3}, {@code 2.3}, {@code II.4}, a range {@code 2.4-2.8}, a list {@code 2.1+2.2}, {@code KPI *},
 * a part {@code II}, a chapter {@code Copyright}, {@code Copyright, Measure 1.1}. A bare number is
 * never a KPI.
 *
 * @param all in the draft's order
 */
public record Provisions(List<Provision> all) {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[+;,&]|\\band\\b)\\s*");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:(?![IVX]+\\.)([A-Za-z][A-Za-z. -]*?)\\s*)?(?<![A-Za-z])(" + Numeral.PATTERN + ")");
  private static final Pattern RANGE = Pattern.compile("\\s*[-\u2013\u2014]\\s*(?=\\S*\\d)");
  private static final Pattern EVERY = Pattern.compile("([A-Za-z-]+)\\s*(?:(\\S+)\\.)?\\*");

  public Provisions {
    all = List.copyOf(all);
  }

  /** The provisions of one round of these drafts. */
  public static Provisions of(String round, List<Provision> drafts) {
    return new Provisions(drafts.stream().filter(p -> p.round().equals(round)).toList());
  }

  /** Everything that a reference names; nothing if any of it is not in this draft. */
  public List<Provision> find(String reference) {
    var whole = where(p -> p.id().equalsIgnoreCase(reference.strip()));
    if (!whole.isEmpty()) {
      return whole;
    }
    for (String chapter : all.stream().map(Provisions::chapter).distinct().toList()) {
      if (!chapter.isEmpty() && reference.strip().startsWith(chapter)) {
        var below = new Provisions(where(p -> chapter(p).equals(chapter)));
        String rest = reference.strip().substring(chapter.length()).replaceFirst("^[,\\s]+", "");
        return rest.isEmpty() ? below.where(p -> p.parent().isEmpty()) : below.list(rest);
      }
    }
    var part = where(p -> p.parent().isEmpty() && number(p).startsWith(reference.strip() + "."));
    return part.isEmpty() ? list(reference.strip()) : part;
  }

  private List<Provision> list(String reference) {
    var found = new ArrayList<Provision>();
    var word = Optional.<Kind>empty();
    for (String item : SEPARATOR.split(reference, -1)) {
      var every = EVERY.matcher(item);
      var before = word;
      var kind = every.matches() ? Kind.of(every.group(1)) : word(item).or(() -> before);
      var named =
          every.matches() ? every(kind, Optional.ofNullable(every.group(2))) : range(item, kind);
      if (named.isEmpty()) {
        return List.of();
      }
      found.addAll(named);
      word = kind;
    }
    return found.stream().distinct().toList();
  }

  private static Optional<Kind> word(String item) {
    var found = ITEM.matcher(item);
    return found.lookingAt()
        ? Optional.ofNullable(found.group(1)).flatMap(Kind::of)
        : Optional.empty();
  }

  private List<Provision> every(Optional<Kind> kind, Optional<String> below) {
    return kind.isEmpty()
        ? List.of()
        : where(p -> is(p, kind) && (below.isEmpty() || number(p).startsWith(below.get() + ".")));
  }

  private List<Provision> range(String item, Optional<Kind> kind) {
    String[] ends = RANGE.split(item, 2);
    var from = one(ends[0], kind);
    if (from.isEmpty() || ends.length == 1) {
      return from.stream().toList();
    }
    var to = one(ends[1], kind.or(() -> from.flatMap(Provisions::kind)));
    if (to.isEmpty()
        || !series(to.get()).equals(series(from.get()))
        || to.get().order() < from.get().order()) {
      return List.of();
    }
    int first = all.indexOf(from.get());
    int last = all.indexOf(to.get());
    return first > last
        ? List.of()
        : all.subList(first, last + 1).stream()
            .filter(p -> series(p).equals(series(from.get())))
            .toList();
  }

  /** What counts together: the same word and the same number but for its last figure. */
  private static String series(Provision p) {
    return kind(p) + " " + new Numeral(number(p)).prefix();
  }

  private Optional<Provision> one(String item, Optional<Kind> kind) {
    var found = ITEM.matcher(item.strip());
    if (!found.matches() || (found.group(1) != null && Kind.of(found.group(1)).isEmpty())) {
      return Optional.empty();
    }
    String number = found.group(2);
    var named = where(p -> is(p, kind) && number(p).equals(number));
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static boolean is(Provision p, Optional<Kind> kind) {
    return kind.isPresent() ? kind(p).equals(kind) : !kind(p).equals(Optional.of(Kind.KPI));
  }

  private List<Provision> where(Predicate<Provision> condition) {
    return all.stream().filter(condition).toList();
  }

  private static Optional<Kind> kind(Provision p) {
    return Heading.ofId(p.id(), "", 0).map(Heading::kind);
  }

  private static String number(Provision p) {
    return Heading.ofId(p.id(), "", 0).map(h -> h.number().text()).orElse("0");
  }

  private static String chapter(Provision p) {
    return Heading.ofId(p.id(), "", 0).map(Heading::chapter).orElse("");
  }

  /** The provision that another stands under, if any. */
  public Optional<Provision> parent(Provision p) {
    return p.parent().isEmpty()
        ? Optional.empty()
        : all.stream().filter(other -> other.id().equals(p.parent())).findFirst();
  }

  /** The provisions that stand directly under another. */
  public List<Provision> children(Provision p) {
    return where(other -> other.parent().equals(p.id()));
  }
}
