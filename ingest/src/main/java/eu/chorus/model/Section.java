package eu.chorus.model;

/**
 * A section of the questionnaire.
 *
 * @param id such as "1.A"
 * @param title as printed in the questionnaire
 */
public record Section(String id, String title) {}
