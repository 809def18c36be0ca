package eu.chorus.nlp.index;

/** The fields of the index that are no facets. */
final class Fields {
  /** The passage's id; the index is sorted by it. */
  static final String ID = "id";

  /** The text as words without stemming: stored, searched for beginnings of words. */
  static final String TEXT = "text";

  /** The name of the field that holds the text as its language is searched. */
  static final String ANALYSED = "analysed";

  private Fields() {}
}
