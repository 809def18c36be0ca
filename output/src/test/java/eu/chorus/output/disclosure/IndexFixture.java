package eu.chorus.output.disclosure;

import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.names.NameRegister;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.quotation.CorpusText;
import eu.chorus.output.disclosure.quotation.FamilyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Seals small corpora, as the jobs do large ones. */
final class IndexFixture {
  static final UnaryOperator<String> NO_KEY = text -> "";

  private IndexFixture() {}

  /** An index in which family after family lies in one segment after the other. */
  static SealedIndex seal(
      Path folder,
      ReleasePolicy policy,
      AllowList allowed,
      NameRegister names,
      Map<String, List<List<String>>> families,
      int segments,
      UnaryOperator<String> key)
      throws IOException {
    Files.createDirectories(folder);
    var written = new ArrayList<Segment>();
    for (int s = 0; s < segments; s++) {
      int segment = s;
      var texts =
          families.entrySet().stream()
              .filter(family -> Math.floorMod(family.getKey().hashCode(), segments) == segment)
              .flatMap(
                  family ->
                      family.getValue().stream()
                          .map(text -> text.stream().map(Verbatim::new).toList())
                          .flatMap(text -> CorpusText.of(text).stream())
                          .map(words -> new FamilyText(family.getKey(), words)))
              .sorted(Comparator.comparing(FamilyText::family).thenComparing(FamilyText::words))
              .iterator();
      if (texts.hasNext()) {
        written.add(Segment.write(folder.resolve("segment-" + s), texts));
      }
    }
    return SealedIndex.seal(folder, "made", policy, allowed, names, written, key);
  }

  /** The same with the standard policy, nothing allowed and nobody named. */
  static SealedIndex seal(Path folder, Map<String, List<List<String>>> families)
      throws IOException {
    return seal(
        folder,
        ReleasePolicy.standard(),
        AllowList.empty(),
        NameRegister.empty(),
        families,
        3,
        NO_KEY);
  }
}
