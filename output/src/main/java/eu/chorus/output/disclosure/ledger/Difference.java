package eu.chorus.output.disclosure.ledger;

/** How the new state of a table differs from a released one, in families. */
enum Difference {
  /** By nobody: it is the same population, so its figures are the same for ever. */
  NONE,
  /** By fewer than {@code k} altogether: the released figures still tell of it. */
  NEAR,
  /** By more, but something that can be subtracted by fewer than {@code k}. */
  TELLING,
  /** By enough wherever something can be subtracted. */
  FAR
}
