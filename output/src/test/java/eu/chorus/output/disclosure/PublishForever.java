package eu.chorus.output.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Publishes one of two releases after the other, until it is killed or the disk refuses. */
final class PublishForever {
  /** Files of a release; few bytes, so that many releases are made in a second. */
  private static final int FILES = 4;

  private PublishForever() {}

  /** A candidate whose files all say the same word, below the folder. */
  static Released<Candidate> candidate(Path folder, String word, int length) throws IOException {
    var digests = new TreeMap<String, String>();
    for (int i = 0; i < FILES; i++) {
      var name = i % 2 == 0 ? "file" + i + ".md" : "data/file" + i + ".md";
      var bytes = (word + " " + word.repeat(length)).getBytes(UTF_8);
      Files.createDirectories(folder.resolve("data"));
      if (Files.notExists(folder.resolve(name))) {
        Files.write(folder.resolve(name), bytes);
      }
      digests.put(name, ReadBack.sha256(bytes));
    }
    return LetThrough.invented(
        new Candidate(folder, new Verdict("", digests, new Verdict.Extent(0, 0, 0, 0), List.of())));
  }

  /** The folder of releases, the folder of candidates, the first number, the length of a file. */
  public static void main(String[] arguments) throws IOException {
    var releases = new ReleaseDirectory(Path.of(arguments[0]));
    var candidates = Path.of(arguments[1]);
    int length = Integer.parseInt(arguments[3]);
    var one = candidate(candidates.resolve("one"), "one", length);
    var two = candidate(candidates.resolve("two"), "two", length);
    for (int number = Integer.parseInt(arguments[2]); true; number++) {
      releases.publish(number % 2 == 0 ? one : two, Integer.toString(number));
    }
  }
}
