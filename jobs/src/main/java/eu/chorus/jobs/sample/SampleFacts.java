package eu.chorus.jobs.sample;

import java.util.Locale;

/**
 * What a run of {@link Sample} wrote.
 *
 * @param contributions answers to the consultation
 * @param plenaryComments answers to the plenary's survey on the second draft
 * @param uploads documents that go with the contributions
 * @param campaignMembers contributions that belong to the campaign
 * @param sixGrams distinct runs of six words outside campaign and template text
 * @param oneAuthorShare share of these that one family alone wrote, from 0 to 1
 * @param bytes size of all files together
 */
public record SampleFacts(
    int contributions,
    int plenaryComments,
    int uploads,
    int campaignMembers,
    int sixGrams,
    double oneAuthorShare,
    long bytes) {

  /** The facts as lines to print. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        """
        contributions      %d (of which %d in one campaign), uploads %d
        plenary comments   %d
        six-word runs      %d outside campaign and template; %.2f %% have one author
        size               %d kB
        """,
        contributions,
        campaignMembers,
        uploads,
        plenaryComments,
        sixGrams,
        100 * oneAuthorShare,
        bytes / 1000);
  }
}
