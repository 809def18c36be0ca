package eu.chorus.model;

/**
 * A working group of the plenary, or a sub-group of one.
 *
 * @param id such as "WG2" or "WG1-copyright"
 * @param title its published name
 * @param description one or two neutral sentences on what it works on; may be empty
 */
public record WorkingGroup(String id, String title, String description) {}
