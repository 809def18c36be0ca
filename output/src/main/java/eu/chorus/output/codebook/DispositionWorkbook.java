package eu.chorus.output.codebook;

import static java.util.Objects.requireNonNullElse;

import eu.chorus.model.Correction;
import eu.chorus.model.Correction.What;
import eu.chorus.model.Provision;
import eu.chorus.output.codebook.ListedRequest.Backing;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What became of each request on a provision, as a workbook for chairs: a row a request with what
 * is known of it and cells for their decision, and how to fill them in.
 */
public final class DispositionWorkbook {
  /** The sheet that is filled in. */
  public static final String SHEET = "Disposition";

  private static final String DRAFTS = "Provisions";

  private static final List<String> REQUEST = List.of("Draft", "Provision", "Title", "Request");
  private static final List<String> BACKING =
      List.of(
          "Families",
          "Contributions",
          "By stakeholder type (families)",
          "Must",
          "Should",
          "Could",
          "Contested with",
          "Likely taken up",
          "What speaks for it",
          "Became in the next draft");

  /** The headers of {@link Correction#DISPOSITION}, in the same order. */
  private static final List<String> FILLED =
      List.of("Verdict", "Response", "Rationale", "New provision");

  private static final List<String> LAST = List.of("State", "Row", "Base");

  private static final int[] WIDTHS = {
    8, 16, 22, 20, 9, 13, 40, 7, 8, 7, 16, 12, 30, 15, 12, 44, 32, 16, 24, 30, 6
  };

  private static final int FIRST_FILLED = REQUEST.size() + BACKING.size();

  private DispositionWorkbook() {}

  /** The headers of the sheet that is read back, in their order. */
  public static List<String> headers() {
    return Stream.of(REQUEST, BACKING, FILLED, LAST).flatMap(List::stream).toList();
  }

  /**
   * Writes it.
   *
   * @param title what it is the matrix of
   * @param requests in the order of the rows
   * @param drafts the provisions of every draft, to choose new ones from
   * @return the bytes of an XLSX file, the same for the same content
   */
  public static byte[] write(String title, List<ListedRequest> requests, List<Provision> drafts)
      throws IOException {
    try (var sheets = new Sheets()) {
      var sheet = sheets.sheet(SHEET, headers(), WIDTHS, REQUEST.size());
      for (int i = 0; i < requests.size(); i++) {
        row(sheets, sheet.createRow(i + 1), requests.get(i));
      }
      int last = Math.max(1, requests.size());
      int offered = FIRST_FILLED + FILLED.indexOf("Verdict");
      Sheets.offer(sheet, offered, 1, last, Correction.VERDICTS);
      if (!drafts.isEmpty()) {
        var range = DRAFTS + "!$B$2:$B$" + (drafts.size() + 1);
        int provision = FIRST_FILLED + FILLED.indexOf("New provision");
        Sheets.offer(sheet, provision, 1, last, range, false);
      }
      sheets.guard(sheet, title, last, headers().indexOf("State"));
      sheets.prose("How to fill in", guide(title));
      drafts(sheets, drafts);
      return sheets.bytes(title);
    }
  }

  private static void row(Sheets sheets, Row row, ListedRequest request) {
    int at = 0;
    for (String text :
        List.of(request.draft(), request.provision(), request.title(), request.label())) {
      sheets.read(row, at++, text);
    }
    request.backing().ifPresent(backing -> backing(sheets, row, backing));
    at = FIRST_FILLED;
    for (What what : Correction.DISPOSITION) {
      sheets.write(row, at++, requireNonNullElse(request.filled().get(what), ""));
    }
    sheets.read(row, at++, request.state());
    sheets.read(row, at++, request.request());
    sheets.read(row, at, Integer.toString(request.base()));
  }

  private static void backing(Sheets sheets, Row row, Backing backing) {
    int at = REQUEST.size();
    sheets.read(row, at++, backing.families());
    sheets.read(row, at++, backing.contributions());
    sheets.read(row, at++, String.join("; ", backing.byType()));
    sheets.read(row, at++, backing.must());
    sheets.read(row, at++, backing.should());
    sheets.read(row, at++, backing.could());
    sheets.read(row, at++, String.join("\n", backing.contested()));
    sheets.read(row, at++, backing.verdict());
    sheets.read(row, at++, String.join("\n", backing.cues()));
    sheets.read(row, at, String.join("\n", backing.became()));
  }

  private static void drafts(Sheets sheets, List<Provision> drafts) {
    XSSFSheet sheet =
        sheets.sheet(DRAFTS, List.of("draft", "provision", "title"), new int[] {10, 24, 76}, 0);
    for (int i = 0; i < drafts.size(); i++) {
      var row = sheet.createRow(i + 1);
      sheets.read(row, 0, drafts.get(i).round());
      sheets.read(row, 1, drafts.get(i).id());
      sheets.read(row, 2, drafts.get(i).title());
    }
  }

  private static List<String> guide(String title) {
    return List.of(
        title
            + ": what became of each request on a provision. Restricted: numbers by stakeholder type are exact and may be small.",
        "Write in the yellow cells alone; all others are locked. Filter by the arrows in the header. Best work on a copy elsewhere, and give that back; what you fill in here stays here too, whatever is run in the meantime.",
        "REQUEST  An act that enough respondents want on this provision, all of it together: \"clarify\". Below it stands, where enough say so, what it is about: \"clarify: risk assessment\". Who asks for a thing counts in both rows.",
        "FAMILIES, CONTRIBUTIONS  Contributions of one organisation or one campaign are one family and count once. MUST, SHOULD and COULD are the families that say so; one may say several.",
        "CONTESTED WITH  A request on the same provision that cannot be granted together with this one.",
        "LIKELY TAKEN UP  What Chorus reads off the next draft: likely taken up, partly, not, deleted, or that it cannot be told; empty as long as there is no later draft. It is where to begin, not an answer: beside it stands what speaks for it, and what the provision became.",
        "VERDICT  What you confirm: taken up, partly, not, deleted (the provision is gone), or out of scope. Only rows with a verdict come into the public \"You said, we did\", and only requests whose number is published.",
        "RESPONSE  Your answer to those who asked, for everybody to read, in words of your own: no names, no quotations. Whoever gives the workbook back is told which cells the gate would refuse.",
        "RATIONALE  Your reason, for yourselves; it is never published.",
        "NEW PROVISION  Where in a later draft it went, as the sheet \"Provisions\" lists it; several with a semicolon between them.",
        "STATE  Vanished: too few ask for it now, or not in these words; what you filled in is kept. Conflict: another workbook said otherwise of a cell since you saw it; write there what shall hold, and clear the conflict by exporting once more.",
        "ROW, BASE  By what Chorus finds a request again, and the version of what was filled in that you see. Leave them as they are.",
        "Give it back with: ./chorus disposition import FILE --out OUT --by \"Your name\" --why \"The occasion\". Everything that is wrong is told at once, and nothing is taken over until nothing is.");
  }
}
