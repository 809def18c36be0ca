package eu.chorus.output.comparison;

/** What became of a figure from one release to a later one. */
public enum Change {
  /** Both tell the same numbers, in the same way. */
  SAME,
  /** The later one shows the same numbers again, because too few have come or gone since (P4). */
  AGAIN,
  /** Count, share or base differ. */
  MOVED,
  /** The later one tells nothing of it any more. */
  WITHHELD,
  /** The later one tells it, the earlier one did not. */
  SHOWN,
  /** The same numbers, or none, told in another way: alone instead of merged, for example. */
  OTHERWISE,
  /** The same numbers under the label that the codebook has now. */
  RENAMED,
  /** Rows or columns that were told apart are told together. */
  JOINED,
  /** Rows or columns that were told together are told apart. */
  PARTED,
  /** Only the later one has it. */
  NEW,
  /** Only the earlier one has it. */
  GONE;

  /** Whether a reader sees the same numbers under the same label. */
  public boolean same() {
    return this == SAME || this == AGAIN;
  }
}
