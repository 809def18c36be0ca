package eu.chorus.nlp.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Annotates the same texts with Chorus and with CoreNLP alone, turn by turn, in one thread, and
 * compares the processor time of that thread; models are loaded and warm before the first turn.
 */
public final class AnnotationContest {
  private static final Language ENGLISH = Languages.installed().of("en").orElseThrow();

  private final List<String> texts;
  private final int pairs;
  private final Consumer<String> say;

  /**
   * A contest.
   *
   * @param texts English texts
   * @param pairs how often each annotates them, 1 or more
   * @param say is told each result, one line
   */
  public AnnotationContest(List<String> texts, int pairs, Consumer<String> say) {
    // An empty answer is not annotated at all, which would be an unfair lead.
    this.texts = texts.stream().filter(t -> !EmptyAnswers.isEmpty(t, ENGLISH)).toList();
    this.pairs = pairs;
    this.say = say;
  }

  /** Annotation against a bare loop; then parsing what holds a cue against parsing everything. */
  public void run() {
    var cues = new Cues(ENGLISH.cues());
    var unparsed = new EnglishAnnotator(ENGLISH, sentence -> List.of());
    compare(
        "annotate / bare CoreNLP loop",
        text -> unparsed.annotate(text).tokens(),
        text -> grammar(text, sentence -> List.of()));
    compare(
        "parse behind cues / parse everything (with annotation)",
        text -> grammar(text, cues::in),
        text -> grammar(text, List::of));
    var sentences = texts.stream().flatMap(t -> EnglishPipeline.shared().sentences(t).stream());
    var all = sentences.toList();
    compare(
        "parse behind cues / parse everything (parsing alone)",
        all,
        sentence -> parsed(sentence, cues::in),
        sentence -> parsed(sentence, List::of));
  }

  private static long grammar(
      String text, Function<List<CoreLabel>, List<List<CoreLabel>>> worthAParse) {
    long tokens = 0;
    for (CoreMap sentence : EnglishPipeline.shared().sentences(text)) {
      tokens += parsed(sentence, worthAParse);
    }
    return tokens;
  }

  /** Parses the pieces of a sentence that are worth it; its number of tokens in any case. */
  private static long parsed(
      CoreMap sentence, Function<List<CoreLabel>, List<List<CoreLabel>>> worthAParse) {
    List<CoreLabel> tokens = EnglishPipeline.tokens(sentence);
    worthAParse.apply(tokens).forEach(EnglishPipeline.shared()::parse);
    return tokens.size();
  }

  private void compare(String title, ToLongFunction<String> ours, ToLongFunction<String> theirs) {
    compare(title, texts, ours, theirs);
  }

  private <T> void compare(
      String title, List<T> items, ToLongFunction<T> ours, ToLongFunction<T> theirs) {
    time(items, ours);
    time(items, theirs);
    double[] ratios = new double[pairs];
    Timed our = new Timed(0, 0);
    Timed their = our;
    for (int i = 0; i < pairs; i++) {
      our = time(items, ours);
      their = time(items, theirs);
      ratios[i] = our.seconds() / their.seconds();
    }
    Arrays.sort(ratios);
    say.accept(
        String.format(
            Locale.ROOT,
            "%s: ratio %.3f (%.3f to %.3f, %d pairs); %,.0f and %,.0f tokens per CPU-s%s",
            title,
            ratios[pairs / 2],
            ratios[0],
            ratios[pairs - 1],
            pairs,
            our.tokens() / our.seconds(),
            their.tokens() / their.seconds(),
            our.tokens() == their.tokens() ? "" : "; THEY DISAGREE, the times do not count"));
  }

  private static <T> Timed time(List<T> items, ToLongFunction<T> work) {
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    long tokens = 0;
    for (T item : items) {
      tokens += work.applyAsLong(item);
    }
    return new Timed(tokens, (clock.getCurrentThreadCpuTime() - start) / 1e9);
  }

  /** Tokens done in so many seconds of the thread's processor time. */
  private record Timed(long tokens, double seconds) {}
}
