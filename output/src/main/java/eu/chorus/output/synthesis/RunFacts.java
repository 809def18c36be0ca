package eu.chorus.output.synthesis;

import java.util.OptionalLong;

/**
 * What a report tells about the run that made it; nothing of it depends on time.
 *
 * @param version the version of Chorus
 * @param configuration digest of the configuration
 * @param documents number of uploaded documents that were read; empty if it may not be shown
 * @param minimums the policy's numbers
 */
public record RunFacts(
    String version, String configuration, OptionalLong documents, Minimums minimums) {}
