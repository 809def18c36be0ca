package eu.chorus.ingest.identity;

import eu.chorus.model.Respondent;
import eu.chorus.model.Verbatim;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way in which an organisation was named.
 *
 * @param name its name as given, white space folded
 * @param registers numbers of public registers that were given with it, sorted
 */
public record Mention(Verbatim name, List<String> registers) {
  /** The Transparency Register's numbers, such as 123456789012-34. */
  private static final Pattern REGISTER = Pattern.compile("\\b\\d{6,15}-\\d{2}\\b");

  public Mention {
    registers = registers.stream().sorted().distinct().toList();
  }

  /** How a respondent names an organisation; nothing if he or she names none. */
  public static Optional<Mention> of(Respondent respondent) {
    return respondent
        .organisation()
        .map(name -> new Verbatim(name.text().strip().replaceAll("\\s+", " ")))
        .filter(name -> !OrganisationName.words(name.text()).isEmpty())
        .map(
            name ->
                new Mention(
                    name,
                    respondent.identity().stream()
                        .flatMap(text -> REGISTER.matcher(text.text()).results())
                        .map(match -> match.group())
                        .toList()));
  }

  /** Tells mentions apart: a digest of all that it holds. */
  public String id() {
    try {
      var text = name.text() + "\n" + String.join("\n", registers);
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  /** Tells how much there is of it, never a word. */
  @Override
  public String toString() {
    return "Mention[" + name + ", " + registers.size() + " registers]";
  }
}
