package eu.chorus.problem;

/**
 * The one catalogue of everything that can be wrong with what Chorus is given. The constant's name
 * is the stable id; each says what happened, why it matters, and how to mend it.
 */
public enum ProblemKind {
  CANDIDATE_MISSING(
      Severity.STOP,
      "There is no such candidate",
      "Only a candidate that the gate has seen can be published.",
      "List restricted/candidates of the store, or make one with ./chorus run or synthesise."),
  FILE_EXISTS(
      Severity.STOP,
      "The file exists already",
      "Somebody may have worked on it.",
      "Choose another name, or move the file away."),
  STORE_LOCKED(
      Severity.STOP,
      "Another run holds this store",
      "Two runs at once would overwrite each other's stages.",
      "Wait for it to end, or stop that process; the lock goes with it."),
  STORE_EMPTY(
      Severity.STOP,
      "The store holds no whole stage of that name",
      "There are no findings to work from.",
      "Run ./chorus run with the same --out first."),
  STORE_KEY_UNREADABLE(
      Severity.STOP,
      "The file with the secret key cannot be read, or holds no key",
      "Pseudonyms under another key would not match those of before.",
      "Give a file with one line of 64 or more hexadecimal digits, or restore the store's own."),
  QUERY_SYNTAX(
      Severity.STOP,
      "The query is not understood",
      "Guessing would find something else.",
      "Use words, \"phrases\", AND, OR, NOT, brackets, and word beginnings such as transp*."),
  QUERY_TOO_COMPLEX(
      Severity.STOP,
      "The query is longer, deeper or has more parts than is allowed",
      "It could hold up everybody's searches.",
      "Split it into several queries."),
  QUERY_FILTER(
      Severity.STOP,
      "A filter is not of the form field=value with a known field",
      "Leaving it out would find too much.",
      "Use one of the fields that the message lists."),
  QUERY_TIMED_OUT(
      Severity.STOP,
      "The search took too long and was stopped",
      "It could hold up everybody's searches.",
      "Use fewer word beginnings, or add filters."),
  INDEX_MISSING(
      Severity.STOP,
      "There is no index",
      "Nothing can be searched without it.",
      "Run the index job first, and check the folder."),
  OCR_UNAVAILABLE(
      Severity.STOP,
      "Scanned documents cannot be recognised in these languages here",
      "It was asked for, and would be left out silently.",
      "Install tesseract with these languages, or leave out --ocr."),
  UPLOAD_NO_TEXT_LAYER(
      Severity.QUARANTINE,
      "An uploaded document holds pictures of text only",
      "Its words cannot be analysed.",
      "Run again with --ocr, put it through other character recognition, or ask for the text."),
  UPLOAD_PARTLY_READ(
      Severity.NOTICE,
      "An uploaded archive holds files that cannot be read beside files that were",
      "What those files say is not analysed.",
      "Ask for them singly, as PDF, DOCX, DOC, ODT, RTF, HTML or plain text without a password."),
  UPLOAD_PASSWORD_PROTECTED(
      Severity.QUARANTINE,
      "An uploaded document needs a password",
      "Its words cannot be read.",
      "Ask for a copy without a password."),
  UPLOAD_ENCRYPTED(
      Severity.QUARANTINE,
      "An uploaded document opens only to holders of a certificate or of rights",
      "Its words cannot be read.",
      "Ask for a copy that is not encrypted or rights-managed."),
  UPLOAD_EMPTY(
      Severity.QUARANTINE,
      "An uploaded document is empty",
      "It says nothing that could be analysed.",
      "Compare it with the survey's own copy; ask for the file again if that is empty too."),
  UPLOAD_CORRUPT(
      Severity.QUARANTINE,
      "An uploaded document is damaged",
      "Its words cannot be read.",
      "Compare it with the survey's own copy; ask for the file again."),
  UPLOAD_TOO_LARGE(
      Severity.QUARANTINE,
      "An uploaded document holds, or unfolds to, more than any document",
      "Reading it would use up what all others need.",
      "Ask for the document in parts, or as plain text."),
  UPLOAD_UNSUPPORTED(
      Severity.QUARANTINE,
      "An uploaded document has a format that is not read",
      "Its words cannot be analysed.",
      "Save it as PDF, DOCX, DOC, ODT, RTF, HTML or plain text."),
  UPLOAD_TIMED_OUT(
      Severity.QUARANTINE,
      "An uploaded document took too long to read",
      "Waiting for it would hold up all others.",
      "Save it anew as PDF from a word processor."),
  UPLOAD_CRASHED(
      Severity.QUARANTINE,
      "An uploaded document brought its reader down",
      "It is damaged, hostile, or needs more memory than a reader may have.",
      "Save it anew as PDF from a word processor."),
  CONFIG_UNREADABLE(
      Severity.STOP,
      "The consultation file cannot be read",
      "Nothing is known about the consultation without it.",
      "Check that the file exists and is valid YAML; the place tells the line."),
  CONFIG_UNKNOWN_KEY(
      Severity.STOP,
      "A key is not known",
      "A misspelt key would be ignored silently.",
      "Correct the key or take it out."),
  CONFIG_MISSING_KEY(
      Severity.STOP,
      "A required key is missing",
      "There is no safe default for it.",
      "Add the key."),
  CONFIG_BAD_VALUE(
      Severity.STOP,
      "A value is not one of those allowed",
      "It cannot be understood.",
      "Use one of the values that the message lists."),
  CONFIG_DANGLING_REFERENCE(
      Severity.STOP,
      "Something is referred to that is declared nowhere",
      "What refers to it would be lost.",
      "Declare it, or correct the reference."),
  CONFIG_DUPLICATE_ID(
      Severity.STOP,
      "An id is declared twice",
      "Answers would be counted under the wrong one.",
      "Give each its own id."),
  CONFIG_COLUMN_UNKNOWN(
      Severity.STOP,
      "A column is named that the export does not have",
      "Its answers would be lost.",
      "Take the header from the export, or correct the digest."),
  CONFIG_COLUMN_AMBIGUOUS(
      Severity.STOP,
      "Several columns have that header",
      "Answers would be read from the wrong one.",
      "Write #1, #2, … behind the header to pick one."),
  CONFIG_OPTION_UNSEEN(
      Severity.NOTICE,
      "A label is named by a digest that no cell has",
      "Nobody may have chosen it, or the digest may be wrong; its text is unknown either way.",
      "Name it by its text if it is to be shown."),

