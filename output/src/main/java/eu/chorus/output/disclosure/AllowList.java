package eu.chorus.output.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Public sequences that a release may hold whoever else used them: questionnaire, drafts, the Act,
 * option labels, titles, the report's own frames. Sequences, not words: a run is allowed only if
 * all of it lies inside one sequence, so public text pasted around a secret does not carry it out.
 */
public final class AllowList {
  /** No run is longer: as many tokens of one letter as the longest run of characters has. */
  private static final int REACH = 64;

  /** Stands for any number in a frame. */
  private static final String NUMBER = "#";

  private final List<List<String>> sequences;
  private final Map<String, List<Start>> starts;
  private final String digest;

  private AllowList(List<List<String>> sequences, String digest) {
    this.sequences = sequences;
    this.digest = digest;
    this.starts = new HashMap<>();
    for (int s = 0; s < sequences.size(); s++) {
      for (int i = 0; i < sequences.get(s).size(); i++) {
        starts
            .computeIfAbsent(sequences.get(s).get(i), token -> new ArrayList<>())
            .add(new Start(s, i));
      }
    }
  }

  /** A list that allows nothing. */
  public static AllowList empty() {
    return builder().build();
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

  /**
   * For each token the end (exclusive) of the longest allowed run that starts there, itself if none
   * does.
   */
  int[] reach(Tokens text) {
    var reach = new int[text.size()];
    for (int i = 0; i < reach.length; i++) {
      reach[i] = i;
      for (var key : text.isNumber(i) ? List.of(text.token(i), NUMBER) : List.of(text.token(i))) {
        for (var start : starts.getOrDefault(key, List.of())) {
          if (reach[i] < i + REACH) {
            reach[i] = Math.max(reach[i], i + matched(text, i, start));
          }
        }
      }
    }
    return reach;
  }

  private int matched(Tokens text, int from, Start start) {
    var sequence = sequences.get(start.sequence());
    int most = Math.min(REACH, Math.min(text.size() - from, sequence.size() - start.token()));
    int n = 0;
    while (n < most && isSame(text, from + n, sequence.get(start.token() + n))) {
      n++;
    }
    return n;
  }

  private static boolean isSame(Tokens text, int token, String allowed) {
    int length = text.start(token + 1) - text.start(token);
    return allowed.equals(NUMBER)
        ? text.isNumber(token)
        : allowed.length() == length && text.letters().startsWith(allowed, text.start(token));
  }

  private record Start(int sequence, int token) {}

  /** Collects sequences. */
  public static final class Builder {
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
     * Allows a frame of the report: {@code %d} stands for any number; other slots ({@code %s},
     * {@code {name}}) hold text that must be allowed by itself, so they divide the frame.
     */
    public Builder frame(String source, String frame) {
      for (var piece : frame.split("%s|\\{[^{}]*\\}")) {
        var tokens = new ArrayList<String>();
        var parts = piece.split("%d", -1);
        for (int i = 0; i < parts.length; i++) {
          if (i > 0) {
            tokens.add(NUMBER);
          }
          tokens.addAll(tokens(parts[i]));
        }
        addTokens(source, tokens);
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
      var sequences =
          lines.stream()
              .map(line -> List.of(line.substring(line.lastIndexOf('\t') + 1).split(" ")))
              .distinct()
              .toList();
      return new AllowList(sequences, sha256(String.join("\n", lines)));
    }

    private static String sha256(String text) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
