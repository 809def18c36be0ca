package eu.chorus.ingest.survey;

import eu.chorus.model.Answer;
import eu.chorus.model.Attachment;
import eu.chorus.model.Contribution;
import eu.chorus.model.Respondent;
import eu.chorus.model.Verbatim;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of all that a contribution says, wherever and however it is written down: two exports of
 * one submission agree in it even where their columns, date formats and escapes differ.
 */
final class Content {
  private final MessageDigest digest = Label.sha256();

  private Content() {}

  static String digest(Contribution contribution) {
    var content = new Content();
    content.add(contribution.submitted().map(String::valueOf).orElse(""));
    content.add(contribution.language());
    content.add(contribution.respondent());
    for (Answer answer : contribution.answers()) {
      content.add(answer.question());
      content.add(answer.options());
      content.add(answer.text().map(Verbatim::text).orElse(""));
    }
    for (Attachment attachment : contribution.attachments()) {
      content.add(attachment.question());
      content.add(attachment.name().text());
      content.add(attachment.sha256());
    }
    return HexFormat.of().formatHex(content.digest.digest());
  }

  private void add(Respondent respondent) {
    add(respondent.rawType());
    add(respondent.country());
    add(String.valueOf(respondent.anonymous()));
    add(respondent.organisation().map(Verbatim::text).orElse(""));
    add(respondent.identity().stream().map(Verbatim::text).toList());
  }

  private void add(List<String> texts) {
    add(String.valueOf(texts.size()));
    texts.forEach(this::add);
  }

  /** Each text after its length, so that no two lists of texts meet. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
