package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.readback.ReadBack;
import eu.chorus.output.synthesis.Frames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Public sequences that a release may hold whoever else used them: questionnaire, drafts, the Act,
 * option labels, titles, the report's own frames. Sequences, not words: a run is allowed only if
 * all of it lies inside one sequence, so public text pasted around a secret does not carry it out.
 */
public final class AllowList {
  /**
   * The source of the report's own frames. A lone word of a frame ("of", "and") is no sequence that
   * others may be glued with: too many sentences are made of such words.
   */
  public static final String FRAMES = "frames";

  private static final Pattern SLOT = Pattern.compile("%[ds]|\\{[^{}]*\\}");

  private final List<List<String>> sequences;
  private final AllowedRuns runs;
  private final List<String> lines;
  private final String digest;

  /**
   * Makes a list.
   *
   * @param words positions of sequences of one word that may stand between others, such as "Yes"
   */
  private AllowList(List<List<String>> sequences, Set<Integer> words, List<String> lines) {
    this.sequences = sequences;
    this.lines = lines;
    this.digest = ReadBack.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    this.runs = new AllowedRuns(sequences, words);
  }

  /** A list that allows nothing. */
  public static AllowList empty() {
    return builder().build();
  }

  /** The tokens of every sequence; {@code #} stands for any number. */
  List<List<String>> sequences() {
    return sequences;
  }

  /** Begins a list. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * SHA-256 over every source and sequence, in lower-case hexadecimal; the order does not matter.
   */
  public String digest() {
    return digest;
  }

  /** Source, tab and normalised words of every sequence, sorted; {@link #ofLines} reads them. */
  public List<String> lines() {
    return lines;
  }

  /** The list of these {@link #lines}. */
  public static AllowList ofLines(List<String> lines) {
    var builder = builder();
    builder.lines.addAll(lines);
    return builder.build();
  }

  /**
   * For each token the end (exclusive) of the longest allowed run that starts there, itself if none
   * does. A run that crosses a border is allowed where it is the end of one sequence, then numbers
   * or whole sequences, then the beginning of one: public texts put end to end, as a table puts
   * them, are public. A lone word of a frame may be a run's last, but no others are glued with it.
   * A word that no sequence holds ends every run.
   */
  int[] reach(Tokens text) {
    return runs.reach(text);
  }

  /** Whether one sequence holds these tokens of a text as they stand, numbers included. */
  public boolean holds(Tokens text, int from, int to) {
    return runs.hold(text, from, to);
  }

  /** Collects sequences. */
  public static final class Builder {
    /** No run that is looked for has more words, or more letters. */
    private static final int LONGEST_RUN = 12;

    private static final int MOST_LETTERS = 40;

    private final TreeSet<String> lines = new TreeSet<>();

    private Builder() {}

    /**
     * Allows a sequence and every run in it.
     *
     * @param source where it is public, such as {@code questionnaire}
     */
    public Builder add(String source, String text) {
      for (var reading : Suspects.readings(text)) {
        addTokens(source, tokens(reading));
      }
      return this;
    }

    /**
     * Allows the label of a row or column too where it stands in cell after cell: so often that no
     * run of any kind reaches beyond.
     */
    public Builder addLabel(String source, String text) {
      add(source, text);
      var words = tokens(text);
      if (words.isEmpty()) {
        return this;
      }
      int letters = words.stream().mapToInt(String::length).sum();
      int times = 2 + LONGEST_RUN / words.size() + MOST_LETTERS / Math.max(1, letters);
      addTokens(source, Collections.nCopies(times, words).stream().flatMap(List::stream).toList());
      return this;
    }

    /**
     * Allows a frame of the report with its slots ({@code %d}, {@code %s}, {@code {0}}). Any number
     * may stand in a slot; other text must be allowed by itself, so there the frame is divided.
     */
    public Builder frame(String source, String frame) {
      var whole = new ArrayList<String>();
      for (var piece : SLOT.split(frame, -1)) {
        addTokens(source, tokens(piece));
        whole.addAll(tokens(piece));
        whole.add(AllowedRuns.NUMBER);
      }
      whole.remove(whole.size() - 1);
      addTokens(source, whole);
      return this;
    }

    /**
     * Allows the report's own frames, if they are those that were reviewed ({@code
     * reviewed_frames.properties}); others are allowed nothing, so that a quotation cannot hide in
     * a template.
     */
    public Builder frames(Frames frames) {
      if (ReviewedFrames.holds(frames.name(), frames.digest())) {
        frames.sequences().forEach(sequence -> add(FRAMES, sequence));
      }
      return this;
    }

    /**
     * Allows the pages' style sheet on the same condition.
     *
     * @param css what stands between the tags {@code style}
     */
    public Builder style(String css) {
      var digest = ReadBack.sha256(css.getBytes(StandardCharsets.UTF_8));
      return ReviewedFrames.holds(ReviewedFrames.STYLE, digest) ? add(FRAMES, css) : this;
    }

    /**
     * Allows what files hold that say nothing: the words of their formats, elements, attributes and
     * styles.
     *
     * @param files a release without a word of anybody's, by name
     */
    public Builder formats(SortedMap<String, byte[]> files) {
      for (var strand : ReadBack.of(files).strands()) {
        strand.texts().forEach(text -> add(FRAMES, text));
      }
      return this;
    }

    private static List<String> tokens(String text) {
      var tokens = Tokens.of(List.of(text));
      var list = new ArrayList<String>();
      for (int i = 0; i < tokens.size(); i++) {
        list.add(tokens.token(i));
      }
      return list;
    }

    private void addTokens(String source, List<String> tokens) {
      if (!tokens.isEmpty()) {
        lines.add(source + '\t' + String.join(" ", tokens));
      }
    }

    /** The list. */
    public AllowList build() {
      var sequences = new LinkedHashMap<List<String>, Integer>();
      var words = new HashSet<Integer>();
      for (var line : lines) {
        int tab = line.lastIndexOf('\t');
        var sequence = List.of(line.substring(tab + 1).split(" "));
        int at = sequences.computeIfAbsent(sequence, s -> sequences.size());
        if (sequence.size() == 1 && !line.substring(0, tab).equals(FRAMES)) {
          words.add(at);
        }
      }
      return new AllowList(List.copyOf(sequences.keySet()), Set.copyOf(words), List.copyOf(lines));
    }
  }
}
