package eu.chorus.jobs;

import eu.chorus.jobs.config.JobConfig;

/** Settles the accounts of an intake: every row and every file in one terminal state (R1). */
final class Accounts {
  private Accounts() {}

  static void settle(JobContext context, JobConfig config, Intake intake) {}
}
