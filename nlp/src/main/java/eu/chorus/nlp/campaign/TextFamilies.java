package eu.chorus.nlp.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are copies of one another, in memory: the definition that a distributed run must
 * agree with, and fast enough for a hundred thousand.
 */
public final class TextFamilies {
  private final TreeMap<String, Sketch> texts = new TreeMap<>();
  private final Map<String, Extent> extents = new HashMap<>();

  private TextFamilies() {}

  /**
   * For each text the position of the first text of its family.
   *
   * @param texts what was said, each by somebody else, in any order
   * @param known what everybody was given
   */
  public static List<Integer> of(List<String> texts, PublicTexts known) {
    var sketcher = new Sketcher(known);
    var families = new TextFamilies();
    var digests = new ArrayList<Optional<String>>();
    for (String text : texts) {
      var sketch = sketcher.sketch(text);
      sketch.ifPresent(s -> families.add(s, Extent.WHOLE));
      digests.add(sketch.map(s -> s.text));
    }
    var copies = families.copies();
    var first = new HashMap<String, Integer>();
    var found = new ArrayList<Integer>();
    for (int t = 0; t < texts.size(); t++) {
      int self = t;
      found.add(
          digests
              .get(t)
              .map(d -> first.computeIfAbsent(copies.getOrDefault(d, d), c -> self))
              .orElse(t));
    }
    return found;
  }

  /**
   * For the digest of each text the smallest digest among its copies.
   *
   * @param sketched texts in any order
   */
  public static Map<String, String> copies(List<Sketched> sketched) {
    var families = new TextFamilies();
    sketched.forEach(s -> families.add(s.imprint().sketch(), s.extent()));
    return families.copies();
  }

  private void add(Sketch sketch, Extent extent) {
    texts.merge(sketch.text, sketch, (a, b) -> Sketch.ORDER.compare(a, b) <= 0 ? a : b);
    extents.merge(sketch.text, extent, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  private Map<String, String> copies() {
    var sorted = List.copyOf(texts.values());
    var components = new Components(sorted.size());
    var wordings = new @Nullable Wording[sorted.size()];
    Candidates.forEach(
        sorted,
        (a, b) -> {
          if (components.of(a) != components.of(b) && family(sorted, wordings, a, b)) {
            components.join(a, b);
          }
        });
    var copies = new HashMap<String, String>();
    for (int t = 0; t < sorted.size(); t++) {
      copies.put(sorted.get(t).text, sorted.get(components.of(t)).text);
    }
    return copies;
  }

  private boolean family(List<Sketch> sorted, @Nullable Wording[] wordings, int a, int b) {
    return Comparison.compare(
            wording(sorted, wordings, a), extent(sorted, a),
            wording(sorted, wordings, b), extent(sorted, b))
        .kind()
        .family();
  }

  private Extent extent(List<Sketch> sorted, int at) {
    return extents.getOrDefault(sorted.get(at).text, Extent.PART);
  }

  private static Wording wording(List<Sketch> sorted, @Nullable Wording[] made, int at) {
    var known = made[at];
    if (known == null) {
      known = new Wording(sorted.get(at).wording);
      made[at] = known;
    }
    return known;
  }
}
