package eu.chorus.ingest.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words under which provisions are numbered, the same in every round. */
enum Kind {
  COMMITMENT("Commitment", "c"),
  MEASURE("Measure", "m"),
  SUB_MEASURE("Sub-Measure", "sub"),
  KPI("KPI", "kpi");

  private final String word;
  private final String shortWord;

  Kind(String word, String shortWord) {
    this.word = word;
    this.shortWord = shortWord;
  }

  /** The word as drafts print it. */
  String word() {
    return word;
  }

  /** The kind that a word means: as printed, in the plural, or shortened ("M."). */
  static Optional<Kind> of(String written) {
    String plain = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String singular = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    return Stream.of(values())
        .filter(
            kind ->
                kind.word.replace("-", "").toLowerCase(Locale.ROOT).equals(singular)
                    || kind.shortWord.equals(plain))
        .findFirst();
  }
}
