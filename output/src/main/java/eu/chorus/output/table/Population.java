package eu.chorus.output.table;

/** Whose contributions a table counts. */
public enum Population {
  ALL("all"),
  WITHOUT_CAMPAIGNS("without_campaigns");

  private final String key;

  Population(String key) {
    this.key = key;
  }

  /** The word in the {@code population} column of the open data. */
  public String key() {
    return key;
  }
}
