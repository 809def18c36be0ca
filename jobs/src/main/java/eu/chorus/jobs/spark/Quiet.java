package eu.chorus.jobs.spark;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * Silences the libraries whose messages may quote what they could not read: a damaged part of a
 * workbook holds names of respondents' files. Spark sets up its logging anew as it starts, so this
 * is asked for again after that, and wherever a task reads an export.
 */
public final class Quiet {
  private Quiet() {}

  /** Nothing of POI or PDFBox is logged from here on, in this process. */
  public static void libraries() {
    Configurator.setLevel("org.apache.poi", Level.OFF);
    Configurator.setLevel("org.apache.pdfbox", Level.OFF);
    Configurator.setLevel("org.apache.fontbox", Level.OFF);
  }
}
