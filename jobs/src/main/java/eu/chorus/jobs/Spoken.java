package eu.chorus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.nlp.language.Language;
import eu.chorus.nlp.language.Languages;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The languages that respondents wrote in, and which of them are analysed for requests: what is
 * counted and found but not read for requests is told, not dropped.
 */
final class Spoken {
  private static final String FILE = "languages.csv";
  private static final String APART = "not analysed for requests";

  private Spoken() {}

  /** How much was written in one language. */
  record Share(String language, long passages, long contributions) {
    boolean readForRequests() {
      return Languages.installed().of(language).filter(Language::requests).isPresent();
    }

    private String line() {
      return SafeCell.csv(language)
          + ","
          + passages
          + ","
          + contributions
          + ","
          + (readForRequests() ? "yes" : APART)
          + "\n";
    }
  }

  /**
   * Writes {@code languages.csv} into the restricted zone and tells what is not analysed.
   *
   * @param key digest of all that the passages were made from
   */
  static void write(JobContext context, Records<AnalysedPassage> passages, Fingerprint key)
      throws IOException {
    context.directory().table(FILE, key.then(FILE), () -> table(shares(passages)));
    long apart = 0;
    for (String line : Files.readAllLines(context.directory().restricted(FILE))) {
      apart += line.endsWith(APART) ? Long.parseLong(line.split(",")[1]) : 0;
    }
    if (apart > 0) {
      context
          .progress()
          .say(
              String.format(
                  Locale.ROOT,
                  "%,d passages are in languages that are not analysed for requests; see %s",
                  apart,
                  context.directory().restricted(FILE)));
    }
  }

  private static String table(List<Share> shares) {
    return shares.stream()
        .map(Share::line)
        .collect(Collectors.joining("", "language,passages,contributions,requests\n", ""));
  }

  private static List<Share> shares(Records<AnalysedPassage> passages) {
    var language = col("passage.language");
    return new Records<>(
            Share.class,
            passages
                .rows()
                .groupBy(language.as("language"))
                .agg(
                    count(lit(1)).as("passages"),
                    countDistinct(col("passage.contribution")).as("contributions")))
        .collect().stream()
            .sorted(Comparator.comparing(Share::passages).reversed().thenComparing(Share::language))
            .toList();
  }
}
