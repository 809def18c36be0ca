package eu.chorus.model;

/**
 * The terms under which open data may be used, by the names of the European Union's authority table
 * of licences (Publications Office).
 */
public enum Licence {
  /** Creative Commons Attribution 4.0 International; Commission Decision C(2019) 1655. */
  CC_BY_4_0("CC BY 4.0"),
  /** Creative Commons Zero 1.0: no conditions. */
  CC0("CC0 1.0"),
  /** Reuse of Commission documents; Commission Decision 2011/833/EU. */
  COM_REUSE("reuse of Commission documents");

  private static final String TABLE = "http://publications.europa.eu/resource/authority/licence/";

  private final String title;

  Licence(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** What identifies it in data about data (CSVW, DCAT-AP). */
  public String uri() {
    return TABLE + name();
  }
}
