package eu.chorus.nlp.request;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes frames of what the rules find in one sentence. */
final class FrameBuilder {
  private static final String YES = "yes";

  /** Asks whose word is a verb, whatever the tagger says. */
  private static final Set<String> VERBAL =
      Set.of("modal", "have", "need", "please", "imperative", "question");

  private static final Set<String> OBJECT = Set.of("obj", "nsubj:pass");
  private static final Set<String> SUBJECT = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> OBLIQUE = Set.of("obl", "nmod");
  private static final Set<String> CLAUSE = Set.of("ccomp", "xcomp", "advcl");

  private final English english;
  private final Sentence sentence;
  private final Asks asks;
  private final List<String> targets;
  private final Phrase phrase;
  private final Wording wording;

  FrameBuilder(English english, Sentence sentence, Asks asks, List<String> targets) {
    this.english = english;
    this.sentence = sentence;
    this.asks = asks;
    this.targets = targets;
    this.phrase = new Phrase(sentence, english.lists());
    this.wording = new Wording(sentence);
  }

  /** The frame of an ask; empty when it names nothing that could be done. */
  Optional<RequestFrame> frame(Match ask) {
    var deed = Deed.of(ask.what(), asks.of(Role.LIGHT));
    if (deed.word().tag().startsWith("PRP") || isBare(ask, deed)) {
      return Optional.empty();
    }
    // "Should be promoted and supported": the second shares the object of the first.
    Optional<IndexedWord> object =
        deed.object()
            .or(() -> object(deed.word()))
            .or(() -> ask.node("from").flatMap(this::object));
    RequestClass said = requestClass(ask, deed);
    RequestClass meant = object.map(o -> english.classes().about(said, o.lemma())).orElse(said);
    Polarity polarity = polarity(ask, deed);
    Optional<RequestClass> turned =
        polarity == Polarity.NEGATIVE ? english.classes().negated(meant) : Optional.empty();
    RequestClass done = turned.orElse(meant);
    var concerned = new HashSet<>(deed.chain());
    ask.node("cue").ifPresent(concerned::add);
    return Optional.of(
        new RequestFrame(
            done.act(),
            turned.isPresent() ? Polarity.POSITIVE : polarity,
            strength(ask),
            turned.isPresent() || !deed.className().isEmpty()
                ? done.head()
                : verb(deed.word(), done),
            object.map(phrase::of).orElse(""),
            addressee(ask, concerned),
            asks.node(Role.IF, "if", concerned).map(phrase::whole).orElse(""),
            targets,
            wording.proposed(done.act(), deed.word())));
  }

  /** An imperative that the parser did not see. */
  RequestFrame opened(IndexedWord verb, Optional<IndexedWord> object) {
    RequestClass said =
        english.classes().of(verb.word(), Telling.VERB).orElse(RequestClass.of(verb.word()));
    RequestClass done = object.map(o -> english.classes().about(said, o.lemma())).orElse(said);
    return new RequestFrame(
        done.act(),
        Polarity.POSITIVE,
        Strength.MUST,
        verb.word(),
        object.map(phrase::of).orElse(""),
        "",
        "",
        targets,
        wording.proposed(done.act(), verb));
  }

  /** What {@link TrackedChanges} found. */
  RequestFrame frame(TrackedChanges.Change change) {
    RequestClass done = english.classes().named(change.name());
    return new RequestFrame(
        done.act(),
        Polarity.POSITIVE,
        Strength.SHOULD,
        done.head(),
        "",
        "",
        "",
        targets,
        change.proposed());
  }

  /** A modal without its verb ("as it should"). */
  private boolean isBare(Match ask, Deed deed) {
    return deed.word().tag().equals("MD") && !ask.rule().setting("name").equals("wording");
  }

  private RequestClass requestClass(Match ask, Deed deed) {
    RequestClasses classes = english.classes();
    IndexedWord word = deed.word();
    String told = deed.className().isEmpty() ? ask.rule().setting("class") : deed.className();
    if (told.equals("word")) {
      return classes
          .of(word.lemma(), Telling.FAULTY, Telling.EXCESS)
          .orElse(RequestClass.of(word.lemma()));
    } else if (!told.isEmpty()) {
      return classes.named(told);
    } else if (isState(ask, word)) {
      return RequestClass.of("be");
    } else if (isThing(ask, deed)) {
      return thing(word);
    } else if (word.tag().startsWith("JJ")) {
      return classes
          .of(word.lemma(), Telling.WISHED, Telling.VERB)
          .or(() -> participle(word.lemma()))
          .orElse(RequestClass.of(word.lemma()));
    }
    return particle(word)
        .flatMap(joined -> classes.of(joined, Telling.PARTICLE))
        .or(() -> classes.of(word.lemma(), Telling.VERB))
        .orElse(RequestClass.of(word.lemma()));
  }

