package eu.chorus.output.disclosure;

import eu.chorus.model.Verbatim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * The gate's inspection of a folder's final bytes against texts that are handed over one by one. It
 * releases nothing; by it the gate is measured.
 *
 * @param policy the numbers of the promise
 * @param allowed sequences that are public anyway
 */
public record Quotations(ReleasePolicy policy, AllowList allowed) {
  /**
   * What the gate objects to in a folder.
   *
   * @param corpus hands over every text with the number of the family that wrote it; those of a
   *     family one after the other
   */
  public List<Violation> in(Path folder, Consumer<ObjIntConsumer<String>> corpus)
      throws IOException {
    return new Inspection(policy, allowed, NameRegister.empty(), passes -> feed(corpus, passes))
        .verdict(folder, "")
        .violations();
  }

  private static void feed(
      Consumer<ObjIntConsumer<String>> corpus, List<? extends CorpusPass> passes) {
    corpus.accept(
        (text, family) -> {
          for (var line : CorpusText.of(List.of(new Verbatim(text)))) {
            var tokens = Tokens.ofLine(line);
            passes.forEach(pass -> pass.pass(family, tokens));
          }
        });
  }
}
