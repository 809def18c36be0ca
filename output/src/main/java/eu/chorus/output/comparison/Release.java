package eu.chorus.output.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.chorus.output.disclosure.readback.CsvReader;
import eu.chorus.output.disclosure.readback.ReadBack;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.SafeCell;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a release tells of itself: its figures, and under what it was made.
 *
 * @param number its number, from 1
 * @param version the version of Chorus
 * @param configuration digest of the configuration
 * @param policy every number of the policy by its name
 * @param digests of what it was made under, such as sentences and public texts, by name
 * @param figures in the order of the open data
 */
public record Release(
    int number,
    String version,
    String configuration,
    SortedMap<String, String> policy,
    SortedMap<String, String> digests,
    List<Figure> figures) {
  private static final String MANIFEST = "manifest.json";
  private static final String PROOF = "proof.json";
  private static final String TABLES = "data/tables.csv";
  private static final List<String> HEADER =
      List.of(
          "table", "population", "question", "row", "column", "count", "share", "base", "status");

  public Release {
    policy = Collections.unmodifiableSortedMap(new TreeMap<>(policy));
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    figures = List.copyOf(figures);
  }

  /**
   * Reads a release, once it has proven to be what was published.
   *
   * @param folder where it lies
   * @param manifest SHA-256 of its manifest, as the ledger remembers it
   * @throws UserException if a file is missing, was changed, or is not what a release holds; all
   *     such files at once
   */
  public static Release read(int number, Path folder, String manifest) throws IOException {
    check(number, folder, Map.of(MANIFEST, manifest));
    var json = new ObjectMapper();
    var told = json.readTree(Files.readAllBytes(folder.resolve(MANIFEST)));
    var files = texts(told.path("files"));
    for (String needed : List.of(PROOF, TABLES)) {
      files.putIfAbsent(needed, ""); // no file has that digest
    }
    check(number, folder, files);
    var proof = json.readTree(Files.readAllBytes(folder.resolve(PROOF)));
    return new Release(
        number,
        told.path("version").asText(),
        told.path("configuration").asText(),
        texts(proof.path("policy")),
        texts(proof.path("digests")),
        figures(number, Files.readAllBytes(folder.resolve(TABLES))));
  }

  private static void check(int number, Path folder, Map<String, String> digests)
      throws IOException {
    var damaged = new ArrayList<Problem>();
    for (var file : digests.entrySet()) {
      var path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path)) {
        damaged.add(damaged(number, file.getKey(), "it is missing"));
      } else if (!ReadBack.sha256(Files.readAllBytes(path)).equals(file.getValue())) {
        damaged.add(damaged(number, file.getKey(), "its bytes are others"));
      }
    }
    if (!damaged.isEmpty()) {
      throw new UserException(damaged);
    }
  }

  private static Problem damaged(int number, String file, String how) {
    return new Problem(
        ProblemKind.RELEASE_DAMAGED, Place.of("release " + number + "/" + file), how);
  }

  private static SortedMap<String, String> texts(JsonNode object) {
    var texts = new TreeMap<String, String>();
    object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }

  private static List<Figure> figures(int number, byte[] csv) throws IOException {
    var lines = CsvReader.rows(csv).stream().map(Release::cells).toList();
    var figures = lines.stream().skip(1).map(Release::figure).toList();
    var keys = new HashSet<>(figures.stream().map(Figure::key).toList());
    if (lines.isEmpty() || !lines.get(0).equals(HEADER) || keys.size() < figures.size()) {
      throw new UserException(
          List.of(damaged(number, TABLES, "it holds other columns, or a figure twice")));
    }
    return figures;
  }

  private static List<String> cells(Map<Integer, String> line) {
    return HEADER.stream()
        .map(name -> SafeCell.undone(line.getOrDefault(HEADER.indexOf(name) + 1, "")))
        .toList();
  }

  private static Figure figure(List<String> f) {
    return new Figure(
        f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6), f.get(7), f.get(8));
  }
}
