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
  /** Uploaded documents. */
  UPLOAD;

  /** Whether the answers are options of a declared list, so that they can be tabulated. */
  public boolean closed() {
    return this == SINGLE || this == MULTIPLE || this == MATRIX_ROW;
  }
}
