package eu.chorus.ingest.document;

/** How much more text one file may yield: a small file can unfold into more than memory holds. */
final class TextBudget {
  private long left;

  TextBudget(long characters) {
    left = characters;
  }

  /** As much again, for an attempt that may fail and then shall have cost nothing. */
  TextBudget attempt() {
    return new TextBudget(left);
  }

  /** Charges what an attempt has used, which has succeeded. */
  void charge(TextBudget attempt) {
    left = attempt.left;
  }

  /** Takes that many characters off the budget. */
  void spend(long characters) throws TooLargeException {
    left -= characters;
    if (left < 0) {
      throw new TooLargeException("more text than any document holds");
    }
  }
}
