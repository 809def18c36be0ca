package eu.chorus.nlp.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The entries of a codebook as places, and what an answer is given by a number for each. An entry
 * for whatever fits no other, and one for answers without content, are not matched by their words.
 */
final class Entries {
  private final List<CodebookEntry> all;
  private final List<CodebookEntry> described;

  Entries(List<CodebookEntry> all) {
    this.all = List.copyOf(all);
    List<CodebookEntry> some = all.stream().filter(CodebookEntry::describes).toList();
    this.described = some.isEmpty() ? this.all : some;
  }

  /** Those whose words say what falls under them. */
  List<CodebookEntry> described() {
    return described;
  }

  /** Numbers of those that are described, and for every other as little as the least has. */
  double[] all(double[] fits) {
    double least = Arrays.stream(fits).min().orElse(0);
    return all.stream()
        .mapToDouble(entry -> described.contains(entry) ? fits[described.indexOf(entry)] : least)
        .toArray();
  }

  /** 1 for each entry that was given, 0 for the others. */
  double[] given(Set<String> ids) {
    return all.stream().mapToDouble(entry -> ids.contains(entry.id()) ? 1 : 0).toArray();
  }

  /** What an answer falls under, by how well those that are described fit. */
  Mapping fitting(double[] fits) {
    List<String> chosen =
        Choice.byFit(fits).stream().map(place -> described.get(place).id()).toList();
    return mapping(chosen.isEmpty() ? others() : chosen, all(Choice.lead(fits)));
  }

  /** What an answer falls under, by how likely each entry is. */
  Mapping likely(double[] likely) {
    List<String> chosen =
        Choice.byLikelihood(likely).stream().map(place -> all.get(place).id()).toList();
    return mapping(chosen.isEmpty() ? others() : chosen, likely);
  }

  /** Of an answer that says nothing. */
  Mapping ofNothing() {
    List<String> chosen =
        all.stream().filter(CodebookEntry::catchesNothing).map(CodebookEntry::id).toList();
    return mapping(chosen, given(Set.copyOf(chosen)));
  }

  private List<String> others() {
    return all.stream().filter(CodebookEntry::catchesAll).map(CodebookEntry::id).toList();
  }

  private Mapping mapping(List<String> chosen, double[] numbers) {
    var scores = new TreeMap<String, Double>();
    IntStream.range(0, all.size()).forEach(i -> scores.put(all.get(i).id(), numbers[i]));
    return new Mapping(chosen, scores);
  }
}
