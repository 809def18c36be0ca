package eu.chorus.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * The one catalogue of everything that can be wrong with what Chorus is given. The constant's name
 * is the stable id; each says what happened, why it matters, and how to mend it, in the words of
 * {@code problem_kinds.properties}.
 */
public enum ProblemKind {
  CANDIDATE_LOOSER(Severity.STOP),
  CANDIDATE_MISSING(Severity.STOP),
  CANDIDATE_SUPERSEDED(Severity.STOP),
  FILE_EXISTS(Severity.STOP),
  STORE_MISSING(Severity.STOP),
  STORE_LOCKED(Severity.STOP),
  STORE_EMPTY(Severity.STOP),
  STORE_KEY_UNREADABLE(Severity.STOP),
  LEDGER_BROKEN(Severity.STOP),
  RELEASE_DAMAGED(Severity.STOP),
  QUERY_SYNTAX(Severity.STOP),
  QUERY_TOO_COMPLEX(Severity.STOP),
  QUERY_FILTER(Severity.STOP),
  QUERY_TIMED_OUT(Severity.STOP),
  INDEX_MISSING(Severity.STOP),
  GATE_INDEX_MISSING(Severity.STOP),
  GATE_INDEX_STALE(Severity.STOP),
  REPORT_MISSING(Severity.STOP),
  EVALUATION_FILE_UNREADABLE(Severity.STOP),
  EVALUATION_LINE_UNREADABLE(Severity.QUARANTINE),
  EVALUATION_SETTING_MISSING(Severity.STOP),
  OCR_UNAVAILABLE(Severity.STOP),
  UPLOAD_NO_TEXT_LAYER(Severity.QUARANTINE),
  UPLOAD_PARTLY_READ(Severity.NOTICE),
  UPLOAD_PASSWORD_PROTECTED(Severity.QUARANTINE),
  UPLOAD_ENCRYPTED(Severity.QUARANTINE),
  UPLOAD_EMPTY(Severity.QUARANTINE),
  UPLOAD_CORRUPT(Severity.QUARANTINE),
  UPLOAD_TOO_LARGE(Severity.QUARANTINE),
  UPLOAD_UNSUPPORTED(Severity.QUARANTINE),
  UPLOAD_TIMED_OUT(Severity.QUARANTINE),
  UPLOAD_CRASHED(Severity.QUARANTINE),
  CONFIG_UNREADABLE(Severity.STOP),
  CONFIG_TABLE_UNREADABLE(Severity.STOP),
  CONFIG_UNKNOWN_KEY(Severity.STOP),
  CONFIG_MISSING_KEY(Severity.STOP),
  CONFIG_BAD_VALUE(Severity.STOP),
  CONFIG_DANGLING_REFERENCE(Severity.STOP),
  CONFIG_DUPLICATE_ID(Severity.STOP),
  CONFIG_COLUMN_UNKNOWN(Severity.STOP),
  CONFIG_COLUMN_AMBIGUOUS(Severity.STOP),
  CONFIG_OPTION_UNSEEN(Severity.NOTICE),
  CONFIG_TOPICS_BUILT_IN(Severity.NOTICE),

  PLENARY_FILE_UNREADABLE(Severity.STOP),
  DRAFT_NUMBERING_UNKNOWN(Severity.STOP),
  DRAFT_NUMBER_OTHER(Severity.STOP),
  DRAFT_NUMBER_GAP(Severity.STOP),
  DRAFT_NUMBER_REPEATED(Severity.STOP),
  DRAFT_NUMBER_ORDER(Severity.STOP),
  DRAFT_PARENT_MISSING(Severity.STOP),
  ROSTER_ROW_NAMELESS(Severity.STOP),
  ROSTER_ROW_REPEATED(Severity.NOTICE),
  ROSTER_GROUP_UNKNOWN(Severity.STOP),
  ROSTER_AMBIGUOUS(Severity.NOTICE),
  ROSTER_UNLISTED(Severity.NOTICE),
  CONTRIBUTION_LATE(Severity.NOTICE),
  CONTRIBUTION_EARLY(Severity.NOTICE),
  CROSSWALK_CONTRADICTION(Severity.STOP),
  CROSSWALK_UNCOVERED(Severity.NOTICE),

