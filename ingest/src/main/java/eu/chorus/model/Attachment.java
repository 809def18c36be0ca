package eu.chorus.model;

/**
 * An uploaded document that belongs to a contribution.
 *
 * @param question id of the upload question
 * @param name the file's name as uploaded; the respondent's own words
 * @param path where the stored copy lies, relative to the source's uploads folder or ZIP
 * @param sha256 digest of the file's bytes, in lower-case hexadecimal
 * @param bytes size of the file
 */
public record Attachment(
    String question, Verbatim name, Verbatim path, String sha256, long bytes) {}
