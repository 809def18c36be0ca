package eu.chorus.jobs;

/** The command line of Chorus. */
public final class Main {
  private Main() {}
}
