package eu.chorus.jobs.sample;

/**
 * A weight that depends on who speaks.
 *
 * @param industry for providers and other industry; 0 or more
 * @param publicInterest for everyone else; 0 or more
 */
record Lean(int industry, int publicInterest) {
  static Lean read(String text) {
    int slash = text.indexOf('/');
    return new Lean(
        Integer.parseInt(text.substring(0, slash).strip()),
        Integer.parseInt(text.substring(slash + 1).strip()));
  }

  int of(Author author) {
    return author.industry() ? industry : publicInterest;
  }
}
