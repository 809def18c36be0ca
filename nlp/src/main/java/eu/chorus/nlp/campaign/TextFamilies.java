package eu.chorus.nlp.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are copies of one another, in memory: the definition that a distributed run must
 * agree with, and fast enough for a hundred thousand.
 */
public final class TextFamilies {
  /** Each different text once, in the order of {@link Sketch#ORDER}. */
  private final List<Sketch> texts = new ArrayList<>();

  private final List<Extent> extents = new ArrayList<>();

  /** For each text that came in, where it is among the different ones. */
  private final int[] places;

  private final @Nullable Wording[] wordings;

  private TextFamilies(List<Read> read) {
    places = new int[read.size()];
    var order = new ArrayList<>(read);
    order.sort(Comparator.comparing(Read::sketch, Sketch.ORDER));
    for (Read one : order) {
      int last = texts.size() - 1;
      if (last >= 0 && texts.get(last).text.equals(one.sketch.text)) {
        if (extents.get(last).compareTo(one.extent) < 0) {
          extents.set(last, one.extent);
        }
      } else {
        texts.add(one.sketch);
        extents.add(one.extent);
      }
      places[one.position] = texts.size() - 1;
    }
    wordings = new @Nullable Wording[texts.size()];
  }

  /** A text that came in as the so many-th. */
  private record Read(int position, Sketch sketch, Extent extent) {
    /** Which alone. */
    @Override
    public String toString() {
      return "Read[" + position + "]";
    }
  }

  /**
   * For each text the position of the first text of its family.
   *
   * @param texts what was said, each by somebody else, in any order
   * @param known what everybody was given
   */
  public static List<Integer> of(List<String> texts, PublicTexts known) {
    return of(texts, known, TextFamilies::family);
  }

  /** The same by resemblance of shingles alone: what others do, to be compared with. */
  public static List<Integer> byShingles(List<String> texts) {
    return of(
        texts,
        PublicTexts.none(),
        (all, a, b) -> Comparison.copies(all.wording(a), all.wording(b)));
  }

  /** Whether two of these texts are of one family. */
  private interface Related {
    boolean test(TextFamilies all, int a, int b);
  }

  private static List<Integer> of(List<String> texts, PublicTexts known, Related related) {
    var sketcher = new Sketcher(known);
    var read = new ArrayList<Read>();
    var positions = new ArrayList<Integer>(); // of those that say enough
    for (int t = 0; t < texts.size(); t++) {
      var sketch = sketcher.sketch(texts.get(t));
      if (sketch.isPresent()) {
        read.add(new Read(positions.size(), sketch.get(), Extent.WHOLE));
        positions.add(t);
      }
    }
    var families = new TextFamilies(read);
    var components = families.components(related);
    var first = new int[families.texts.size()];
    Arrays.fill(first, -1);
    var found = new ArrayList<Integer>();
    for (int t = 0, r = 0; t < texts.size(); t++) {
      if (r < positions.size() && positions.get(r) == t) {
        int family = components.of(families.places[r++]);
        first[family] = first[family] < 0 ? t : first[family];
        found.add(first[family]);
      } else {
        found.add(t);
      }
    }
    return found;
  }

  /**
   * For the digest of each text the smallest digest among its copies.
   *
   * @param sketched texts in any order
   */
  public static Map<String, String> copies(List<Sketched> sketched) {
    var read = new ArrayList<Read>();
    sketched.forEach(s -> read.add(new Read(read.size(), s.imprint().sketch(), s.extent())));
    var families = new TextFamilies(read);
    var components = families.components(TextFamilies::family);
    var copies = new HashMap<String, String>();
    for (int t = 0; t < families.texts.size(); t++) {
      copies.put(families.texts.get(t).text, families.texts.get(components.of(t)).text);
    }
    return copies;
  }

  private Components components(Related related) {
    var components = new Components(texts.size());
    var outlines = new Outlines(texts);
    Candidates.forEach(
        texts,
        (a, b) -> {
          if (components.of(a) != components.of(b)
              && outlines.promising(a, b)
              && related.test(this, a, b)) {
            components.join(a, b);
          }
        });
    return components;
  }

  private boolean family(int a, int b) {
    return Comparison.compare(wording(a), extents.get(a), wording(b), extents.get(b))
        .kind()
        .family();
  }

  private Wording wording(int at) {
    var known = wordings[at];
    if (known == null) {
      known = new Wording(texts.get(at).wording);
      wordings[at] = known;
    }
    return known;
  }
}