  PLENARY_FILE_UNREADABLE(
      Severity.STOP,
      "A draft, crosswalk or roster cannot be read",
      "Comments could not be tied to what they are about, or to who made them.",
      "Check that the file is there and whole; plain text and CSV must be UTF-8."),
  DRAFT_NUMBERING_UNKNOWN(
      Severity.STOP,
      "No provision is found in a draft, or their numbering is not recognised",
      "Comments could not be tied to what they are about.",
      "Check that headings stand on lines of their own, or say which numbering it is."),
  DRAFT_NUMBER_OTHER(
      Severity.STOP,
      "A heading has a number that does not belong to the draft's numbering",
      "A provision of another round, or a misread heading, would be taken for one of this draft.",
      "Correct the heading, or say which numbering the draft has."),
  DRAFT_NUMBER_GAP(
      Severity.STOP,
      "A draft's numbering leaves a number out",
      "A heading may not have been recognised; comments on it would be lost.",
      "Correct the text; if the draft is really like that, list its provisions instead."),
  DRAFT_NUMBER_REPEATED(
      Severity.STOP,
      "A draft has two provisions of one number",
      "Comments on one would be counted under the other.",
      "Correct the text, or begin the line otherwise if it only mentions the provision."),
  DRAFT_NUMBER_ORDER(
      Severity.STOP,
      "A provision stands out of its order in a draft",
      "A mention may have been taken for a heading.",
      "Correct the text, or begin the line otherwise if it only mentions the provision."),
  DRAFT_PARENT_MISSING(
      Severity.STOP,
      "A provision belongs to one that the draft does not have",
      "What is said of the whole could not be told from what is said of the part.",
      "Correct the number, or look for the heading that is missing."),
  ROSTER_ROW_NAMELESS(
      Severity.STOP,
      "A row of the roster names neither an organisation nor a person",
      "Nobody can be linked to it.",
      "Take the row out, or fill it in."),
  ROSTER_GROUP_UNKNOWN(
      Severity.STOP,
      "A participant chose a working group that is not declared",
      "The response rates would be wrong.",
      "Declare the working group, or correct the cell."),
  ROSTER_AMBIGUOUS(
      Severity.NOTICE,
      "A contribution may be that of several participants, or its name and number disagree",
      "Nobody guesses: it counts, but not in any response rate.",
      "Look at restricted/roster-ambiguous.csv of the store, and correct the roster."),
  ROSTER_UNLISTED(
      Severity.NOTICE,
      "A plenary contribution comes from nobody on the roster",
      "It counts all the same, but not in any response rate.",
      "Check whether the roster is complete, or whether the survey was passed on."),
  CONTRIBUTION_LATE(
      Severity.NOTICE,
      "A contribution came after its round had closed",
      "It counts all the same.",
      "Check the calendar if that is unexpected."),
  CONTRIBUTION_EARLY(
      Severity.NOTICE,
      "A contribution came before its round had opened",
      "It may be a test of the survey; it counts all the same.",
      "Check the calendar, or take tests out of the survey."),
  CROSSWALK_CONTRADICTION(
      Severity.STOP,
      "Rows of the crosswalk contradict one another, or one contradicts itself",
      "A comment would be carried to the wrong provision of the next draft.",
      "Correct the row that the message names, or the earlier one."),
  CROSSWALK_UNCOVERED(
      Severity.NOTICE,
      "The crosswalk says nothing of a provision",
      "What became of the comments on it cannot be shown.",
      "Add a row, of kind new or deleted if nothing corresponds to it."),

