package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;

/**
 * All that ingest and analysis found, as stored in the restricted zone.
 *
 * @param intake what came in
 * @param key digest of all that went into the findings
 * @param families the family of every contribution
 * @param passages every passage with its words
 * @param themes the themes of every topic
 * @param assignments every passage under its themes
 */
record Findings(
    Intake intake,
    Fingerprint key,
    Records<Membership> families,
    Records<AnalysedPassage> passages,
    Records<Theme> themes,
    Records<ThemeAssignment> assignments) {

  static final String FAMILIES = "03-families";
  static final String PASSAGES = "04-passages";
  static final String THEMES = "05-themes";
  static final String ASSIGNMENTS = "06-assignments";

  /** The findings of an earlier run. */
  static Findings stored(JobContext context) {
    return new Findings(
        Intake.stored(context),
        context.storedKey(ASSIGNMENTS),
        context.stored(FAMILIES, Membership.class),
        context.stored(PASSAGES, AnalysedPassage.class),
        context.stored(THEMES, Theme.class),
        context.stored(ASSIGNMENTS, ThemeAssignment.class));
  }

  Consultation consultation() {
    return intake.consultation();
  }
}
