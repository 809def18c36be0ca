package eu.chorus.model;

/** How a question is answered, which decides how it is counted. */
public enum QuestionKind {
  /** Free text. */
  OPEN,
  /** One option of a list. */
  SINGLE,
  /** Any number of options of a list. */
  MULTIPLE,
  /** One row of a matrix: one option of the matrix's columns. */
  MATRIX_ROW,
  /** All options of a list, in the respondent's order: no option stands for one answer. */
  RANKING,
  /** A number, date, time or other short value: neither text to analyse nor an option to count. */
  VALUE,
  /** Uploaded documents. */
  UPLOAD;

  /** Whether the answers are options of a declared list, so that they can be tabulated. */
  public boolean closed() {
    return this == SINGLE || this == MULTIPLE || this == MATRIX_ROW;
  }

  /** Whether it declares a list of options. */
  public boolean listed() {
    return closed() || this == RANKING;
  }
}