  EXPORT_UNREADABLE(Severity.STOP),
  EXPORT_EMPTY(Severity.STOP),
  EXPORT_OTHER_LAYOUT(Severity.STOP),
  EXPORT_SHEETS_UNEVEN(Severity.STOP),
  EXPORT_UPLOADS_ALONE(Severity.STOP),
  EXPORT_SERIALISED(Severity.STOP),
  EXPORT_IDS_CUT(Severity.STOP),
  EXPORT_FORM_READ_OFF(Severity.NOTICE),
  EXPORT_RESAVED(Severity.NOTICE),
  EXPORT_WITHOUT_IDS(Severity.NOTICE),
  EXPORT_ROWS_DIFFER(Severity.STOP),
  EXPORT_FALSE_UNSEEN(Severity.NOTICE),
  EXPORT_COLUMN_UNMAPPED(Severity.STOP),
  EXPORT_OPTION_UNDECLARED(Severity.STOP),
  EXPORT_STAKEHOLDER_UNMAPPED(Severity.STOP),

  EXPORT_ANONYMOUS_SERIES(Severity.STOP),

  ROW_RAGGED(Severity.QUARANTINE),
  ROW_FORMULA(Severity.QUARANTINE),
  ROW_WITHOUT_ID(Severity.QUARANTINE),
  ROW_WITHOUT_QUESTION(Severity.QUARANTINE),
  ROW_ID_REPEATED(Severity.QUARANTINE),
  ROW_LABEL_UNKNOWN(Severity.QUARANTINE),
  ROW_DATE_UNREADABLE(Severity.NOTICE),
  ROW_TEXT_DAMAGED(Severity.NOTICE),
  ROW_TEXT_CUT(Severity.NOTICE),
  ROW_TEXT_SPLIT(Severity.NOTICE),
  ROW_ENTITY_DOUBTFUL(Severity.NOTICE),
  ROW_CHOICE_AMBIGUOUS(Severity.NOTICE),
  ROW_CHOICE_DOUBTFUL(Severity.NOTICE),
  ROW_CELLS_SHIFTED(Severity.NOTICE),
  ROW_CONTINUATION_LOST(Severity.NOTICE),
  ROW_NUMBER_CUT(Severity.NOTICE),
  ROW_ELEMENT_UNKNOWN(Severity.NOTICE),
  ROW_DIFFERS_FROM_DEFINITION(Severity.NOTICE),

  UPLOAD_MISSING(Severity.NOTICE),
  UPLOAD_ORPHANED(Severity.QUARANTINE),
  UPLOAD_PATH_REPEATED(Severity.NOTICE),
  UPLOADS_UNREADABLE(Severity.STOP),

  ACCOUNT_CONTROL_TOTAL(Severity.STOP),
  ACCOUNT_UNBALANCED(Severity.STOP),

  RELEASE_POLICY_LOOSENED(Severity.STOP),

  CORRECTIONS_DAMAGED(Severity.STOP),
  KEPT_THEMES_DAMAGED(Severity.STOP),
  CORRECTION_UNREADABLE(Severity.STOP),
  CORRECTION_UNKNOWN(Severity.STOP),
  CORRECTION_STALE(Severity.STOP),
  CORRECTION_CONTRADICTION(Severity.STOP),
  CORRECTION_BAD_VALUE(Severity.STOP),
  CORRECTION_NOT_FOUND_YET(Severity.STOP),
  THEME_LABEL_REPEATED(Severity.STOP),
  THEME_LABEL_UNSUPPORTED(Severity.STOP),
  THEME_LABEL_REVEALING(Severity.STOP),
  DISPOSITION_REVEALING(Severity.STOP),
  NOTE_UNTIED(Severity.STOP),
  NOTE_NOT_PLAIN(Severity.STOP),
  NOTE_REVEALING(Severity.STOP),
  NOTE_TELLS_WHO(Severity.STOP);

  private final Severity severity;
  private final String what;
  private final String why;
  private final String fix;

  ProblemKind(Severity severity) {
    this.severity = severity;
    this.what = Texts.of(name() + ".what");
    this.why = Texts.of(name() + ".why");
    this.fix = Texts.of(name() + ".fix");
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

  /** Reads the texts before the first constant asks for them. */
  private static final class Texts {
    private static final Properties ALL = load();

    static String of(String key) {
      return Objects.requireNonNull(ALL.getProperty(key), key);
    }

    private static Properties load() {
      try (var in = ProblemKind.class.getResourceAsStream("problem_kinds.properties")) {
        var texts = new Properties();
        texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        return texts;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
