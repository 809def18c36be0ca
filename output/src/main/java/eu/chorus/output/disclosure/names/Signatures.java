package eu.chorus.output.disclosure.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Those who sign a text: what stands below a closing formula and is written as a name is, in the
 * languages in which most contributions come.
 */
final class Signatures {
  private static final String FORMULA =
      "(?:(?:with )?(?:kind|best|warm|warmest) (?:regards|wishes)"
          + "|(?:kind |best )?regards|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?"
          + "|respectfully(?: submitted| yours)?"
          + "|(?:mit )?(?:freundlichen|besten|herzlichen|vielen) gr(?:\u00fc|ue)(?:\u00df|ss)en?"
          + "|hochachtungsvoll|cordialement|bien (?:cordialement|\u00e0 vous)"
          + "|(?:avec mes )?(?:sinc\u00e8res )?salutations(?: distingu\u00e9es)?"
          + "|(?:un )?(?:cordial|atento) saludo|saludos(?: cordiales)?|atentamente"
          + "|cordiali saluti|distinti saluti|met vriendelijke groeten?|hoogachtend"
          + "|com os melhores cumprimentos|atenciosamente|z powa\u017caniem|s pozdravem"
          + "|med venlig hilsen|med v\u00e4nliga h\u00e4lsningar|yst\u00e4v\u00e4llisin terveisin"
          + "|cu stim\u0103|\u00fcdv\u00f6zlettel|\u03bc\u03b5 \u03b5\u03ba\u03c4\u03af\u03bc\u03b7\u03c3\u03b7)";

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?iu)(?:" + FORMULA + "|on behalf of|signed(?: by)?)(?!\\p{L}) ?[,:.!]? ?(.*)");

  /** Words that begin with capitals, among them at most a few that may not. */
  private static final String WRITTEN =
      "(?:(?:Dr|Prof|Mr|Ms|Mrs|Herr|Frau|Mme|M)\\.?\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*"
          + "(?:\\s+(?:van|von|de|der|den|del|di|da|la|le|du|bin|al|\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*))"
          + "{1,4}";

  private static final Pattern NAME = Pattern.compile(WRITTEN);

  /** The same where the lines of a letter became one: a formula at the end of a sentence. */
  private static final Pattern FOLDED =
      Pattern.compile("[.!?)\"\u201d] (?iu:" + FORMULA + ") ?[,:.!]? ?(" + WRITTEN + ")");

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final int LINES = 4;
  private static final int LONGEST = 60;

  private Signatures() {}

  /**
   * What signs, in reading order; none is blank.
   *
   * @param text an answer or a document, whose paragraphs are lines
   */
  static List<String> in(String text) {
    var names = new ArrayList<String>();
    int below = 0; // so many lines may still be of a signature
    for (var whole : LINE_END.split(text)) {
      var line = BLANKS.matcher(whole).replaceAll(" ").strip();
      FOLDED.matcher(line).results().forEach(folded -> addIfName(folded.group(1), names));
      var closing = CLOSING.matcher(line);
      if (closing.matches()) {
        addIfName(closing.group(1), names);
        boolean sentence = closing.group(1).length() > LONGEST; // "On behalf of … we thank …"
        below = sentence ? 0 : LINES;
      } else if (below > 0 && !line.isEmpty()) {
        addIfName(line, names);
        below--;
      }
    }
    return names;
  }

  private static void addIfName(String line, List<String> names) {
    var name = line.strip().replaceAll("[,;]+$", "");
    int cut = name.indexOf(',');
    var first = cut > 0 ? name.substring(0, cut) : name;
    if (first.length() <= LONGEST && NAME.matcher(first).matches()) {
      names.add(first);
    }
  }
}
