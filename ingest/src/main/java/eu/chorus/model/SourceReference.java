package eu.chorus.model;

/**
 * Where a contribution stands in its export.
 *
 * @param source the source's id
 * @param sheet the sheet's name; empty for a file without sheets
 * @param row the row as a spreadsheet numbers it, from 1
 */
public record SourceReference(String source, String sheet, long row) {}
