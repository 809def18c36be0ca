package eu.chorus.output.disclosure.readback;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a cell, or of two corners, where a workbook holds one: "BR24" looks like a name,
 * and its digits like letters. Anywhere else the same characters are text like any other.
 */
final class CellAddress {
  private static final Set<String> ATTRIBUTES =
      Set.of("r", "ref", "sqref", "activeCell", "topLeftCell");

  /** Up to the last column, XFD, and to the last row of a sheet. */
  private static final String CELL =
      "\\$?(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])\\$?[1-9]\\d{0,6}";

  private static final Pattern ADDRESS =
      Pattern.compile(CELL + "(?::" + CELL + ")?(?: " + CELL + "(?::" + CELL + ")?)*");

  private CellAddress() {}

  /** Whether an attribute of Office Open XML points at cells. */
  static boolean isIn(String attribute, String value) {
    return ATTRIBUTES.contains(attribute) && is(value);
  }

  static boolean is(String formula) {
    return ADDRESS.matcher(formula).matches();
  }
}
