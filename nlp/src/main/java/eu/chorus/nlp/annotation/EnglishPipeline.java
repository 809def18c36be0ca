package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP, loaded once in a JVM and shared by all threads: tokens, sentences, parts of speech,
 * lemmas, and one statistical model of names. The {@code ner} annotator is not used, because it
 * brings rules, times and numbers along that cost seventeen times as much.
 */
final class EnglishPipeline {
  private static final String NAMES_MODEL =
      "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

  private final StanfordCoreNLP words;
  private final CRFClassifier<CoreLabel> names;

  private EnglishPipeline() {
    // Its log tells what it loads, on the console.
    RedwoodConfiguration.current().clear().apply();
    var settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma");
    // "high-risk" stays one word, as a reader of labels expects.
    settings.setProperty("tokenize.options", "splitHyphenated=false,untokenizable=noneKeep");
    // A sentence of a runaway table must not take minutes.
    settings.setProperty("pos.maxlen", "250");
    words = new StanfordCoreNLP(settings);
    names = CRFClassifier.getClassifierNoExceptions(NAMES_MODEL);
  }

  static EnglishPipeline shared() {
    return Holder.SHARED;
  }

  /** The sentences of a text, as tokens with tag, lemma and entity label ("O" for no name). */
  List<List<CoreLabel>> sentences(String text) {
    var annotation = new Annotation(text);
    words.annotate(annotation);
    return annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(this::named)
        .toList();
  }

  private List<CoreLabel> named(CoreMap sentence) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    List<CoreLabel> labels = names.classifySentence(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setNER(labels.get(i).get(CoreAnnotations.AnswerAnnotation.class));
    }
    return tokens;
  }

  private static final class Holder {
    private static final EnglishPipeline SHARED = new EnglishPipeline();
  }
}
