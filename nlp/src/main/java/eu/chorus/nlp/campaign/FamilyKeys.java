package eu.chorus.nlp.campaign;

import eu.chorus.model.Answer;
import eu.chorus.model.Contribution;
import eu.chorus.model.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What links a contribution to others: digests of its long texts, the organisation as it was
 * recognised, the respondent's pseudonym. A key holds no word of the respondent.
 */
public final class FamilyKeys {
  /** An answer shorter than this may be the same by chance. */
  private static final int LONG_ANSWER = 20;

  /** A document shorter than this is a covering note. */
  private static final int LONG_DOCUMENT = 50;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+");

  private static final String TEXT = "text:";
  private static final String ORGANISATION = "org:";
  private static final String RESPONDENT = "respondent:";

  private FamilyKeys() {}

  /**
   * The keys of a contribution, sorted and distinct.
   *
   * @param contribution a contribution
   * @param documents the documents that belong to it, in any order
   */
  public static List<String> of(Contribution contribution, List<Document> documents) {
    var keys = new TreeSet<String>();
    for (Answer answer : contribution.answers()) {
      answer.text().ifPresent(text -> keys.addAll(answerKeys(text.text())));
    }
    for (Document document : documents) {
      String whole =
          document.blocks().stream()
              .map(block -> block.text().text())
              .collect(Collectors.joining(" "));
      textKey(whole, LONG_DOCUMENT).ifPresent(keys::add);
    }
    var respondent = contribution.respondent();
    if (!respondent.organisationId().isEmpty()) {
      keys.add(ORGANISATION + respondent.organisationId());
    }
    if (!respondent.pseudonym().isEmpty()) {
      keys.add(RESPONDENT + respondent.pseudonym());
    }
    return List.copyOf(keys);
  }

  /** Whether a key stands for a text, which can make a campaign, and not for who wrote it. */
  public static boolean isText(String key) {
    return key.startsWith(TEXT);
  }

  /**
   * The whole of a long answer, and every two sentences in a row that are as long: a copy with a
   * sentence added, dropped or changed still shares the others. Two sentences, because one may be
   * quoted from the law by people who have nothing else in common.
   */
  private static List<String> answerKeys(String text) {
    var keys = new ArrayList<String>();
    textKey(text, LONG_ANSWER).ifPresent(keys::add);
    String[] sentences = SENTENCE_END.split(text.strip(), -1);
    for (int i = 0; i + 1 < sentences.length; i++) {
      textKey(sentences[i] + " " + sentences[i + 1], LONG_ANSWER).ifPresent(keys::add);
    }
    return keys;
  }

  private static Optional<String> textKey(String text, int shortest) {
    List<String> words = NormalisedText.words(text);
    return words.size() < shortest
        ? Optional.empty()
        : Optional.of(TEXT + digest(String.join(" ", words)));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
