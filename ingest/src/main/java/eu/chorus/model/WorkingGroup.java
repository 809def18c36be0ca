package eu.chorus.model;

/**
 * A working group of the plenary, or a sub-group of one.
 *
 * @param id such as "WG2" or "WG1-copyright"
 * @param title its published name
 */
public record WorkingGroup(String id, String title) {}
