package eu.chorus.jobs;

/** The command line of Chorus. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.out.println("Chorus 0.1.0");
  }
}
