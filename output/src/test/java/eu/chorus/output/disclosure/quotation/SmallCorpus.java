package eu.chorus.output.disclosure.quotation;

import eu.chorus.model.Verbatim;
import java.util.List;
import java.util.Map;

/**
 * A corpus that fits in memory: what the sealed index does for a large one, said plainly.
 *
 * @param texts every text by family
 */
public record SmallCorpus(Map<String, List<Verbatim>> texts) implements CorpusSource {
  public SmallCorpus {
    texts = Map.copyOf(texts);
  }

  @Override
  public void feed(List<CorpusPass> passes) {
    int family = 0;
    for (var ofFamily : texts.values()) {
      for (var text : ofFamily) {
        for (var line : CorpusText.of(List.of(text))) {
          var tokens = Tokens.ofLine(line);
          for (var pass : passes) {
            pass.pass(family, tokens);
          }
        }
      }
      family++;
    }
  }
}
