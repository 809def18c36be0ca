package eu.chorus.output.disclosure.readback;

import java.util.regex.Pattern;

/**
 * What the syntax of a PDF says beside what PDF itself has words for. A tagged document of a
 * hundred pages has some thirty thousand objects for its headings, rows and cells: references,
 * brackets and numbers, which would be searched for quotations as long as all its words.
 */
final class PdfSyntax {
  /** So many numbers in a row are a table of places, as an object stream begins with. */
  private static final int TABLE = 8;

  /**
   * Brackets, references and places of objects, and names that ISO 32000-1 gives to structure (14.7
   * and 14.8) and to links; then numbers.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?: (<<|>>|\\[|\\]|\\(\\)
              | [0-9]+\\ [0-9]+\\ (?:R|obj)\\b
              | [0-9]{10}\\ [0-9]{5}\\ [nf]\\b
              | (?:endobj|endstream|stream|xref|trailer|startxref)\\b
              | /(?:Type|StructElem|StructParent|StructParents|S|P|Pg|K|A|O|MCR|MCID|OBJR|Obj|Nums
                  |Limits|Kids|Parent|Document|Sect|Div|Span|H[1-6]|L|LI|Lbl|LBody|Table|THead|TBody
                  |TR|TH|TD|Caption|Figure|Link|Artifact|Layout|Scope|Column|Row|Headers
                  |Annot|Annots|Subtype|Rect|Border|Dest|XYZ|Page|Contents|Resources|MediaBox
                  |Properties|XObject|Font|Alt|(?:Prop|Im)[0-9]+)
                (?![^\\s<>\\[\\]()/%]))
            | [-+]?[0-9]*\\.?[0-9]+(?![^\\s<>\\[\\]()/%]) )
          \\s*+
          """,
          Pattern.COMMENTS);

  private static final Pattern WORD = Pattern.compile("[^\\s<>\\[\\]()/]*+[\\s<>\\[\\]()/]?");

  private PdfSyntax() {}

  /**
   * The same text, a blank for each stretch that is nothing but syntax. Everything that may be a
   * word stays, and stays beside what it stood beside.
   */
  static String remainder(String syntax) {
    var left = new StringBuilder();
    var token = TOKEN.matcher(syntax);
    var word = WORD.matcher(syntax);
    int at = 0;
    while (at < syntax.length()) {
      int end = at;
      int numbers = 0;
      boolean isSyntax = false;
      while (token.region(end, syntax.length()).lookingAt()) {
        isSyntax |= token.start(1) >= 0;
        numbers++;
        end = token.end();
      }
      if (isSyntax || numbers >= TABLE) {
        left.append(' ');
      } else {
        end = word.region(at, syntax.length()).lookingAt() ? word.end() : at + 1;
        left.append(syntax, at, end);
      }
      at = end;
    }
    return left.toString();
  }
}
