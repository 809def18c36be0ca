package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import eu.chorus.nlp.annotation.Parse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parsed sentence as a graph that rules match. Words are in lower case and lemmas as readers know
 * them ("data", not "datum"), so that rules need not care.
 */
final class Sentence {
  private static final int COLUMNS = 10;
  private static final int FORM = 1;
  private static final int LEMMA = 2;
  private static final int TAG = 4;
  private static final int HEAD = 6;
  private static final int RELATION = 7;
  private static final int MISC = 9;

  private final SemanticGraph graph;
  private final List<IndexedWord> words;
  private final List<String> forms;
  private final Set<Integer> glued;
  private final Set<String> vocabulary;

  private Sentence(
      SemanticGraph graph, List<IndexedWord> words, List<String> forms, Set<Integer> glued) {
    this.graph = graph;
    this.words = List.copyOf(words);
    this.forms = List.copyOf(forms);
    this.glued = Set.copyOf(glued);
    this.vocabulary =
        words.stream()
            .flatMap(word -> Stream.of(word.word(), word.lemma()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The sentence of a parse.
   *
   * @param lemmas lemmas that are to be read as others
   */
  static Sentence of(Parse parse, Map<String, String> lemmas) {
    List<String[]> rows =
        parse
            .conllu()
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells.length == COLUMNS)
            .toList();
    var graph = new SemanticGraph();
    var words = new ArrayList<IndexedWord>();
    var forms = new ArrayList<String>();
    var glued = new HashSet<Integer>();
    for (String[] cells : rows) {
      var word = new IndexedWord("", 0, words.size() + 1);
      String lower = cells[FORM].toLowerCase(Locale.ROOT);
      String lemma = cells[LEMMA].toLowerCase(Locale.ROOT);
      word.setWord(lower);
      word.setValue(lower);
      word.setLemma(lemmas.getOrDefault(lower, lemmas.getOrDefault(lemma, lemma)));
      word.setTag(cells[TAG]);
      graph.addVertex(word);
      words.add(word);
      forms.add(cells[FORM]);
      if (cells[MISC].contains("SpaceAfter=No")) {
        glued.add(words.size());
      }
    }
    for (int at = 0; at < rows.size(); at++) {
      int head = Integer.parseInt(rows.get(at)[HEAD]);
      if (head == 0) {
        graph.addRoot(words.get(at));
      } else {
        String name = isSign(forms.get(at)) ? "punct" : rows.get(at)[RELATION];
        graph.addEdge(words.get(head - 1), words.get(at), relation(name), 1.0, false);
      }
    }
    return new Sentence(graph, words, forms, glued);
  }

  /** The parser takes a bullet for a subject now and then. */
  private static boolean isSign(String form) {
    return form.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static GrammaticalRelation relation(String name) {
    return UniversalEnglishGrammaticalRelations.valueOf(name);
  }

  SemanticGraph graph() {
    return graph;
  }

  /** In reading order. */
  List<IndexedWord> words() {
    return words;
  }

  /** Every word and lemma of it. */
  Set<String> vocabulary() {
    return vocabulary;
  }

  /** The words that depend on one by such relations (the part before a colon counts), in order. */
  List<IndexedWord> children(IndexedWord word, Set<String> relations) {
    return graph.outgoingEdgeList(word).stream()
        .filter(
            edge ->
                relations.contains(edge.getRelation().toString())
                    || relations.contains(main(edge.getRelation().toString())))
        .map(edge -> edge.getDependent())
        .sorted(Comparator.comparingInt(IndexedWord::index))
        .toList();
  }

  private static String main(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** How a word hangs on its head; empty for a root. */
  String relation(IndexedWord word) {
    return graph.incomingEdgeList(word).stream()
        .map(edge -> edge.getRelation().toString())
        .findFirst()
        .orElse("");
  }

  @Nullable IndexedWord head(IndexedWord word) {
    return graph.getParent(word);
  }

  /** A word and all that hangs on it, in order. */
  List<IndexedWord> subtree(IndexedWord word) {
    var below = new TreeSet<>(Comparator.comparingInt(IndexedWord::index));
    var open = new ArrayList<IndexedWord>(List.of(word));
    while (!open.isEmpty()) {
      IndexedWord next = open.remove(open.size() - 1);
      if (below.add(next)) {
        open.addAll(graph.getChildList(next));
      }
    }
    return List.copyOf(below);
  }

  /** The text as it was written, as far as its tokens tell. */
  String text() {
    return text(1, words.size());
  }

  /**
   * A stretch of the text.
   *
   * @param first index of its first word, from 1
   * @param last index of its last word, included
   */
  String text(int first, int last) {
    var text = new StringBuilder();
    for (int index = first; index <= last; index++) {
      text.append(forms.get(index - 1));
      if (index < last && !glued.contains(index)) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /** The number of words alone. */
  @Override
  public String toString() {
    return "Sentence[" + words.size() + " words]";
  }
}