  EXPORT_UNREADABLE(
      Severity.STOP,
      "An export cannot be read",
      "Contributions would be missing.",
      "Check that the file is there and whole; portal CSV must be UTF-8 with balanced quotes."),
  EXPORT_EMPTY(
      Severity.STOP, "An export is empty", "It has not even a header.", "Export it again."),
  EXPORT_OTHER_LAYOUT(
      Severity.STOP,
      "An export is not laid out as declared",
      "Nothing is read by position.",
      "Correct the layout, or export the survey's content again, unchanged."),
  EXPORT_SHEETS_UNEVEN(
      Severity.STOP,
      "The sheets of an export hold different numbers of rows",
      "Answers would be joined to the wrong contribution.",
      "Export the survey again; do not sort or filter single sheets."),
  EXPORT_SERIALISED(
      Severity.STOP,
      "An export is a survey's archive (.eus)",
      "It holds program objects, and reading those can run what is hidden in them.",
      "Export the results as XML or XLSX; the XML holds the questionnaire too."),
  EXPORT_IDS_CUT(
      Severity.STOP,
      "The contribution ids of an ODS are cut to the digits that they begin with",
      "One of the survey tool's export paths does this; contributions could be mistaken for others.",
      "Export the results as XML or XLSX."),
  EXPORT_RESAVED(
      Severity.NOTICE,
      "An export was saved again by a spreadsheet program",
      "Dates, numbers and characters may have changed, and links to uploads are lost.",
      "Use the survey tool's own XML or XLSX if you have it."),
  EXPORT_WITHOUT_IDS(
      Severity.NOTICE,
      "An export has no contribution ids",
      "Contributions are told apart by what they say, and uploads cannot be joined by name.",
      "Export again with the column of contribution ids, unless the survey is anonymous."),
  EXPORT_ROWS_DIFFER(
      Severity.STOP,
      "An export and the XML of the same survey hold different contributions",
      "One of them is older, filtered or incomplete.",
      "Export both again at one time, without filters."),
  EXPORT_COLUMN_UNMAPPED(
      Severity.STOP,
      "A column is neither a question nor under columns",
      "Its answers would be ignored silently.",
      "Declare it as a question, or list it under columns, ignore."),
  EXPORT_OPTION_UNDECLARED(
      Severity.STOP,
      "Cells of a closed question hold what is none of its options",
      "They would not be counted.",
      "Add the option, or declare the question open."),
  EXPORT_STAKEHOLDER_UNMAPPED(
      Severity.STOP,
      "A stakeholder label is not mapped",
      "Its contributions would be counted under no type.",
      "Map the label under stakeholders."),

  EXPORT_ANONYMOUS_SERIES(
      Severity.STOP,
      "There are several exports of a survey whose rows have no ids",
      "Which row of one corrects which row of the other cannot be known.",
      "Keep the last export alone, or export with the column of contribution ids."),

