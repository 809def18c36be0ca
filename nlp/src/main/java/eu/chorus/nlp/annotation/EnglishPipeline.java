package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.ud.CoNLLUDocumentWriter;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP, loaded once in a JVM and shared by all threads: tokens, sentences, parts of speech,
 * lemmas, one statistical model of names, and a parser for the sentences that need one. The {@code
 * ner} annotator is not used, because it brings rules, times and numbers along that cost seventeen
 * times as much.
 */
final class EnglishPipeline {
  private static final String NAMES_MODEL =
      "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

  private static final String GRAMMAR_MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

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

  /** The sentences of a text, their tokens with tag, lemma and entity label ("O" for no name). */
  List<CoreMap> sentences(String text) {
    var annotation = new Annotation(text);
    words.annotate(annotation);
    List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    sentences.forEach(this::name);
    return sentences;
  }

  /** The tokens of a sentence. */
  static List<CoreLabel> tokens(CoreMap sentence) {
    return sentence.get(CoreAnnotations.TokensAnnotation.class);
  }

  /** The grammar of a sentence, or of a piece of one, of {@link #sentences}. */
  Parse parse(List<CoreLabel> piece) {
    var tokens = new ArrayList<CoreLabel>(piece.size());
    for (CoreLabel token : piece) {
      var numbered = new CoreLabel(token); // CoNLL-U counts from 1
      numbered.setIndex(tokens.size() + 1);
      tokens.add(numbered);
    }
    var sentence = new ArrayCoreMap(1);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    var grammar =
        SemanticGraphFactory.makeFromTree(
            Parser.SHARED.predict(sentence),
            SemanticGraphFactory.Mode.BASIC,
            GrammaticalStructure.Extras.NONE,
            null);
    return new Parse(
        tokens.get(0).beginPosition(),
        tokens.get(tokens.size() - 1).endPosition(),
        new CoNLLUDocumentWriter().printSemanticGraph(grammar));
  }

  private void name(CoreMap sentence) {
    List<CoreLabel> tokens = tokens(sentence);
    List<CoreLabel> labels = names.classifySentence(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setNER(labels.get(i).get(CoreAnnotations.AnswerAnnotation.class));
    }
  }

  /** Loaded when the first sentence needs it: it takes longer than all the rest. */
  private static final class Parser {
    private static final DependencyParser SHARED =
        DependencyParser.loadFromModelFile(GRAMMAR_MODEL);
  }

  private static final class Holder {
    private static final EnglishPipeline SHARED = new EnglishPipeline();
  }
}
