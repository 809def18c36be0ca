package eu.chorus.ingest.draft;

/**
 * A line or paragraph of a draft that says something.
 *
 * @param number which line or paragraph of the file it is, from 1, empty ones included
 * @param heading whether the file marks it as a heading
 * @param wrapped whether the file breaks sentences into lines, so that one may go on in the next
 * @param text its words, white space folded; never blank
 */
record Line(long number, boolean heading, boolean wrapped, String text) {}