  ROW_RAGGED(
      Severity.QUARANTINE,
      "A row has more or fewer cells than there are columns",
      "Its answers cannot be told apart.",
      "Look for an unquoted separator or line break in it."),
  ROW_FORMULA(
      Severity.QUARANTINE,
      "A row holds a formula",
      "An export holds none: a spreadsheet program has changed what was said.",
      "Export it again and do not save it from a spreadsheet program."),
  ROW_WITHOUT_ID(
      Severity.QUARANTINE,
      "A row has no contribution id",
      "It could not be withdrawn, nor its uploads be joined to it.",
      "Export it again with the column of contribution ids."),
  ROW_WITHOUT_QUESTION(
      Severity.QUARANTINE,
      "A row holds an answer and does not say to which question",
      "It cannot be counted or read under any.",
      "Look for its question in the survey tool, and export it again."),
  ROW_ID_REPEATED(
      Severity.QUARANTINE,
      "A contribution id occurs again with other content",
      "Which of the two holds cannot be known.",
      "Remove the one that does not hold from the export."),
  ROW_LABEL_UNKNOWN(
      Severity.QUARANTINE,
      "A cell of a closed question or stakeholder column holds no declared label",
      "It cannot be counted.",
      "Declare the label."),
  ROW_DATE_UNREADABLE(
      Severity.NOTICE,
      "A date cannot be read",
      "The contribution counts, but without its day.",
      "Dates are read as dd.MM.yyyy, dd/MM/yyyy or yyyy-MM-dd, with or without a time."),
  ROW_TEXT_DAMAGED(
      Severity.NOTICE,
      "A text holds replacement characters",
      "The survey tool lost characters there; they are read as blanks.",
      "Nothing can be done after export."),
  ROW_TEXT_CUT(
      Severity.NOTICE,
      "A text is exactly 5,000 characters long",
      "One of the survey tool's export paths cuts every text there without a word.",
      "Compare with the survey tool; export with its reporting database switched off."),
  ROW_TEXT_SPLIT(
      Severity.NOTICE,
      "A short answer was cut at its semicolons and is joined again",
      "One of the survey tool's export paths does this, and drops the blanks behind them.",
      "Compare with an XLSX export of the same survey."),
  ROW_ENTITY_DOUBTFUL(
      Severity.NOTICE,
      "A text seems to hold character entities that its respondent typed",
      "The survey tool's XML resolves some of them, so that what was typed cannot be known.",
      "Compare with an XLSX export of the same survey."),
  ROW_CHOICE_DOUBTFUL(
      Severity.NOTICE,
      "A split choice may be marked wrongly, and is left out",
      "One of the survey tool's export paths also marks labels that end another chosen one.",
      "Export without splitting choices, or give the XML of the same survey as definition."),
  ROW_CELLS_SHIFTED(
      Severity.NOTICE,
      "The cells of a row were shifted to the left and are put back",
      "The survey tool leaves columns out when every option that was chosen has been deleted.",
      "Compare with an XML export of the same survey; that one answer is lost."),
  ROW_CONTINUATION_LOST(
      Severity.NOTICE,
      "The end of a very long text was overwritten by another's",
      "The survey tool put the rests of two texts into one cell.",
      "Use the survey's XML export, which holds both."),
  ROW_NUMBER_CUT(
      Severity.NOTICE,
      "A cell of an ODS shows only the number that its text begins with",
      "The survey tool formats such texts as numbers; the text was read from behind the cell.",
      "Do not save the ODS again, or the rest is lost; XML and XLSX keep it."),
  ROW_ELEMENT_UNKNOWN(
      Severity.NOTICE,
      "A contribution answers what the survey no longer has",
      "The question or option was deleted after it was answered; what it read is not exported.",
      "Export with deleted questions included, or look the answer up in the survey tool."),
  ROW_DIFFERS_FROM_DEFINITION(
      Severity.NOTICE,
      "A cell differs from the XML of the same survey",
      "One of the two was changed by the survey tool's export, or by hand.",
      "Compare both with the survey tool."),

  UPLOAD_MISSING(
      Severity.NOTICE,
      "An upload is named in the export but is not there",
      "What it says is not analysed.",
      "Add it to the uploads under the name that the export gives."),
  UPLOAD_ORPHANED(
      Severity.QUARANTINE,
      "A file among the uploads belongs to no accepted contribution",
      "What it says is not analysed.",
      "Check its name, or look for its contribution among those set aside."),
  UPLOADS_UNREADABLE(
      Severity.STOP,
      "The uploads cannot be read",
      "What they say would be missing.",
      "Check that the folder or ZIP is there and whole."),

  ACCOUNT_CONTROL_TOTAL(
      Severity.STOP,
      "An export does not hold as many rows as declared",
      "Contributions may be missing (R1).",
      "Export again, or correct control_total."),
  ACCOUNT_UNBALANCED(
      Severity.STOP,
      "Rows or uploads are unaccounted for",
      "Each must end in exactly one state (R1).",
      "This is a fault of the program: report it."),

  RELEASE_POLICY_LOOSENED(
      Severity.STOP,
      "A number of the release policy is looser than the promise to respondents",
      "Results are aggregated and nobody is quoted: a consultation may be stricter, never looser.",
      "Use a number in the range that the message gives, or take the key out.");

  private final Severity severity;
  private final String what;
  private final String why;
  private final String fix;

  ProblemKind(Severity severity, String what, String why, String fix) {
    this.severity = severity;
    this.what = what;
    this.why = why;
    this.fix = fix;
  }

  public Severity severity() {
    return severity;
  }

  /** What happened, without a full stop. */
  public String what() {
    return what;
  }

  /** Why it matters: a sentence. */
  public String why() {
    return why;
  }

  /** How to mend it: a sentence. */
  public String fix() {
    return fix;
  }
}
