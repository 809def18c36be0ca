package eu.chorus.model;

import java.util.Locale;

/** Whether texts are also seen as sentence vectors, which takes time and memory. */
public enum Vectors {
  /** By their words alone. */
  NONE,
  /** Also as vectors, by two small models that come with Chorus: nothing leaves the machine. */
  LOCAL;

  /** As one writes it: in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