  /** "Should be a leader": what somebody is to be; but "there should be a way" is a thing. */
  private boolean isState(Match ask, IndexedWord word) {
    return word.tag().startsWith("NN")
        && ask.rule().setting("name").equals("modal")
        && sentence.children(word, Set.of("nsubj", "expl")).stream()
            .noneMatch(subject -> subject.lemma().equals("there"))
        && !sentence.children(word, Set.of("cop")).isEmpty();
  }

  /** A noun, unless the tagger took a verb for one. */
  private boolean isThing(Match ask, Deed deed) {
    IndexedWord word = deed.word();
    boolean asVerb =
        (VERBAL.contains(ask.rule().setting("name")) && word.equals(ask.what()))
            || !sentence.children(word, Set.of("aux", "obj")).isEmpty();
    boolean there =
        sentence.children(word, Set.of("nsubj", "expl")).stream()
            .anyMatch(subject -> subject.lemma().equals("there"));
    return word.tag().startsWith("NN") && (there || !asVerb);
  }

  /** "To be relaxed": the tagger takes participles for adjectives. */
  private Optional<RequestClass> participle(String lemma) {
    return Stream.of("ed", "d")
        .filter(lemma::endsWith)
        .map(ending -> lemma.substring(0, lemma.length() - ending.length()))
        .flatMap(verb -> english.classes().of(verb, Telling.VERB).stream())
        .findFirst();
  }

  /** A thing that is wished for is to be added, unless its name or its adjective says more. */
  private RequestClass thing(IndexedWord word) {
    RequestClasses classes = english.classes();
    Optional<RequestClass> byNoun = classes.of(word.lemma(), Telling.NOUN);
    if (byNoun.isPresent() && !byNoun.get().name().equals("add")) {
      return byNoun.get();
    }
    return sentence.children(word, Set.of("amod")).stream()
        .flatMap(one -> classes.of(one.lemma(), Telling.WISHED).stream())
        .findFirst()
        .or(() -> byNoun)
        .orElse(classes.named("add"));
  }

  private Optional<String> particle(IndexedWord word) {
    return sentence.children(word, Set.of("compound:prt", "advmod", "xcomp")).stream()
        .filter(child -> !child.tag().startsWith("VB"))
        .map(child -> word.lemma() + "_" + child.word())
        .filter(joined -> english.classes().of(joined, Telling.PARTICLE).isPresent())
        .findFirst();
  }

  private String verb(IndexedWord word, RequestClass done) {
    return word.tag().startsWith("VB") && !done.has(Telling.FAULTY, word.lemma())
        ? particle(word).map(joined -> joined.replace('_', ' ')).orElse(word.lemma())
        : done.head();
  }

  private Polarity polarity(Match ask, Deed deed) {
    var words = new HashSet<>(deed.chain());
    ask.node("cue").ifPresent(words::add);
    boolean flipped = !ask.rule().setting("flips").equals("no") && asks.isFlipped(words);
    boolean against = ask.rule().setting("against").equals(YES) ^ deed.against();
    return flipped ^ against ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }

  private Strength strength(Match ask) {
    String told = ask.rule().setting("strength");
    return told.isEmpty()
        ? ask.node("cue")
            .map(cue -> english.strengths().getOrDefault(cue.lemma(), Strength.SHOULD))
            .orElse(Strength.SHOULD)
        : Strength.valueOf(told);
  }

  private String addressee(Match ask, Set<IndexedWord> concerned) {
    return ask.node("who")
        .filter(who -> !who.equals(ask.what()))
        .map(phrase::of)
        .filter(who -> !who.isEmpty())
        .or(() -> asks.node(Role.WHO, "who", concerned).map(phrase::of))
        .orElse("");
  }

  private Optional<IndexedWord> object(IndexedWord word) {
    if (word.tag().startsWith("NN") && sentence.children(word, Set.of("obj")).isEmpty()) {
      return first(word, Set.of("nmod"))
          .filter(below -> english.classes().of(word.lemma(), Telling.NOUN).isPresent())
          .or(() -> first(word, Set.of("compound")))
          .filter(below -> english.classes().of(word.lemma(), Telling.NOUN).isPresent())
          .or(() -> Optional.of(word));
    } else if (word.tag().startsWith("JJ")) {
      return first(word, SUBJECT);
    }
    return first(word, OBJECT)
        .or(() -> first(word, OBLIQUE))
        .or(() -> clause(word))
        .or(() -> first(word, SUBJECT));
  }

  /** What "clarify who pays the costs" is about: the first noun of the clause. */
  private Optional<IndexedWord> clause(IndexedWord word) {
    return sentence.children(word, CLAUSE).stream()
        .flatMap(below -> sentence.subtree(below).stream())
        .filter(below -> below.tag().startsWith("NN"))
        .findFirst();
  }

  private Optional<IndexedWord> first(IndexedWord word, Set<String> relations) {
    return Stream.of(word)
        .flatMap(head -> sentence.children(head, relations).stream())
        .filter(child -> !child.tag().equals("MD"))
        .findFirst();
  }
}
